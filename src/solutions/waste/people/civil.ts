/**
 * Civil dates as YYYY-MM-DD, for server and phone alike. Phones have no `Temporal` yet, and a civil date needs no zone:
 * it is reckoned as midnight of UTC, in which every day has 24 hours. Pure.
 */
import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

const DAY = 86_400_000;
const ZONE = 'Europe/Berlin';

/** The civil date in Germany at a moment (milliseconds since 1970), wherever the device is. */
export function dateAt(milliseconds: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(milliseconds);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Days from the first to the second; negative where that one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

/** "2026-12". */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** "Freitag, 4. Dezember"; with the year where it is not that of today. */
export function dayInFull(date: string, language: Language, today: string): string {
  const isOtherYear = date.slice(0, 4) !== today.slice(0, 4);
  return written(date, language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(isOtherYear && { year: 'numeric' }),
  });
}

/** "Fr., 4. Dezember". */
export function dayInShort(date: string, language: Language): string {
  return written(date, language, { weekday: 'short', day: 'numeric', month: 'long' });
}

/** "Fr., 4." */
export function dayOfMonth(date: string, language: Language): string {
  return written(date, language, { weekday: 'short', day: 'numeric' });
}

/** "Dezember 2026". */
export function monthInWords(month: string, language: Language): string {
  return written(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** Monday to Sunday, in short and in full. */
export function weekdays(language: Language): { short: string; long: string }[] {
  // A Monday.
  const monday = '2026-01-05';
  return [0, 1, 2, 3, 4, 5, 6].map((index) => {
    const date = addDays(monday, index);
    return {
      short: written(date, language, { weekday: 'short' }).replace('.', ''),
      long: written(date, language, { weekday: 'long' }),
    };
  });
}

/** All days of a month in weeks from Monday to Sunday; null: of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const before = Array<null>(weekdayOf(first)).fill(null);
  const days: (string | null)[] = [...before];
  for (let date = first; monthOf(date) === month; date = addDays(date, 1)) days.push(date);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function written(date: string, language: Language, how: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(how)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { ...how, timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(Date.parse(date));
}

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();
