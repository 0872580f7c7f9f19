/** Small files of OpenStreetMap PBF for tests, whole ones and ones with something wrong in them. */
import { deflateSync } from 'node:zlib';
import { bytes, differences, list, number, zigzagNumber } from './write-fields.ts';

type Tags = Readonly<Record<string, string>>;

export interface TestNode {
  id: number;
  lon: number;
  lat: number;
  tags?: Tags;
  /** Seconds since 1970. */
  time?: number;
}
export interface TestWay {
  id: number;
  refs: readonly number[];
  tags?: Tags;
}
export interface TestRelation {
  id: number;
  /** Ids of ways. */
  members: readonly { id: number; role: string }[];
  tags?: Tags;
}

/** The texts of a block; number 0 is none. */
export function texts() {
  const known = [''];
  return {
    of(text: string): number {
      const at = known.indexOf(text, 1);
      return at > 0 ? at : known.push(text) - 1;
    },
    table: () =>
      bytes(
        1,
        known.map((text) => bytes(1, text)),
      ),
  };
}
export type Texts = ReturnType<typeof texts>;

const units = (degrees: number) => Math.round(degrees * 1e7);

/** A group of nodes in the dense form. */
export function denseGroup(nodes: readonly TestNode[], names: Texts): Buffer {
  const tags = nodes.flatMap((node) => [...pairs(node.tags, names).flat(), 0]);
  const times = nodes.map(({ time = 0 }) => time);
  return bytes(2, [
    bytes(2, [
      differences(
        1,
        nodes.map(({ id }) => id),
      ),
      bytes(5, [differences(2, times)]),
      differences(
        8,
        nodes.map(({ lat }) => units(lat)),
      ),
      differences(
        9,
        nodes.map(({ lon }) => units(lon)),
      ),
      list(10, tags),
    ]),
  ]);
}

export function plainGroup(nodes: readonly TestNode[], names: Texts): Buffer {
  return bytes(
    2,
    nodes.map(({ id, lat, lon, tags, time = 0 }) =>
      bytes(1, [
        zigzagNumber(1, id),
        ...tagLists(tags, names),
        bytes(4, [number(2, time)]),
        zigzagNumber(8, units(lat)),
        zigzagNumber(9, units(lon)),
      ]),
    ),
  );
}

export function wayGroup(ways: readonly TestWay[], names: Texts): Buffer {
  return bytes(
    2,
    ways.map(({ id, refs, tags }) =>
      bytes(3, [number(1, id), ...tagLists(tags, names), differences(8, refs)]),
    ),
  );
}

export function relationGroup(relations: readonly TestRelation[], names: Texts): Buffer {
  return bytes(
    2,
    relations.map(({ id, members, tags }) =>
      bytes(4, [
        number(1, id),
        ...tagLists(tags, names),
        list(
          8,
          members.map(({ role }) => (role === '' ? 0 : names.of(role))),
        ),
        differences(
          9,
          members.map((member) => member.id),
        ),
        list(
          10,
          members.map(() => 1),
        ),
      ]),
    ),
  );
}

function pairs(tags: Tags | undefined, names: Texts): [key: number, value: number][] {
  return Object.entries(tags ?? {}).map(([key, value]) => [names.of(key), names.of(value)]);
}

function tagLists(tags: Tags | undefined, names: Texts): Buffer[] {
  const numbers = pairs(tags, names);
  if (numbers.length === 0) return [];
  return [
    list(
      2,
      numbers.map(([key]) => key),
    ),
    list(
      3,
      numbers.map(([, value]) => value),
    ),
  ];
}

/** A block of groups, made after their texts are known; `more` are fields of the block itself. */
export function block(groups: readonly Buffer[], names: Texts, more: readonly Buffer[] = []): Buffer {
  return Buffer.concat([names.table(), ...groups, ...more]);
}

interface Packing {
  packing?: 'none' | 'zlib';
  /** What the blob says of its size, where that is not true. */
  says?: number;
}

export function blob(type: string, content: Buffer, { packing = 'zlib', says }: Packing = {}): Buffer {
  const packed =
    packing === 'none'
      ? [bytes(1, [content])]
      : [number(2, says ?? content.length), bytes(3, [deflateSync(content)])];
  return framed(type, Buffer.concat(packed));
}

/** The bytes of a blob with what stands before them; `says` is a length that is not true. */
export function framed(type: string, content: Buffer, says: number = content.length): Buffer {
  const header = Buffer.concat([bytes(1, type), number(3, says)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, content]);
}

export function headerBlob(features: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes']): Buffer {
  return blob('OSMHeader', Buffer.concat([...features.map((one) => bytes(4, one)), bytes(16, 'test')]));
}

/** Header and blocks, each a blob. */
export function pbfOf(blocks: readonly Buffer[], packing: Packing = {}): Buffer {
  return Buffer.concat([headerBlob(), ...blocks.map((one) => blob('OSMData', one, packing))]);
}
