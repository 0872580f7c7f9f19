import type { Position } from 'geojson';

/** What is wrong with a shape, in words; null if nothing is. */
export function faultOfPolygons(polygons: readonly unknown[]): string | null {
  if (polygons.length === 0) return 'has an empty shape';
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'has a polygon without rings';
    for (const ring of polygon) {
      const fault = faultOfRing(ring);
      if (fault !== null) return fault;
    }
    const [outer, ...holes] = polygon as Position[][]; // every ring was just checked
    if (outer === undefined) return 'has a polygon without rings';
    const stray = holes.findIndex(
      (hole) => !hole.some((position) => isInside(position, outer) || isCorner(position, outer)),
    );
    if (stray >= 0) return `has a hole (ring ${stray + 2}) outside its outer ring`;
  }
  return null;
}

function faultOfRing(ring: unknown): string | null {
  if (!Array.isArray(ring))
    return 'has a ring that is no list: collections nested too deep or not deep enough';
  if (ring.length < 4) return `has a ring of ${ring.length} positions; at least four are needed`;
  for (const position of ring) {
    const [x, y] = Array.isArray(position) ? position : [];
    if (!Number.isFinite(x) || !Number.isFinite(y))
      return `has a position that is no pair of numbers (${JSON.stringify(position)?.slice(0, 40)})`;
  }
  const [first, last] = [ring[0], ring.at(-1)];
  return first[0] === last[0] && first[1] === last[1] ? null : 'has a ring that is not closed';
}

function isCorner([x, y]: Position, ring: readonly Position[]): boolean {
  return ring.some((corner) => corner[0] === x && corner[1] === y);
}

function isInside([px = 0, py = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  ring.forEach(([ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring[index + 1] ?? [ax, ay];
    if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}
