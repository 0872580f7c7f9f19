/** When a source is asked again. Pure. */

const FIRST_RETRY_SECONDS = 300;

/**
 * After a success by its schedule; after the n-th failure in a row sooner at first (5, 10, 20 … minutes), never later
 * than the schedule, and not before the host wants. `everySeconds` null: only when somebody asks. `spread` is a random
 * number from 0 to 1 that keeps many sources apart by up to a tenth.
 */
export function nextRun(input: {
  now: Temporal.Instant;
  everySeconds: number | null;
  failures: number;
  spread: number;
  notBefore?: Temporal.Instant | null;
}): Temporal.Instant | null {
  const { now, everySeconds, failures, spread, notBefore = null } = input;
  if (everySeconds === null) return null;
  const retry = FIRST_RETRY_SECONDS * 2 ** Math.min(failures - 1, 20);
  const seconds = failures === 0 ? everySeconds : Math.min(everySeconds, retry);
  const next = now.add({ seconds: Math.round(seconds * (1 + spread / 10)) });
  return notBefore !== null && Temporal.Instant.compare(notBefore, next) > 0 ? notBefore : next;
}
