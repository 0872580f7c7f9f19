import { type Boundaries, walkRing } from './topology.ts';

/** Half axis and flattening of WGS 84, kilometres. */
const A = 6_378.137;
const E2 = 0.006_694_379_990_14;
const E = Math.sqrt(E2);
const B2 = A * A * (1 - E2);

/** Size of every area in km² on the WGS 84 ellipsoid; holes are subtracted by their opposite direction. */
export function areaSizes(boundaries: Boundaries): Float64Array {
  const { transform, areas } = boundaries;
  const belowRow = new Map<number, number>();
  /** km² per radian of longitude between the equator and a row. */
  const below = (row: number): number => {
    const known = belowRow.get(row);
    if (known !== undefined) return known;
    const sine = Math.sin(((transform.translate[1] + row * transform.scale[1]) * Math.PI) / 180);
    const square = (B2 / 2) * (sine / (1 - E2 * sine * sine) + Math.atanh(E * sine) / E);
    belowRow.set(row, square);
    return square;
  };
  const radiansPerStep = (transform.scale[0] * Math.PI) / 180;
  return Float64Array.from(areas, ({ polygons }) => {
    let size = 0;
    for (const rings of polygons) {
      let polygon = 0;
      rings.forEach((ring, index) => {
        const square = Math.abs(ringSize(ring));
        polygon += index === 0 ? square : -square;
      });
      size += polygon;
    }
    return size * radiansPerStep;
  });

  function ringSize(ring: readonly number[]): number {
    let sum = 0;
    let before: readonly [number, number] | null = null;
    walkRing(boundaries, ring, (x, y) => {
      if (before !== null) sum += ((x - before[0]) * (below(y) + below(before[1]))) / 2;
      before = [x, y];
    });
    return sum;
  }
}
