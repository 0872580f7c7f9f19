import { wilson } from './wilson.ts';

export interface Counted {
  /** How many of them. */
  hits: number;
  all: number;
}

/**
 * By how much the share of `after` lies above that of `before`, with its 95 % interval, −1 to 1: Newcombe's hybrid of
 * the scores of both (1998, method 10). null where one of them has nothing counted.
 */
export function newcombe(
  before: Counted,
  after: Counted,
): { value: number; interval: [number, number] } | null {
  const [one, other] = [wilson(after.hits, after.all), wilson(before.hits, before.all)];
  if (one === null || other === null) return null;
  const [p1, p2] = [after.hits / after.all, before.hits / before.all];
  const value = p1 - p2;
  return {
    value,
    interval: [
      value - Math.hypot(p1 - one[0], other[1] - p2),
      value + Math.hypot(one[1] - p1, p2 - other[0]),
    ],
  };
}
