/** What the owner of a lot does with bookings of it. */
import type { Kernel } from '../../../kernel/solution.ts';
import type { Bay, Lot } from '../lots/lot.ts';
import { baysOf, lotById } from '../lots/lot-store.ts';
import { act, writerOf } from './act.ts';
import { attempt } from './attempt.ts';
import { type Booking, RUNNING } from './booking.ts';
import { bookingById } from './booking-store.ts';
import type { BlockedBay } from './bookings-api.ts';
import { notNow } from './end-booking.ts';
import { minuteOf } from './minutes.ts';
import { bookingsOfBay, setBayBlocked } from './of-lot-store.ts';
import { look } from './overstay.ts';
import { reHouseBay } from './owner-cancels.ts';
import { refuse } from './refuse.ts';
import { MOVE_WITHIN } from './rules.ts';
import { distinct, tilesOfBookings, tilesOfCircle } from './touched-tiles.ts';

/** Lots of others are unknown. */
export async function requireLot(
  { db }: Pick<Kernel, 'db'>,
  { id, owner }: { id: string; owner: string },
): Promise<Lot> {
  const lot = await lotById(db, id);
  if (lot === null || lot.owner !== owner) throw refuse('parking-lot-unknown');
  return lot;
}

export async function requireBookingOf({ db }: Pick<Kernel, 'db'>, lot: Lot, id: string): Promise<Booking> {
  const found = await bookingById(db, id);
  if (found === null || found.lot !== lot.id || found.ars !== lot.ars)
    throw refuse('parking-booking-unknown');
  return found;
}

/** "Somebody stays too long": from now on it counts for longer than what the clock assumes. */
export function sayOverstay(house: Kernel, known: Booking, version: number): Promise<Booking> {
  const isDone = ({ record }: Booking) => record.overstaySaid === true;
  return act(house, known, { version, moves: true, isDone }, async (acting) => {
    const { booking, now, write } = acting;
    if (!RUNNING.includes(booking.state) || now <= minuteOf(booking.until)) throw notNow(booking);
    const record = { ...booking.record, overstaySaid: true as const };
    const said = await write({ state: 'overstay', record }, { what: 'overstay-said', by: 'owner' });
    await look({ ...acting, booking: said, write: writerOf(acting.trx, said, acting.at) });
    return (await bookingById(acting.trx, said.id)) ?? said;
  });
}

/** Closed until an instant, or open again (null). Those who come until then move elsewhere, or hear that they cannot. */
export async function blockBay(
  house: Kernel,
  lot: Lot,
  { bay: id, until }: { bay: string; until: string | null },
): Promise<BlockedBay> {
  const bay = (await baysOf(house.db, [lot])).find((one: Bay) => one.id === id);
  if (bay === undefined || bay.state === 'withdrawn') throw refuse('parking-bay-gone', { next: '' });
  if (until !== null && minuteOf(until) <= minuteOf(house.clock.now())) throw refuse('parking-time-order');
  const known = { ars: lot.ars, id };
  const touched = await bookingsOfBay(house.db, known, {
    states: ['pending', 'confirmed', 'fixed'],
    before: until,
  });
  const tiles = distinct([
    ...tilesOfCircle(lot, MOVE_WITHIN),
    ...(until === null ? [] : await tilesOfBookings(house.db, touched)),
  ]);
  return attempt(house, { tiles }, async (trx) => {
    await setBayBlocked(trx, known, until);
    if (until === null) return { until, moved: 0, cancelled: 0 };
    return { until, ...(await reHouseBay(house, trx, known, { until, by: 'owner', reason: '' })) };
  });
}
