import type { Ars } from '../../../../kernel/places/place.ts';

export const OPEN_FILES = {
  jsonld: '/api/leisure/open-data.jsonld',
  events_csv: '/api/leisure/events.csv',
  events_geojson: '/api/leisure/events.geojson',
  places_csv: '/api/leisure/places.csv',
  places_geojson: '/api/leisure/places.geojson',
  osm_geojson: '/api/leisure/osm-places.geojson',
} as const;

/** Own paths of what of a place anybody may take; texts `data_<id>`. */
export function openData(ars: Ars): readonly { id: string; path: string }[] {
  return Object.entries(OPEN_FILES).map(([id, path]) => ({ id, path: `${path}?ars=${ars}` }));
}
