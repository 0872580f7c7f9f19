/** Shapes as GeoJSON has them (RFC 7946), checked: positions are finite, heights are left out. */
export type Position = readonly [x: number, y: number];

export type Shape =
  | { type: 'points'; points: readonly Position[] }
  | { type: 'lines'; lines: readonly (readonly Position[])[] }
  /** Rings: the outer one first, then holes; closed or not. */
  | { type: 'areas'; areas: readonly (readonly (readonly Position[])[])[] };

const DEEPEST_COLLECTION = 5;
const MOST_MEMBERS = 10_000;

/** A geometry as shapes of the highest dimension that it has; null if it is none or has no position. */
export function shapeOf(geometry: unknown, depth = 0): Shape | null {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return null;
  if (geometry.type === 'GeometryCollection')
    return 'geometries' in geometry && Array.isArray(geometry.geometries) && depth < DEEPEST_COLLECTION
      ? highest(geometry.geometries, depth)
      : null;
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : null;
  switch (geometry.type) {
    case 'Point':
      return points(listOf([coordinates], positionOf, 1));
    case 'MultiPoint':
      return points(listOf(coordinates, positionOf, 1));
    case 'LineString':
      return lines(listOf([coordinates], lineOf, 1));
    case 'MultiLineString':
      return lines(listOf(coordinates, lineOf, 1));
    case 'Polygon':
      return areas(listOf([coordinates], areaOf, 1));
    case 'MultiPolygon':
      return areas(listOf(coordinates, areaOf, 1));
    default:
      return null;
  }
}

function highest(members: readonly unknown[], depth: number): Shape | null {
  if (members.length > MOST_MEMBERS) return null;
  const shapes = members.map((member) => shapeOf(member, depth + 1));
  if (shapes.includes(null)) return null;
  return (
    shapes.find((shape) => shape?.type === 'areas') ??
    shapes.find((shape) => shape?.type === 'lines') ??
    shapes[0] ??
    null
  );
}

function points(all: readonly Position[] | null): Shape | null {
  return all && { type: 'points', points: all };
}

function lines(all: readonly (readonly Position[])[] | null): Shape | null {
  return all && { type: 'lines', lines: all };
}

function areas(all: readonly (readonly (readonly Position[])[])[] | null): Shape | null {
  return all && { type: 'areas', areas: all };
}

function lineOf(value: unknown): readonly Position[] | null {
  return listOf(value, positionOf, 2);
}

function areaOf(value: unknown): readonly (readonly Position[])[] | null {
  return listOf(value, (ring) => listOf(ring, positionOf, 3), 1);
}

/** All of a list, or null if it is none, too short, or has one that cannot be read. */
function listOf<T>(value: unknown, read: (one: unknown) => T | null, least: number): T[] | null {
  if (!Array.isArray(value) || value.length < least) return null;
  const all: T[] = [];
  for (const one of value) {
    const found = read(one);
    if (found === null) return null;
    all.push(found);
  }
  return all;
}

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : null;
}
