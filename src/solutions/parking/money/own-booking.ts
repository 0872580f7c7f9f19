import type { Kernel } from '../../../kernel/solution.ts';
import type { Booking } from '../book/booking.ts';
import { bookingById } from '../book/booking-store.ts';
import { lotById } from '../lots/lot-store.ts';
import { paymentProblem } from './payment-problem.ts';

/** A booking of the driver or of the owner of its lot; for everybody else there is none. */
export async function ownBooking(
  { db }: Pick<Kernel, 'db'>,
  person: string,
  id: string,
): Promise<{ booking: Booking; isDriver: boolean }> {
  const booking = await bookingById(db, id);
  if (booking?.driver === person) return { booking, isDriver: true };
  const lot = booking === null ? null : await lotById(db, booking.lot, [booking.ars]);
  if (booking === null || lot?.owner !== person) throw paymentProblem('parking-booking-unknown');
  return { booking, isDriver: false };
}
