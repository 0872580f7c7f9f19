/**
 * Public holidays of a Land, from the package `date-holidays` (ISC and CC-BY-3.0). State-wide days only: those of
 * single towns (Augsburg, Catholic municipalities of Bavaria …) need a table by AGS that no file gives us yet.
 */
import Holidays from 'date-holidays';
import type { FullLanguage } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';

export interface Holiday {
  /** Civil date, YYYY-MM-DD. */
  date: string;
  name: Record<FullLanguage, string>;
}

/** Where the days come from, as it is shown; to be checked against the holiday acts. */
export const HOLIDAYS_SOURCE = {
  name: 'date-holidays 3.37',
  licence: 'ISC, CC-BY-3.0',
  url: 'https://github.com/commenthol/date-holidays',
  /** Publication of the version in the lock file. */
  time: '2026-09-21T16:45:04Z',
} as const;

/** First two digits of a key → code of the Land. */
const STATES: Readonly<Record<string, string>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  10: 'SL',
  11: 'BE',
  12: 'BB',
  13: 'MV',
  14: 'SN',
  15: 'ST',
  16: 'TH',
};

const lists = new Map<string, readonly Holiday[]>();

/** All public holidays of a year in the Land with this key, by date; those of all Länder for the federation. */
export function holidaysOf(stateArs: Ars, year: number): readonly Holiday[] {
  const state = STATES[stateArs.slice(0, 2)] ?? null;
  const key = `${state} ${year}`;
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list = read(state, year);
  lists.set(key, list);
  return list;
}

/** The first holiday on or after a civil date. */
export function nextHoliday(stateArs: Ars, from: Temporal.PlainDate): Holiday {
  const date = from.toString();
  for (const year of [from.year, from.year + 1]) {
    const found = holidaysOf(stateArs, year).find((one) => one.date >= date);
    if (found !== undefined) return found;
  }
  throw new Error(`No public holiday in the year after ${date}`);
}

function read(state: string | null, year: number): Holiday[] {
  const options = { types: ['public' as const] };
  const calendar = state === null ? new Holidays('DE', options) : new Holidays('DE', state, options);
  const named = (language: FullLanguage) => calendar.getHolidays(year, language);
  const english = new Map(named('en').map((one) => [one.date, one.name]));
  return named('de').map(({ date, name }) => ({
    date: date.slice(0, 10),
    name: { de: name, en: english.get(date) ?? name },
  }));
}
