/** The connector `osm-pbf`: OpenStreetMap PBF → elements with a place and tags, as from XML. See README.md. */
import type { Connector, Item, ReadContext } from '../../kernel/sources/connector.ts';
import type { OsmElement } from './model.ts';
import { heldFile } from './pbf/held-file.ts';
import { elementsOfPbf } from './pbf/passes.ts';
import { type OsmSettings, osmSettings } from './settings.ts';

export const osmPbf: Connector<OsmElement, OsmSettings> = {
  id: 'osm-pbf',
  mediaTypes: [
    'application/octet-stream',
    'binary/octet-stream',
    'application/protobuf',
    'application/x-protobuf',
  ],
  licence: 'ODbL-1.0',
  settings: osmSettings,
  read,
};

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  { settings: { keys }, file: path, signal }: ReadContext<OsmSettings>,
): AsyncGenerator<Item<OsmElement>> {
  const { file, size, close } = await heldFile(bytes, path ?? null);
  try {
    yield* elementsOfPbf({ file, size, keys, signal });
  } finally {
    await close();
  }
}
