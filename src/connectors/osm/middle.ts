/** The middle of a line, an area, or several things: degrees in, degrees out, on a plane that fits around the first point. */

export interface Point {
  lon: number;
  lat: number;
}

/** Metres of one degree of latitude. */
const DEGREE = 111_320;

/**
 * Closed: the centre of gravity of the area. Open: the point half way along. `length` is the length of the line in
 * metres. `points` must not be empty.
 */
export function middleOf(points: readonly Point[]): Point & { length: number } {
  const [origin = { lon: 0, lat: 0 }] = points;
  const last = points.at(-1) ?? origin;
  const across = DEGREE * Math.cos((origin.lat * Math.PI) / 180);
  // Metres from the first point, which keeps the products small and the digits exact.
  const plane = points.map(({ lon, lat }) => ({
    x: (lon - origin.lon) * across,
    y: (lat - origin.lat) * DEGREE,
  }));
  const length = lengthOf(plane);
  const isClosed = points.length > 3 && origin.lon === last.lon && origin.lat === last.lat;
  const middle = (isClosed ? gravity(plane) : null) ?? halfWay(plane, length);
  // Only at a pole is nothing across.
  const lon = origin.lon + (Math.abs(across) < 1e-6 ? 0 : middle.x / across);
  return { lon: clamp(lon, 180), lat: clamp(origin.lat + middle.y / DEGREE, 90), length };
}

/** Weighted mean of points near each other. `points` must not be empty. */
export function meanOf(points: readonly (Point & { weight: number })[]): Point {
  const all = points.reduce((sum, { weight }) => sum + weight, 0);
  const share = (weight: number) => (all > 0 ? weight / all : 1 / points.length);
  return {
    lon: points.reduce((sum, { lon, weight }) => sum + lon * share(weight), 0),
    lat: points.reduce((sum, { lat, weight }) => sum + lat * share(weight), 0),
  };
}

interface Metres {
  x: number;
  y: number;
}

/** Null for an area of nothing (there and back on the same line). */
function gravity(plane: readonly Metres[]): Metres | null {
  let [area, x, y] = [0, 0, 0];
  for (let index = 0; index + 1 < plane.length; index += 1) {
    const a = plane[index] ?? { x: 0, y: 0 };
    const b = plane[index + 1] ?? a;
    const cross = a.x * b.y - b.x * a.y;
    area += cross;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  }
  if (Math.abs(area) < 0.01) return null;
  const middle = { x: x / (3 * area), y: y / (3 * area) };
  // A line that crosses itself can have its centre of gravity anywhere.
  const isInside = (axis: 'x' | 'y') =>
    plane.some((point) => point[axis] >= middle[axis]) && plane.some((point) => point[axis] <= middle[axis]);
  return isInside('x') && isInside('y') ? middle : null;
}

function halfWay(plane: readonly Metres[], length: number): Metres {
  let left = length / 2;
  for (let index = 0; index + 1 < plane.length; index += 1) {
    const a = plane[index] ?? { x: 0, y: 0 };
    const b = plane[index + 1] ?? a;
    const step = Math.hypot(b.x - a.x, b.y - a.y);
    if (step >= left && step > 0)
      return { x: a.x + ((b.x - a.x) * left) / step, y: a.y + ((b.y - a.y) * left) / step };
    left -= step;
  }
  return plane[0] ?? { x: 0, y: 0 };
}

function lengthOf(plane: readonly Metres[]): number {
  return plane.reduce((sum, { x, y }, index) => {
    const before = plane[index - 1];
    return before === undefined ? 0 : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
