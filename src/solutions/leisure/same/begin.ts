/** When an event begins, in few words: what is compared. Pure. */
import { civilDate, ZONE } from '../../../kernel/clock.ts';
import type { EventOccurrence } from '../model.ts';

export interface Begin {
  /** Civil date in Germany. */
  day: string;
  /** Instant; of a whole day its midnight in Germany. */
  starts: string;
  allDay: boolean;
  /** A whole day, and no more than one. */
  isOneDay: boolean;
}

/** Beginnings so far apart may still be the same. */
export const MOST_MINUTES = 15;
/** Dates that are compared: a series that is the same is the same from its beginning. */
const MOST_DATES = 60;

export function beginsOf(occurrences: readonly EventOccurrence[]): Begin[] {
  return occurrences.slice(0, MOST_DATES).map(beginOf);
}

export function beginOf(one: EventOccurrence): Begin {
  if (one.allDay) {
    const starts = Temporal.PlainDate.from(one.firstDay).toZonedDateTime(ZONE).toInstant().toString();
    return { day: one.firstDay, starts, allDay: true, isOneDay: one.lastDay === one.firstDay };
  }
  return {
    day: civilDate(Temporal.Instant.from(one.start)).toString(),
    ...{ starts: one.start, allDay: false, isOneDay: true },
  };
}

/** Minutes between two beginnings; null where they are not together. A whole day is together with any time of it. */
export function minutesApart(one: Begin, other: Begin): number | null {
  if (one.allDay || other.allDay) return one.day === other.day ? 0 : null;
  const minutes = Math.abs(epochOf(one) - epochOf(other)) / 60_000;
  return minutes <= MOST_MINUTES ? minutes : null;
}

function epochOf({ starts }: Begin): number {
  return Temporal.Instant.from(starts).epochMilliseconds;
}

/** The day and those beside it: midnight may lie between two that are together. */
export function daysAround(day: string): string[] {
  const date = Temporal.PlainDate.from(day);
  return [date.subtract({ days: 1 }).toString(), day, date.add({ days: 1 }).toString()];
}
