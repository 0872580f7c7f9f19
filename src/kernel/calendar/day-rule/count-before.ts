/** How many days a rule has made before one of its periods: what a number of recurrences is counted by. Pure. */
import type { DayRule } from './model.ts';
import { daysOfPeriod, periodAt } from './periods.ts';

/** Rules that choose among days are counted period by period, for some centuries at most. */
const MOST_PERIODS = 40_000;

/** Of the periods 0 to `index` − 1, from the first day on. Without choosing parts no period is looked at. */
export function countBefore(rule: DayRule, begin: Temporal.PlainDate, index: number): number {
  const choosesMonths = rule.months.length > 0;
  const choosesDays = rule.weekdays.length + rule.weeksOfMonth.length + rule.monthDays.length > 0;
  if (rule.unit === 'day' && !choosesMonths && !choosesDays) return index;
  if (rule.unit === 'week' && !choosesMonths && index > 0) {
    const inFirst = daysIn(rule, begin, 0);
    return inFirst + (index - 1) * Math.max(1, rule.weekdays.length);
  }
  let counted = 0;
  for (let at = Math.max(0, index - MOST_PERIODS); at < index; at += 1) counted += daysIn(rule, begin, at);
  return counted;
}

function daysIn(rule: DayRule, begin: Temporal.PlainDate, index: number): number {
  const period = periodAt(rule, begin, index);
  const first = begin.toString();
  return period === null ? 0 : daysOfPeriod(rule, begin, period).filter((day) => day >= first).length;
}
