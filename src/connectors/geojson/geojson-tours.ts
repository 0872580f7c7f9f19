/** The connector `geojson-tours`: features with lines, heights included. See README.md. */
import type { Connector } from '../../kernel/sources/connector.ts';
import type { ReadTrack } from '../../kernel/sources/read-track.ts';
import { columnsOf } from './columns-of.ts';
import { featuresOf } from './features-of.ts';
import { MEDIA_TYPES } from './geojson.ts';
import { linesOf } from './lines-of.ts';
import { readFeatureAs } from './read-feature.ts';
import { type GeojsonSettings, geojsonSettings } from './settings.ts';

export const geojsonTours: Connector<ReadTrack, GeojsonSettings> = {
  id: 'geojson-tours',
  mediaTypes: MEDIA_TYPES,
  settings: geojsonSettings,
  columns: columnsOf,
  async *read(bytes, { settings }) {
    for await (const { part, projection } of featuresOf(bytes, settings.projection))
      yield readFeatureAs(part, settings, {
        placeOf: (geometry) => linesOf(geometry, projection),
        valueOf: (fields, parts) => ({ fields, parts: parts ?? [], stops: [] }),
      });
  },
};
