/** The package has no types of its own. */
declare module 'which-polygon' {
  import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

  export default function whichPolygon<T>(
    collection: FeatureCollection<Polygon | MultiPolygon, T>,
  ): (point: [number, number]) => T | null;
}
