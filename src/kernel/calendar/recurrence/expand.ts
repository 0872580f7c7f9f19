/**
 * A recurrence as dates. `rrule-temporal` finds the civil days; the time on the wall is put on each of them in the zone,
 * so that it stays the same over both changes of the clock.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { ZONE } from '../../clock.ts';
import { type Exceptions, exceptionsOf } from './exceptions.ts';
import type { ExpandContext, Expansion, RecurrenceDate } from './expansion.ts';
import type { Recurrence } from './model.ts';
import { nthInMonth, WEEKDAY_CODES, weekdaysOf } from './week.ts';

/** Dates of one recurrence that are written out; the rest follows from night to night. */
export const MOST_DATES = 500;
/** Days of a rule that are looked at from its first one on: ten years of every day, and some. */
const MOST_LOOKED_AT = 4_000;
const LIMITS = { maxIterations: 20_000, maxCandidateEvaluations: 40_000 };

export function expand(rule: Recurrence, context: ExpandContext): Expansion {
  const { horizon } = context;
  const exceptions = exceptionsOf(rule, context);
  const { days, goesOn } = daysOf(rule, exceptions, horizon.until);
  const all = [...new Set([...days, ...extraOf(rule)])].sort();
  const dates: RecurrenceDate[] = [];
  for (const day of all) {
    const one = dateOn(day, rule, exceptions);
    if (isOver(one, horizon.from)) continue;
    if (Temporal.Instant.compare(beginOf(one), horizon.until) >= 0 || dates.length === MOST_DATES)
      return { dates, isCut: true, leftOut: exceptions.leftOut };
    dates.push(one);
  }
  return { dates, isCut: goesOn, leftOut: exceptions.leftOut };
}

/** Days of the rule that are not left out, up to the one on which the horizon ends. */
function daysOf(rule: Recurrence, exceptions: Exceptions, horizon: Temporal.Instant) {
  const last = horizon.toZonedDateTimeISO(ZONE).toPlainDate().toString();
  const { first, repeat, until } = rule;
  if (repeat === 'never') return { days: [first], goesOn: false };
  const end = until !== null && until < last ? until : last;
  const most = rule.count ?? Number.POSITIVE_INFINITY;
  const days: string[] = [];
  let looked = 0;
  if (first <= end)
    libraryOf(rule, end).all((found) => {
      const day = found.toPlainDate().toString();
      looked += 1;
      if (day > end || days.length >= most || looked > MOST_LOOKED_AT) return false;
      if (!exceptions.leavesOut(day)) days.push(day);
      return days.length < most;
    });
  const mayGoOn = days.length < most && (until === null || until > last);
  return { days, goesOn: mayGoOn };
}

function libraryOf(rule: Recurrence, end: string) {
  const start = Temporal.PlainDate.from(rule.first);
  // Noon exists on every day: the rule is about days, times come later.
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' });
  const common = {
    ...{ interval: rule.every, tzid: ZONE, dtstart: at(start), ...LIMITS, cache: false },
    until: at(Temporal.PlainDate.from(end)),
  };
  if (rule.repeat === 'days') return new RRuleTemporal({ ...common, freq: 'DAILY' });
  if (rule.repeat === 'weeks') {
    const byDay = weekdaysOf(rule).map((one) => WEEKDAY_CODES[one - 1] ?? 'MO');
    return new RRuleTemporal({ ...common, freq: 'WEEKLY', wkst: 'MO', byDay });
  }
  if (rule.monthly === 'day')
    return new RRuleTemporal({ ...common, freq: 'MONTHLY', byMonthDay: [start.day] });
  const nth = rule.monthly === 'last-weekday' ? -1 : nthInMonth(start);
  return new RRuleTemporal({
    ...{ ...common, freq: 'MONTHLY' },
    byDay: [`${nth}${WEEKDAY_CODES[start.dayOfWeek - 1] ?? 'MO'}`],
  });
}

function extraOf({ extraDates, exceptDates }: Recurrence): string[] {
  return extraDates.filter((day) => !exceptDates.includes(day));
}

function dateOn(day: string, rule: Recurrence, exceptions: Exceptions): RecurrenceDate {
  const first = Temporal.PlainDate.from(day);
  const length = Temporal.PlainDate.from(rule.first).until(rule.lastDay ?? rule.first, {
    largestUnit: 'days',
  });
  const last = first.add(length);
  // A time that the change to summer leaves out is the one an hour later: people who come then are right.
  const at = (date: Temporal.PlainDate, clock: string | null) =>
    clock === null ? null : date.toZonedDateTime({ timeZone: ZONE, plainTime: clock }).toInstant().toString();
  return {
    ...{ first: day, last: last.toString(), start: at(first, rule.start), end: at(last, rule.end) },
    isProvisional: !rule.extraDates.includes(day) && exceptions.mayLeaveOut(day),
  };
}

function beginOf({ first, start }: RecurrenceDate): Temporal.Instant {
  return start === null
    ? Temporal.PlainDate.from(first).toZonedDateTime(ZONE).toInstant()
    : Temporal.Instant.from(start);
}

function isOver({ last, end }: RecurrenceDate, from: Temporal.Instant): boolean {
  const over =
    end === null
      ? Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(ZONE).toInstant()
      : Temporal.Instant.from(end);
  return Temporal.Instant.compare(over, from) <= 0;
}
