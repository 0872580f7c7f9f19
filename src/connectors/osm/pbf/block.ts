/** A block of elements: its texts, how its numbers are to be read, and its groups. */
import type { Kind } from '../draft.ts';
import { type StringTable, stringTable } from './string-table.ts';
import { type Cursor, cursorOf, Damage, inner, signed, skip, tag, varint } from './wire.ts';

export interface Block {
  bytes: Uint8Array;
  strings: StringTable;
  /** Each holds elements of one kind; `groupsOf` hands out copies, for they are read more than once. */
  groups: readonly Cursor[];
  /** Degrees of a latitude and a longitude as they stand in the file. */
  latOf(units: number): number;
  lonOf(units: number): number;
  /** Milliseconds of one unit of time. */
  timeUnit: number;
}

const KNOWN = [1, 2, 17, 18, 19, 20];
const NANO = 1e9;

/** `keys` of wanted tags in UTF-8. Throws `Damage`. */
export function blockOf(bytes: Uint8Array, keys: readonly Uint8Array[]): Block {
  const cursor = cursorOf(bytes);
  const groups: Cursor[] = [];
  let table: Cursor | null = null;
  let [granularity, timeUnit, latOffset, lonOffset] = [100, 1_000, 0, 0];
  while (cursor.at < cursor.end) {
    const field = tag(cursor);
    if (field === 0x0a) table = inner(cursor);
    else if (field === 0x12) groups.push(inner(cursor));
    else if (field === 0x88) granularity = varint(cursor);
    else if (field === 0x90) timeUnit = varint(cursor);
    else if (field === 0x98) latOffset = signed(cursor);
    else if (field === 0xa0) lonOffset = signed(cursor);
    else skip(cursor, field, KNOWN);
  }
  if (table === null) throw new Damage('A block has no texts.', 0);
  const strings = stringTable(table, keys);
  return {
    ...{ bytes, strings, groups, timeUnit },
    latOf: (units) => (latOffset + granularity * units) / NANO,
    lonOf: (units) => (lonOffset + granularity * units) / NANO,
  };
}

/** Tags of the fields of a group. */
export const GROUP = { node: 0x0a, dense: 0x12, way: 0x1a, relation: 0x22 };

const KINDS: ReadonlyMap<number, Kind> = new Map([
  [GROUP.node, 'node'],
  [GROUP.dense, 'node'],
  [GROUP.way, 'way'],
  [GROUP.relation, 'relation'],
]);
const READ_KINDS = [1, 2, 3, 4];

/** What its groups hold, by the first element of each. Throws `Damage`. */
export function kindsOf({ groups }: Block): Set<Kind> {
  const kinds = new Set<Kind>();
  for (const group of groups) {
    const kind = KINDS.get(firstOf({ ...group }));
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

/** Tag of the first field of a group that is an element; 0: it has none. */
function firstOf(group: Cursor): number {
  while (group.at < group.end) {
    const field = tag(group);
    if (KINDS.has(field)) return field;
    skip(group, field, READ_KINDS);
  }
  return 0;
}

/** Groups of one kind, to be read once. Throws `Damage`. */
export function groupsOf({ groups }: Block, kind: number): Cursor[] {
  return groups.filter((group) => firstOf({ ...group }) === kind).map((group) => ({ ...group }));
}

/** The next element of a group of this kind; null: there are no more. Throws `Damage`. */
export function nextMember(group: Cursor, kind: number): Cursor | null {
  while (group.at < group.end) {
    const begun = group.at;
    const field = tag(group);
    if (field === kind) return inner(group);
    // The format wants one kind in a group; another one would be passed over without anybody seeing it.
    if (KINDS.has(field)) throw new Damage('A group holds elements of two kinds.', begun);
    // Change sets are none of ours, and a kind of a later version is left out.
    skip(group, field, READ_KINDS);
  }
  return null;
}
