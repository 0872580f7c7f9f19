/** All dates of an event within the horizon. Pure. */
import { type DayDate, dateOnDay } from '../../kernel/calendar/day-rule/date-on-day.ts';
import { daysOfRule } from '../../kernel/calendar/day-rule/days-of-rule.ts';
import { ZONE } from '../../kernel/clock.ts';
import type { ReadContext } from '../../kernel/sources/connector.ts';
import type { Fields } from '../../kernel/sources/json/loose-values.ts';
import { type Interval, intervalOf, type Note } from './interval.ts';

/** More dates of one event are left out. */
const MOST_DATES = 500;
const MOST_INTERVALS = 1_000;

type Horizon = ReadContext<unknown>['horizon'];

/** A fault where no interval can be read; one that cannot is told beside the others. */
export function datesOf(
  intervals: readonly Fields[],
  { horizon, note }: { horizon: Horizon; note: (note: Note) => void },
): { dates: DayDate[]; isCut: boolean } | { fault: Note } {
  const read = intervals.slice(0, MOST_INTERVALS).map(intervalOf);
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  const good = read.flatMap((one) => ('fault' in one ? [] : [one]));
  if (good.length === 0)
    return {
      fault: faults[0] ?? {
        code: 'no-start',
        reason: 'The event has no timeIntervals: nobody knows when it is.',
      },
    };
  for (const fault of faults) note(fault);
  const found = new Map<string, DayDate>();
  let isCut = false;
  for (const interval of good) {
    const { days, goesOn } = daysOf(interval, horizon);
    isCut ||= goesOn;
    for (const day of days) {
      const date = dateOnDay(day, interval.time);
      if (date !== null && !date.allDay && isWithin(date, interval, horizon)) found.set(date.key, date);
    }
  }
  const dates = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  isCut ||= dates.length > MOST_DATES;
  if (isCut)
    note({
      code: 'dates-cut',
      reason: `It goes on: ${Math.min(MOST_DATES, dates.length)} dates are written out.`,
    });
  return { dates: dates.slice(0, MOST_DATES), isCut };
}

function daysOf({ rule, first, repeatUntil, time }: Interval, horizon: Horizon) {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(ZONE).toPlainDate();
  // A date that began before the horizon belongs to it while it lasts.
  const from = day(horizon.from)
    .subtract({ days: time.days + 1 })
    .toString();
  const until = day(horizon.until).toString();
  if (rule === null) return { days: first >= from && first <= until ? [first] : [], goesOn: false };
  const last =
    repeatUntil === null
      ? null
      : Temporal.Instant.from(repeatUntil).toZonedDateTimeISO(time.zone).toPlainDate().toString();
  return daysOfRule(rule, { first, last, from, until, most: MOST_DATES + time.days + 2 });
}

function isWithin(
  { start, end }: { start: string; end: string | null },
  { repeatUntil }: Interval,
  horizon: Horizon,
) {
  const at = Temporal.Instant.from(start);
  const over = Temporal.Instant.from(end ?? start);
  return (
    // An instant, as it is written: a series "until midnight" has no date on the day that begins then.
    (repeatUntil === null || Temporal.Instant.compare(at, repeatUntil) <= 0) &&
    Temporal.Instant.compare(at, horizon.until) < 0 &&
    Temporal.Instant.compare(over, horizon.from) >= 0
  );
}
