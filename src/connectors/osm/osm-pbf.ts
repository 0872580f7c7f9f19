/** The connector `osm-pbf`: OpenStreetMap PBF → elements with a place and tags, as from XML. See README.md. */
import type { Connector, Item, ReadContext } from '../../kernel/sources/connector.ts';
import type { OsmElement } from './model.ts';
import { holdBytes } from './pbf/held-bytes.ts';
import { elementsOfPbf } from './pbf/passes.ts';
import { type PbfSettings, pbfSettings } from './settings.ts';

export const osmPbf: Connector<OsmElement, PbfSettings> = {
  id: 'osm-pbf',
  mediaTypes: [
    'application/octet-stream',
    'binary/octet-stream',
    'application/protobuf',
    'application/x-protobuf',
  ],
  licence: 'ODbL-1.0',
  settings: pbfSettings,
  read,
};

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  { settings, file: path, signal }: ReadContext<PbfSettings>,
): AsyncGenerator<Item<OsmElement>> {
  const held = await holdBytes(bytes, path ?? null);
  try {
    yield* elementsOfPbf({ ...settings, held, signal });
  } finally {
    await held.close();
  }
}
