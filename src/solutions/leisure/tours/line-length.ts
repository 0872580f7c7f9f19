/** How long lines are, on the WGS 84 ellipsoid (`kernel/places/metres.ts`). Pure. */
import { metresBetween } from '../../../kernel/places/metres.ts';
import type { Fix } from '../../../kernel/sources/read-track.ts';

type Parts = readonly (readonly Fix[])[];

/** Metres from the start to each point; the way between two parts counts as nothing. */
export function distancesAlong(parts: Parts): number[][] {
  let sum = 0;
  return parts.map((part) =>
    part.map((fix, index) => {
      const before = part[index - 1];
      if (before !== undefined) sum += metresBetween(before, fix);
      return sum;
    }),
  );
}

/** Metres of all parts. */
export function lengthOf(parts: Parts): number {
  return distancesAlong(parts).at(-1)?.at(-1) ?? 0;
}

/** Metres of the longest way between two points that follow each other inside a part. */
export function longestStep(parts: Parts): number {
  let longest = 0;
  for (const part of parts)
    for (const [index, fix] of part.entries())
      longest = Math.max(longest, metresBetween(part[index - 1] ?? fix, fix));
  return longest;
}
