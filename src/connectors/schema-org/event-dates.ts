/** All dates of an event within the horizon: of its schedules, its parts, or its own start and end. Pure. */
import { type DayDate, dateOnDay } from '../../kernel/calendar/day-rule/date-on-day.ts';
import { daysOfRule } from '../../kernel/calendar/day-rule/days-of-rule.ts';
import { ZONE } from '../../kernel/clock.ts';
import type { ReadContext } from '../../kernel/sources/connector.ts';
import { isLikelyYear, unlikelyYear } from '../../kernel/sources/likely-year.ts';
import type { HolidayDates, SchemaDate } from './model.ts';
import type { Names } from './names.ts';
import { type Node, nodesAt, textAt } from './node.ts';
import { partOf } from './part-of.ts';
import { type Plan, planOf } from './schedule.ts';

export interface Note {
  code: string;
  reason: string;
}
export interface EventDates {
  dates: SchemaDate[];
  holidays: HolidayDates[];
  isCut: boolean;
}

/** More dates of one event are left out. */
export const MOST_DATES = 500;
const MOST_SCHEDULES = 200;
const MOST_PARTS = 500;

type Horizon = ReadContext<unknown>['horizon'];

/** A fault where no part of it says when it is. */
export function datesOf(
  node: Node,
  { names, horizon, note }: { names: Names; horizon: Horizon; note: (note: Note) => void },
): EventDates | { fault: Note } {
  const told: Note[] = [];
  const tell = (one: Note) => {
    told.push(one);
    note(one);
  };
  // Also the dates of its parts, as they are written by many, and by ourselves.
  const inside = nodesAt(node, 'subEvent').filter((part) => part.properties.has('startDate'));
  // A series of several days is told by its parts.
  const parts = [...(inside.length > 0 && lastsDays(node) ? [] : [node]), ...inside.slice(0, MOST_PARTS)];
  const plans = parts.flatMap((part) => {
    const schedules = nodesAt(part, 'eventSchedule').slice(0, MOST_SCHEDULES);
    const found = schedules.flatMap((one) => planOf(one, names, tell) ?? []);
    // A schedule without any field says nothing: then the event's own dates count.
    const own = found.length > 0 ? found : [ownPlan(part, names, tell) ?? []].flat();
    const said = partOf(part, node, names);
    return own.map((plan) => ({ plan, said }));
  });
  if (plans.length === 0) return { fault: told.find(({ code }) => code === 'bad-schedule') ?? whyNone(node) };
  const days = spanOf(horizon);
  const found = new Map<string, SchemaDate>();
  let isCut = false;
  for (const { plan, said } of plans) {
    const { days: ofPlan, goesOn } = daysOf(plan, days);
    isCut ||= goesOn;
    for (const day of ofPlan) {
      if (plan.except.has(day)) continue;
      const date = dateOnDay(day, plan.time);
      if (date === null || !isWithin(date, horizon, days)) continue;
      const whole = { ...date, ...said };
      found.set(whole.key, whole);
    }
  }
  const dates = [...found.values()].sort((a, b) => compare(startOf(a), startOf(b)));
  if (isCut || dates.length > MOST_DATES)
    note({
      code: 'dates-cut',
      reason: `It goes on: ${Math.min(MOST_DATES, dates.length)} dates are written out.`,
    });
  return {
    dates: dates.slice(0, MOST_DATES),
    holidays: plans.flatMap(({ plan }) => holidaysOf(plan, days)),
    isCut: isCut || dates.length > MOST_DATES,
  };
}

/** `startDate` and `endDate` are properties of the event, `startTime` is not: it is left alone. */
function ownPlan(node: Node, names: Names, note: (note: Note) => void): Plan | null {
  const properties = new Map(
    ['startDate', 'endDate', 'duration'].map((name) => [name, node.properties.get(name) ?? []]),
  );
  return planOf({ id: null, types: [], properties }, names, note);
}

function lastsDays(node: Node): boolean {
  const [start, end] = [textAt(node, 'startDate'), textAt(node, 'endDate')].map((one) => one?.slice(0, 10));
  return start !== undefined && end !== undefined && start !== end;
}

function daysOf({ rule, first, last, time, onHolidays }: Plan, days: { from: string; until: string }) {
  // A date that began before the horizon belongs to it while it lasts.
  const from = Temporal.PlainDate.from(days.from)
    .subtract({ days: time.days + 1 })
    .toString();
  if (rule !== null)
    return daysOfRule(rule, {
      ...{ first, last, from, until: days.until },
      most: MOST_DATES + time.days + 2,
    });
  if (onHolidays) return { days: [], goesOn: false };
  return { days: last === first && first >= from && first <= days.until ? [first] : [], goesOn: false };
}

function holidaysOf({ onHolidays, first, last, except, time }: Plan, days: { from: string; until: string }) {
  const from = first > days.from ? first : days.from;
  const until = last !== null && last < days.until ? last : days.until;
  return onHolidays && from <= until ? [{ ...{ from, until, time }, except: [...except].sort() }] : [];
}

function whyNone(node: Node): Note {
  const start = textAt(node, 'startDate') ?? textAt(nodesAt(node, 'eventSchedule')[0] ?? node, 'startDate');
  if (start === null)
    return { code: 'no-start', reason: 'The event says nowhere when it begins (startDate).' };
  if (/^[+-]?\d{4,6}-/.test(start) && !isLikelyYear(start)) return unlikelyYear(start);
  return {
    code: 'bad-date',
    reason: `"${start.slice(0, 40)}" is no date: write 2026-11-28 or 2026-11-28T19:30:00+01:00.`,
  };
}

function spanOf({ from, until }: Horizon): { from: string; until: string } {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(ZONE).toPlainDate();
  return { from: day(from).toString(), until: day(until).toString() };
}

function isWithin(date: DayDate, horizon: Horizon, days: { from: string; until: string }): boolean {
  if (date.allDay) return date.firstDay <= days.until && date.lastDay >= days.from;
  const [from, until] = [horizon.from, horizon.until].map(String);
  return compare(date.start, until ?? '') < 0 && compare(date.end ?? date.start, from ?? '') >= 0;
}

function startOf(date: DayDate): string {
  return date.allDay ? date.firstDay : date.start;
}

/** Instants and days as ISO texts in UTC sort like times. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
