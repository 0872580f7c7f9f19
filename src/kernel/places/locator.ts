/**
 * Which area holds a point: millions of answers a second, the same as testing all polygons.
 *
 * A grid knows the area at the centre of each cell and the edges in it. From the centre an L-shaped path leads to
 * the point, first along y, then along x; every edge on it switches sides. Because neighbours share edges, one XOR
 * of both area numbers an edge is enough: what is left at the end is the area of the point.
 *
 * All arithmetic is in whole 1/64 steps, so every comparison is exact. A point on a border belongs to the area that
 * lies to its upper right (as if it were moved by an infinitely small step, further right than up); so each point
 * has exactly one answer. Pure: no I/O, runs in the browser too.
 */
import { arcOwners } from './arc-owners.ts';
import type { Boundaries } from './topology.ts';

export interface Locator {
  /** Index into `boundaries.areas`, or -1 outside all areas and for anything that is no position. Degrees WGS 84. */
  locate(lon: number, lat: number): number;
}

/** Points are snapped to 1/64 step (about 5 cm). */
export const FINE = 64;
/** Cells of 128 × 128 steps, about 0.4 × 0.5 km. */
const CELL_BITS = 7;
const CELL = (1 << CELL_BITS) * FINE;
/** Centres lie half a step off every vertex. */
const CENTRE = CELL / 2 + FINE / 2;

