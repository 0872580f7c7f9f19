import { type GeoJSONVTTile, Supercluster } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { MapCategory } from './categories.ts';
import { MAP_ZOOM, type MapTile } from './map-tile.ts';
import type { PlacePoint } from './place-points.ts';

/** Units across a tile: at zoom 14 one is below 40 cm. */
export const TILE_EXTENT = 4_096;
/** Points closer than this on the screen become one cluster; a tile is drawn 512 pixels wide. */
const CLUSTER_PIXELS = 44;

export interface PointIndex {
  /**
   * A Mapbox Vector Tile (version 2.1) with a layer for each category that has something in it. A single point carries
   * `key`, `title`, `rank` (its place in the list, from 0) and, if it was invented, `example`; a cluster `cluster`, `cluster_id`,
   * `point_count` and `example`, true if everything in it was invented. Clusters never mix categories, so that each can be switched off. At zoom 14 there are none.
   */
  tile(tile: MapTile): Uint8Array;
}

/** Points of a place in the order of their list, ready to be cut into tiles. */
export function createPointIndex(points: readonly PlacePoint[]): PointIndex {
  const features = new Map<MapCategory, GeoJSON.Feature<GeoJSON.Point>[]>();
  points.forEach((point, rank) => {
    const { key, title, lon, lat, category, example } = point;
    const feature: GeoJSON.Feature<GeoJSON.Point> = {
      type: 'Feature',
      properties: { key, title, rank, ...(example && { example }) },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    };
    const there = features.get(category);
    if (there === undefined) features.set(category, [feature]);
    else there.push(feature);
  });
  const indexes = [...features].map(([category, own]) => {
    const index = new Supercluster({
      maxZoom: MAP_ZOOM - 1,
      extent: TILE_EXTENT,
      radius: (CLUSTER_PIXELS * TILE_EXTENT) / 512,
      // A cluster is an example if all in it are.
      map: ({ example }: Record<string, unknown>) => ({ example: example === true }),
      reduce(cluster: Record<string, unknown>, { example }: Record<string, unknown>) {
        cluster.example = cluster.example === true && example === true;
      },
    });
    index.load(own);
    return { category, index };
  });
  return {
    tile({ z, x, y }) {
      const layers: Record<string, GeoJSONVTTile> = {};
      for (const { category, index } of indexes) {
        const tile = index.getTile(z, x, y);
        if (tile !== null && tile.features.length > 0) layers[category] = tile;
      }
      return fromGeojsonVt(layers, { version: 2, extent: TILE_EXTENT });
    },
  };
}
