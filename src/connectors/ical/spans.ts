/** Moments of the file → times in their zones, with a beginning and an end. */
import type { EntryContext } from './entry.ts';
import type { EventPart } from './event-part.ts';
import type { Note } from './event-texts.ts';
import type { Moment } from './moment.ts';

type Time = Temporal.ZonedDateTime;

/** A TZID that nobody knows. */
export class UnknownZone extends Error {}

/** Whole days are calculated as midnights in UTC, which has no clock changes. */
export interface Span {
  isDay: boolean;
  start: Time;
  /** Exclusive; null if not said. */
  end: Time | null;
}

export interface Reader {
  time(moment: Moment): Time;
  span(part: Pick<EventPart, 'end' | 'duration'>, start: Moment): Span;
  original(recurrence: Moment, master: EventPart | null): Span;
  note(code: string, reason: string): void;
}

/** Moments → times; throws `UnknownZone`. */
export function readerOf({ zones }: EntryContext, notes: Note[]): Reader {
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

export function midnight(date: Temporal.PlainDate): Time {
  return date.toZonedDateTime('UTC');
}

function latest(a: Time, b: Time): Time {
  return Temporal.ZonedDateTime.compare(a, b) > 0 ? a : b;
}
