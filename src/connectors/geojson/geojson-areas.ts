/** The connector `geojson-areas`: features with areas, whole and not as points. See README.md. */
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import type { ReadArea } from '../../kernel/sources/read-area.ts';
import { areasOf } from './areas-of.ts';
import { columnsOf } from './columns-of.ts';
import { featuresOf } from './features-of.ts';
import { MEDIA_TYPES } from './geojson.ts';
import { readFeatureAs } from './read-feature.ts';
import { type GeojsonSettings, geojsonSettings } from './settings.ts';

export const geojsonAreas: Connector<ReadArea, GeojsonSettings> = {
  id: 'geojson-areas',
  mediaTypes: MEDIA_TYPES,
  settings: geojsonSettings,
  columns: columnsOf,
  async *read(bytes, { settings }) {
    for await (const { part, projection } of featuresOf(bytes, settings.projection))
      yield readFeatureAs(part, settings, {
        placeOf: (geometry) => areasOf(geometry, projection),
        // `areasOf` answers with a place or a fault, never with none.
        valueOf: (fields, place): ReadArea => ({
          fields,
          polygons: place?.polygons ?? [],
          point: place?.point ?? { lon: Number.NaN, lat: Number.NaN },
        }),
      }) satisfies Item<ReadArea>;
  },
};
