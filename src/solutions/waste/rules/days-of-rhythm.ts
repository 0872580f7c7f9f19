/** A rhythm as regular days, before holidays and changes. Pure; civil dates in and out. */
import type { Rhythm } from '../model.ts';

/** How far rhythms are written out: enough for the year that was, and for a sheet of the next one. */
export const HORIZON = { back: { months: 13 }, ahead: { months: 14 } } as const;

/** First and last civil day of the horizon around a day. */
export function horizonAround(today: Temporal.PlainDate): { from: string; until: string } {
  return {
    from: today.subtract(HORIZON.back).toString(),
    until: today.add(HORIZON.ahead).toString(),
  };
}

/** Regular days of a rhythm between two civil dates (both included), in order, each once. */
export function daysOfRhythm(rhythm: Rhythm, { from, until }: { from: string; until: string }): string[] {
  const last = rhythm.last !== null && rhythm.last < until ? rhythm.last : until;
  const begin = from > rhythm.first ? from : rhythm.first;
  if (begin > last) return [];
  const months = new Set(rhythm.inMonths);
  const except = new Set(rhythm.except);
  const span = { begin: Temporal.PlainDate.from(begin), last: Temporal.PlainDate.from(last) };
  return candidates(rhythm, span)
    .filter((day) => months.size === 0 || months.has(day.month))
    .map(String)
    .filter((day) => !except.has(day));
}

interface Span {
  begin: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

function candidates(rhythm: Rhythm, span: Span): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(rhythm.first);
  if (rhythm.weeks !== null) return everyWeeks(first, rhythm.weeks, span);
  if (rhythm.monthly !== null) return everyMonths(first, rhythm.monthly, span);
  return isIn(first, span) ? [first] : [];
}

function everyWeeks(first: Temporal.PlainDate, weeks: number, { begin, last }: Span): Temporal.PlainDate[] {
  const step = 7 * weeks;
  const behind = first.until(begin, { largestUnit: 'days' }).days;
  const days: Temporal.PlainDate[] = [];
  let day = first.add({ days: Math.ceil(behind / step) * step });
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    days.push(day);
    day = day.add({ days: step });
  }
  return days;
}

function everyMonths(
  first: Temporal.PlainDate,
  { nth, months }: NonNullable<Rhythm['monthly']>,
  span: Span,
): Temporal.PlainDate[] {
  const start = first.toPlainYearMonth();
  const ahead = start.until(span.begin.toPlainYearMonth(), { largestUnit: 'months' }).months;
  const end = span.last.toPlainYearMonth();
  const days: Temporal.PlainDate[] = [];
  let month = start.add({ months: Math.floor(ahead / months) * months });
  while (Temporal.PlainYearMonth.compare(month, end) <= 0) {
    const day = nthWeekday(month, first.dayOfWeek, nth);
    if (day !== null && isIn(day, span)) days.push(day);
    month = month.add({ months });
  }
  return days;
}

/** null: this month has no fifth one. */
function nthWeekday(month: Temporal.PlainYearMonth, weekday: number, nth: number): Temporal.PlainDate | null {
  const first = month.toPlainDate({ day: 1 });
  const earliest = 1 + ((weekday - first.dayOfWeek + 7) % 7);
  const most = Math.floor((month.daysInMonth - earliest) / 7) + 1;
  const which = nth === -1 ? most : nth;
  return which > most ? null : month.toPlainDate({ day: earliest + 7 * (which - 1) });
}

function isIn(day: Temporal.PlainDate, { begin, last }: Span): boolean {
  return Temporal.PlainDate.compare(day, begin) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}
