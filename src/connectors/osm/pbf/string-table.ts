/** The texts of a block, which its elements name by number. Decoded only where somebody asks. */
import { type Cursor, Damage, inner, tag } from './wire.ts';

export interface StringTable {
  /** Throws `Damage`. */
  text(index: number): string;
  /** Whether this text is the key of a wanted tag. Throws `Damage` for a number that is none. */
  isKey(index: number): boolean;
  /** None of the wanted keys is here, so no element of the block is wanted. */
  hasKeys: boolean;
}

/** 8,000 elements with 250 different tags each. */
const MOST_TEXTS = 4_000_000;
const TEXT = 0x0a;

/** `keys` in UTF-8. Throws `Damage`. */
export function stringTable(table: Cursor, keys: readonly Uint8Array[]): StringTable {
  const { bytes } = table;
  const begun = table.at;
  const count = countOf(table);
  const bounds = new Int32Array(2 * count);
  const wanted = new Uint8Array(count);
  let hasKeys = false;
  const cursor = { bytes, at: begun, end: table.end };
  for (let index = 0; index < count; index += 1) {
    tag(cursor);
    const { at, end } = inner(cursor);
    bounds[2 * index] = at;
    bounds[2 * index + 1] = end;
    if (keys.some((key) => isSame(bytes, at, end, key))) {
      wanted[index] = 1;
      hasKeys = true;
    }
  }
  const check = (index: number) => {
    if (index >= count) throw new Damage(`An element names text ${index}, and there are ${count}.`, begun);
  };
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    text(index) {
      check(index);
      return view.toString('utf8', bounds[2 * index], bounds[2 * index + 1]);
    },
    isKey(index) {
      check(index);
      return wanted[index] === 1;
    },
    hasKeys,
  };
}

function countOf(table: Cursor): number {
  let count = 0;
  for (; table.at < table.end; count += 1) {
    const begun = table.at;
    if (count >= MOST_TEXTS) throw new Damage('A block has more than four million texts.', begun);
    if (tag(table) !== TEXT) throw new Damage('The texts of a block hold something else.', begun);
    inner(table);
  }
  return count;
}

function isSame(bytes: Uint8Array, at: number, end: number, key: Uint8Array): boolean {
  if (end - at !== key.length) return false;
  for (let index = 0; index < key.length; index += 1) if (bytes[at + index] !== key[index]) return false;
  return true;
}
