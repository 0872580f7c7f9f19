import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { FEED_LANGUAGE } from '../../../../kernel/sources/feed-language.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import { addressOf, bayInWords, titleOf } from './booking-words.ts';

type Words = Pick<Screen, 'say' | 'language'>;

/** Words of an owner: addresses and titles of lots are German, on English pages too. */
export function OwnersWords({ children, screen }: { children: string; screen: Pick<Words, 'language'> }) {
  return <span lang={foreignTo(FEED_LANGUAGE, screen.language)}>{children}</span>;
}

/** What a booking is about, like `titleOf`, with the language of what the owner wrote. */
export function BookingTitle({ booking, screen }: { booking: BookingView; screen: Words }) {
  const { spot, lot } = booking;
  if (spot !== null)
    return (
      <>
        {bayInWords(spot.label, screen)}, <OwnersWords screen={screen}>{addressOf(spot)}</OwnersWords>
      </>
    );
  if (lot !== null) return <OwnersWords screen={screen}>{lot.title}</OwnersWords>;
  return titleOf(booking, screen);
}