export function createLocator(boundaries: Boundaries): Locator {
  const { transform, coordinates, arcStart } = boundaries;
  const sidesOf = arcSides(boundaries);
  const [columns, rows] = gridSize(coordinates);
  const centreArea = areaNumbers(boundaries, columns * rows);
  const edgeEnd = new Uint32Array(columns * rows + 1);

  // First pass: how many edges each cell gets, and where each edge switches sides at the centres of its rows.
  forEachEdge((x1, y1, x2, y2, _point, sides) => {
    markCentres(x1, y1, x2, y2, sides);
    forEachCell(x1, y1, x2, y2, (cell) => {
      edgeEnd[cell + 1] = (edgeEnd[cell + 1] ?? 0) + 1;
    });
  });
  for (let row = 0; row < rows; row++) {
    for (let cell = row * columns + 1; cell < (row + 1) * columns; cell++) {
      centreArea[cell] = (centreArea[cell] ?? 0) ^ (centreArea[cell - 1] ?? 0);
    }
  }
  for (let cell = 1; cell < edgeEnd.length; cell++)
    edgeEnd[cell] = (edgeEnd[cell] ?? 0) + (edgeEnd[cell - 1] ?? 0);

  // Second pass: the edges of each cell side by side, each by its first point: the coordinates are there already, and
  // a copy for every cell takes five times the memory. Afterwards edgeEnd[c] is the end of c.
  const edgePoint = new Uint32Array(edgeEnd.at(-1) ?? 0);
  const edgeSides = areaNumbers(boundaries, edgePoint.length);
  forEachEdge((x1, y1, x2, y2, point, sides) => {
    forEachCell(x1, y1, x2, y2, (cell) => {
      const slot = edgeEnd[cell] ?? 0;
      edgeEnd[cell] = slot + 1;
      edgePoint[slot] = point;
      edgeSides[slot] = sides;
    });
  });

  const [toStepsX, toStepsY] = [FINE / transform.scale[0], FINE / transform.scale[1]];
  const [west, south] = transform.translate;
  const [width, height] = [columns * CELL, rows * CELL];

  function locate(lon: number, lat: number): number {
    const x = Math.round((lon - west) * toStepsX);
    const y = Math.round((lat - south) * toStepsY);
    // Written so that NaN fails too.
    if (!(x >= 0 && x < width && y >= 0 && y < height)) return -1;
    const column = (x / CELL) | 0;
    const row = (y / CELL) | 0;
    const cell = row * columns + column;
    let area = centreArea[cell] as number; // inside the grid, see above
    const end = edgeEnd[cell] as number; // the same
    let slot = cell === 0 ? 0 : (edgeEnd[cell - 1] as number); // the same
    if (slot !== end) {
      const centreX = column * CELL + CENTRE;
      const centreY = row * CELL + CENTRE;
      const px = x - centreX;
      const py = y - centreY;
      for (; slot < end; slot++) {
        const from = (edgePoint[slot] as number) * 2; // slot < edgePoint.length by construction
        // The end that comes first is the lower one; the others are those two of the same edge, inside by construction.
        const isUp = (coordinates[from + 1] as number) <= (coordinates[from + 3] as number);
        const low = isUp ? from : from + 2;
        const high = isUp ? from + 2 : from;
        const x1 = (coordinates[low] as number) * FINE - centreX; // the same
        const y1 = (coordinates[low + 1] as number) * FINE - centreY; // the same
        const x2 = (coordinates[high] as number) * FINE - centreX; // the same
        const y2 = (coordinates[high + 1] as number) * FINE - centreY; // the same; y1 <= y2
        let crossed = false;
        if (x1 > 0 !== x2 > 0) {
          // The edge passes over or under the centre, at height h/dx: is that between 0 and py?
          const dx = x2 - x1;
          const h = y1 * dx - x1 * (y2 - y1);
          const above = dx > 0 ? h > 0 || (h === 0 && y2 > y1) : h < 0;
          const t = h - py * dx;
          crossed = above !== (dx > 0 ? t > 0 : t < 0);
        }
        if (y1 > py !== y2 > py) {
          // The edge passes left or right at the point's height: is it between the centre and px?
          const dx = x2 - x1;
          const dy = y2 - y1;
          const w = x1 * dy + (py - y1) * dx;
          if ((w > 0 || (w === 0 && dx > 0)) !== w > px * dy) crossed = !crossed;
        }
        if (crossed) area ^= edgeSides[slot] as number; // the same
      }
    }
    return area - 1;
  }

  return { locate };

  /**
   * Every edge once, in 1/64 steps, lower end first, with the index of its first point in the arc; `sides` is the XOR
   * of the numbers (index + 1) of its two areas.
   */
  function forEachEdge(
    visit: (x1: number, y1: number, x2: number, y2: number, point: number, sides: number) => void,
  ): void {
    for (let arc = 0; arc < arcStart.length - 1; arc++) {
      const sides = sidesOf(arc);
      if (sides === 0) continue;
      for (let point = arcStart[arc] ?? 0; point + 1 < (arcStart[arc + 1] ?? 0); point++) {
        const x1 = (coordinates[point * 2] ?? 0) * FINE;
        const y1 = (coordinates[point * 2 + 1] ?? 0) * FINE;
        const x2 = (coordinates[point * 2 + 2] ?? 0) * FINE;
        const y2 = (coordinates[point * 2 + 3] ?? 0) * FINE;
        if (y1 <= y2) visit(x1, y1, x2, y2, point, sides);
        else visit(x2, y2, x1, y1, point, sides);
      }
    }
  }

  /** At each row whose centre line the edge crosses, the cells from there on to the right are on its other side. */
  function markCentres(x1: number, y1: number, x2: number, y2: number, sides: number): void {
    const [dx, dy] = [x2 - x1, y2 - y1];
    for (let row = Math.ceil((y1 - CENTRE) / CELL); row * CELL + CENTRE < y2; row++) {
      const y = row * CELL + CENTRE;
      // First cell whose centre is not left of the edge; the estimate is mended by the exact comparison.
      const isRight = (column: number) => (column * CELL + CENTRE - x1) * dy >= (y - y1) * dx;
      let column = Math.max(0, Math.floor((x1 + ((y - y1) * dx) / dy - CENTRE) / CELL));
      while (column > 0 && isRight(column - 1)) column--;
      while (column < columns && !isRight(column)) column++;
      if (column < columns) {
        const cell = row * columns + column;
        centreArea[cell] = (centreArea[cell] ?? 0) ^ sides;
      }
    }
  }

  /** Cells that the edge touches; a long edge leaves out those of its box that lie wholly on one side of it. */
  function forEachCell(x1: number, y1: number, x2: number, y2: number, visit: (cell: number) => void): void {
    const [left, right] = [Math.floor(Math.min(x1, x2) / CELL), Math.floor(Math.max(x1, x2) / CELL)];
    const [bottom, top] = [Math.floor(y1 / CELL), Math.floor(y2 / CELL)];
    const [dx, dy] = [x2 - x1, y2 - y1];
    // Half the extent of a cell across the edge's direction.
    const reach = (Math.abs(dx) + Math.abs(dy)) * (CELL / 2 + FINE);
    for (let row = bottom; row <= top; row++) {
      for (let column = left; column <= right; column++) {
        const [centreX, centreY] = [column * CELL + CENTRE, row * CELL + CENTRE];
        if (left !== right && bottom !== top) {
          const distance = Math.abs((centreX - x1) * dy - (centreY - y1) * dx);
          if (distance > reach) continue;
        }
        visit(row * columns + column);
      }
    }
  }
}

/** XOR of the numbers (index + 1) of the two areas of an arc. */
function arcSides(boundaries: Boundaries): (arc: number) => number {
  const owners = arcOwners(boundaries);
  return (arc) => ((owners[arc * 2] ?? -1) + 1) ^ ((owners[arc * 2 + 1] ?? -1) + 1);
}

/** Room for numbers of areas (index + 1) and their XOR: half of it where they fit into 16 bits, as all towns do. */
function areaNumbers({ areas }: Boundaries, length: number): Uint16Array | Uint32Array {
  return areas.length < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

function gridSize(coordinates: Int32Array): [number, number] {
  let [maxX, maxY] = [0, 0];
  for (let index = 0; index < coordinates.length; index += 2) {
    maxX = Math.max(maxX, coordinates[index] ?? 0);
    maxY = Math.max(maxY, coordinates[index + 1] ?? 0);
  }
  return [(maxX >> CELL_BITS) + 1, (maxY >> CELL_BITS) + 1];
}
