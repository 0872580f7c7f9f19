import { isAscii } from 'node:buffer';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { CsvSettings } from './settings.ts';

/** Most bytes that are looked at in one go, so that the rest of the house gets its turn. */
const PIECE = 65_536;
/** Bytes after the first one that is not ASCII by which the encoding is told. */
const WINDOW = 4_096;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * The text of a feed in pieces, the same whatever its chunks. A byte order mark beats the setting. Until the first byte
 * that is not ASCII all encodings are one; there UTF-8 is told from Windows-1252.
 */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  encoding: CsvSettings['encoding'],
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let isBegun = false;
  let held: Uint8Array = new Uint8Array();

  /** What can be said of `held`; the rest stays there. */
  function* decode(isLast: boolean): Generator<string> {
    if (!isBegun && (held.length >= ZIP.length || isLast)) {
      isBegun = true;
      const name = markOf(held) ?? (encoding === 'auto' ? null : encoding);
      if (name !== null) decoder = new TextDecoder(name);
    }
    if (!isBegun) return;
    if (decoder === null) {
      const ascii = asciiLength(held);
      if (ascii > 0) yield Buffer.from(held.buffer, held.byteOffset, ascii).toString('latin1');
      held = held.subarray(ascii);
      if (held.length === 0 || (held.length < WINDOW && !isLast)) return;
      decoder = new TextDecoder(readsAsUtf8(held.subarray(0, WINDOW)) ? 'utf-8' : 'windows-1252');
    }
    yield decoder.decode(held, { stream: !isLast });
    held = new Uint8Array();
  }

  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      held = held.length === 0 ? piece : Buffer.concat([held, piece]);
      yield* decode(false);
    }
  }
  yield* decode(true);
}

function markOf(bytes: Uint8Array): (typeof MARKS)[number]['encoding'] | null {
  if (startsWith(bytes, ZIP))
    throw new UnreadableFeed(
      'spreadsheet',
      'This is a spreadsheet or a zip file, no text: save it as CSV (UTF-8) or unpack it.',
    );
  return MARKS.find((mark) => startsWith(bytes, mark.bytes))?.encoding ?? null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function asciiLength(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length;
  return bytes.findIndex((byte) => byte > 0x7f);
}

/** Whether more of what is not ASCII are whole UTF-8 characters than bytes that are none. */
function readsAsUtf8(bytes: Uint8Array): boolean {
  let [whole, broken] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf5
            ? byte < 0xf0
              ? 3
              : 4
            : 0;
    const rest = bytes.subarray(at + 1, at + length);
    const isWhole = length > 0 && rest.every((one) => one >= 0x80 && one < 0xc0);
    if (length > 1 && isWhole) whole++;
    if (!isWhole) broken++;
    at += isWhole ? length : 1;
  }
  return whole >= broken;
}
