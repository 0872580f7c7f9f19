/** A recurrence as people say it: plain data, the same in the form, in the database and on the way to dates. Pure. */

export const REPEATS = ['never', 'days', 'weeks', 'months'] as const;
export type Repeat = (typeof REPEATS)[number];

/** By what a monthly date is found: the 15th, the second Tuesday, the last Tuesday – all read from the first date. */
export const MONTHLY = ['day', 'weekday', 'last-weekday'] as const;
export type Monthly = (typeof MONTHLY)[number];

export interface Recurrence {
  /** Civil date of the first one, and from which "every second week" is counted. */
  first: string;
  /** "18:00", the time on the wall in Germany; null: the whole day. */
  start: string | null;
  /** Last civil day of the first one; null: the same. Those that follow last as long. */
  lastDay: string | null;
  /** null: nobody says when it ends. */
  end: string | null;
  repeat: Repeat;
  /** Every so many days, weeks or months. */
  every: number;
  /** Of weeks: 1 is Monday; empty: that of the first date. */
  weekdays: readonly number[];
  monthly: Monthly;
  /** Last civil date that may be one; null: it goes on. */
  until: string | null;
  /** How many there are, those left out not counted; null: as many as fit. */
  count: number | null;
  exceptDates: readonly string[];
  exceptSchoolHolidays: boolean;
  exceptPublicHolidays: boolean;
  /** Civil dates beside the rule; they stay also in holidays, because somebody named them. */
  extraDates: readonly string[];
}

/** One date once: what a new form begins with. */
export function onceOn(first: string): Recurrence {
  return {
    ...{ first, start: '18:00', lastDay: null, end: '20:00', repeat: 'never', every: 1, weekdays: [] },
    ...{ monthly: 'day', until: null, count: null, exceptDates: [], exceptSchoolHolidays: false },
    ...{ exceptPublicHolidays: false, extraDates: [] },
  };
}
