/** The time is passed, never taken: tests and caches depend on it. */
export interface Clock {
  now(): Temporal.Instant;
  /** The same in milliseconds since 1970, for what is asked at every request. */
  milliseconds(): number;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant(), milliseconds: () => Date.now() };

/** The zone of all civil dates in the product. */
export const ZONE = 'Europe/Berlin';

/** Civil date of an instant in Germany. */
export function civilDate(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(ZONE).toPlainDate();
}

/** The first instant of the next civil day in Germany. */
export function nextMidnight(instant: Temporal.Instant): Temporal.Instant {
  return civilDate(instant).add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
}
