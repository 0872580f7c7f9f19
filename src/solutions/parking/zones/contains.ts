/** Whether a point lies in an area, and how large it is. Pure; degrees WGS 84. */

export type Ring = readonly (readonly [lon: number, lat: number])[];
/** Outer ring first, then holes. */
export type Polygon = readonly Ring[];

/** Even-odd rule over all rings of each polygon. A point on a border may count as either. */
export function contains(polygons: readonly Polygon[], lon: number, lat: number): boolean {
  return polygons.some((polygon) => {
    let inside = false;
    for (const ring of polygon)
      for (const [index, [x, y]] of ring.entries()) {
        const [lastX, lastY] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [x, y];
        // Half open in latitude: a ray through a corner meets it once.
        if (y > lat !== lastY > lat && lon < x + ((lat - y) / (lastY - y)) * (lastX - x)) inside = !inside;
      }
    return inside;
  });
}

/** Square degrees, stretched as at the area's own latitude: good for telling the smaller of two that overlap. */
export function sizeOf(polygons: readonly Polygon[]): number {
  let sum = 0;
  for (const [outer = [], ...holes] of polygons)
    sum += Math.abs(twiceArea(outer)) - holes.reduce((held, ring) => held + Math.abs(twiceArea(ring)), 0);
  return sum / 2;
}

function twiceArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  const narrow = Math.cos((originY * Math.PI) / 180);
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum * narrow;
}

/** [west, south, east, north] around all outer rings. */
export function boxOf(polygons: readonly Polygon[]): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [outer = []] of polygons)
    for (const [lon, lat] of outer) {
      if (lon < box[0]) box[0] = lon;
      if (lat < box[1]) box[1] = lat;
      if (lon > box[2]) box[2] = lon;
      if (lat > box[3]) box[3] = lat;
    }
  return box;
}
