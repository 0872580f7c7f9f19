/**
 * Interval of a share at 95 % after Wilson (1927), from 0 to 1; null without any trial. Honest also near 0 and 1, where
 * the usual formula ends outside.
 */
export function wilson(hits: number, all: number): [number, number] | null {
  if (all <= 0) return null;
  const z = 1.959964;
  const share = hits / all;
  const below = 1 + z ** 2 / all;
  const middle = (share + z ** 2 / (2 * all)) / below;
  const half = (z / below) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
