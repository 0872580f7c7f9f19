/** How much it goes up and down. Pure. */

/**
 * Metres below which going up and down again is taken for noise. Own choice: heights that receivers measure and those of
 * terrain models waver by some metres from point to point, and added up that becomes hundreds of metres.
 */
export const NOISE = 5;

/**
 * Sums of the way up and down, in metres. The smallest rise or fall below `noise` is smoothed away, then the next,
 * until none is left: so the way back has the same sums, exchanged, and their difference is that of both ends.
 */
export function climbOf(heights: readonly number[], noise = NOISE): { ascent: number; descent: number } {
  const turns = turningPoints(heights);
  for (;;) {
    const at = smallestStep(turns, noise);
    if (at === null) break;
    // At an end only the inner point goes: both ends are as high as they are.
    if (at === 0) turns.splice(1, 1);
    else if (at === turns.length - 2) turns.splice(at, 1);
    else turns.splice(at, 2);
  }
  let [ascent, descent] = [0, 0];
  for (const [index, height] of turns.entries()) {
    const step = height - (turns[index - 1] ?? height);
    if (step > 0) ascent += step;
    else descent -= step;
  }
  return { ascent, descent };
}

/** Both ends, and where up becomes down or the other way round. */
function turningPoints(heights: readonly number[]): number[] {
  const turns: number[] = [];
  for (const height of heights) {
    const [before, last] = [turns.at(-2), turns.at(-1)];
    if (last === height) continue;
    if (before !== undefined && last !== undefined && before < last === last < height) turns.pop();
    turns.push(height);
  }
  return turns;
}

/** Between which point and the next the height differs least, if by less than `noise`; never the only step. */
function smallestStep(turns: readonly number[], noise: number): number | null {
  if (turns.length <= 2) return null;
  let [at, least]: [number | null, number] = [null, noise];
  for (const [index, height] of turns.entries()) {
    const next = turns[index + 1];
    if (next === undefined) break;
    const step = Math.abs(next - height);
    if (step < least) [at, least] = [index, step];
  }
  return at;
}
