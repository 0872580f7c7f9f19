import { ZONE } from '../clock.ts';
import type { Manner, Pace, QuietHours, Urgency } from './notification.ts';

/** Hour of the day at which what was collected is told. */
export const DAILY_HOUR = 18;

export const USUAL_QUIET: QuietHours = { from: 22, until: 7 };

export interface Due {
  /** `held`: told together with whatever else waits until then. */
  state: 'waiting' | 'held';
  at: Temporal.Instant;
}

/**
 * When somebody is told what is new now: at once; in quiet hours when they end; collected, at the hour of the day, or
 * after the quiet hours if it lies in them. A danger to life waits for nothing, nor does what comes at an hour that was
 * chosen. Hours are those of the clock in
 * Germany, also in the two nights when it is changed.
 */
export function dueAt(
  now: Temporal.Instant,
  { quiet, bundle }: Pick<Manner, 'quiet' | 'bundle'>,
  urgency: Urgency,
  pace: Pace = 'usual',
): Due {
  if (urgency === 'high' || pace === 'exact') return { state: 'waiting', at: now };
  if (bundle === 'daily' && pace === 'usual')
    return { state: 'held', at: endOfQuiet(nextHour(now, DAILY_HOUR), quiet) };
  const at = endOfQuiet(now, quiet);
  return Temporal.Instant.compare(at, now) === 0 ? { state: 'waiting', at } : { state: 'held', at };
}

/** The same instant where it lies outside of the quiet hours, else their end. */
function endOfQuiet(at: Temporal.Instant, quiet: QuietHours): Temporal.Instant {
  if (quiet === null) return at;
  const { hour } = at.toZonedDateTimeISO(ZONE);
  const { from, until } = quiet;
  const isQuiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  return isQuiet ? nextHour(at, until) : at;
}

/** The next time at which the clock strikes this hour. */
function nextHour(now: Temporal.Instant, hour: number): Temporal.Instant {
  const day = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const at = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
  const today = at(day);
  return Temporal.Instant.compare(today, now) > 0 ? today : at(day.add({ days: 1 }));
}
