/** Metres of one degree of longitude and of latitude at a latitude, on the WGS 84 ellipsoid (error below 0.1 m a km). */
export function metresPerDegree(lat: number): [number, number] {
  const phi = (lat * Math.PI) / 180;
  return [
    111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi),
    111_132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
  ];
}

/** Square of the distance of a point to the line from a to b, all in the same plane. */
export function squareToSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
  const [x, y] = [ax + along * dx - px, ay + along * dy - py];
  return x * x + y * y;
}

/** Metres between two positions (lon, lat in degrees WGS 84), exact enough within a few hundred kilometres. */
export function metresBetween(
  [ax, ay]: readonly [number, number, ...unknown[]],
  [bx, by]: readonly [number, number, ...unknown[]],
): number {
  const [x, y] = metresPerDegree((ay + by) / 2);
  return Math.hypot((ax - bx) * x, (ay - by) * y);
}
