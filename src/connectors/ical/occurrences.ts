/** The dates of an entry: of its rules and single dates, without the excepted ones, with those that were changed. */
import type { EntryContext } from './entry.ts';
import type { EventPart } from './event-part.ts';
import type { Note } from './event-texts.ts';
import { expand } from './expand.ts';
import type { Occurrence } from './model.ts';
import type { Rule } from './rule.ts';
import { midnight, type Reader, readerOf, type Span } from './spans.ts';

export const MOST_OCCURRENCES = 500;
/** A date that began before the horizon still belongs to it while it lasts, up to this many days. */
const LONGEST_DAYS = 366;

type Time = Temporal.ZonedDateTime;
interface Found {
  /** Where the date was before it was moved: its key. */
  original: Span;
  span: Span;
  rest: { status: Occurrence['status']; title?: string; location?: string };
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
  const found = new Map<string, Found>();
  let isCut = false;

  if (master?.start != null) {
    const first = read.span(master, master.start);
    const status = master.status === 'cancelled' ? 'cancelled' : 'scheduled';
    const length = lengthOf(first);
    const excepted = exceptionsOf(master, first, read);
    for (const { start, end } of startsOf(master, first, read, context, (cut) => {
      isCut ||= cut;
    })) {
      if (excepted(start)) continue;
      const span = { isDay: first.isDay, start, end: end ?? length(start) };
      found.set(idOf(span), { original: span, span, rest: { status } });
    }
  }
  for (const override of input.overrides.values()) {
    if (override.recurrence === null) continue;
    const original = read.original(override.recurrence, master);
    const id = findDay(found, original) ?? idOf(original);
    const before = found.get(id) ?? null;
    const begins = override.start === null ? null : read.span(override, override.start);
    const span = begins ?? before?.span ?? { ...original, end: null };
    const rest: Found['rest'] = { status: statusOf(override, master, original, span) };
    if (override.title !== null && override.title !== input.title) rest.title = override.title;
    if (override.location !== null && override.location !== input.base.location)
      rest.location = override.location;
    found.set(id, { original: before?.original ?? original, span, rest });
  }
  // Dates of a rule are without end to both sides; a single one was written down by somebody.
  const keepsAll = context.keepsPast && (master?.rules.length ?? 0) === 0;
  const within = [...found.values()].filter(({ span }) => keepsAll || context.isWithin(span));
  within.sort((a, b) => a.span.start.epochMilliseconds - b.span.start.epochMilliseconds);
  return {
    occurrences: within.slice(0, MOST_OCCURRENCES).map((one) => occurrenceOf(one, context.zone)),
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
function findDay(found: ReadonlyMap<string, Found>, original: Span): string | null {
  if (!original.isDay) return null;
  const day = original.start.toPlainDate();
  for (const [id, one] of found)
    if (!one.original.isDay && one.original.start.toPlainDate().equals(day)) return id;
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

function occurrenceOf({ original, span, rest }: Found, zone: string): Occurrence {
  const { isDay, start, end } = span;
  const key = original.isDay
    ? original.start.toPlainDate().toString()
    : original.start.toInstant().toString();
  if (isDay) {
    const lastDay = (end ?? start.add({ days: 1 })).toPlainDate().subtract({ days: 1 });
    const firstDay = start.toPlainDate().toString();
    return { key, ...rest, allDay: true, firstDay, lastDay: lastDay.toString() };
  }
  return {
    key,
    ...rest,
    allDay: false,
    start: start.toInstant().toString(),
    end: end?.toInstant().toString() ?? null,
    // A time in UTC says nothing about where it is meant: it is shown in the zone of the source.
    zone: start.timeZoneId === 'UTC' ? zone : start.timeZoneId,
  };
}

/** Whether any of it lies within the horizon; for whole days that counts in days of the source's zone. */
export function horizonOf({
  zone,
  horizon,
}: Pick<EntryContext, 'zone' | 'horizon'>): (span: Span) => boolean {
  const day = (instant: Temporal.Instant) =>
    midnight(instant.toZonedDateTimeISO(zone).toPlainDate()).epochMilliseconds;
  const days = { from: day(horizon.from), until: day(horizon.until.subtract({ nanoseconds: 1 })) + 1 };
  const times = { from: horizon.from.epochMilliseconds, until: horizon.until.epochMilliseconds };
  return ({ isDay, start, end }) => {
    const { from, until } = isDay ? days : times;
    const begins = start.epochMilliseconds;
    return begins < until && (begins >= from || (end !== null && end.epochMilliseconds > from));
  };
}

/** Tells dates of one entry apart. */
function idOf({ isDay, start }: Span): string {
  return `${isDay ? 'day' : 'time'} ${start.epochMilliseconds}`;
}
