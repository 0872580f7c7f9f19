/** Parts that touch become one: map services cut lines where they like, and turn them as they like. Pure. */
import { metresBetween } from '../../../kernel/places/metres.ts';
import type { Fix } from '../../../kernel/sources/read-track.ts';

/** Metres between two ends that are one point. Own choice: the width of a street. */
const TOUCHING = 20;

/** The first part keeps its direction unless only its start touches another; what touches nothing stays by itself. */
export function joinParts(parts: readonly (readonly Fix[])[]): Fix[][] {
  const left = parts.map((part) => [...part]);
  const joined: Fix[][] = [];
  for (let next = left.shift(); next !== undefined; next = left.shift()) joined.push(grown(next, left));
  return joined;
}

/** Takes what touches its end, then what touches its start, out of `left`. */
function grown(part: Fix[], left: Fix[][]): Fix[] {
  let line = part;
  for (;;) {
    const behind = takeTouching(line.at(-1), left);
    if (behind !== null) {
      line = line.concat(behind.slice(1));
      continue;
    }
    const before = takeTouching(line[0], left);
    if (before === null) return line;
    line = before.slice(1).reverse().concat(line);
  }
}

/** A part that touches the point, turned so that it begins there. */
function takeTouching(end: Fix | undefined, left: Fix[][]): Fix[] | null {
  if (end === undefined) return null;
  const touches = (fix: Fix | undefined) => fix !== undefined && metresBetween(fix, end) <= TOUCHING;
  const index = left.findIndex((part) => touches(part[0]) || touches(part.at(-1)));
  const [found] = index < 0 ? [] : left.splice(index, 1);
  if (found === undefined) return null;
  return touches(found[0]) ? found : found.reverse();
}
