/** The driver is there, or cannot get in. */
import type { Kernel } from '../../../kernel/solution.ts';
import { type Acting, act } from './act.ts';
import type { Booking } from './booking.ts';
import { notNow } from './end-booking.ts';
import { tell } from './mail-queue.ts';
import { mayArrive, mayOf } from './may.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { blockBayUntil, isTakenNow } from './of-lot-store.ts';
import { reHouseBay } from './owner-cancels.ts';
import { reHouse, sayNothingFree } from './re-house.ts';
import { refuse } from './refuse.ts';
import { ACCESS_BEFORE, BLOCKED_FOR } from './rules.ts';

/**
 * By a tap or the QR at the lot (`bay`: which one was scanned). Some minutes early if nobody is there; late also when the
 * bay was released, if it or another one is free.
 */
export function arriveAt(
  house: Kernel,
  known: Booking,
  { version, bay }: { version: number; bay?: string | undefined },
): Promise<Booking> {
  const isDone = ({ state, arrivedAt }: Booking) => state === 'active' && arrivedAt !== null;
  return act(house, known, { version, moves: true, isDone }, async (acting) => {
    const { booking, now, trx, at, write } = acting;
    if (booking.state === 'confirmed' || booking.state === 'fixed') requireTime(booking, now);
    if (!mayArrive(booking, now)) throw notNow(booking);
    if (bay !== undefined && bay !== booking.bay) throw refuse('parking-wrong-bay');
    if (booking.state === 'no-show') return comeLate(acting);
    if (now < minuteOf(booking.from) && (await isTakenNow(trx, booking, at)))
      throw refuse('parking-too-early', {}, { from: booking.from });
    return write({ state: 'active', arrivedAt: at.toString() }, { what: 'arrived', by: 'driver' });
  });
}

function requireTime({ from }: Booking, now: number): void {
  if (now < minuteOf(from) - ACCESS_BEFORE) throw refuse('parking-too-early', {}, { from });
}

/** The bay was given back already: the same if it is free, else another that keeps the promise. */
async function comeLate({ house, trx, at, write }: Acting): Promise<Booking> {
  // Open for the allocation as if it had never been given back; nothing is written unless a bay is found.
  const open = await write({ state: 'active' }, { what: 'arrived', by: 'driver' });
  const more = { arrivedAt: at.toString() };
  const found = await reHouse(house, trx, open, { why: 'arrived-late', without: [], more });
  if (found === null) throw refuse('parking-all-taken', { next: '' });
  return found;
}

/** Somebody or something stands there: another bay at once, and nobody else is sent to this one. */
export function sayBlocked(house: Kernel, known: Booking, version: number): Promise<Booking> {
  return act(house, known, { version, moves: true }, async (acting) => {
    const { trx, booking, now, write } = acting;
    if (!mayOf(booking, now, false).includes('blocked')) throw notNow(booking);
    const until = instantOf(now + BLOCKED_FOR);
    await blockBayUntil(trx, { ars: booking.ars, id: booking.bay }, until);
    // Who cannot get in has not arrived.
    const noted = await write(
      { arrivedAt: null },
      { what: 'blocked', by: 'driver', record: { bay: booking.bay } },
    );
    await tell(house, trx, noted, 'owner-blocked');
    const other = await reHouse(house, trx, noted, { why: 'blocked', without: [booking.bay], isFresh: true });
    const mine = other ?? (await sayNothingFree(house, trx, noted));
    // Who comes there after this one.
    const bay = { ars: booking.ars, id: booking.bay };
    await reHouseBay(house, trx, bay, { until, by: 'house', reason: '', except: booking.id, keeps: true });
    return mine;
  });
}
