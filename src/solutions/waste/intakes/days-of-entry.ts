/** Dates of an entry of a calendar → days of collection. Pure. */
import type { CalendarEntry, Occurrence } from '../../../connectors/ical/model.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import type { ToldDate } from '../model.ts';
import type { Window } from './clock-window.ts';

/** An entry over several days is one day each; a longer one is no collection. */
export const MOST_DAYS = 14;
const MOST_DATES = 2000;

/**
 * A day is the civil day on which it begins, where it is meant: a time without a zone is local, its clock says nothing
 * about the day. `hasHours`: what is open or stops has hours, a collection at the door has none.
 */
export function daysOfEntry(
  { occurrences, status, repeats, title }: CalendarEntry,
  { hasHours }: { hasHours: boolean },
): ToldDate[] {
  const days = occurrences.flatMap((one) => {
    // The only date of an entry keeps its key wherever it is moved.
    const key = repeats === undefined ? 'day' : one.key;
    const first = firstDayOf(one);
    const planned = one.status === 'moved' ? plannedOf(one) : null;
    const day: ToldDate = {
      ...{ key, date: first, planned: planned === first ? null : planned },
      isCancelled: status === 'cancelled' || one.status === 'cancelled',
      ...{ window: hasHours ? windowOf(one) : null, stop: null, note: noteOf(one, title) },
    };
    const more = furtherDays(one);
    return [day, ...more.map((date, at) => ({ ...day, key: `${key}+${at + 1}`, date, planned: null }))];
  });
  // A calendar may name a date twice; its key must stay one.
  return [...new Map(days.map((day) => [day.key, day])).values()].slice(0, MOST_DATES);
}

/** The days after the first, for whole days only: a night from 22:00 to 6:00 is one collection. */
function furtherDays(one: Occurrence): string[] {
  if (!one.allDay) return [];
  const first = Temporal.PlainDate.from(one.firstDay);
  const days = first.until(one.lastDay).days;
  if (days < 1 || days >= MOST_DAYS) return [];
  return Array.from({ length: days }, (_, at) => first.add({ days: at + 1 }).toString());
}

/** Whether an entry spans more days than a collection can. */
export function isTooLong({ occurrences }: CalendarEntry): boolean {
  return occurrences.some(
    (one) => one.allDay && Temporal.PlainDate.from(one.firstDay).until(one.lastDay).days >= MOST_DAYS,
  );
}

function firstDayOf(one: Occurrence): string {
  return one.allDay ? one.firstDay : dayIn(one.start, one.zone);
}

/** The key of a date is its regular start. */
function plannedOf(one: Occurrence): string {
  return /T/.test(one.key) ? dayIn(one.key, one.allDay ? 'Europe/Berlin' : one.zone) : one.key;
}

function dayIn(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function windowOf(one: Occurrence): Window | null {
  if (one.allDay || one.end === null) return null;
  const clock = (instant: string) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(one.zone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' });
  const [from, until] = [clock(one.start), clock(one.end)];
  return from < until && dayIn(one.end, one.zone) === firstDayOf(one) ? { from, until } : null;
}

/** Where one date of a series is called otherwise, that is what is to be known about it. */
function noteOf(one: Occurrence, title: string): string | null {
  const named = plainLine(one.title ?? '').slice(0, 1000);
  return named === '' || named === title ? null : named;
}
