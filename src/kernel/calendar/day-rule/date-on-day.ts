/** A date of an event on a civil day: instants with the zone that they were meant in, or whole days. Pure. */
import type { DayTime } from './model.ts';

export type DayDate =
  | { key: string; allDay: false; start: string; end: string | null; zone: string }
  /** `lastDay` is inclusive. */
  | { key: string; allDay: true; firstDay: string; lastDay: string };

/**
 * The clock counts: 19:00 stays 19:00 when the clocks change; a time that a change skips moves to the next that there
 * is. Null where the last day lies behind the end of the calendar.
 */
export function dateOnDay(day: string, { start, end, days, zone }: DayTime): DayDate | null {
  try {
    const first = Temporal.PlainDate.from(day);
    const last = first.add({ days });
    if (start === null) return { key: day, allDay: true, firstDay: day, lastDay: last.toString() };
    const at = (date: Temporal.PlainDate, clock: string) =>
      date.toZonedDateTime({ timeZone: zone, plainTime: clock }).toInstant();
    const begins = at(first, start);
    const endDay = end !== null && days === 0 && end < start ? last.add({ days: 1 }) : last;
    const ends = end === null || (days === 0 && end === start) ? null : at(endDay, end);
    const isAfter = ends !== null && Temporal.Instant.compare(ends, begins) > 0;
    return {
      ...{ key: begins.toString(), allDay: false, start: begins.toString() },
      ...{ end: isAfter ? ends.toString() : null, zone },
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
