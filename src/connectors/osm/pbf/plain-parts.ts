/** Nodes outside of the dense form, ways and relations: their fields, taken apart but not yet read. */
import { type Cursor, Damage, inner, signed, skip, tag, varint, zigzag } from './wire.ts';

export interface Parts {
  id: number;
  /** Numbers of texts, as many of one as of the other. */
  keys: Cursor | null;
  values: Cursor | null;
  info: Cursor | null;
}
export interface NodeParts extends Parts {
  lat: number;
  lon: number;
}
export interface LongParts extends Parts {
  /** Of a way: its nodes, and their places where these are stored with it. Of a relation: roles, members, kinds. */
  eighth: Cursor | null;
  ninth: Cursor | null;
  tenth: Cursor | null;
}

const KNOWN = [1, 2, 3, 4, 8, 9, 10];
const NODE_KNOWN = [1, 2, 3, 4, 8, 9];

/** Throws `Damage`. */
export function nodeParts(cursor: Cursor): NodeParts {
  const begun = cursor.at;
  const parts: NodeParts = { id: NaN, keys: null, values: null, info: null, lat: NaN, lon: NaN };
  while (cursor.at < cursor.end) {
    const field = tag(cursor);
    if (field === 0x08) parts.id = zigzag(cursor);
    else if (field === 0x40) parts.lat = zigzag(cursor);
    else if (field === 0x48) parts.lon = zigzag(cursor);
    else takeShared(parts, field, cursor, NODE_KNOWN);
  }
  if (Number.isNaN(parts.id + parts.lat + parts.lon))
    throw new Damage('A node has no id or no place.', begun);
  return parts;
}

/** Throws `Damage`. */
export function longParts(cursor: Cursor): LongParts {
  const begun = cursor.at;
  const none = { keys: null, values: null, info: null, eighth: null, ninth: null, tenth: null };
  const parts: LongParts = { id: NaN, ...none };
  while (cursor.at < cursor.end) {
    const field = tag(cursor);
    if (field === 0x08) parts.id = signed(cursor);
    else if (field === 0x42) parts.eighth = once(parts.eighth, cursor);
    else if (field === 0x4a) parts.ninth = once(parts.ninth, cursor);
    else if (field === 0x52) parts.tenth = once(parts.tenth, cursor);
    else takeShared(parts, field, cursor, KNOWN);
  }
  if (Number.isNaN(parts.id)) throw new Damage('An element has no id.', begun);
  return parts;
}

function takeShared(parts: Parts, field: number, cursor: Cursor, known: readonly number[]): void {
  if (field === 0x12) parts.keys = once(parts.keys, cursor);
  else if (field === 0x1a) parts.values = once(parts.values, cursor);
  else if (field === 0x22) parts.info = once(parts.info, cursor);
  else skip(cursor, field, known);
}

/** A list in two parts is allowed and written by nobody; the first half alone would be another element. */
export function once(before: Cursor | null, cursor: Cursor): Cursor {
  if (before !== null) throw new Damage('An element has the same list twice.', cursor.at);
  return inner(cursor);
}

/** Whether one of the keys is wanted; all are looked at, so that a wrong number is found. Throws `Damage`. */
export function hasWantedKey({ keys }: Parts, isKey: (index: number) => boolean): boolean {
  if (keys === null) return false;
  const cursor = { ...keys };
  let isThere = false;
  while (cursor.at < cursor.end) if (isKey(varint(cursor))) isThere = true;
  return isThere;
}
