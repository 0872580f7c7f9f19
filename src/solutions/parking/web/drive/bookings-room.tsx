import '../../../../../web/ui/forms.css';
import '../../../../../web/ui/parking-drive.css';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import { BookingList } from './booking-list.tsx';
import { NewBooking } from './new-booking.tsx';
import { OneBooking } from './one-booking.tsx';
import { ScannedBay } from './scanned-bay.tsx';

/** Bookings of a driver: all of them, a new one, a single one, or what belongs to the code that was scanned at a bay. */
export function BookingsRoom({ screen, item }: OwnRoomProps) {
  const { search } = location;
  if (item === NEW_ITEM) return <NewBooking key={search} screen={screen} search={search} />;
  if (item !== null) return <OneBooking key={item} screen={screen} id={item} />;
  const bay = new URLSearchParams(search).get('platz');
  return bay === null ? <BookingList screen={screen} /> : <ScannedBay screen={screen} bay={bay} />;
}
