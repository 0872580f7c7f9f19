/** Which places an area touches. Pure, over the directory. */
import type { PlaceDirectory } from './directory.ts';
import { type Ars, FEDERATION, type Level, type Place } from './place.ts';

/** [lon, lat] in degrees WGS 84. */
type Position = readonly [number, number];
type Box = readonly [number, number, number, number];
type Directory = Pick<PlaceDirectory, 'get' | 'children' | 'boundary' | 'locate'>;

/** Outlines that are compared exactly; each costs some milliseconds. */
const MOST_COMPARED = 150;

/**
 * Municipalities that a closed ring touches. One that reaches over so many that comparing them all would take long is
 * told by the counties it touches, then by the Länder: coarser, and never less than is touched.
 */
export function touchedPlaces(ring: readonly Position[], places: Directory): Ars[] {
  const box = boxOf(ring);
  const vertices = new Set(
    ring.flatMap(([lon, lat]) => {
      const found = places.locate(lon, lat);
      return found === null ? [] : [found.place.ars, ...found.ancestors.map(({ ars }) => ars)];
    }),
  );
  const touches = (place: Place) =>
    vertices.has(place.ars) ||
    (place.centre !== null && isInside(place.centre, ring)) ||
    crosses(ring, box, places.boundary(place.ars)?.geometry.coordinates ?? []);
  for (const level of ['municipality', 'county', 'state'] as const) {
    const candidates = overlapping(box, level, places);
    if (candidates.length <= MOST_COMPARED || level === 'state')
      return candidates.filter(touches).map(({ ars }) => ars);
  }
  return [];
}

/** A circle as ring of 48 corners around it, a little too large rather than too small. Kilometres. */
export function ringOfCircle([lon, lat]: Position, kilometres: number): Position[] {
  const corners = 48;
  // Circumscribed, so that nobody at the edge is left out.
  const radius = kilometres / Math.cos(Math.PI / corners) / 111.13;
  const stretch = Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const angle = ((corner % corners) * 2 * Math.PI) / corners;
    return [lon + (radius * Math.cos(angle)) / stretch, lat + radius * Math.sin(angle)];
  });
}

/** By the rule of even and odd; a point on the edge may count as either. */
export function isInside([x, y]: Position, ring: readonly (readonly number[])[]): boolean {
  let inside = false;
  forEachEdge(ring, (ax, ay, bx, by) => {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

/** Places of a level whose box meets the box, found from the federation downwards. */
function overlapping(box: Box, level: Level, places: Directory): Place[] {
  const found: Place[] = [];
  const visit = (place: Place) => {
    if (place.bbox !== null && !meet(box, place.bbox)) return;
    if (place.levels.includes(level)) {
      if (place.selectable) found.push(place);
    } else for (const child of places.children(place.ars)) visit(child);
  };
  const top = places.get(FEDERATION);
  if (top !== undefined) visit(top);
  return found;
}

function crosses(
  ring: readonly Position[],
  box: Box,
  polygons: readonly (readonly (readonly number[][])[])[] | number[][][][],
): boolean {
  // Of a long outline only what lies near the ring is looked at.
  const near: [number, number, number, number][] = [];
  for (const rings of polygons)
    for (const one of rings)
      forEachEdge(one, (ax, ay, bx, by) => {
        const edge: Box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
        if (meet(edge, box)) near.push([ax, ay, bx, by]);
      });
  if (near.length === 0) return false;
  let found = false;
  forEachEdge(ring, (ax, ay, bx, by) => {
    found ||= near.some(([cx, cy, dx, dy]) => edgesCross([ax, ay, bx, by], [cx, cy, dx, dy]));
  });
  // Without a crossing the outline may lie wholly inside.
  const [first] = near;
  return found || (first !== undefined && isInside([first[0], first[1]], ring));
}

function edgesCross([ax, ay, bx, by]: Box, [cx, cy, dx, dy]: Box): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  );
}

function forEachEdge(
  ring: readonly (readonly number[])[],
  visit: (ax: number, ay: number, bx: number, by: number) => void,
): void {
  for (let at = 0; at + 1 < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at] ?? [];
    const [bx = 0, by = 0] = ring[at + 1] ?? [];
    visit(ax, ay, bx, by);
  }
}

function boxOf(ring: readonly Position[]): Box {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return [least(lons), least(lats), most(lons), most(lats)];
}

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
