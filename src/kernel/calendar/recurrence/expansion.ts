/** What comes of writing out a recurrence, and what it takes. Types only. */

export interface RecurrenceDate {
  /** Civil days, the last one inclusive. */
  first: string;
  last: string;
  /** Instants; null for whole days, the end also where nobody says it. */
  start: string | null;
  end: string | null;
  /** It may fall into school holidays that nobody knows yet. */
  isProvisional: boolean;
}

export interface Expansion {
  /** In order, each day once. */
  dates: RecurrenceDate[];
  /** There are more behind the horizon, or more than are written out. */
  isCut: boolean;
  /** How many days of the rule fell into holidays or were taken out one by one. */
  leftOut: { schoolHolidays: number; publicHolidays: number; single: number };
}

export interface ExpandContext {
  /** Written out are dates that end after `from` and begin before `until`. */
  horizon: { from: Temporal.Instant; until: Temporal.Instant };
  schoolHolidays: SchoolHolidays;
  /** Key of the Land, for its public holidays. */
  stateArs: string;
}

export interface SchoolHolidays {
  days: readonly { name: string; first: string; last: string }[];
  /** Civil date up to which they are known; null: nothing is. */
  until: string | null;
}
