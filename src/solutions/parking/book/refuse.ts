/** Why something about a booking cannot be: problems that say it, with what would go instead. */

import { type Problem, problem } from '../../../kernel/http/problem.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatClock, formatDate } from '../../../kernel/pages/format.ts';
import { centsInWords } from '../money/cents-in-words.ts';
import { sayIn } from '../texts.ts';
import type { RefusalMore } from './bookings-api.ts';
import { instantOf } from './minutes.ts';
import type { NoSeat } from './seat.ts';

const TITLES = {
  'parking-own-bay': [409, 'Own bays are not booked'],
  'parking-example': [409, 'Example lots cannot be booked'],
  'parking-bay-gone': [409, 'This bay is not offered'],
  'parking-no-bay-fits': [409, 'No bay fits'],
  'parking-not-open': [409, 'Not open then'],
  'parking-all-taken': [409, 'All bays are taken'],
  'parking-longest': [409, 'Longer than may be stayed'],
  'parking-notice': [409, 'Too late to book'],
  'parking-not-let': [409, 'Not let for such a time'],
  'parking-price-changed': [409, 'The price has changed'],
  'parking-busy': [503, 'Too many book here right now'],
  'parking-time-past': [409, 'The beginning has passed'],
  'parking-time-order': [422, 'The end must be after the beginning'],
  'parking-time-far': [422, 'Too far ahead'],
  'parking-time-short': [422, 'Too short'],
  'parking-most-ahead': [409, 'Too many bookings ahead'],
  'parking-wish-used': [409, 'This wish belongs to another booking'],
  'parking-terms-old': [409, 'The terms have changed'],
  'parking-pay-unknown': [422, 'This way to pay is not there'],
  'parking-booking-unknown': [404, 'No such booking'],
  'parking-booking-changed': [409, 'The booking was changed meanwhile'],
  'parking-booking-over': [409, 'The booking is over'],
  'parking-not-now': [409, 'Not possible now'],
  'parking-too-early': [409, 'Too early'],
  'parking-wrong-bay': [409, 'This is another bay'],
  'parking-rated': [409, 'Rated already'],
  'parking-lot-unknown': [404, 'No such lot'],
} as const;

export type BookingFault = keyof typeof TITLES;

export function refuse(
  code: BookingFault,
  values: Record<string, string | number> = {},
  more: object = {},
): Problem {
  const [status, title] = TITLES[code];
  return problem({ code, status, title, values, more: { ...more } });
}

const CODES = {
  own: 'parking-own-bay',
  example: 'parking-example',
  gone: 'parking-bay-gone',
  'no-bay-fits': 'parking-no-bay-fits',
  longest: 'parking-longest',
  notice: 'parking-notice',
  'not-let': 'parking-not-let',
  price: 'parking-price-changed',
  'not-open': 'parking-not-open',
  'all-taken': 'parking-all-taken',
} as const satisfies Record<NoSeat['why'], BookingFault>;

/** `wider`: metres at which it would go at the wanted time, and from where; null: not known to go anywhere near. */
export function refuseSeat(
  seat: NoSeat,
  wider: (Pick<RefusalMore['next'], 'around'> & { within: number }) | null,
  language: Language,
): Problem {
  const say = sayIn(language);
  const time = seat.next && { from: instantOf(seat.next.from), until: instantOf(seat.next.until) };
  const next = [
    ...(time === null ? [] : [say('book_next_time', timesIn(time, language))]),
    ...(wider === null ? [] : [say('book_next_within', { metres: wider.within })]),
  ];
  const more: RefusalMore = {
    ...{ reason: seat.why, next: { time, within: null, around: null, ...wider } },
    ...(seat.price !== null && { price: seat.price }),
  };
  return refuse(
    CODES[seat.why],
    {
      next: next.length === 0 ? say('book_next_none') : next.join(' '),
      price: seat.price === null ? '' : centsInWords(seat.price, language),
    },
    more,
  );
}

/** "26. November 2026, 18:00" of both ends. */
export function timesIn(
  { from, until }: { from: string; until: string },
  language: Language,
): { from: string; until: string } {
  return { from: whenIn(from, language), until: whenIn(until, language) };
}

export function whenIn(instant: string, language: Language): string {
  return `${formatDate(instant, language)}, ${formatClock(instant, language)}`;
}
