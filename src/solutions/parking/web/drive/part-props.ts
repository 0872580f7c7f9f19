import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import type { Act } from './use-booking.ts';

/** What the parts of one booking get. */
export interface PartProps {
  screen: OwnRoomProps['screen'];
  view: BookingView;
  act: Act;
  isBusy: boolean;
}
