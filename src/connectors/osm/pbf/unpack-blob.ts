/** A blob → its content, which may be packed. */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { UnreadableFeed } from '../../../kernel/sources/connector.ts';
import { MOST_BLOB } from './blob-frames.ts';
import { damagedAt } from './faults.ts';
import { type Cursor, cursorOf, Damage, inner, skip, tag, varint } from './wire.ts';

const inflated = promisify(inflate);

/** The packings that the format names and that are not read here, by the numbers of their fields. */
const OTHER_PACKINGS: Readonly<Record<number, string>> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'zstd' };
const KNOWN = [1, 2, 3, 4, 5, 6, 7];

/** `at` is the byte of the file for faults. Unpacks no more than the blob says that it holds. Throws `UnreadableFeed`. */
export async function unpackBlob(bytes: Uint8Array, at: number): Promise<Uint8Array> {
  try {
    return await contentOf(partsOf(bytes, at));
  } catch (error) {
    throw damagedAt(at, error);
  }
}

interface Parts {
  raw: Cursor | null;
  packed: Cursor | null;
  /** Bytes of the content once unpacked. */
  size: number | null;
}

function partsOf(bytes: Uint8Array, at: number): Parts {
  const cursor = cursorOf(bytes);
  const parts: Parts = { raw: null, packed: null, size: null };
  while (cursor.at < cursor.end) {
    const field = tag(cursor);
    const other = OTHER_PACKINGS[Math.floor(field / 8)];
    if (other !== undefined)
      throw new UnreadableFeed(
        'packing',
        `The blobs are packed with ${other}: write the file with zlib or without packing.`,
        { where: `blob at byte ${at}` },
      );
    if (field === 0x0a) parts.raw = inner(cursor);
    else if (field === 0x10) parts.size = varint(cursor);
    else if (field === 0x1a) parts.packed = inner(cursor);
    else skip(cursor, field, KNOWN);
  }
  return parts;
}

async function contentOf({ raw, packed, size }: Parts): Promise<Uint8Array> {
  if ((raw === null) === (packed === null)) throw new Damage('A blob holds no content, or two of them.', 0);
  if (raw !== null) return raw.bytes.subarray(raw.at, raw.end);
  if (packed === null || size === null) throw new Damage('A blob does not say how large its content is.', 0);
  if (size > MOST_BLOB) throw new Damage(`A blob holds ${size} bytes, where 32 MiB are the most.`, 0);
  const content = await unpacked(packed, size);
  if (content.length !== size)
    throw new Damage(`A blob holds ${content.length} bytes and not ${size}, as it says.`, packed.at);
  return content;
}

async function unpacked({ bytes, at, end }: Cursor, size: number): Promise<Uint8Array> {
  try {
    // One piece for all of it; a byte more, else another piece of the same size is made to find the end.
    return await inflated(bytes.subarray(at, end), {
      chunkSize: Math.max(64, size + 1),
      maxOutputLength: Math.max(1, size),
    });
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Damage(
      isTooMuch ? `A blob holds more than the ${size} bytes that it says.` : 'A blob cannot be unpacked.',
      at,
    );
  }
}
