import type { Clock } from './clock.ts';

/** A clock that stands still, for tests. */
export function testClock(instant: string): Clock {
  const now = Temporal.Instant.from(instant);
  return { now: () => now, milliseconds: () => now.epochMilliseconds };
}
