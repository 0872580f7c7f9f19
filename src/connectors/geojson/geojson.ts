import type { Connector } from '../../kernel/sources/connector.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { columnsOf } from './columns-of.ts';
import { featuresOf } from './features-of.ts';
import { readFeature } from './read-feature.ts';
import { type GeojsonSettings, geojsonSettings } from './settings.ts';

export const MEDIA_TYPES = [
  'application/geo+json',
  'application/json',
  'application/vnd.geo+json',
  'application/geo+json-seq',
  'application/x-ndjson',
  'text/json',
  'text/plain',
  'application/octet-stream',
];

/** Features with properties by the source's mapping and one point each. */
export const geojson: Connector<MappedRow, GeojsonSettings> = {
  id: 'geojson',
  mediaTypes: MEDIA_TYPES,
  settings: geojsonSettings,
  columns: columnsOf,
  async *read(bytes, { settings }) {
    for await (const { part, projection } of featuresOf(bytes, settings.projection))
      yield readFeature(part, settings, projection);
  },
};
