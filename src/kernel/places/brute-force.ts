/**
 * Points in polygons by testing every edge: slow and simple. Used where there are few areas (the phone), and to
 * prove that the fast locator says the same. Pure.
 */
import { arcBoxes, areaBoxes } from './boxes.ts';
import { FINE } from './locator.ts';
import type { Boundaries } from './topology.ts';

export interface PolygonTest {
  /** Index of the first area that holds the point, or -1. Degrees WGS 84. Same snapping and tie rule as the locator. */
  areaAt(lon: number, lat: number): number;
  /** Whether one area holds the point (even-odd over all its rings). */
  holds(area: number, lon: number, lat: number): boolean;
}

export function createPolygonTest(boundaries: Boundaries): PolygonTest {
  const { transform, coordinates, arcStart, areas } = boundaries;
  const boxes = areaBoxes(boundaries, arcBoxes(boundaries));
  const [toStepsX, toStepsY] = [FINE / transform.scale[0], FINE / transform.scale[1]];
  const [west, south] = transform.translate;
  const fineX = (lon: number) => Math.round((lon - west) * toStepsX);
  const fineY = (lat: number) => Math.round((lat - south) * toStepsY);

  return {
    areaAt(lon, lat) {
      const [x, y] = [fineX(lon), fineY(lat)];
      for (let area = 0; area < areas.length; area++)
        if (isInBox(area, x, y) && isInside(area, x, y)) return area;
      return -1;
    },
    holds(area, lon, lat) {
      const [x, y] = [fineX(lon), fineY(lat)];
      return isInBox(area, x, y) && isInside(area, x, y);
    },
  };

  /** False for NaN too. */
  function isInBox(area: number, x: number, y: number): boolean {
    const side = (index: number) => (boxes[area * 4 + index] ?? 0) * FINE;
    return x >= side(0) && y >= side(1) && x <= side(2) && y <= side(3);
  }

  /** Edges to the right of the point, at its height; the upper end of an edge counts, the lower does not. */
  function isInside(area: number, px: number, py: number): boolean {
    let inside = false;
    for (const rings of areas[area]?.polygons ?? []) {
      for (const ring of rings) {
        for (const signed of ring) {
          const arc = signed < 0 ? ~signed : signed;
          const last = (arcStart[arc + 1] ?? 0) - 1;
          for (let point = arcStart[arc] ?? 0; point < last; point++) {
            const [ya, yb] = [
              (coordinates[point * 2 + 1] ?? 0) * FINE,
              (coordinates[point * 2 + 3] ?? 0) * FINE,
            ];
            if (ya > py === yb > py) continue;
            const [xa, xb] = [(coordinates[point * 2] ?? 0) * FINE, (coordinates[point * 2 + 2] ?? 0) * FINE];
            const rises = yb > ya;
            const [dx, dy] = rises ? [xb - xa, yb - ya] : [xa - xb, ya - yb];
            if ((rises ? xa : xb) * dy + (py - (rises ? ya : yb)) * dx > px * dy) inside = !inside;
          }
        }
      }
    }
    return inside;
  }
}
