/** Times and lengths of bookings in words. Pure; German time wherever the device is. */
import { ZONE } from '../../../../kernel/clock.ts';
import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import { formatClock } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { civilAt, minuteOf } from '../../find/berlin-clock.ts';

type Words = Pick<Screen, 'say' | 'language'>;

const HOUR = 60;
const DAY = 24 * HOUR;

/** "Sa., 28. Nov., 18:00 bis 20:00 Uhr", or both days where it ends on another. */
export function spanInWords({ from, until }: { from: string; until: string }, words: Words): string {
  const { say, language } = words;
  const ends = { from: formatClock(from, language), until: formatClock(until, language) };
  const [first, last] = [dayInWords(from, language), dayInWords(until, language)];
  if (first === last) return say('drive_span_day', { day: first, ...ends });
  return say('drive_span_days', { first, last, ...ends });
}

/** "18:00 Uhr", with its day where that is not the day of `now`. */
export function timeInWords(instant: string, now: string, { say, language }: Words): string {
  const time = formatClock(instant, language);
  if (isSameDay(instant, now)) return say('drive_clock', { time });
  return say('drive_day_clock', { day: dayInWords(instant, language), time });
}

/** "2 Tage 3 Stunden", "1 Stunde 20 Minuten": never more than two units. */
export function lengthInWords(minutes: number, { say }: Pick<Words, 'say'>): string {
  const days = Math.floor(minutes / DAY);
  const hours = Math.floor((minutes % DAY) / HOUR);
  const rest = minutes % HOUR;
  const parts = [
    ...(days > 0 ? [say('drive_days', { count: days })] : []),
    ...(hours > 0 ? [say('drive_hours', { count: hours })] : []),
    ...(days === 0 && (rest > 0 || hours === 0) ? [say('drive_minutes', { count: rest })] : []),
  ];
  return parts.join(' ');
}

export function isSameDay(one: string, other: string): boolean {
  return civilAt(minuteOf(one)).slice(0, 10) === civilAt(minuteOf(other)).slice(0, 10);
}

function dayInWords(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...{ timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'short' },
  }).format(Date.parse(instant));
}
