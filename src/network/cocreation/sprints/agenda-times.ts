/** When the items of an agenda begin and end, as instants. Pure. */
import { ZONE } from '../../../kernel/clock.ts';

/**
 * `starts`: minutes of the civil day in Germany. On the day of the change of clocks an hour that there is not is the
 * one after it, and of an hour that there is twice the first one counts.
 */
export function itemStart(day: string, starts: number): Temporal.Instant {
  const time = Temporal.PlainTime.from({ hour: Math.floor(starts / 60), minute: starts % 60 });
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
}

/** Lasts its minutes also where the clocks change meanwhile. */
export function itemEnd(
  day: string,
  { starts, minutes }: { starts: number; minutes: number },
): Temporal.Instant {
  return itemStart(day, starts).add({ minutes });
}
