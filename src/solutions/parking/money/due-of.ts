/** What is owed for a booking as things stand, in cents. Pure. */
import type { Booking } from '../book/booking.ts';

/**
 * The agreed price, also of a stay that did not take place or was cancelled too late; nothing where it was cancelled in
 * time, by the owner, or never confirmed.
 */
export function dueOf({ state, price, record }: Pick<Booking, 'state' | 'price' | 'record'>): number {
  if (state === 'cancelled-owner' || state === 'lapsed') return 0;
  if (state === 'cancelled-driver') return record.cancelled === 'late' ? price : 0;
  return price;
}
