/** A wish becomes a booking, or is refused with the reason and what would go instead. */
import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Span } from '../allocate/model.ts';
import { bayById, lotById } from '../lots/lot-store.ts';
import { type LotTile, tilesAround } from '../lots/tile-of.ts';
import { termsOn } from '../money/terms.ts';
import { LICENSED } from '../money/ways-to-pay.ts';
import { attempt, Stale } from './attempt.ts';
import type { Booking } from './booking.ts';
import { newCode } from './booking-code.ts';
import { bookingOfWish, insertBooking } from './booking-store.ts';
import type { BookingForm } from './bookings-api.ts';
import { countAhead } from './count-store.ts';
import { tileNames } from './lock-store.ts';
import { tell } from './mail-queue.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { isBusy } from './one-after-the-other.ts';
import { refuse, refuseSeat } from './refuse.ts';
import { MOST_AHEAD, MOVE_WITHIN } from './rules.ts';
import { readScene } from './scene.ts';
import { writeMoves } from './scene-store.ts';
import { findSeat, type NoSeat, type Seat } from './seat.ts';
import { settingsAtKey } from './settings-at.ts';
import { takenTime } from './times.ts';
import type { Want } from './want.ts';
import { widerFor } from './wider.ts';

/** What decides whether and where it goes: the form without what is only kept with it. */
export type Wished = Pick<
  BookingForm,
  'ars' | 'kind' | 'near' | 'bay' | 'from' | 'until' | 'needs' | 'price'
>;

export interface Asked<Form extends Wished> {
  form: Form;
  driver: string;
  span: Span;
  want: Want;
  tiles: readonly LotTile[];
  /** The destination, or the lot. */
  at: { lon: number; lat: number };
}

/** The same wish sent again is the same booking. Throws a problem where it cannot be. */
export async function takeBooking(
  house: Kernel,
  { form, driver, language }: { form: BookingForm; driver: string; language: Language },
): Promise<Booking> {
  const known = await knownWish(house.db, form.wish, driver);
  if (known !== null) return known;
  if (form.terms !== termsOn(civilDate(house.clock.now()).toString()).id) throw refuse('parking-terms-old');
  // The house never holds money: where no licensed provider is connected, there is none.
  if (form.pay === 'provider' && LICENSED.length === 0) throw refuse('parking-pay-unknown');
  const asked = await look(house, form, driver);
  // Where many wait, whoever cannot be served anyway need not wait with them.
  if (isBusy(tileNames(asked.tiles))) await requireSeat(house, asked, house.db, language);
  return attempt(house, { tiles: asked.tiles, person: driver }, async (trx) => {
    const same = await knownWish(trx, form.wish, driver);
    if (same !== null) return same;
    if ((await countAhead(trx, driver)) >= MOST_AHEAD)
      throw refuse('parking-most-ahead', { count: MOST_AHEAD });
    return write(house, trx, asked, await requireSeat(house, asked, trx, language));
  });
}

async function knownWish(db: Kernel['db'], wish: string, driver: string): Promise<Booking | null> {
  const known = await bookingOfWish(db, wish);
  if (known !== null && known.driver !== driver) throw refuse('parking-wish-used');
  return known;
}

/** Which bays are asked for. Throws a problem where the time or the bay is none. */
export async function look<Form extends Wished>(
  house: Kernel,
  form: Form,
  driver: string,
): Promise<Asked<Form>> {
  const span = takenTime(form, house.clock.now());
  const want: Want = {
    ...{ ...span, needs: form.needs, price: form.price, driver, ars: null, lot: null, without: new Set() },
    ...{ near: null, bay: null, isExact: form.kind === 'bay' },
  };
  if (form.kind === 'near' && form.near !== undefined) {
    const near = { ...form.near, lon: rounded(form.near.lon), lat: rounded(form.near.lat) };
    const tiles = tilesAround(near, near.within);
    return { form, driver, span, want: { ...want, near }, tiles, at: near };
  }
  const bay = form.bay === undefined ? null : await bayById(house.db, form.bay);
  const lot = bay === null ? null : await lotById(house.db, bay.lot);
  if (bay === null || lot === null) throw refuse('parking-bay-gone', { next: '' });
  const tiles = tilesAround(lot, MOVE_WITHIN);
  return { form, driver, span, want: { ...want, bay: bay.id }, tiles, at: lot };
}

/** Throws a problem with the reason, and what would go instead. */
export async function requireSeat(
  house: Kernel,
  { want, tiles, at }: Pick<Asked<Wished>, 'want' | 'tiles' | 'at'>,
  db: Kernel['db'],
  language: Language,
): Promise<Seat> {
  const now = minuteOf(house.clock.now());
  const scene = await readScene(db, house, { tiles });
  const seat = await findSeat(db, scene, { want, id: '', now });
  if ('bay' in seat) return seat;
  const within = MAY_BE_WIDER.has(seat.why) ? await widerFor(house, { db, want, at, now }) : null;
  throw refuseSeat(seat, within, language);
}

/** What a greater distance may help with. */
const MAY_BE_WIDER: ReadonlySet<NoSeat['why']> = new Set([
  'all-taken',
  'not-open',
  'no-bay-fits',
  'gone',
  'notice',
  'longest',
  'not-let',
]);

async function write(
  house: Kernel,
  trx: Transaction<unknown>,
  { form, driver, span, want }: Asked<BookingForm>,
  { bay, price, heldUntil, moves }: Seat,
): Promise<Booking> {
  const at = house.clock.now();
  const now = at.toString();
  const { lot } = bay.of;
  if (!(await writeMoves(trx, moves, { why: 'made-room', now: at }))) throw new Stale();
  const isSoon = span.from - minuteOf(at) <= settingsAtKey(lot.ars, house).fixBefore;
  // What is told at once is also paid at once: of "near" the price of that bay, never more than was seen.
  const agreed = isSoon || form.kind === 'bay' ? price : form.price;
  // A provider's payment comes first; the bay is held for it.
  const isPaidFirst = form.pay === 'provider' && agreed > 0;
  const isFixed = isSoon && !isPaidFirst;
  const booking: Booking = {
    ...{ ars: lot.ars, id: randomUUIDv7(), code: newCode(), wish: form.wish, driver },
    ...{
      lot: lot.id,
      bay: bay.bay.id,
      kind: form.kind,
      state: isPaidFirst ? 'pending' : isSoon ? 'fixed' : 'confirmed',
    },
    ...{ from: instantOf(span.from), until: instantOf(span.until) },
    ...{ heldFrom: instantOf(span.from), heldUntil: instantOf(heldUntil) },
    ...{ lon: want.near?.lon ?? null, lat: want.near?.lat ?? null, within: want.near?.within ?? null },
    ...{ needs: form.needs, plate: form.plate ?? null, price: agreed, terms: form.terms, record: {} },
    ...{
      pay: agreed === 0 ? 'free' : isPaidFirst ? 'provider' : 'direct',
      version: 1,
      createdAt: now,
      changedAt: now,
    },
    ...{ fixedAt: isFixed ? now : null, arrivedAt: null, leftAt: null, endedAt: null },
  };
  await insertBooking(trx, booking);
  if (!isPaidFirst)
    for (const mail of ['confirmed', 'owner-booked'] as const) await tell(house, trx, booking, mail);
  return booking;
}

const FOUR = 1e4;
function rounded(degrees: number): number {
  return Math.round(degrees * FOUR) / FOUR;
}
