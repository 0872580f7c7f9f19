/** Between instants (ISO 8601) and whole minutes since 1970, in which allocation and prices reckon. Pure. */
import type { Span } from '../allocate/model.ts';

const MINUTE = 60_000;

/** The minute that has begun. */
export function minuteOf(instant: string | Temporal.Instant): number {
  const at = typeof instant === 'string' ? Temporal.Instant.from(instant) : instant;
  return Math.floor(at.epochMilliseconds / MINUTE);
}

export function instantOf(minute: number): string {
  return Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toString();
}

export function spanOf({ from, until }: { from: string; until: string }): Span {
  return { from: minuteOf(from), until: minuteOf(until) };
}
