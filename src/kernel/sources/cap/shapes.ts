/** Polygons and circles of CAP as text → positions. Pure. */
import type { Position } from '../warning.ts';

const MOST_POSITIONS = 20_000;
const NUMBER = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/;

/**
 * "51.1,7.0 51.2,7.0 51.2,7.1 51.1,7.0": latitude first, as CAP says; the German warning service writes longitude
 * first in its JSON. In Germany the two never meet (5.8–15.1 and 47–55.1), so the values tell. null: no ring.
 */
export function ringOf(text: string): Position[] | null {
  const pairs = text.trim().split(/\s+/);
  if (pairs.length < 4 || pairs.length > MOST_POSITIONS) return null;
  const ring: Position[] = [];
  for (const pair of pairs) {
    const position = positionOf(pair);
    if (position === null) return null;
    ring.push(position);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
  return ring;
}

/** "51.1,7.0 5": centre and radius in kilometres. null: no circle. */
export function circleOf(text: string): { centre: Position; radius: number } | null {
  const [pair = '', size = '', ...more] = text.trim().split(/\s+/);
  const centre = positionOf(pair);
  const radius = /^\d{1,4}(?:\.\d{1,10})?$/.test(size) ? Number(size) : null;
  return centre === null || radius === null || more.length > 0 ? null : { centre, radius };
}

function positionOf(pair: string): Position | null {
  const parts = pair.split(',');
  const [a = '', b = ''] = parts;
  if (parts.length !== 2 || !NUMBER.test(a) || !NUMBER.test(b)) return null;
  const [first, second] = [Number(a), Number(b)];
  const isLonFirst = first >= 5 && first <= 16 && second >= 46 && second <= 56;
  const [lon, lat] = isLonFirst ? [first, second] : [second, first];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}
