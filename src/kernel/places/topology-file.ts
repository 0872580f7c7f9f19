import { brotliDecompressSync } from 'node:zlib';
import { type Boundaries, readTopology, TopologyError } from './topology.ts';

/** No edition of Germany comes near this; a longer one is a bomb or not ours. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Boundaries from a brotli-packed TopoJSON. Throws `TopologyError` for a cut or foreign file. */
export function unpackBoundaries(packed: Buffer): Boundaries {
  let json: string;
  try {
    json = brotliDecompressSync(packed, { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch (cause) {
    throw new TopologyError('the packed boundaries are cut, damaged or too large', { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new TopologyError('the boundaries are no JSON', { cause });
  }
  return readTopology(value);
}
