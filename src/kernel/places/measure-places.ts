import { areaKm2Of, bboxOf, insidePointOf } from './outline.ts';
import type { Ars, Place } from './place.ts';
import type { PlaceRow } from './store.ts';
import type { Boundaries } from './topology.ts';

type Box = [number, number, number, number];

/** Stored places with what their boundaries tell: bounding box, a point inside, and the area unless a register says it. */
export function measurePlaces(
  rows: readonly PlaceRow[],
  boundaries: Boundaries,
  areasOf: (ars: Ars) => readonly number[],
): Map<Ars, Place> {
  const boxes = boundaries.areas.map((_, area) => bboxOf(boundaries, [area]));
  const sizes = boundaries.areas.map((_, area) => areaKm2Of(boundaries, [area]));
  return new Map(rows.map((row) => [row.ars, measure(row, areasOf(row.ars))]));

  function measure(row: PlaceRow, areas: readonly number[]): Place {
    if (areas.length === 0) return { ...row, bbox: null, centre: null };
    const size = row.areaKm2 ?? areas.reduce((sum, area) => sum + (sizes[area] ?? 0), 0);
    const bbox = areas.map((area) => boxes[area]).reduce<Box>((all, box) => (box === undefined ? all : join(all, box)), EMPTY);
    let centre: readonly [number, number] | null = null;
    return {
      ...row,
      areaKm2: Math.round(size * 100) / 100,
      bbox,
      // Measured when first asked for: a start does not wait for 13,000 of them.
      get centre() {
        centre ??= insidePointOf(boundaries, areas);
        return centre;
      },
    };
  }
}

const EMPTY: Box = [Infinity, Infinity, -Infinity, -Infinity];

function join(a: readonly [number, number, number, number], b: readonly [number, number, number, number]): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
