/** A wish becomes a booking, or is refused with the reason and what would go instead. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { bayById, lotById } from '../lots/lot-store.ts';
import { termsOn } from '../money/terms.ts';
import { LICENSED } from '../money/ways-to-pay.ts';
import type { Booking } from './booking.ts';
import { bookingOfWish } from './booking-store.ts';
import type { BookingForm } from './bookings-api.ts';
import { minuteOf } from './minutes.ts';
import { refuse, refuseSeat } from './refuse.ts';
import { MOVE_WITHIN } from './rules.ts';
import type { NoSeat } from './seat.ts';
import { type Asked, takeTogether } from './take-together.ts';
import { takenTime } from './times.ts';
import { distinct, tilesOfCircle } from './touched-tiles.ts';
import type { Want } from './want.ts';
import { widerFor } from './wider.ts';

<<<<<<< HEAD
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

=======
>>>>>>> 5becd2ea3dc20108f636f0da8999cf48b4172ca4
/** The same wish sent again is the same booking. Throws a problem where it cannot be. */
export async function takeBooking(
  house: Kernel,
  { form, driver, language }: { form: BookingForm; driver: string; language: Language },
): Promise<Booking> {
  const known = await bookingOfWish(house.db, form.wish);
  if (known !== null && known.driver !== driver) throw refuse('parking-wish-used');
  if (known !== null) return known;
  if (form.terms !== termsOn(civilDate(house.clock.now()).toString()).id) throw refuse('parking-terms-old');
  // The house never holds money: without a licensed provider there is nobody who could.
  if (form.pay === 'provider' && LICENSED.length === 0) throw refuse('parking-pay-unknown');
  const asked = await look(house, form, driver);
  const answer = await takeTogether(house, asked);
  if (!('why' in answer)) return answer;
  const { want, at, now } = asked;
  const mayBeWider = MAY_BE_WIDER.has(answer.why);
  const within = mayBeWider ? await widerFor(house, { db: house.db, want, at, now }) : null;
  throw refuseSeat(answer, within, language);
}

<<<<<<< HEAD
/** Which bays are asked for. Throws a problem where the time or the bay is none. */
export async function look<Form extends Wished>(
  house: Kernel,
  form: Form,
  driver: string,
): Promise<Asked<Form>> {
  const span = takenTime(form, house.clock.now());
=======
async function look(house: Kernel, form: BookingForm, driver: string): Promise<Asked> {
  const clock = house.clock.now();
  const span = takenTime(form, clock);
  const now = minuteOf(clock);
>>>>>>> 5becd2ea3dc20108f636f0da8999cf48b4172ca4
  const want: Want = {
    ...{ ...span, needs: form.needs, price: form.price, driver, ars: null, lot: null, without: new Set() },
    ...{ near: null, bay: null, isExact: form.kind === 'bay' },
  };
  if (form.kind === 'near' && form.near !== undefined) {
    const near = { ...form.near, lon: rounded(form.near.lon), lat: rounded(form.near.lat) };
    const tiles = tilesOfCircle(near, near.within);
    return { form, driver, now, want: { ...want, near }, tiles, at: near };
  }
  const bay = form.bay === undefined ? null : await bayById(house.db, form.bay);
  const lot = bay === null ? null : await lotById(house.db, bay.lot);
  if (bay === null || lot === null) throw refuse('parking-bay-gone', { next: '' });
<<<<<<< HEAD
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
=======
  const tiles = distinct(tilesOfCircle(lot, MOVE_WITHIN));
  return { form, driver, now, want: { ...want, bay: bay.id }, tiles, at: lot };
>>>>>>> 5becd2ea3dc20108f636f0da8999cf48b4172ca4
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

<<<<<<< HEAD
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

=======
>>>>>>> 5becd2ea3dc20108f636f0da8999cf48b4172ca4
const FOUR = 1e4;
function rounded(degrees: number): number {
  return Math.round(degrees * FOUR) / FOUR;
}
