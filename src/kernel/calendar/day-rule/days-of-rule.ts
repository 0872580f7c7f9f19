/**
 * Writes a rule out as civil days. The work grows with the days that are wanted, not with those of the rule: two million
 * recurrences cost no more than five hundred. Pure.
 */

import { countBefore } from './count-before.ts';
import type { DayRule, DaySpan } from './model.ts';
import { daysOfPeriod, periodAt, periodOf, startOfPeriod } from './periods.ts';

export interface RuleDays {
  /** In order. */
  days: string[];
  /** The rule makes more days after these. */
  goesOn: boolean;
}

export function daysOfRule(rule: DayRule, { first, last, from, until, most }: DaySpan): RuleDays {
  const begin = Temporal.PlainDate.from(first);
  const end = last !== null && last < until ? last : until;
  const wanted = from > first ? from : first;
  const days: string[] = [];
  if (end < first) return { days, goesOn: last === null || last >= first };
  // The period before may reach into the wanted days: a week that began on the Monday before.
  let index = Math.max(0, periodOf(rule, begin, Temporal.PlainDate.from(wanted)) - 1);
  let counted = rule.count === null ? 0 : countBefore(rule, begin, index);
  const limit = rule.count ?? Number.POSITIVE_INFINITY;
  for (; ; index += 1) {
    const period = periodAt(rule, begin, index);
    if (period === null || startOfPeriod(rule, period).toString() > end) break;
    for (const day of daysOfPeriod(rule, begin, period)) {
      if (day < first || (last !== null && day > last)) continue;
      counted += 1;
      if (counted > limit) return { days, goesOn: false };
      if (day < wanted) continue;
      if (day > end || days.length === most) return { days, goesOn: true };
      days.push(day);
    }
  }
  return { days, goesOn: counted < limit && (last === null || last > until) };
}
