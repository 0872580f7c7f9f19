/**
 * Protocol Buffers as they lie in bytes, read strictly: what libraries read leniently (numbers that never end, lengths
 * beyond the end) is damage here, for a map that cannot be trusted must not replace a good one.
 */

/** Bytes of one message or packed field, and how far they are read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  end: number;
}

/** Something is not as the format wants it; `at` counts in the bytes of the cursor. */
export class Damage extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Wire types: how long a field is. */
const VARINT = 0;
const EIGHT_BYTES = 1;
const LENGTH = 2;
const FOUR_BYTES = 5;

const MOST_BYTES = 10;
const LOW = 2 ** 28;
const HIGH = 2 ** 56;

export function cursorOf(bytes: Uint8Array): Cursor {
  return { bytes, at: 0, end: bytes.length };
}

/** A number without sign, up to 2^53. */
export function varint(cursor: Cursor): number {
  const { bytes, at } = cursor;
  const first = bytes[at] ?? 0;
  if (at < cursor.end && first < 0x80) {
    cursor.at = at + 1;
    return first;
  }
  return long(cursor, false);
}

/** `int64` and `int32`: two's complement, negative ones take ten bytes. */
export function signed(cursor: Cursor): number {
  return long(cursor, true);
}

/** `sint64` and `sint32`: 0, -1, 1, -2 … as 0, 1, 2, 3 … */
export function zigzag(cursor: Cursor): number {
  const value = varint(cursor);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function long(cursor: Cursor, isSigned: boolean): number {
  const { bytes, at, end } = cursor;
  let [low, middle, high] = [0, 0, 0];
  for (let index = 0; index < MOST_BYTES; index += 1) {
    if (at + index >= end) throw new Damage('A number ends in the middle.', at);
    const byte = bytes[at + index] ?? 0;
    const seven = byte & 0x7f;
    if (index < 4) low |= seven << (7 * index);
    else if (index < 8) middle |= seven << (7 * (index - 4));
    else high |= seven << (7 * (index - 8));
    if (byte < 0x80) {
      cursor.at = at + index + 1;
      // Of the tenth byte only one bit belongs to a number of 64 bits; that one is the sign.
      const value = (isSigned && high >= 0x80 ? high - 0x100 : high) * HIGH + middle * LOW + low;
      if (high > 0xff || !Number.isSafeInteger(value)) throw new Damage('A number is too large.', at);
      return value;
    }
  }
  throw new Damage('A number is longer than ten bytes.', at);
}

/** The bytes of a message, text or packed field. */
export function inner(cursor: Cursor): Cursor {
  const begun = cursor.at;
  const length = varint(cursor);
  const { bytes, at, end } = cursor;
  if (length > end - at) throw new Damage('A part is longer than what it lies in.', begun);
  cursor.at = at + length;
  return { bytes, at, end: at + length };
}

/** Number and wire type of the next field, as one number: `(8 << 3) | 2`. Field numbers begin with 1. */
export function tag(cursor: Cursor): number {
  const begun = cursor.at;
  const value = varint(cursor);
  if (value < 8 || value >= 2 ** 32) throw new Damage('A field has no number.', begun);
  return value;
}

/**
 * Passes over a field that is not read. `known` are the numbers of those that are: one of them in another wire type
 * would be lost.
 */
export function skip(cursor: Cursor, fieldTag: number, known: readonly number[]): void {
  const begun = cursor.at;
  if (known.includes(Math.floor(fieldTag / 8)))
    throw new Damage('A field is of another kind than the format says.', begun);
  const type = fieldTag & 7;
  if (type === VARINT) skipVarint(cursor);
  else if (type === LENGTH) inner(cursor);
  else if (type === EIGHT_BYTES || type === FOUR_BYTES) cursor.at += type === EIGHT_BYTES ? 8 : 4;
  else throw new Damage('A field is of a kind that is not in use.', begun);
  if (cursor.at > cursor.end) throw new Damage('A part is longer than what it lies in.', begun);
}

function skipVarint(cursor: Cursor): void {
  const begun = cursor.at;
  while (cursor.at < cursor.end && cursor.at - begun < MOST_BYTES) {
    const byte = cursor.bytes[cursor.at] ?? 0;
    cursor.at += 1;
    if (byte < 0x80) return;
  }
  throw new Damage('A number does not end.', begun);
}
