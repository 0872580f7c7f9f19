/** What is different from what somebody saw before: after a change on another device, or by the house. Pure. */
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import { priceInWords, titleOf } from './booking-words.ts';
import { spanInWords } from './say-time.ts';

/** One sentence for each difference; empty: nothing that a driver would notice. */
export function whatChanged(
  before: BookingView,
  after: BookingView,
  words: Pick<Screen, 'say' | 'language'>,
): string[] {
  const { say } = words;
  const said: string[] = [];
  if (before.state !== after.state)
    said.push(say('drive_now_state', { state: say(`drive_state_${after.state}`) }));
  if (after.spot !== null && before.spot?.bay !== after.spot.bay)
    said.push(
      say(before.spot === null ? 'drive_now_fixed' : 'drive_now_bay', { bay: titleOf(after, words) }),
    );
  if (before.from !== after.from || before.until !== after.until)
    said.push(say('drive_now_time', { time: spanInWords(after, words) }));
  if (before.price !== after.price) said.push(say('drive_now_price', { price: priceInWords(after, words) }));
  if (after.spot?.access && !before.spot?.access) said.push(say('drive_now_access'));
  return said;
}
