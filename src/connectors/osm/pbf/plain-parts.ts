/**
 * Nodes outside of the dense form, ways and relations: their fields, taken apart but not yet read. One object serves a
 * whole block, for most elements are passed over and there are millions of them.
 */
import { type Cursor, Damage, signed, skip, tag, varint, zigzag } from './wire.ts';

export interface Parts {
  id: number;
  /** Of a node, in units of the block. */
  lat: number;
  lon: number;
  /** Numbers of texts, as many of one as of the other. These and all others are empty where they are not there. */
  keys: Cursor;
  values: Cursor;
  info: Cursor;
  /** Of a way: its nodes, and their places where these are stored with it. Of a relation: roles, members, kinds. */
  eighth: Cursor;
  ninth: Cursor;
  tenth: Cursor;
}

const KNOWN = [1, 2, 3, 4, 8, 9, 10];
const NODE_KNOWN = [1, 2, 3, 4, 8, 9];

/** To be filled by what follows. */
export function emptyParts(bytes: Uint8Array): Parts {
  const list = () => ({ bytes, at: 0, end: 0 });
  return {
    ...{ id: Number.NaN, lat: Number.NaN, lon: Number.NaN, keys: list(), values: list(), info: list() },
    ...{ eighth: list(), ninth: list(), tenth: list() },
  };
}

/** Throws `Damage`. */
export function readNode(cursor: Cursor, parts: Parts): void {
  const begun = cursor.at;
  clear(parts);
  while (cursor.at < cursor.end) {
    const field = tag(cursor);
    if (field === 0x08) parts.id = zigzag(cursor);
    else if (field === 0x40) parts.lat = zigzag(cursor);
    else if (field === 0x48) parts.lon = zigzag(cursor);
    else if (!takeShared(parts, field, cursor)) skip(cursor, field, NODE_KNOWN);
  }
  if (Number.isNaN(parts.id + parts.lat + parts.lon))
    throw new Damage('A node has no id or no place.', begun);
}

/** A way or a relation. Throws `Damage`. */
export function readLong(cursor: Cursor, parts: Parts): void {
  const begun = cursor.at;
  clear(parts);
  while (cursor.at < cursor.end) {
    const field = tag(cursor);
    if (field === 0x08) parts.id = signed(cursor);
    else if (field === 0x42) take(cursor, parts.eighth);
    else if (field === 0x4a) take(cursor, parts.ninth);
    else if (field === 0x52) take(cursor, parts.tenth);
    else if (!takeShared(parts, field, cursor)) skip(cursor, field, KNOWN);
  }
  if (Number.isNaN(parts.id)) throw new Damage('An element has no id.', begun);
}

function takeShared(parts: Parts, field: number, cursor: Cursor): boolean {
  if (field === 0x12) take(cursor, parts.keys);
  else if (field === 0x1a) take(cursor, parts.values);
  else if (field === 0x22) take(cursor, parts.info);
  else return false;
  return true;
}

function take(cursor: Cursor, into: Cursor): void {
  const begun = cursor.at;
  // A list in two parts is allowed and written by nobody; one of them alone would be another element.
  if (into.end !== 0) throw new Damage('An element has the same list twice.', begun);
  const length = varint(cursor);
  if (length > cursor.end - cursor.at) throw new Damage('A part is longer than what it lies in.', begun);
  into.at = cursor.at;
  cursor.at += length;
  into.end = cursor.at;
}

function clear(parts: Parts): void {
  parts.id = Number.NaN;
  parts.lat = Number.NaN;
  parts.lon = Number.NaN;
  for (const list of [parts.keys, parts.values, parts.info, parts.eighth, parts.ninth, parts.tenth]) {
    list.at = 0;
    list.end = 0;
  }
}

/** Whether one of the keys is wanted; all are looked at, so that a wrong number is found. Throws `Damage`. */
export function hasWantedKey({ keys }: Parts, isKey: (index: number) => boolean): boolean {
  const begun = keys.at;
  let isThere = false;
  while (keys.at < keys.end) if (isKey(varint(keys))) isThere = true;
  keys.at = begun;
  return isThere;
}
