import { pipeline } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  type ZlibOptions,
} from 'node:zlib';
import { FetchFault } from './fetch-fault.ts';
import { peek } from './peek.ts';

type Bytes = AsyncIterable<Uint8Array>;
type Packing = 'gzip' | 'br' | 'deflate';

const OPTIONS: ZlibOptions = { chunkSize: 65_536 };

/**
 * What a Content-Encoding header names, outermost last; "identity" is none. Throws `FetchFault` for others and for
 * more than two, which nobody sends who means well.
 */
export function packingsOf(header: string | undefined, origin: string): Packing[] {
  const named = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const known = named.flatMap((name): Packing[] => {
    if (name === 'gzip' || name === 'x-gzip') return ['gzip'];
    return name === 'br' || name === 'deflate' ? [name] : [];
  });
  if (known.length < named.length || known.length > 2)
    throw new FetchFault(
      'packing',
      `${origin} packs its answer in a way that nobody asked for: gzip, br and deflate are read, at most two of them.`,
    );
  return known;
}

/** Unpacks one layer as a stream. Throws `FetchFault` if the packed bytes end early or are damaged. */
export async function* unpack(bytes: Bytes, packing: Packing, origin: string): AsyncGenerator<Uint8Array> {
  let broken: unknown;
  async function* watched(source: Bytes): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      broken = error;
      throw error;
    }
  }
  const { head, all } = await peek(bytes, 2);
  if (head.length === 0) return;
  const decoder = decoderOf(packing, head);
  // Errors of either side end both, and arrive below.
  pipeline(watched(all), decoder, () => undefined);
  try {
    for await (const chunk of decoder) yield chunk as Buffer; // no encoding is set, so that chunks are bytes
  } catch (error) {
    throw broken ?? faultOf(error, origin);
  } finally {
    decoder.destroy();
  }
}

function decoderOf(packing: Packing, [first = 0, second = 0]: Uint8Array) {
  if (packing === 'gzip') return createGunzip(OPTIONS);
  if (packing === 'br') return createBrotliDecompress({ chunkSize: 65_536 });
  // Some servers send deflate without the head that the standard (RFC 9110, 8.4.1.2) asks for.
  const hasHead = (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
  return hasHead ? createInflate(OPTIONS) : createInflateRaw(OPTIONS);
}

function faultOf(error: unknown, origin: string): FetchFault {
  if (error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR')
    return new FetchFault('cut-off', `${origin} has a packed file without its end: offer it anew, whole.`, {
      cause: error,
    });
  return new FetchFault('damaged', `${origin} has a packed file that cannot be unpacked: pack it anew.`, {
    cause: error,
  });
}
