import type { Ars } from './place.ts';
import type { Boundaries, BoundaryArea } from './topology.ts';

/**
 * Boundaries under today's keys: areas whose keys became one are one area (a municipality without boundary has its
 * predecessors'), and an older layer answers only for keys of which no newer one has a boundary.
 * `keyOf` names the key that answers for an old one; null leaves the area out. Layers newest first, none empty.
 */
export function toCurrentLayers(
  layers: readonly Boundaries[],
  keyOf: (ars: Ars) => Ars | null,
): Boundaries[] {
  const taken = new Set<Ars>();
  const current = layers.map((layer) => {
    const areas = new Map<Ars, BoundaryArea>();
    for (const area of layer.areas) {
      const ars = keyOf(area.ars);
      if (ars === null || taken.has(ars)) continue;
      const known = areas.get(ars);
      areas.set(ars, {
        ars,
        polygons: known === undefined ? area.polygons : [...known.polygons, ...area.polygons],
      });
    }
    for (const ars of areas.keys()) taken.add(ars);
    return { ...layer, areas: [...areas.values()] };
  });
  return current.filter(({ areas }) => areas.length > 0);
}
