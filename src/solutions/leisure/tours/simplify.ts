/** Fewer points for the same line (Douglas and Peucker, 1973), with a tolerance in metres. Pure. */
import { metresPerDegree, squareToSegment } from '../../../kernel/places/metres.ts';
import type { Fix } from '../../../kernel/sources/read-track.ts';

/** Metres: less than the width of a way on a map that one can read. */
const TOLERANCE = 5;
const MOST_POINTS = 3_000;
/** Points that are looked at together: lines that zigzag would take the square of their points. Its ends always stay. */
const STRETCH = 250;
/** Metres: nothing is left then but the ends. */
const LOOSEST = 10_000_000;

/** No point of the line lies farther than `tolerance` metres from what is left; both ends stay. */
export function simplify(line: readonly Fix[], tolerance: number): Fix[] {
  const stretches = Math.ceil((line.length - 1) / STRETCH);
  if (stretches <= 1) return simplifyStretch(line, tolerance);
  return Array.from({ length: stretches }, (_, number) => {
    const stretch = line.slice(number * STRETCH, (number + 1) * STRETCH + 1);
    return simplifyStretch(stretch, tolerance).slice(number === 0 ? 0 : 1);
  }).flat();
}

function simplifyStretch(line: readonly Fix[], tolerance: number): Fix[] {
  const [first] = line;
  if (first === undefined || line.length < 3) return [...line];
  const [x, y] = metresPerDegree(first[1]);
  const isKept = new Uint8Array(line.length);
  isKept[0] = isKept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const farthest = farthestIn(line, span, [x, y]);
    if (farthest.square <= tolerance * tolerance) continue;
    isKept[farthest.index] = 1;
    open.push([from, farthest.index], [farthest.index, to]);
  }
  return line.filter((_, index) => isKept[index] === 1);
}

/** All parts, as exact as so many points can be. Metres: the tolerance that was needed. */
export function simplifyParts(
  parts: readonly (readonly Fix[])[],
  most = MOST_POINTS,
): { parts: Fix[][]; tolerance: number } {
  for (let tolerance = TOLERANCE; ; tolerance *= 2) {
    const simple = parts.map((part) => simplify(part, tolerance));
    const count = simple.reduce((sum, { length }) => sum + length, 0);
    // Two points of each part always stay.
    if (count <= Math.max(most, parts.length * 2) || tolerance > LOOSEST) return { parts: simple, tolerance };
  }
}

function farthestIn(
  line: readonly Fix[],
  [from, to]: [number, number],
  [x, y]: [number, number],
): { index: number; square: number } {
  let [index, square] = [from, -1];
  const [a, b] = [line[from], line[to]];
  if (a === undefined || b === undefined) return { index, square };
  for (let at = from + 1; at < to; at += 1) {
    const fix = line[at];
    if (fix === undefined) continue;
    const found = squareToSegment(fix[0] * x, fix[1] * y, a[0] * x, a[1] * y, b[0] * x, b[1] * y);
    if (found > square) [index, square] = [at, found];
  }
  return { index, square };
}
