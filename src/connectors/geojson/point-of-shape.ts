/**
 * One point for a shape: on it, and for an area inside, also where its middle is outside or in a hole. Pure; in the
 * plane of the coordinates, which is near enough for what has the size of a town.
 */
import type { Position, Shape } from './geometry.ts';

type Ring = readonly Position[];
type Area = readonly Ring[];

export function pointOfShape(shape: Shape): Position {
  switch (shape.type) {
    case 'points':
      return nearestTo(meanOf(shape.points), shape.points);
    case 'lines':
      return middleOfLine(largest(shape.lines, lengthOf));
    case 'areas':
      return pointInArea(largest(shape.areas, ([outer = []]) => Math.abs(twiceArea(outer))));
  }
}

/** Even-odd: also for holes, and for rings that cross themselves. A point on a border may count as either. */
export function isInside([x, y]: Position, area: Area): boolean {
  let inside = false;
  for (const ring of area)
    for (const [[x1, y1], [x2, y2]] of edgesOf(ring))
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  return inside;
}

function pointInArea(area: Area): Position {
  const [outer = []] = area;
  const centre = centroidOf(outer);
  if (centre !== null && isInside(centre, area)) return centre;
  const found = widestOn(area, heightsOf(area));
  // An area without any inside is a line.
  return found ?? middleOfLine(outer);
}

/** Levels between corners, where a horizontal line meets no corner; the middle ones first. */
function heightsOf(area: Area): number[] {
  const levels = [...new Set(area.flatMap((ring) => ring.map(([, y]) => y)))].sort((a, b) => a - b);
  const gaps = levels.slice(1).map((upper, index) => ({
    middle: (upper + (levels[index] ?? upper)) / 2,
    size: upper - (levels[index] ?? upper),
  }));
  return gaps
    .sort((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(({ middle }) => middle);
}

/** The middle of the widest stretch inside, on the first of the heights that has one. */
function widestOn(area: Area, heights: readonly number[]): Position | null {
  for (const y of heights) {
    const crossings: number[] = [];
    for (const ring of area)
      for (const [[x1, y1], [x2, y2]] of edgesOf(ring))
        if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    crossings.sort((a, b) => a - b);
    let best: { x: number; width: number } | null = null;
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [left = 0, right = 0] = [crossings[at], crossings[at + 1]];
      if (right - left > (best?.width ?? 0)) best = { x: (left + right) / 2, width: right - left };
    }
    if (best !== null) return [best.x, y];
  }
  return null;
}

/** Null where the ring has no area. Counted from its first corner, so that small areas far from 0 stay exact. */
function centroidOf(ring: Ring): Position | null {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [twice, x, y] = [0, 0, 0];
  for (const [[x1, y1], [x2, y2]] of edgesOf(ring)) {
    const cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    twice += cross;
    x += (x1 + x2 - 2 * x0) * cross;
    y += (y1 + y2 - 2 * y0) * cross;
  }
  const centre: Position = [x0 + x / (3 * twice), y0 + y / (3 * twice)];
  return centre.every(Number.isFinite) ? centre : null;
}

function twiceArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (const [[x1, y1], [x2, y2]] of edgesOf(ring)) twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  return twice;
}

function* edgesOf(ring: Ring): Generator<readonly [Position, Position]> {
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before !== undefined) yield [before, corner];
    before = corner;
  }
}

function middleOfLine(line: Ring): Position {
  let left = lengthOf(line) / 2;
  for (const [index, [x2, y2]] of line.entries()) {
    const [x1, y1] = line[index - 1] ?? [x2, y2];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length > 0 && length >= left)
      return [x1 + (x2 - x1) * (left / length), y1 + (y2 - y1) * (left / length)];
    left -= length;
  }
  return line.at(-1) ?? [0, 0];
}

function lengthOf(line: Ring): number {
  return line.reduce((sum, [x, y], index) => {
    const [x1, y1] = line[index - 1] ?? [x, y];
    return sum + Math.hypot(x - x1, y - y1);
  }, 0);
}

function meanOf(points: Ring): Position {
  const [x, y] = points.reduce(([sumX, sumY], [px, py]) => [sumX + px, sumY + py] as const, [0, 0] as const);
  return [x / points.length, y / points.length];
}

function nearestTo([x, y]: Position, points: Ring): Position {
  return largest(points, ([px, py]) => -Math.hypot(px - x, py - y));
}

/** The first of the largest; of what cannot be compared (NaN), the first. */
function largest<T>(all: readonly T[], size: (one: T) => number): T {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('a shape has at least one part');
  let best: T = first;
  let most = size(first);
  for (const one of rest) {
    const next = size(one);
    if (next > most) [best, most] = [one, next];
  }
  return best;
}
