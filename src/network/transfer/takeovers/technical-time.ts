/** How long the technical part takes: what somebody does one thing after the other, without the days between. Pure. */

/** A longer pause is none of it: approvals run beside, and people go home. */
const LONGEST_PAUSE = 900;

/** Seconds so far, after something was done at `now`. */
export function withAct(
  { technicalSeconds, actedAt }: { technicalSeconds: number; actedAt: string },
  now: Temporal.Instant,
): number {
  const pause = Math.floor(Temporal.Instant.from(actedAt).until(now, { largestUnit: 'second' }).seconds);
  // Two processes may have clocks that differ by a little.
  return pause <= 0 || pause > LONGEST_PAUSE ? technicalSeconds : technicalSeconds + pause;
}

/** In whole minutes as people say it: begun ones count. */
export function minutesOf(seconds: number): number {
  return Math.ceil(seconds / 60);
}
