import type { Map as MapLibre } from 'maplibre-gl';
import type { MapView } from '../../../src/kernel/map/map-view.ts';

/** How many points stand on the screen, those inside of clusters counted too: what the list is compared with. */
export function pointsDrawn(map: MapLibre, categories: MapView['categories']): number {
  const layers = categories
    .flatMap(({ id }) => [`${id}-cluster`, `${id}-point`])
    .filter((id) => map.getLayer(id) !== undefined);
  if (layers.length === 0) return 0;
  // A thing near the edge of a tile is in both tiles.
  const seen = new Map<string, number>();
  for (const { sourceLayer, properties } of map.queryRenderedFeatures({ layers })) {
    const { key, cluster_id: cluster, point_count: count } = properties;
    if (typeof key === 'string') seen.set(key, 1);
    else if (typeof count === 'number') seen.set(`${sourceLayer} ${cluster}`, count);
  }
  return [...seen.values()].reduce((sum, count) => sum + count, 0);
}
