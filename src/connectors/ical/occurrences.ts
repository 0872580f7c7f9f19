/** The dates of an entry: of its rules and single dates, without the excepted ones, with those that were changed. */
import type { EntryContext } from './entry.ts';
import type { EventPart } from './event-part.ts';
import type { Note } from './event-texts.ts';
import { expand } from './expand.ts';
import type { Occurrence } from './model.ts';
import type { Moment } from './moment.ts';
import type { Rule } from './rule.ts';

/** A TZID that nobody knows. */
export class UnknownZone extends Error {}

export const MOST_OCCURRENCES = 500;
/** A date that began before the horizon still belongs to it while it lasts, up to this many days. */
const LONGEST_DAYS = 366;

type Time = Temporal.ZonedDateTime;
/** Whole days are calculated as midnights in UTC, which has no clock changes. */
interface Span {
  isDay: boolean;
  start: Time;
  /** Exclusive; null if not said. */
  end: Time | null;
}
interface Input {
  title: string;
  base: EventPart;
  master: EventPart | null;
  overrides: ReadonlyMap<string, EventPart>;
  notes: Note[];
}

export function occurrencesOf(
  input: Input,
  context: EntryContext,
): { occurrences: Occurrence[]; isCut: boolean } {
  const { master, notes } = input;
  const read = readerOf(context, notes);
  const found = new Map<string, { span: Span; occurrence: Occurrence }>();
  let isCut = false;
  const put = (key: string, span: Span, rest: Pick<Occurrence, 'status' | 'title' | 'location'>) =>
    found.set(key, { span, occurrence: { key, ...rest, ...datesOf(span, context.zone) } });

  if (master?.start != null) {
    const first = read.span(master, master.start);
    const status = master.status === 'cancelled' ? 'cancelled' : 'scheduled';
    const length = lengthOf(first);
    const excepted = exceptionsOf(master, first, read);
    for (const { start, end } of startsOf(master, first, read, context, (cut) => {
      isCut ||= cut;
    })) {
      const key = keyOf(first.isDay, start);
      if (!excepted(start)) put(key, { isDay: first.isDay, start, end: end ?? length(start) }, { status });
    }
  }
  for (const override of input.overrides.values()) {
    if (override.recurrence === null) continue;
    const original = read.original(override.recurrence, master);
    const key = findDay(found, original) ?? keyOf(original.isDay, original.start);
    const before = found.get(key)?.span ?? null;
    const begins = override.start === null ? null : read.span(override, override.start);
    const span = begins ?? before ?? { ...original, end: null };
    put(key, span, {
      status: statusOf(override, master, original, span),
      ...(override.title !== null && override.title !== input.title ? { title: override.title } : {}),
      ...(override.location !== null && override.location !== input.base.location
        ? { location: override.location }
        : {}),
    });
  }
  const within = [...found.values()].filter(({ span }) => isWithin(span, context));
  within.sort((a, b) => Temporal.ZonedDateTime.compare(a.span.start, b.span.start));
  return {
    occurrences: within.slice(0, MOST_OCCURRENCES).map(({ occurrence }) => occurrence),
    isCut: isCut || within.length > MOST_OCCURRENCES,
  };
}

