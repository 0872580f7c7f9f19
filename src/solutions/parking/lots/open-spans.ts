/** From windows, exceptions and holidays to the times at which a lot is open. Pure. */
import type { Span } from '../allocate/model.ts';
import type { Exception, Window } from '../model.ts';
import { civilDay, clockMinutes, DAY, dayNumber, dayOfMinute, minuteOf } from './day-clock.ts';
import { clipped, joined, without } from './spans.ts';

export interface OpenRule {
  windows: readonly Window[];
  exceptions: readonly Exception[];
}

/** Whether a civil date is a public holiday of the Land (`land-holidays.ts`). */
export type IsHoliday = (date: string) => boolean;

/**
 * When a lot is open between two minutes since 1970: in order, joined, clipped to them. Windows are clock time and keep
 * their meaning over a change of the clocks. On a day with an exception nothing else counts: a usual night that reaches
 * into it ends at its midnight; of several exceptions for a day the last one counts.
 */
export function openSpans({ windows, exceptions }: OpenRule, range: Span, isHoliday: IsHoliday): Span[] {
  if (range.until <= range.from) return [];
  // A window that began the day before may still run.
  const [first, last] = [dayOfMinute(range.from) - 1, dayOfMinute(range.until - 1)];
  const excepted = exceptionsByDay(exceptions, first, last);
  const usual: Span[] = [];
  const otherwise: Span[] = [];
  for (let number = first; number <= last; number++) {
    const exception = excepted.get(number);
    if (exception === undefined) {
      const { weekday, date } = civilDay(number);
      const holiday = isHoliday(date);
      for (const window of windows)
        if (beginsOn(window, weekday, holiday)) usual.push(spanOf(window, number));
    } else if (exception.open !== null) otherwise.push(spanOf(exception.open, number));
  }
  const daysOf = (isMeant: (one: Exception) => boolean) =>
    [...excepted].filter(([, one]) => isMeant(one)).map(([number]) => wholeDay(number));
  const open = [
    ...without(
      joined(usual),
      daysOf(() => true),
    ),
    ...without(
      joined(otherwise),
      daysOf(({ open }) => open === null),
    ),
  ];
  return clipped(joined(open), range);
}

/** Whether a window begins on such a day. */
export function beginsOn({ days, holidays }: Window, weekday: number, isHoliday: boolean): boolean {
  if (!isHoliday || holidays === 'as-usual') return days.includes(weekday);
  return holidays === 'as-sunday' && days.includes(7);
}

/** Minutes after midnight at which a window begins, and ends: 1440 and more on the next day. */
export function clockSpan({ from, until }: { from: string; until: string }): Span {
  const [begin, end] = [clockMinutes(from), clockMinutes(until)];
  return { from: begin, until: end <= begin ? end + DAY : end };
}

function spanOf(window: { from: string; until: string }, number: number): Span {
  const { from, until } = clockSpan(window);
  return { from: minuteOf(number, from), until: minuteOf(number, until) };
}

function wholeDay(number: number): Span {
  return { from: minuteOf(number, 0), until: minuteOf(number, DAY) };
}

function exceptionsByDay(
  exceptions: readonly Exception[],
  first: number,
  last: number,
): Map<number, Exception> {
  const byDay = new Map<number, Exception>();
  for (const exception of exceptions) {
    const until = Math.min(dayNumber(exception.last), last);
    for (let number = Math.max(dayNumber(exception.first), first); number <= until; number++)
      byDay.set(number, exception);
  }
  return byDay;
}
