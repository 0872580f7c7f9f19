/** A tour as a GeoJSON feature (RFC 7946). Pure. */
import type { SourceInfo } from '../../../kernel/solution.ts';
import type { TourRecord } from './tour-model.ts';

export function asGeojson(
  id: string,
  { title, kind, length, climb, isLoop, duration, url, parts, stops }: TourRecord,
  { name, licence }: SourceInfo,
): Record<string, unknown> {
  // A third number is a height: a line in which one is missing has none at all.
  const hasHeights = parts.every((part) => part.every(([, , height]) => height !== null));
  const lines = parts.map((part) =>
    part.map(([lon, lat, height]) => (hasHeights ? [lon, lat, height] : [lon, lat])),
  );
  const [only, ...others] = lines;
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id,
        geometry:
          others.length === 0
            ? { type: 'LineString', coordinates: only }
            : { type: 'MultiLineString', coordinates: lines },
        properties: {
          ...{ title, kind, length: Math.round(length), isLoop },
          ...(climb !== null && { ascent: Math.round(climb.ascent), descent: Math.round(climb.descent) }),
          ...(duration !== null && { duration }),
          ...(url !== null && { url }),
          ...{ source: name, licence },
        },
      },
      ...stops.map((stop) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [stop.lon, stop.lat] },
        properties: { title: stop.name, ...(stop.description !== '' && { description: stop.description }) },
      })),
    ],
  };
}
