import type { Kernel } from '../../../kernel/solution.ts';
import type { Booking } from './booking.ts';
import type { BookingQuote } from './bookings-api.ts';
import { minuteOf } from './minutes.ts';
import { refuse } from './refuse.ts';
import { centsFor, readScene } from './scene.ts';
import { requireTimes } from './times.ts';
import { distinct, tilesOfBookings } from './touched-tiles.ts';

/** What the whole booking would cost at another time in the bay that it has. Nothing is held. */
export async function quoteFor(
  house: Kernel,
  booking: Booking,
  wanted: { from?: string | undefined; until: string },
): Promise<BookingQuote> {
  const span = { from: minuteOf(wanted.from ?? booking.from), until: minuteOf(wanted.until) };
  requireTimes(span);
  const tiles = distinct(await tilesOfBookings(house.db, [booking]));
  const there = (await readScene(house.db, house, { tiles })).bays.get(booking.bay);
  if (there === undefined) throw refuse('parking-bay-gone', { next: '' });
  const price = centsFor(there.of, span);
  if (price === null) throw refuse('parking-not-let', { next: '' });
  return { price };
}
