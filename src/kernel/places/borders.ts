/** How near the borders of areas come to a point. Pure; the server and the phone use the same. */
import { arcOwners } from './arc-owners.ts';
import { arcBoxes } from './boxes.ts';
import { metresPerDegree, squareToSegment } from './metres.ts';
import type { Boundaries } from './topology.ts';

/** What the boundaries are not exact to: 0.4 mm on a map of 1:250,000. */
export const BORDER_TOLERANCE_METRES = 100;

export interface NearBorder {
  /** Index into the areas. */
  area: number;
  /** Metres to its border, from inside or outside. */
  distance: number;
}

/** Areas whose border comes within some metres of a point (degrees WGS 84), nearest first. */
export function bordersWithin(
  boundaries: Boundaries,
): (lon: number, lat: number, metres: number) => NearBorder[] {
  const { transform, coordinates, arcStart } = boundaries;
  const owners = arcOwners(boundaries);
  const boxes = arcBoxes(boundaries);
  return (lon, lat, metres) => {
    const [degreeX, degreeY] = metresPerDegree(lat);
    const [metreX, metreY] = [transform.scale[0] * degreeX, transform.scale[1] * degreeY];
    const x = (lon - transform.translate[0]) / transform.scale[0];
    const y = (lat - transform.translate[1]) / transform.scale[1];
    const [reachX, reachY] = [metres / metreX, metres / metreY];
    const nearest = new Map<number, number>();
    for (let arc = 0; arc < arcStart.length - 1; arc++) {
      const box = arc * 4;
      if ((boxes[box] ?? 0) > x + reachX || (boxes[box + 2] ?? 0) < x - reachX) continue;
      if ((boxes[box + 1] ?? 0) > y + reachY || (boxes[box + 3] ?? 0) < y - reachY) continue;
      const distance = Math.sqrt(squareToArc(arc, x * metreX, y * metreY, metreX, metreY));
      if (!(distance <= metres)) continue;
      for (const area of [owners[arc * 2] ?? -1, owners[arc * 2 + 1] ?? -1]) {
        if (area >= 0 && distance < (nearest.get(area) ?? Infinity)) nearest.set(area, distance);
      }
    }
    return [...nearest]
      .map(([area, distance]) => ({ area, distance }))
      .sort((a, b) => a.distance - b.distance);
  };

  function squareToArc(arc: number, px: number, py: number, metreX: number, metreY: number): number {
    let best = Infinity;
    const last = (arcStart[arc + 1] ?? 0) - 1;
    for (let point = arcStart[arc] ?? 0; point < last; point++) {
      const [ax, ay] = [(coordinates[point * 2] ?? 0) * metreX, (coordinates[point * 2 + 1] ?? 0) * metreY];
      const [bx, by] = [
        (coordinates[point * 2 + 2] ?? 0) * metreX,
        (coordinates[point * 2 + 3] ?? 0) * metreY,
      ];
      best = Math.min(best, squareToSegment(px, py, ax, ay, bx, by));
    }
    return best;
  }
}
