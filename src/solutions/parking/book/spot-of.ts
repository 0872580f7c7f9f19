/** What a driver may see of the place at a moment. Pure. */
import type { Bay, Lot } from '../lots/lot.ts';
import { AHEAD, type Booking, OVER } from './booking.ts';
import type { BookingSpot } from './bookings-api.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { ACCESS_BEFORE } from './rules.ts';

/**
 * The address: of "near" once the bay stays, of a fixed bay from the confirmation on, of both until the end. How one
 * comes in: shortly before the beginning until the end. `now`: minute since 1970.
 */
export function spotOf(
  booking: Booking,
  { lot, bay, now }: { lot: Lot; bay: Bay; now: number },
): BookingSpot | null {
  if (!isPlaceKnown(booking)) return null;
  const { street, houseNumber, hint, access } = lot.record;
  const accessFrom = minuteOf(booking.from) - ACCESS_BEFORE;
  const isOpen = now >= accessFrom && booking.state !== 'confirmed';
  return {
    ...{ bay: bay.id, label: bay.record.label, street, houseNumber, hint, lon: lot.lon, lat: lot.lat },
    geo: `geo:${lot.lat},${lot.lon}`,
    access: isOpen ? { kind: access.kind, text: access.text } : null,
    accessFrom: instantOf(accessFrom),
  };
}

export function isPlaceKnown({ kind, state, fixedAt }: Booking): boolean {
  if (OVER.includes(state) || state === 'pending') return false;
  return kind === 'bay' || fixedAt !== null || !AHEAD.includes(state);
}
