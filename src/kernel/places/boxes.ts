import type { Boundaries } from './topology.ts';

/** west, south, east, north of each in steps; four numbers an arc or area. */
export function arcBoxes({ coordinates, arcStart }: Boundaries): Int32Array {
  const boxes = new Int32Array((arcStart.length - 1) * 4);
  for (let arc = 0; arc < arcStart.length - 1; arc++) {
    const [from, to] = [arcStart[arc] ?? 0, arcStart[arc + 1] ?? 0];
    let west = coordinates[from * 2] ?? 0;
    let south = coordinates[from * 2 + 1] ?? 0;
    let [east, north] = [west, south];
    for (let point = from + 1; point < to; point++) {
      const x = coordinates[point * 2] ?? 0;
      const y = coordinates[point * 2 + 1] ?? 0;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    boxes[arc * 4] = west;
    boxes[arc * 4 + 1] = south;
    boxes[arc * 4 + 2] = east;
    boxes[arc * 4 + 3] = north;
  }
  return boxes;
}

export function areaBoxes({ areas }: Boundaries, ofArcs: Int32Array): Int32Array {
  const boxes = new Int32Array(areas.length * 4);
  areas.forEach(({ polygons }, area) => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const signed of polygons.flat(2)) {
      const slot = (signed < 0 ? ~signed : signed) * 4;
      west = Math.min(west, ofArcs[slot] ?? west);
      south = Math.min(south, ofArcs[slot + 1] ?? south);
      east = Math.max(east, ofArcs[slot + 2] ?? east);
      north = Math.max(north, ofArcs[slot + 3] ?? north);
    }
    boxes.set([west, south, east, north], area * 4);
  });
  return boxes;
}

/** True if box number `a` of one list and box number `b` of another come within these distances, in steps. */
export function areNear(
  boxes: Int32Array,
  a: number,
  others: Int32Array,
  b: number,
  dx: number,
  dy: number,
): boolean {
  return (
    at(boxes, a, 0) <= at(others, b, 2) + dx &&
    at(boxes, a, 2) >= at(others, b, 0) - dx &&
    at(boxes, a, 1) <= at(others, b, 3) + dy &&
    at(boxes, a, 3) >= at(others, b, 1) - dy
  );
}

function at(boxes: Int32Array, index: number, side: number): number {
  return boxes[index * 4 + side] ?? 0;
}
