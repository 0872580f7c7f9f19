/** Spans of time as people mean them, in German time. Pure. */
import { civilDate, nextMidnight, ZONE } from '../../kernel/clock.ts';

export interface Span {
  from: Temporal.Instant;
  /** Exclusive; left out: no end. */
  until?: Temporal.Instant;
}

/** What is left of today. */
export function today(now: Temporal.Instant): Span {
  return { from: now, until: nextMidnight(now) };
}

/** Saturday and Sunday: the ones to come, or what is left of those that are. */
export function weekend(now: Temporal.Instant): Span {
  const day = civilDate(now);
  const saturday = day.dayOfWeek === 7 ? day.subtract({ days: 1 }) : day.add({ days: 6 - day.dayOfWeek });
  const begin = saturday.toZonedDateTime(ZONE).toInstant();
  const until = saturday.add({ days: 2 }).toZonedDateTime(ZONE).toInstant();
  return { from: Temporal.Instant.compare(begin, now) > 0 ? begin : now, until };
}

/** The next days, today included. */
export function nextDays(now: Temporal.Instant, days: number): Required<Span> {
  return { from: now, until: civilDate(now).add({ days }).toZonedDateTime(ZONE).toInstant() };
}
