import type { Boundaries } from './topology.ts';

/** Half axis and flattening of WGS 84, kilometres. */
const A = 6_378.137;
const E2 = 0.006_694_379_990_14;
const E = Math.sqrt(E2);
const B2 = A * A * (1 - E2);

/** Size of every area in km² on the WGS 84 ellipsoid; holes are subtracted by their opposite direction. */
export function areaSizes(boundaries: Boundaries): Float64Array {
  const { transform, areas } = boundaries;
  const ofArcs = squaresBelow(boundaries);
  const radiansPerStep = (transform.scale[0] * Math.PI) / 180;
  return Float64Array.from(areas, ({ polygons }) => {
    let size = 0;
    for (const rings of polygons) {
      rings.forEach((ring, index) => {
        // Arcs meet at their ends: a ring is the sum of its arcs, each in its direction.
        const sum = ring.reduce((all, arc) => all + (arc < 0 ? -(ofArcs[~arc] ?? 0) : (ofArcs[arc] ?? 0)), 0);
        size += index === 0 ? Math.abs(sum) : -Math.abs(sum);
      });
    }
    return size * radiansPerStep;
  });
}

/** Of every arc in its own direction: what lies between it and the equator, in km² per radian times steps. */
function squaresBelow({ transform, coordinates, arcStart }: Boundaries): Float64Array {
  const squares = new Float64Array(arcStart.length - 1);
  // By row and not by name: most rows of the grid are met, each many times.
  const rows: number[] = [];
  for (let arc = 0; arc < squares.length; arc++) {
    const [first, end] = [arcStart[arc] ?? 0, arcStart[arc + 1] ?? 0];
    let x = coordinates[first * 2] ?? 0;
    let square = belowRow(coordinates[first * 2 + 1] ?? 0);
    let sum = 0;
    for (let point = first + 1; point < end; point++) {
      const nextX = coordinates[point * 2] ?? 0;
      const next = belowRow(coordinates[point * 2 + 1] ?? 0);
      sum += ((nextX - x) * (next + square)) / 2;
      [x, square] = [nextX, next];
    }
    squares[arc] = sum;
  }
  return squares;

  /** km² per radian of longitude between the equator and a row. */
  function belowRow(row: number): number {
    const known = rows[row];
    if (known !== undefined) return known;
    const sine = Math.sin(((transform.translate[1] + row * transform.scale[1]) * Math.PI) / 180);
    const square = (B2 / 2) * (sine / (1 - E2 * sine * sine) + Math.atanh(E * sine) / E);
    rows[row] = square;
    return square;
  }
}
