import type { Fix } from '../../kernel/sources/read-track.ts';
import { createLine, MOST_PARTS, tellThinned } from '../../kernel/sources/thin-line.ts';
import { degreesOf, type Projection } from '../../kernel/sources/utm.ts';
import { propertyAt } from './property-text.ts';
import { lostIn } from './read-feature.ts';

const DEEPEST_COLLECTION = 5;
/** No place on land is lower or higher. */
const [LOWEST, HIGHEST] = [-500, 9_000];

type Found =
  | { place: Fix[][]; notes?: { code: string; reason: string }[] }
  | { note: { code: string; reason: string } };

/** The lines of a geometry (LineString, MultiLineString, or a collection with such), the third coordinate as height. */
export function linesOf(geometry: unknown, projection: Projection | 'EPSG:4326'): Found {
  const lists = coordinatesOf(geometry, 0);
  if (lists.length === 0)
    return {
      note: { code: 'no-line', reason: 'The feature has no line: LineString or MultiLineString is wanted.' },
    };
  if (lists.length > MOST_PARTS)
    return {
      note: { code: 'too-many-parts', reason: `The line has more than ${MOST_PARTS} parts: join them.` },
    };
  const line = createLine();
  let [points, heights] = [0, 0];
  for (const list of lists) {
    if (!Array.isArray(list)) return { note: INVALID };
    line.begin();
    for (const position of list) {
      const [x, y, z]: unknown[] = Array.isArray(position) ? position : [];
      if (typeof x !== 'number' || typeof y !== 'number') return { note: INVALID };
      const point = degreesOf({ x, y }, projection);
      if (point === null) return { note: lostIn(projection, { x, y }) };
      const hasHeight = typeof z === 'number' && z >= LOWEST && z <= HIGHEST;
      points += 1;
      if (hasHeight) heights += 1;
      line.add([point.lon, point.lat, hasHeight ? z : null]);
    }
  }
  const { parts, step } = line.end();
  if (parts.length === 0)
    return { note: { code: 'no-line', reason: 'The line has no two points: export it again.' } };
  const notes = tellThinned(points, step);
  if (heights > 0 && heights < points)
    notes.push({
      code: 'missing-heights',
      reason: `${points - heights} of ${points} points have no usable height.`,
    });
  return { place: parts, notes };
}

const INVALID = {
  code: 'invalid-geometry',
  reason: 'The line is none: positions are missing or no numbers.',
};

/** Lists of positions, unchecked. */
function coordinatesOf(geometry: unknown, depth: number): unknown[] {
  const coordinates = propertyAt(geometry, 'coordinates');
  switch (propertyAt(geometry, 'type')) {
    case 'LineString':
      return [coordinates];
    case 'MultiLineString':
      return Array.isArray(coordinates) ? coordinates : [coordinates];
    case 'GeometryCollection': {
      const members = propertyAt(geometry, 'geometries');
      if (!Array.isArray(members) || depth >= DEEPEST_COLLECTION) return [];
      return members.slice(0, MOST_PARTS + 1).flatMap((one: unknown) => coordinatesOf(one, depth + 1));
    }
    default:
      return [];
  }
}
