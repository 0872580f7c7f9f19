/** A lot or a bay is not to be had any more: those who booked it get another bay, or hear that there is none. */
import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { Stale } from './attempt.ts';
import { AHEAD, type Booking, FORGOTTEN } from './booking.ts';
import { addStep, lockBooking, saveBooking } from './booking-store.ts';
import { holdTiles } from './lock-store.ts';
import { tell } from './mail-queue.ts';
import { bookingsOfBay, bookingsOfLot } from './of-lot-store.ts';
import { reHouse, sayNothingFree } from './re-house.ts';
import { tilesOfBookings } from './touched-tiles.ts';

export interface ReHoused {
  moved: number;
  cancelled: number;
}

interface Why {
  by: 'owner' | 'desk' | 'house';
  /** Words for those who lose their bay; '' for none. */
  reason: string;
  /** This one is left as it is. */
  except?: string;
  /** Where nothing is free it is not cancelled: whatever stands there may be gone until then. */
  keeps?: true;
}

/**
 * All bookings ahead of a lot, in the transaction that withdraws or pauses it: call it after the lot's state was
 * written. Whoever is there already stays until the end that was booked.
 */
export async function reHouseLot(
  house: Kernel,
  trx: Transaction<unknown>,
  lot: { ars: string; id: string },
  why: Why,
): Promise<ReHoused> {
  return reHouseAll(house, trx, await bookingsOfLot(trx, lot, AHEAD), why);
}

/** Bookings ahead that begin before a bay is open again (instant; null: for good), after that was written. */
export async function reHouseBay(
  house: Kernel,
  trx: Transaction<unknown>,
  bay: { ars: string; id: string },
  { until, ...why }: Why & { until: string | null },
): Promise<ReHoused> {
  return reHouseAll(house, trx, await bookingsOfBay(trx, bay, { states: AHEAD, before: until }), why);
}

async function reHouseAll(
  house: Kernel,
  trx: Transaction<unknown>,
  bookings: readonly Booking[],
  why: Why,
): Promise<ReHoused> {
  const done: ReHoused = { moved: 0, cancelled: 0 };
  if (bookings.length === 0) return done;
  await holdTiles(trx, await tilesOfBookings(trx, bookings));
  for (const known of bookings.filter(({ id }) => id !== why.except)) {
    const booking = await lockBooking(trx, known);
    // Cancelled meanwhile, or moved by somebody else before the tiles were held.
    if (booking === null || !AHEAD.includes(booking.state) || booking.bay !== known.bay) continue;
    const other = await reHouse(house, trx, booking, {
      ...{ why: 'owner', without: [booking.bay], isFresh: true },
    });
    if (other !== null) done.moved += 1;
    else if (why.keeps) await sayNothingFree(house, trx, booking);
    else {
      await takeAway(house, trx, booking, why);
      done.cancelled += 1;
    }
  }
  return done;
}

async function takeAway(
  house: Kernel,
  trx: Transaction<unknown>,
  booking: Booking,
  { by, reason }: Why,
): Promise<void> {
  const now = house.clock.now();
  const record: Booking['record'] = {
    ...booking.record,
    cancelled: 'free',
    ...(reason !== '' && { reason }),
  };
  const saved = await saveBooking(
    trx,
    booking,
    { ...FORGOTTEN, state: 'cancelled-owner', price: 0, record, endedAt: now.toString() },
    now,
  );
  if (saved === null) throw new Stale();
  await addStep(trx, booking, { what: 'cancelled', by }, now);
  await tell(house, trx, saved, 'taken-away');
}
