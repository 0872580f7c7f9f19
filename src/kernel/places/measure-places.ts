import { areaSizes } from './area-size.ts';
import { arcBoxes, areaBoxes } from './boxes.ts';
import { createInsidePoint } from './inside-point.ts';
import type { Ars, Place } from './place.ts';
import type { PlaceRow } from './store.ts';
import type { Boundaries } from './topology.ts';

/** Stored places with what their boundaries tell: bounding box, a point inside, and the area unless a register says it. */
export function measurePlaces(
  rows: readonly PlaceRow[],
  boundaries: Boundaries,
  areasOf: (ars: Ars) => readonly number[],
): Map<Ars, Place> {
  const { scale, translate } = boundaries.transform;
  const boxes = areaBoxes(boundaries, arcBoxes(boundaries));
  const sizes = areaSizes(boundaries);
  const insidePointOf = createInsidePoint(boundaries);
  return new Map(rows.map((row) => [row.ars, measure(row, areasOf(row.ars))]));

  function measure(row: PlaceRow, areas: readonly number[]): Place {
    const largest = areas.toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))[0];
    if (largest === undefined) return { ...row, bbox: null, centre: null };
    const size = row.areaKm2 ?? areas.reduce((sum, area) => sum + (sizes[area] ?? 0), 0);
    let centre: [number, number] | null = null;
    return {
      ...row,
      areaKm2: Math.round(size * 100) / 100,
      bbox: boxOf(areas),
      // Measured when first asked for: a start does not wait for 13,000 of them.
      get centre() {
        centre ??= insidePointOf(largest).map(rounded) as [number, number]; // two in, two out
        return centre;
      },
    };
  }

  function boxOf(areas: readonly number[]): [number, number, number, number] {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const area of areas) {
      west = Math.min(west, boxes[area * 4] ?? west);
      south = Math.min(south, boxes[area * 4 + 1] ?? south);
      east = Math.max(east, boxes[area * 4 + 2] ?? east);
      north = Math.max(north, boxes[area * 4 + 3] ?? north);
    }
    const lon = (step: number) => rounded(translate[0] + step * scale[0]);
    const lat = (step: number) => rounded(translate[1] + step * scale[1]);
    return [lon(west), lat(south), lon(east), lat(north)];
  }
}

/** Six digits: about 10 cm. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
