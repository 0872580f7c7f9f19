/** The days, weeks, months and years that a rule counts in, each found by its number. Pure. */
import type { DayRule } from './model.ts';

/** Beyond it `Temporal` and people end. */
const LAST_YEAR = 9999;

/** Number of the period of the rule in which a day lies or which was the last before it; 0 is that of the first day. */
export function periodOf(
  { unit, every }: DayRule,
  begin: Temporal.PlainDate,
  day: Temporal.PlainDate,
): number {
  const anchor = anchorOf(unit, begin);
  const steps =
    unit === 'day' || unit === 'week'
      ? Math.floor(anchor.until(day, { largestUnit: 'days' }).days / (unit === 'week' ? 7 : 1))
      : unit === 'month'
        ? (day.year - anchor.year) * 12 + day.month - anchor.month
        : day.year - anchor.year;
  return Math.floor(steps / every);
}

/** First day of the period with this number; null where the calendar ends. */
export function periodAt(
  { unit, every }: DayRule,
  begin: Temporal.PlainDate,
  index: number,
): Temporal.PlainDate | null {
  const steps = index * every;
  if (steps > 366 * LAST_YEAR) return null;
  const day = anchorOf(unit, begin).add({ [`${unit}s`]: steps });
  return day.year > LAST_YEAR ? null : day;
}

export function startOfPeriod({ unit }: DayRule, period: Temporal.PlainDate): Temporal.PlainDate {
  return anchorOf(unit, period);
}

/** The days that the rule makes in a period, in order; also those before its first day. */
export function daysOfPeriod(rule: DayRule, begin: Temporal.PlainDate, period: Temporal.PlainDate): string[] {
  const { unit } = rule;
  if (unit === 'day') return fits(rule, period) ? [period.toString()] : [];
  if (unit === 'week') {
    const weekdays =
      rule.weekdays.length === 0 ? [begin.dayOfWeek] : [...rule.weekdays].sort((a, b) => a - b);
    return weekdays
      .map((weekday) => period.add({ days: weekday - 1 }))
      .filter((day) => fitsMonth(rule, day))
      .map(String);
  }
  if (unit === 'month') return daysOfMonth(rule, begin, period);
  const months =
    rule.months.length > 0
      ? [...rule.months].sort((a, b) => a - b)
      : rule.weekdays.length > 0 || rule.monthDays.length > 0
        ? Array.from({ length: 12 }, (_, index) => index + 1)
        : [begin.month];
  return months.flatMap((month) => daysOfMonth(rule, begin, period.with({ month })));
}

function daysOfMonth(rule: DayRule, begin: Temporal.PlainDate, month: Temporal.PlainDate): string[] {
  if (!fitsMonth(rule, month)) return [];
  const length = month.daysInMonth;
  const choosesDays = rule.weekdays.length > 0 || rule.monthDays.length > 0 || rule.weeksOfMonth.length > 0;
  // The 31st is no day of February: such a month has none.
  if (!choosesDays) return begin.day > length ? [] : [month.with({ day: begin.day }).toString()];
  const weekdays = rule.weekdays.length > 0 || rule.monthDays.length > 0 ? rule.weekdays : [begin.dayOfWeek];
  return Array.from({ length }, (_, index) => month.with({ day: index + 1 }))
    .filter((day) => fits({ ...rule, weekdays }, day))
    .map(String);
}

function fits({ weekdays, weeksOfMonth, monthDays, ...rule }: DayRule, day: Temporal.PlainDate): boolean {
  const fromEnd = day.day - day.daysInMonth - 1;
  const [week, weekFromEnd] = [Math.ceil(day.day / 7), -Math.ceil(-fromEnd / 7)];
  return (
    fitsMonth(rule, day) &&
    (weekdays.length === 0 || weekdays.includes(day.dayOfWeek)) &&
    (weeksOfMonth.length === 0 || weeksOfMonth.includes(week) || weeksOfMonth.includes(weekFromEnd)) &&
    (monthDays.length === 0 || monthDays.includes(day.day) || monthDays.includes(fromEnd))
  );
}

function fitsMonth({ months }: Pick<DayRule, 'months'>, day: Temporal.PlainDate): boolean {
  return months.length === 0 || months.includes(day.month);
}

function anchorOf(unit: DayRule['unit'], day: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === 'month') return day.with({ day: 1 });
  return unit === 'year' ? day.with({ month: 1, day: 1 }) : day;
}
