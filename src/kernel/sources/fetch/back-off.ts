/** Milliseconds before the second attempt, doubled with each further one up to the longest. */
const FIRST = 2_000;
const LONGEST = 60_000;

/**
 * Milliseconds to wait after attempt `attempt` (1 is the first) has failed: half of it fixed, half by chance, so that
 * many who failed together do not come again together. `random` is at least 0 and below 1.
 */
export function backOff(attempt: number, random: number): number {
  const full = Math.min(LONGEST, FIRST * 2 ** (attempt - 1));
  return full / 2 + (full / 2) * random;
}
