/** Whole weeks, Monday to Sunday. Pure. */

export interface Span {
  /** Civil dates, both included. */
  from: string;
  to: string;
}

/** The week in which a day lies. */
export function weekOf(day: string): Span {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

/** The weeks that lie wholly within, the first one first. */
export function wholeWeeks({ from, to }: Span): Span[] {
  const weeks: Span[] = [];
  let week = weekOf(from);
  if (week.from < from) week = weekOf(dayAfter(week.to));
  for (; week.to <= to; week = weekOf(dayAfter(week.to))) weeks.push(week);
  return weeks;
}

export function dayAfter(day: string, days = 1): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whether it is one week, Monday to Sunday. */
export function isWeek({ from, to }: Span): boolean {
  const week = weekOf(from);
  return week.from === from && week.to === to;
}

export function overlap(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}
