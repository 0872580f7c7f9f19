/** Another bay for a booking that cannot have its own. */
import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { blur } from '../lots/blur.ts';
import { lotById } from '../lots/lot-store.ts';
import { Stale } from './attempt.ts';
import type { Booking } from './booking.ts';
import { addStep, saveBooking } from './booking-store.ts';
import { tell } from './mail-queue.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { REHOUSE_WITHIN } from './rules.ts';
import { readScene } from './scene.ts';
import { writeMoves } from './scene-store.ts';
import { findSeat } from './seat.ts';
import { distinct, tilesOfBookings } from './touched-tiles.ts';
import type { Want } from './want.ts';

export type ReHouseReason = 'blocked' | 'overstay' | 'owner' | 'arrived-late';

/**
 * What was promised is kept: within the distance, as large, no dearer; of a fixed bay any other that is near. Its tiles
 * and its row are held. `without`: bays that are out of the question. Null: nothing is free.
 */
export async function reHouse(
  house: Kernel,
  trx: Transaction<unknown>,
  booking: Booking,
  options: {
    why: ReHouseReason;
    without: readonly string[];
    isFresh?: boolean;
    more?: Partial<Booking>;
  },
): Promise<Booking | null> {
  const at = house.clock.now();
  const now = minuteOf(at);
  const from = Math.max(minuteOf(booking.from), now);
  const until = minuteOf(booking.until);
  const near = await nearOf(trx, booking);
  if (until <= from || near === null) return null;
  const want: Want = {
    ...{ from, until, near, bay: null, needs: booking.needs, price: booking.price, isExact: false },
    ...{ driver: booking.driver, ars: booking.ars, lot: booking.lot, without: new Set(options.without) },
  };
  const tiles = distinct(await tilesOfBookings(trx, [booking]));
  const scene = await readScene(trx, house, { tiles, isFresh: options.isFresh ?? false });
  const seat = await findSeat(trx, scene, { want, id: booking.id, now });
  if (!('bay' in seat)) return null;
  if (!(await writeMoves(trx, seat.moves, { why: options.why, now: at }))) throw new Stale();
  const hasBegun = minuteOf(booking.from) <= now;
  const price = hasBegun ? booking.price : Math.min(booking.price, seat.price);
  const isTold = booking.kind === 'bay' || booking.fixedAt !== null;
  const saved = await saveBooking(
    trx,
    booking,
    {
      ...{ lot: seat.bay.of.lot.id, bay: seat.bay.bay.id, heldFrom: instantOf(from) },
      ...{ heldUntil: instantOf(seat.heldUntil), arrivedAt: null },
      ...options.more,
      ...(isTold && { price, pay: price === 0 ? 'free' : booking.pay }),
    },
    at,
  );
  if (saved === null) throw new Stale();
  const record = { from: booking.bay, to: saved.bay, why: options.why };
  await addStep(trx, booking, { what: 'rehoused', by: 'house', record }, at);
  // Who does not know the bay yet has lost nothing.
  if (isTold && saved.bay !== booking.bay) await tell(house, trx, saved, 'moved');
  return saved;
}

async function nearOf(trx: Transaction<unknown>, booking: Booking): Promise<Want['near']> {
  const { kind, lon, lat, within } = booking;
  if (kind === 'near' && lon !== null && lat !== null && within !== null) return { lon, lat, within };
  const lot = await lotById(trx, booking.lot);
  return lot && { ...blur(lot), within: REHOUSE_WITHIN };
}

/** Nothing is free: it stays where it is, may be cancelled without cost at any time, and the driver hears whom to call. */
export async function sayNothingFree(
  house: Kernel,
  trx: Transaction<unknown>,
  booking: Booking,
): Promise<Booking> {
  if (booking.record.mayCancelFree) return booking;
  const at = house.clock.now();
  const record = { ...booking.record, mayCancelFree: true as const };
  const saved = await saveBooking(trx, booking, { record }, at);
  if (saved === null) throw new Stale();
  await addStep(trx, booking, { what: 'nothing-free', by: 'house' }, at);
  await tell(house, trx, saved, 'nothing-free');
  return saved;
}
