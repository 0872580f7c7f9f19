import { type Connector, UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { columnsOf } from './columns-of.ts';
import { partsOf } from './parts-of.ts';
import { projectionOf } from './projection-of.ts';
import { readFeature } from './read-feature.ts';
import { type GeojsonSettings, geojsonSettings } from './settings.ts';

/** Features with properties by the source's mapping and one point each. */
export const geojson: Connector<MappedRow, GeojsonSettings> = {
  id: 'geojson',
  mediaTypes: [
    'application/geo+json',
    'application/json',
    'application/vnd.geo+json',
    'application/geo+json-seq',
    'application/x-ndjson',
    'text/json',
    'text/plain',
    'application/octet-stream',
  ],
  settings: geojsonSettings,
  columns: columnsOf,
  async *read(bytes, { settings }) {
    let projection = settings.projection === 'auto' ? 'EPSG:4326' : settings.projection;
    let features = 0;
    for await (const parts of partsOf(bytes)) {
      for (const part of parts) {
        if (part.kind === 'feature') {
          features++;
          yield readFeature(part, settings, projection);
        } else if (settings.projection === 'auto') {
          const said = projectionOf(part.crs) ?? projection;
          if (said !== projection && features > 0) throw tooLate(said);
          projection = said;
        }
      }
    }
  },
};

function tooLate(projection: string): UnreadableFeed {
  return new UnreadableFeed(
    'late-projection',
    `The file says only after its features that they are in ${projection}: set "projection" to it.`,
    { where: '$.crs' },
  );
}
