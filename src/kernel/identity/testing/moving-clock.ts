import type { Clock } from '../../clock.ts';

/** The machine's clock, put forward or back: for tests that wait for nothing. */
export interface MovingClock extends Clock {
  /** From now on so much later than before; earlier if negative. */
  pass(duration: Temporal.DurationLike): void;
}

/** Begins at the machine's time, and goes on with it. */
export function movingClock(): MovingClock {
  let ahead = 0;
  const milliseconds = () => Date.now() + ahead;
  return {
    milliseconds,
    now: () => Temporal.Instant.fromEpochMilliseconds(milliseconds()),
    pass(duration) {
      ahead += Temporal.Duration.from(duration).total('milliseconds');
    },
  };
}
