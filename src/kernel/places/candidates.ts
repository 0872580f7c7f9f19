/** Which municipality holds a point, and which others come near: on the phone, from a few loaded cells. */
import { BORDER_TOLERANCE_METRES, bordersWithin } from './borders.ts';
import { createPolygonTest } from './brute-force.ts';
import type { Ars } from './place.ts';
import type { Boundaries } from './topology.ts';

export { BORDER_TOLERANCE_METRES };

export interface Candidates {
  /** null: no municipality lies there. */
  inside: { ars: Ars; name: string } | null;
  /** Others whose border is within the tolerance, nearest first. Metres. */
  near: { ars: Ars; name: string; distance: number }[];
}

/** Cells may overlap; lon/lat in degrees WGS 84. */
export function candidatesAt(
  cells: readonly Boundaries[],
  lon: number,
  lat: number,
  metres = BORDER_TOLERANCE_METRES,
): Candidates {
  let inside: Candidates['inside'] = null;
  const near = new Map<Ars, Candidates['near'][number]>();
  for (const cell of cells) {
    const named = (index: number) => {
      const area = cell.areas[index];
      return area === undefined ? null : { ars: area.ars, name: area.name ?? area.ars };
    };
    inside ??= named(createPolygonTest(cell).areaAt(lon, lat));
    for (const { area, distance } of bordersWithin(cell)(lon, lat, metres)) {
      const found = named(area);
      if (found !== null && distance < (near.get(found.ars)?.distance ?? Infinity))
        near.set(found.ars, { ...found, distance });
    }
  }
  if (inside !== null) near.delete(inside.ars);
  return { inside, near: [...near.values()].sort((a, b) => a.distance - b.distance) };
}
