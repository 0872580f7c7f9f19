import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import { BookingTitle } from './booking-title.tsx';
import { priceInWords } from './booking-words.ts';
import { bookingsPath } from './own-paths.ts';
import { spanInWords, timeInWords } from './say-time.ts';

/** One of the own bookings in a list. */
export function BookingRow(props: { screen: OwnRoomProps['screen']; booking: BookingView; now: string }) {
  const { screen, booking, now } = props;
  const { say, language } = screen;
  const { id, state, fixedFrom, code } = booking;
  return (
    <li className="log__line">
      <p className="log__what">
        <a className="kern-link" href={bookingsPath(language, id)}>
          <BookingTitle booking={booking} screen={screen} />
        </a>{' '}
        <span className="entry-mark">{say(`drive_state_${state}`)}</span>
      </p>
      <p className="kern-body">{spanInWords(booking, screen)}</p>
      <p className="log__subject">
        {[
          priceInWords(booking, screen),
          ...(fixedFrom === null
            ? []
            : [say('drive_fixed_at', { time: timeInWords(fixedFrom, now, screen) })]),
          say('drive_code_of', { code }),
        ].join(' · ')}
      </p>
    </li>
  );
}
