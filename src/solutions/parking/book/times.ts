/** Which times may be booked at all. Pure; minutes since 1970. */
import type { Span } from '../allocate/model.ts';
import { minuteOf } from './minutes.ts';
import { refuse } from './refuse.ts';
import { LATE, MOST_DAYS_AHEAD, SHORTEST } from './rules.ts';

/**
 * The wanted time as it is taken. The server's clock decides: a beginning that lies a few minutes back is now, an older
 * one is refused with the server's time. Throws a problem.
 */
export function takenTime({ from, until }: { from: string; until: string }, now: Temporal.Instant): Span {
  const [wanted, end, at] = [minuteOf(from), minuteOf(until), minuteOf(now)];
  if (wanted < at - LATE) throw refuse('parking-time-past', {}, { now: now.toString() });
  const begin = Math.max(wanted, at);
  requireTimes({ from: begin, until: end });
  if (begin > at + MOST_DAYS_AHEAD * 1_440) throw refuse('parking-time-far', { days: MOST_DAYS_AHEAD });
  return { from: begin, until: end };
}

export function requireTimes({ from, until }: Span): void {
  if (until <= from) throw refuse('parking-time-order');
  if (until - from < SHORTEST) throw refuse('parking-time-short', { minutes: SHORTEST });
}
