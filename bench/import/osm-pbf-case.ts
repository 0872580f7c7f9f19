import { inflateSync } from 'node:zlib';
import { osmPbf } from '../../src/connectors/osm/osm-pbf.ts';
import { type Bytes, HORIZON, type ImportCase } from './case.ts';
import { writePbf } from './osmium-file.ts';
import { syntheticMap, wantedIn } from './synthetic-map.ts';

/** A county: of its elements, 0.8 in a hundred are places of leisure. */
const PBF_NODES = 2_000_000;

export const osmPbfCase: ImportCase = {
  ending: 'osm.pbf',
  write: (path) => writePbf(path, syntheticMap(PBF_NODES)),
  async read(bytes, file) {
    return osmPbf.read(bytes, { settings: osmPbf.settings.parse({}), horizon: HORIZON, file });
  },
  library: {
    // Unpacks every blob once and looks at nothing; the connector does so two or three times.
    name: 'zlib',
    read: unpackAll,
  },
  records: wantedIn(PBF_NODES),
  target: 0.05,
};

/** Returns the number of blobs. */
async function unpackAll(bytes: Bytes): Promise<number> {
  let waiting = Buffer.alloc(0);
  let blobs = 0;
  for await (const chunk of bytes) {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      if (waiting.length < 4) break;
      const header = waiting.readUInt32BE();
      if (waiting.length < 4 + header) break;
      const size = sizeIn(waiting.subarray(4, 4 + header));
      if (waiting.length < 4 + header + size) break;
      const blob = waiting.subarray(4 + header, 4 + header + size);
      // The content packed with zlib begins with these two bytes and goes to the end.
      inflateSync(blob.subarray(blob.indexOf(Buffer.of(0x78, 0x9c))));
      blobs += 1;
      waiting = waiting.subarray(4 + header + size);
    }
  }
  return blobs;
}

/** The last field of a header is the length of what follows, seven bits a byte, the lowest first. */
function sizeIn(header: Buffer): number {
  return header
    .subarray(header.lastIndexOf(0x18) + 1)
    .reduce((size, byte, index) => size + (byte & 0x7f) * 128 ** index, 0);
}