/** Starts of the entry around the horizon; single dates may bring their own end. */
function startsOf(
  part: EventPart,
  first: Span,
  read: Reader,
  { zone, horizon }: EntryContext,
  cut: (isCut: boolean) => void,
): { start: Time; end: Time | null }[] {
  const starts = new Map<number, { start: Time; end: Time | null }>();
  const add = (start: Time, end: Time | null) => starts.set(start.epochMilliseconds, { start, end });
  add(first.start, first.end);
  const lasts = first.end === null ? 0 : first.end.epochMilliseconds - first.start.epochMilliseconds;
  // A day more on each side: all-day dates are calculated in UTC, the horizon is one of instants.
  const back = Math.min(Math.ceil(lasts / 86_400_000) + 1, LONGEST_DAYS);
  const at = (instant: Temporal.Instant) => {
    const there = instant.toZonedDateTimeISO(first.isDay ? zone : first.start.timeZoneId);
    return first.isDay ? midnight(there.toPlainDate()) : there;
  };
  const from = at(horizon.from).subtract({ days: back });
  const until = at(horizon.until).add({ days: first.isDay ? 1 : 0 });
  for (const rule of part.rules) {
    const end = endOf(rule, first, read);
    const most = MOST_OCCURRENCES + 2 * back;
    const { starts: found, goesOn } = expand(rule, { start: first.start, end, from, until, most });
    for (const start of found) add(start, null);
    cut(goesOn);
  }
  for (const extra of part.extra) {
    const { start, end } = read.span({ ...part, end: extra.end, duration: extra.duration }, extra.start);
    const isSame = extra.start.kind === part.start?.kind;
    if (isSame) add(start, extra.end === null && extra.duration === null ? null : end);
    else read.note('bad-rdate', 'An RDATE is of another kind than DTSTART and was left out.');
  }
  return [...starts.values()];
}

/** UNTIL in the terms of the start: a day is meant to its end, a local time in the zone of the start. */
function endOf(rule: Rule, first: Span, read: Reader): Time | null {
  if (rule.until === null) return null;
  const date =
    rule.until.kind === 'day' ? rule.until.date : rule.until.local.slice(0, rule.until.local.indexOf('T'));
  if (first.isDay) return midnight(Temporal.PlainDate.from(date));
  if (rule.until.kind === 'day')
    return Temporal.PlainDateTime.from(`${date}T23:59:59`).toZonedDateTime(first.start.timeZoneId);
  const until = rule.until.zone === '' ? null : read.time(rule.until);
  return (
    until?.withTimeZone(first.start.timeZoneId) ??
    Temporal.PlainDateTime.from(rule.until.local).toZonedDateTime(first.start.timeZoneId)
  );
}

/** True for what EXDATE takes away: the same instant, or any time of a day that it names. */
function exceptionsOf(part: EventPart, first: Span, read: Reader): (start: Time) => boolean {
  const instants = new Set<number>();
  const days = new Set<string>();
  for (const moment of part.excepted)
    if (moment.kind === 'day') days.add(moment.date);
    else if (first.isDay) days.add(moment.local.slice(0, moment.local.indexOf('T')));
    else instants.add(read.time(moment).epochMilliseconds);
  return (start) => instants.has(start.epochMilliseconds) || days.has(start.toPlainDate().toString());
}

/**
 * How long each date lasts. With both ends in the same zone it is the clock that counts: a night from 22:00 to 6:00
 * ends at 6:00 in every week of the year (RFC 5545 would have it end an hour off twice a year).
 */
function lengthOf({ start, end }: Span): (start: Time) => Time | null {
  if (end === null) return () => null;
  if (start.timeZoneId !== end.timeZoneId) {
    const length = start.until(end);
    return (one) => one.add(length);
  }
  const length = start.toPlainDateTime().until(end.toPlainDateTime());
  return (one) => one.toPlainDateTime().add(length).toZonedDateTime(one.timeZoneId);
}

/** An override that names the day of a timed series means the date on that day. */
function findDay(found: ReadonlyMap<string, { span: Span }>, original: Span): string | null {
  if (!original.isDay) return null;
  const day = original.start.toPlainDate();
  for (const [key, { span }] of found) if (!span.isDay && span.start.toPlainDate().equals(day)) return key;
  return null;
}

function statusOf(
  override: EventPart,
  master: EventPart | null,
  original: Span,
  span: Span,
): Occurrence['status'] {
  if (override.status === 'cancelled' || master?.status === 'cancelled') return 'cancelled';
  const isSame =
    original.isDay === span.isDay && original.start.epochMilliseconds === span.start.epochMilliseconds;
  const isSameDay =
    original.isDay && !span.isDay && original.start.toPlainDate().equals(span.start.toPlainDate());
  return isSame || isSameDay ? 'scheduled' : 'moved';
}

