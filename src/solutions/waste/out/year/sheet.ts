/** What stands on the sheet of a year: words and marks, ready to draw. Pure. */
import { dayInWords } from '../../../../kernel/calendar/day-in-words.ts';
import { holidaysOf } from '../../../../kernel/calendar/holidays.ts';
import { ZONE } from '../../../../kernel/clock.ts';
import { fullLanguage, type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import { type Fraction, kindOf } from '../../fractions.ts';
import type { Collection } from '../../model.ts';
import { sayIn } from '../../texts.ts';
import { reasonInWords } from '../reason-in-words.ts';
import { lettersOfBins } from './letters-of-bins.ts';

export interface SheetBin {
  key: string;
  letter: string;
  name: string;
  fraction: Fraction;
}

export interface SheetMark {
  letter: string;
  fraction: Fraction;
  isMoved: boolean;
  isOff: boolean;
}

export interface SheetDay {
  /** "8", "Di" */
  number: string;
  weekday: string;
  /** A Sunday or a public holiday; the name of the latter. */
  isRest: boolean;
  holiday: string | null;
  marks: readonly SheetMark[];
  /** "Dienstag, 8. Dezember: Restmüll, Papier"; null: nothing is collected. */
  words: string | null;
}

export interface SheetMonth {
  name: string;
  days: readonly SheetDay[];
}

export interface Sheet {
  language: Language;
  year: number;
  months: readonly SheetMonth[];
  bins: readonly SheetBin[];
  /** What is moved or does not take place, and when and where a truck stops: a line each. */
  changes: readonly string[];
  stops: readonly string[];
  /** First and last day that is known, where the year begins before it, or goes on behind it. */
  knownFrom: string | null;
  knownUntil: string | null;
}

export function makeSheet(
  days: readonly Collection[],
  { ars, year, language }: { ars: string; year: number; language: Language },
): Sheet {
  const bins = binsOf(days);
  const byKey = new Map(bins.map((bin) => [bin.name, bin]));
  const byDate = Map.groupBy(days, ({ date }) => date);
  const holidays = new Map(
    holidaysOf(ars, year).map(({ date, name }) => [date, name[fullLanguage(language)]]),
  );
  const weekday = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', timeZone: 'UTC' });
  const utc = (date: Temporal.PlainDate) => date.toZonedDateTime('UTC').epochMilliseconds;
  const dayOf = (date: Temporal.PlainDate): SheetDay => {
    const here = byDate.get(date.toString()) ?? [];
    const holiday = holidays.get(date.toString()) ?? null;
    return {
      number: String(date.day),
      weekday: weekday.format(utc(date)),
      ...{ isRest: date.dayOfWeek === 7 || holiday !== null, holiday },
      marks: marksOf(here, byKey),
      words:
        here.length === 0
          ? null
          : `${dayInWords(date, language, date)}: ${[...new Set(here.map((one) => nameOf(one, language)))].join(', ')}`,
    };
  };
  const months = Array.from({ length: 12 }, (_, index) => {
    const first = Temporal.PlainDate.from({ year, month: index + 1, day: 1 });
    return {
      name: month.format(utc(first)),
      days: Array.from({ length: first.daysInMonth }, (_none, day) => dayOf(first.with({ day: day + 1 }))),
    };
  });
  const dates = days.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    ...{ language, year, months, bins },
    changes: changesOf(days, language),
    stops: stopsOf(days, language),
    knownFrom: first !== undefined && first > `${year}-01-31` ? longDate(first, language) : null,
    knownUntil: last !== undefined && last < `${year}-12-01` ? longDate(last, language) : null,
  };
}

/** "8. Dezember 2026" */
export function longDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: ZONE }).format(
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).epochMilliseconds,
  );
}

/** By their names, which are what people read. */
function binsOf(days: readonly Collection[]): SheetBin[] {
  const found = new Map(days.map(({ bin }) => [bin.name, bin]));
  const sorted = [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'de'));
  const letters = lettersOfBins(sorted);
  return sorted.map((bin) => ({ ...bin, letter: letters.get(bin.key) ?? '?' }));
}

/** Each name once a day: two districts on one sheet may have the same, and one bin may be for two kinds of waste. */
function marksOf(days: readonly Collection[], bins: ReadonlyMap<string, SheetBin>): SheetMark[] {
  const marks = new Map<string, SheetMark>();
  for (const { bin, state } of days) {
    const { letter = '?', fraction = bin.fraction } = bins.get(bin.name) ?? {};
    const known = marks.get(bin.name);
    marks.set(bin.name, {
      ...{ letter, fraction },
      isMoved: state === 'shifted' || known?.isMoved === true,
      isOff: state === 'cancelled' && known?.isOff !== false,
    });
  }
  return [...marks.values()];
}

function nameOf({ bin, state }: Collection, language: Language): string {
  const say = sayIn(language);
  if (state === 'cancelled') return say('out_cancelled', { name: bin.name });
  return state === 'shifted' ? say('sheet_name_moved', { name: bin.name }) : bin.name;
}

function changesOf(days: readonly Collection[], language: Language): string[] {
  const say = sayIn(language);
  const short = (date: string, beside: string) =>
    dayInWords(Temporal.PlainDate.from(date), language, Temporal.PlainDate.from(beside));
  const lines = days
    .filter(({ state }) => state !== 'planned')
    .map((day) => {
      const { bin, date, planned, state } = day;
      const why = reasonInWords(day, language);
      const words = say(state === 'cancelled' ? 'sheet_off_day' : 'sheet_moved_day', {
        ...{ name: bin.name, from: short(date, date), planned: short(planned, date) },
      });
      return why === null ? words : `${words} (${why})`;
    });
  return [...new Set(lines)];
}

function stopsOf(days: readonly Collection[], language: Language): string[] {
  return days
    .filter(({ bin, state }) => kindOf(bin.fraction) === 'stop' && state !== 'cancelled')
    .map(({ bin, date, window, stop }) => {
      const day = Temporal.PlainDate.from(date);
      const at = [stop?.name ?? '', stop?.address ?? ''].filter((part) => part !== '').join(', ');
      const hours = window === null ? '' : `${window.from}–${window.until}`;
      return [dayInWords(day, language, day), hours, bin.name, at].filter((part) => part !== '').join(', ');
    });
}
