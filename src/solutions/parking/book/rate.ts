import type { Kernel } from '../../../kernel/solution.ts';
import type { Booking } from './booking.ts';
import type { RatingForm } from './bookings-api.ts';
import { notNow } from './end-booking.ts';
import { insertRating } from './rating-store.ts';
import { refuse } from './refuse.ts';

/** Once for each side, after the end. Of who never came only the owner can say something. */
export async function rateBooking(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  booking: Booking,
  { by, stars, words }: RatingForm & { by: 'driver' | 'owner' },
): Promise<void> {
  const isOver = booking.state === 'ended' || (by === 'owner' && booking.state === 'no-show');
  if (!isOver) throw notNow({ state: 'confirmed' });
  if (!(await insertRating(db, booking, { by, stars, words }, clock.now()))) throw refuse('parking-rated');
}
