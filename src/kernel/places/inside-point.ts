import { arcBoxes, areaBoxes } from './boxes.ts';
import { FINE } from './locator.ts';
import type { Boundaries, BoundaryArea } from './topology.ts';

/** Heights at which an area is cut, as parts of its own; the middle first. */
const CUTS = [0.5, 0.42, 0.58, 0.33, 0.67, 0.25, 0.75, 0.1, 0.9];

/**
 * A point surely inside each area, [lon, lat] in degrees WGS 84: the middle of the widest stretch on one of a few
 * lines through it. For labels and as "centre"; not the centre of gravity, which may lie outside.
 */
export function createInsidePoint(boundaries: Boundaries): (area: number) => [number, number] {
  const { transform, coordinates, arcStart, areas } = boundaries;
  const boxes = areaBoxes(boundaries, arcBoxes(boundaries));
  return (index) => {
    const area = areas[index];
    if (area === undefined) throw new RangeError(`There is no area ${index}`);
    const [south, north] = [boxes[index * 4 + 1] ?? 0, boxes[index * 4 + 3] ?? 0];
    let [best, widest] = [[0, 0] as [number, number], -1];
    for (const cut of CUTS) {
      // Between two rows of steps, so that no corner lies on the line.
      const y = Math.floor(south + cut * (north - south)) + 0.5;
      const crossings = crossingsAt(area, y);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        const [from, to] = [crossings[at] ?? 0, crossings[at + 1] ?? 0];
        // A middle cut wins over a slightly wider one further out.
        const width = (to - from) * (1 - Math.abs(cut - 0.5));
        if (width > widest) [best, widest] = [[(from + to) / 2, y], width];
      }
    }
    return [degrees(best[0], 0), degrees(best[1], 1)];
  };

  function crossingsAt({ polygons }: BoundaryArea, y: number): number[] {
    const found: number[] = [];
    for (const signed of polygons.flat(2)) {
      const arc = signed < 0 ? ~signed : signed;
      for (let point = arcStart[arc] ?? 0; point + 1 < (arcStart[arc + 1] ?? 0); point++) {
        const [ay, by] = [coordinates[point * 2 + 1] ?? 0, coordinates[point * 2 + 3] ?? 0];
        if (ay > y === by > y) continue;
        const [ax, bx] = [coordinates[point * 2] ?? 0, coordinates[point * 2 + 2] ?? 0];
        found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      }
    }
    return found.sort((a, b) => a - b);
  }

  /** Snapped like the locator does, so that both agree to the last digit. */
  function degrees(step: number, axis: 0 | 1): number {
    return transform.translate[axis] + (Math.round(step * FINE) / FINE) * transform.scale[axis];
  }
}
