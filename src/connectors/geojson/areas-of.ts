import type { ReadArea, ReadRing } from '../../kernel/sources/read-area.ts';
import { degreesOf, type Projection } from '../../kernel/sources/utm.ts';
import { crossesItself } from './crosses-itself.ts';
import { type Position, shapeOf } from './geometry.ts';
import { pointOfShape } from './point-of-shape.ts';
import { lostIn } from './read-feature.ts';

/** Corners of one feature, over all its rings. */
const MOST_POINTS = 10_000;

type Found = { place: Pick<ReadArea, 'polygons' | 'point'> } | { note: { code: string; reason: string } };

/** The areas of a geometry (Polygon, MultiPolygon, or a collection with such), or why they are none. */
export function areasOf(geometry: unknown, projection: Projection | 'EPSG:4326'): Found {
  const shape = shapeOf(geometry);
  if (shape === null)
    return fault('invalid-geometry', 'The geometry is none: positions are missing or no numbers.');
  if (shape.type !== 'areas')
    return fault('no-polygon', 'The feature has no area: Polygon or MultiPolygon is wanted.');
  const points = shape.areas.reduce(
    (sum, rings) => sum + rings.reduce((all, { length }) => all + length, 0),
    0,
  );
  if (points > MOST_POINTS)
    return fault(
      'too-many-points',
      `The area has ${points} points, at most ${MOST_POINTS} are taken: simplify it.`,
    );
  const polygons: ReadRing[][] = [];
  for (const rings of shape.areas) {
    const polygon: ReadRing[] = [];
    for (const ring of rings) {
      const read = ringOf(ring, projection);
      if ('note' in read) return read;
      polygon.push(read.ring);
    }
    polygons.push(polygon);
  }
  const [lon, lat] = pointOfShape({ type: 'areas', areas: polygons });
  return { place: { polygons, point: { lon, lat } } };
}

function ringOf(
  ring: readonly Position[],
  projection: Projection | 'EPSG:4326',
): { ring: ReadRing } | { note: { code: string; reason: string } } {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || first[0] !== last[0] || first[1] !== last[1])
    return fault('open-ring', 'A ring is not closed: its last position must be its first.');
  const corners = ring.filter(
    ([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1],
  );
  if (corners.length < 4) return fault('no-polygon', 'A ring has fewer than three corners.');
  if (crossesItself(corners))
    return fault('crosses-itself', 'A ring crosses itself: nobody can tell what is inside.');
  const degrees: [number, number][] = [];
  for (const [x, y] of corners) {
    const at = degreesOf({ x, y }, projection);
    if (at === null) return { note: lostIn(projection, { x, y }) };
    degrees.push([at.lon, at.lat]);
  }
  return { ring: degrees };
}

function fault(code: string, reason: string): { note: { code: string; reason: string } } {
  return { note: { code, reason } };
}