interface Reader {
  time(moment: Moment): Time;
  span(part: Pick<EventPart, 'end' | 'duration'>, start: Moment): Span;
  original(recurrence: Moment, master: EventPart | null): Span;
  note(code: string, reason: string): void;
}

/** Moments → times; throws `UnknownZone`. */
function readerOf({ zones }: EntryContext, notes: Note[]): Reader {
  const note = (code: string, reason: string) => {
    notes.push({ code, reason });
  };
  const time = (moment: Moment): Time => {
    if (moment.kind === 'day') return midnight(Temporal.PlainDate.from(moment.date));
    const found = zones.find(moment.zone);
    if (found === null) throw new UnknownZone('The zone is unknown.');
    if (found.note !== undefined) note(found.note.code, found.note.reason);
    return Temporal.PlainDateTime.from(moment.local).toZonedDateTime(found.zone);
  };
  const endOfSpan = (part: Pick<EventPart, 'end' | 'duration'>, start: Moment, begins: Time): Time | null => {
    if (part.end !== null) {
      if (part.end.kind === start.kind) {
        const end = time(part.end);
        const order = Temporal.ZonedDateTime.compare(end, begins);
        if (order > 0) return end;
        // The same start and end is how many programs write that no end is known.
        if (order < 0) note('end-before-start', 'The event ends before it begins: the end was left out.');
        return null;
      }
      note('mixed-end', 'DTSTART and DTEND are of different kinds: the end was left out.');
      return null;
    }
    return part.duration === null ? null : begins.add(part.duration);
  };
  return {
    note,
    time,
    span(part, start) {
      const begins = time(start);
      const end = endOfSpan(part, start, begins);
      if (start.kind === 'time') return { isDay: false, start: begins, end };
      const days = end?.toPlainDate() ?? null;
      const next = begins.add({ days: 1 });
      return { isDay: true, start: begins, end: days === null ? next : latest(midnight(days), next) };
    },
    original(recurrence, master) {
      const isDay = recurrence.kind === 'day';
      // A series of days whose changed date is named by a time, as some programs do.
      if (!isDay && master?.start?.kind === 'day') {
        const date = recurrence.local.slice(0, recurrence.local.indexOf('T'));
        return { isDay: true, start: midnight(Temporal.PlainDate.from(date)), end: null };
      }
      return { isDay, start: time(recurrence), end: null };
    },
  };
}

function datesOf({ isDay, start, end }: Span, zone: string) {
  if (isDay) {
    const lastDay = (end ?? start.add({ days: 1 })).toPlainDate().subtract({ days: 1 });
    return { allDay: true as const, firstDay: start.toPlainDate().toString(), lastDay: lastDay.toString() };
  }
  return {
    allDay: false as const,
    start: start.toInstant().toString(),
    end: end?.toInstant().toString() ?? null,
    // A time in UTC says nothing about where it is meant: it is shown in the zone of the source.
    zone: start.timeZoneId === 'UTC' ? zone : start.timeZoneId,
  };
}

function isWithin({ isDay, start, end }: Span, { zone, horizon }: EntryContext): boolean {
  if (isDay) {
    const from = horizon.from.toZonedDateTimeISO(zone).toPlainDate();
    const last = horizon.until.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate();
    const compare = Temporal.PlainDate.compare;
    return compare(start.toPlainDate(), last) <= 0 && compare((end ?? start).toPlainDate(), from) > 0;
  }
  const [from, until] = [horizon.from.epochMilliseconds, horizon.until.epochMilliseconds];
  if (start.epochMilliseconds >= until) return false;
  return start.epochMilliseconds >= from || (end !== null && end.epochMilliseconds > from);
}

function keyOf(isDay: boolean, start: Time): string {
  return isDay ? start.toPlainDate().toString() : start.toInstant().toString();
}

function midnight(date: Temporal.PlainDate): Time {
  return date.toZonedDateTime('UTC');
}

function latest(a: Time, b: Time): Time {
  return Temporal.ZonedDateTime.compare(a, b) > 0 ? a : b;
}
