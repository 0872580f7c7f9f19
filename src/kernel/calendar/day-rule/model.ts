/** A recurrence by civil days, as feeds write it, and the time on each of them. Plain data. */

export interface DayRule {
  unit: 'day' | 'week' | 'month' | 'year';
  /** Every so many of them; at least 1. */
  every: number;
  /** 1 is Monday; empty: that of the first day. In months and years all such days, unless `weeksOfMonth` chooses. */
  weekdays: readonly number[];
  /** 1–5, or from the end −1…−5; empty: not said. Counted by the weekday: the 4th Sunday of a month. */
  weeksOfMonth: readonly number[];
  /** 1–12; empty: all. */
  months: readonly number[];
  /** 1–31, from the end −1…−31; empty: not said. */
  monthDays: readonly number[];
  /** How many there are at all, from the first day on; null: not said. */
  count: number | null;
}

export interface DaySpan {
  /** Civil day from which the rule counts; itself a date only where the rule makes it one. */
  first: string;
  /** Last civil day that may be one; null: it goes on. */
  last: string | null;
  /** Days that are wanted, both inclusive. */
  from: string;
  until: string;
  /** At most so many. */
  most: number;
}

/** The time on a day: on the wall, in a zone. */
export interface DayTime {
  /** "18:00" or "18:00:30"; null: the whole day. */
  start: string | null;
  /** null: nobody says. Where it is not after the start and `days` is 0, it means the next day. */
  end: string | null;
  /** Days from the first to the last of one date. */
  days: number;
  zone: string;
}
