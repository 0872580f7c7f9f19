/** Whether five civil dates can be the days of a sprint. Pure. */
import { quarterOf } from './quarter.ts';

export type DayFault = 'count' | 'order' | 'past' | 'quarter';

/** null: they can. The first day lies in the quarter; each day comes after the one before; none is over. */
export function dayFault(
  days: readonly string[],
  { quarter, today }: { quarter: string; today: Temporal.PlainDate },
): DayFault | null {
  if (days.length !== 5) return 'count';
  const dates = days.map((day) => Temporal.PlainDate.from(day));
  const [first] = dates;
  if (first === undefined) return 'count';
  if (dates.some((date, index) => index > 0 && compare(dates[index - 1], date) >= 0)) return 'order';
  if (compare(first, today) < 0) return 'past';
  return quarterOf(first) === quarter ? null : 'quarter';
}

function compare(one: Temporal.PlainDate | undefined, other: Temporal.PlainDate): number {
  return one === undefined ? -1 : Temporal.PlainDate.compare(one, other);
}
