/** The frame of everything that is done with one booking: held, still as it was seen, written in one transaction. */
import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { attempt, Stale } from './attempt.ts';
import type { Booking } from './booking.ts';
import { addStep, bookingById, lockBooking, type NewStep, saveBooking } from './booking-store.ts';
import { minuteOf } from './minutes.ts';
import { refuse } from './refuse.ts';
import { distinct, tilesOfBookings } from './touched-tiles.ts';

export interface Acting {
  house: Kernel;
  trx: Transaction<unknown>;
  booking: Booking;
  at: Temporal.Instant;
  /** Minute of `at`. */
  now: number;
  /** Writes a change with its step. */
  write(change: Partial<Booking>, step: NewStep): Promise<Booking>;
}

/** Throws `parking-booking-unknown` also for a booking of somebody else. */
export async function requireOwn(
  { db }: Pick<Kernel, 'db'>,
  { id, driver }: { id: string; driver: string },
): Promise<Booking> {
  const found = await bookingById(db, id);
  if (found === null || found.driver !== driver) throw refuse('parking-booking-unknown');
  return found;
}

/**
 * `version`: as it was seen; another one is `parking-booking-changed`, unless it `isDone` already (a second tap, a second
 * device that wanted the same). `moves`: another bay may be needed, so the tiles are held.
 */
export async function act(
  house: Kernel,
  known: Booking,
  options: {
    version: number | null;
    moves?: true;
    isDone?: (booking: Booking) => boolean;
  },
  work: (acting: Acting) => Promise<Booking>,
): Promise<Booking> {
  const run = async (trx: Transaction<unknown>): Promise<Booking> => {
    const booking = await lockBooking(trx, known);
    if (booking === null) throw refuse('parking-booking-unknown');
    if (options.isDone?.(booking)) return booking;
    if (options.version !== null && booking.version !== options.version)
      throw refuse('parking-booking-changed', {}, { version: booking.version });
    const at = house.clock.now();
    return work({ house, trx, booking, at, now: minuteOf(at), write: writerOf(trx, booking, at) });
  };
  if (!options.moves) return house.db.transaction().execute(run);
  const tiles = distinct(await tilesOfBookings(house.db, [known]));
  return attempt(house, { tiles }, run);
}

export function writerOf(trx: Transaction<unknown>, booking: Booking, at: Temporal.Instant) {
  return async (change: Partial<Booking>, step: NewStep): Promise<Booking> => {
    const saved = await saveBooking(trx, booking, change, at);
    if (saved === null) throw new Stale();
    await addStep(trx, booking, step, at);
    return saved;
  };
}
