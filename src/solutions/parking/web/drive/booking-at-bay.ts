/** Which booking a code at a bay means. Pure. */
import type { BookingView } from '../../book/bookings-api.ts';

/**
 * `here`: it is this bay and one may arrive; `there`: arrived already; `early`: this bay, but later; `wrong`: the booking
 * that runs or begins now is for another bay; `late`: the bay was released, but one may still come; `none`: nothing is booked now.
 */
export interface AtBay {
  what: 'here' | 'there' | 'early' | 'wrong' | 'late' | 'none';
  booking: BookingView | null;
}

export function bookingAtBay(bookings: readonly BookingView[], bay: string): AtBay {
  const here = bookings.filter(({ spot }) => spot?.bay === bay);
  const isReleased = ({ state }: BookingView) => state === 'no-show';
  const may = (one: BookingView) => one.can.includes('arrive') && !isReleased(one);
  const runs = ({ state }: BookingView) => state === 'active' || state === 'overstay';
  const arriving = here.find(may);
  if (arriving !== undefined) return { what: 'here', booking: arriving };
  const there = here.find(runs);
  if (there !== undefined) return { what: 'there', booking: there };
  const other = bookings.find((one) => may(one) || runs(one));
  if (other !== undefined) return { what: 'wrong', booking: other };
  const late = bookings.find(isReleased);
  if (late !== undefined && here[0] === undefined) return { what: 'late', booking: late };
  return here[0] === undefined ? { what: 'none', booking: null } : { what: 'early', booking: here[0] };
}
