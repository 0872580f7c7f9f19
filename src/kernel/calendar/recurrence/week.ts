/** Weekdays and where a date stands in its month. Pure. */

/** Monday first, as `rrule-temporal` names them. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Those that are meant, in the order of the week; that of the first date where none is named. */
export function weekdaysOf({ first, weekdays }: { first: string; weekdays: readonly number[] }): number[] {
  const meant = weekdays.length === 0 ? [Temporal.PlainDate.from(first).dayOfWeek] : [...new Set(weekdays)];
  return meant.sort((a, b) => a - b);
}

/** The how-manieth of its weekday in the month: 1 to 5. */
export function nthInMonth(date: Temporal.PlainDate): number {
  return Math.ceil(date.day / 7);
}
