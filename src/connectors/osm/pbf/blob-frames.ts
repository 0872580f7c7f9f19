/** Where the blobs of a file lie: a length of four bytes, a small header, the blob, again and again. */
import { UnreadableFeed } from '../../../kernel/sources/connector.ts';
import { cutOff, damagedAt, notPbf } from './faults.ts';
import type { HeldBytes } from './held-bytes.ts';
import { cursorOf, Damage, inner, skip, tag, varint } from './wire.ts';

export interface BlobFrame {
  type: 'OSMHeader' | 'OSMData';
  /** Byte of the file at which its four bytes of length stand: what people are told. */
  at: number;
  /** Byte at which the blob itself begins. */
  begin: number;
  size: number;
}

/** What the format allows. */
const MOST_HEADER = 64 * 1024;
export const MOST_BLOB = 32 * 1024 ** 2;
/** 8,000 elements each, as all programs write them: 8 thousand million. */
const MOST_BLOBS = 1_000_000;
const LENGTH = 4;
const KNOWN = [1, 3];

/** Blobs of a kind that nobody knows are passed over, as the format wants it. Throws `UnreadableFeed`. */
export async function* blobFrames(held: HeldBytes): AsyncGenerator<BlobFrame> {
  const { size } = held;
  if (size === 0) throw new UnreadableFeed('empty', 'The file is empty.', { where: 'byte 0' });
  let blobs = 0;
  for (let at = 0; at < size; blobs += 1) {
    if (blobs >= MOST_BLOBS)
      throw new UnreadableFeed('too-many-parts', 'The file has more than a million blobs: cut it.', {
        where: `byte ${at}`,
      });
    const { begin, type, size: length } = await frameAt(held, at);
    if (begin + length > size) throw cutOff(at);
    if (at === 0 && type !== 'OSMHeader') throw notPbf();
    if (type === 'OSMHeader' || type === 'OSMData') yield { type, at, begin, size: length };
    at = begin + length;
  }
}

async function frameAt(held: HeldBytes, at: number) {
  const { size } = held;
  // Another format has anything here, so the first length is looked at before it is believed.
  const [first] = at === 0 ? await held.read(0, 1) : [0];
  if (first !== 0) throw notPbf();
  if (at + LENGTH > size) throw cutOff(at);
  const length = Buffer.from(await held.read(at, LENGTH)).readUInt32BE();
  if (length > MOST_HEADER)
    throw at === 0
      ? notPbf()
      : damagedAt(at, new Damage(`The header of a blob has ${length} bytes, where 65,536 are the most.`, 0));
  const begin = at + LENGTH + length;
  if (begin > size) throw cutOff(at);
  try {
    return { begin, ...headerOf(await held.read(at + LENGTH, length)) };
  } catch (error) {
    throw at === 0 && error instanceof Damage ? notPbf() : damagedAt(at, error);
  }
}

function headerOf(bytes: Uint8Array): { type: string; size: number } {
  const cursor = cursorOf(bytes);
  let [type, size] = ['', -1];
  while (cursor.at < cursor.end) {
    const field = tag(cursor);
    if (field === 0x0a) {
      const { at, end } = inner(cursor);
      type = Buffer.from(bytes.subarray(at, end)).toString('latin1');
    } else if (field === 0x18) size = varint(cursor);
    else skip(cursor, field, KNOWN);
  }
  if (size < 0) throw new Damage('The header of a blob does not say how long the blob is.', 0);
  if (size > MOST_BLOB) throw new Damage(`A blob has ${size} bytes, where 32 MiB are the most.`, 0);
  return { type, size };
}
