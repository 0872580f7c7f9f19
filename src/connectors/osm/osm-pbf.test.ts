import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { osmPbf } from './osm-pbf.ts';
import { bytes, differences, list, number, varintOf, zigzagNumber } from './testing/write-fields.ts';
import {
  blob,
  block,
  denseGroup,
  framed,
  headerBlob,
  pbfOf,
  plainGroup,
  relationGroup,
  type TestNode,
  texts,
  wayGroup,
} from './testing/write-pbf.ts';

const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};

async function read(file: Uint8Array, { step = 65_536, endsEarly = true } = {}) {
  async function* chunks() {
    for (let at = 0; at < file.length; at += step) yield file.subarray(at, at + step);
  }
  const values = [];
  const others = [];
  for await (const item of osmPbf.read(chunks(), { settings: osmPbf.settings.parse({ endsEarly }), horizon }))
    if (item.kind === 'value') values.push(item);
    else others.push(item);
  return { values, others };
}
const refusal = (file: Uint8Array) => read(file).catch((error: unknown) => error);

const CAFE: TestNode = {
  ...{ id: 12_345_678_901, lon: 6.9583, lat: 50.9413, time: 1_714_557_600 },
  tags: { amenity: 'café & bar', name: 'Zum Bären 🐻' },
};
const SQUARE: TestNode[] = [
  { id: 1, lon: 7, lat: 50 },
  { id: 2, lon: 7.002, lat: 50 },
  { id: 3, lon: 7.002, lat: 50.002 },
  { id: 4, lon: 7, lat: 50.002 },
];
const RING = [1, 2, 3, 4, 1];

/** Nodes, a way and a relation, in three blobs. */
function town({ group = denseGroup }: { group?: typeof denseGroup } = {}): Buffer[] {
  const [nodes, ways, relations] = [texts(), texts(), texts()];
  return [
    block([group([...SQUARE, CAFE], nodes)], nodes),
    block(
      [
        wayGroup(
          [
            { id: 10, refs: RING, tags: { leisure: 'park' } },
            { id: 11, refs: RING },
            { id: 12, refs: [1, 2], tags: { highway: 'residential' } },
          ],
          ways,
        ),
      ],
      ways,
    ),
    block(
      [
        relationGroup(
          [
            {
              id: 20,
              members: [{ id: 11, role: 'outer' }],
              tags: { type: 'multipolygon', tourism: 'museum' },
            },
            { id: 21, members: [{ id: 99, role: '' }], tags: { type: 'multipolygon', shop: 'mall' } },
            { id: 22, members: [{ id: 12, role: '' }], tags: { type: 'route', sport: 'running' } },
          ],
          relations,
        ),
      ],
      relations,
    ),
  ];
}

const TOWN = {
  values: [
    {
      kind: 'value',
      key: 'node/12345678901',
      value: {
        ...{ type: 'node', id: 12_345_678_901, lon: 6.9583, lat: 50.9413 },
        tags: { amenity: 'café & bar', name: 'Zum Bären 🐻' },
        changedAt: '2024-05-01T10:00:00Z',
      },
    },
    {
      key: 'way/10',
      value: { type: 'way', lon: 7.001, lat: 50.001, tags: { leisure: 'park' }, changedAt: null },
    },
    { key: 'relation/20', value: { type: 'relation', lon: 7.001, lat: 50.001 } },
  ],
  others: [
    { kind: 'fault', key: 'relation/21', code: 'missing-ways' },
    { kind: 'note', code: 'relations-left-out' },
  ],
};

test.for([
  ['dense and packed', pbfOf(town())],
  ['dense and not packed', pbfOf(town(), { packing: 'none' })],
  ['node by node', pbfOf(town({ group: plainGroup }))],
  ['with relations and ways before the nodes', pbfOf(town().toReversed())],
  [
    'with a blob of a kind that nobody knows',
    Buffer.concat([pbfOf(town()), blob('Wetter', Buffer.from('x'))]),
  ],
] as const)('nodes, ways and relations are told with their places: %s', async ([, file]) => {
  const all = await read(file);
  expect(all).toMatchObject(TOWN);
  expect(all.values).toHaveLength(3);
  expect(await read(file, { step: 1 })).toEqual(all);
});

test('every item says in which blob it stands', async () => {
  const { values } = await read(pbfOf(town()));
  expect(values[0]?.where).toBe(`blob at byte ${headerBlob().length}`);
});

test('granularity, offsets and units of time count as the block says them', async () => {
  const names = texts();
  const group = denseGroup([{ id: 5, lon: 0.0005, lat: 0.0004, tags: { shop: 'kiosk' }, time: 2 }], names);
  const more = [
    ...[number(17, 1_000), number(18, 60_000)],
    ...[number(19, 50_000_000_000n), number(20, -70_000_000_000n)],
  ];
  const { values } = await read(pbfOf([block([group], names, more)]));
  expect(values[0]?.value).toMatchObject({
    ...{ lon: -69.995, lat: 50.004 },
    changedAt: '1970-01-01T00:02:00Z',
  });
});

test('a way whose nodes stand with it needs no nodes in the file', async () => {
  const names = texts();
  const place = (degrees: number[]) => degrees.map((one) => Math.round(one * 1e7));
  const way = bytes(3, [
    ...[number(1, 7), list(2, [names.of('leisure')]), list(3, [names.of('track')])],
    ...[differences(8, [1, 2]), differences(9, place([50, 50.002])), differences(10, place([7, 7]))],
  ]);
  const { values, others } = await read(pbfOf([block([bytes(2, [way])], names)]));
  expect(values[0]?.value).toMatchObject({ id: 7, lon: 7, lat: 50.001 });
  expect(others).toEqual([]);
});

test('what is no place is told one by one and harms nothing else', async () => {
  const names = texts();
  const tags = { shop: 'bakery' };
  const nodes: TestNode[] = [
    { id: 1, lon: 50.9, lat: 106.9, tags },
    { id: -2, lon: 7, lat: 50, tags },
    { id: 3, lon: 7, lat: 50, tags },
    { id: 3, lon: 8, lat: 51, tags },
    { id: 4, lon: 7, lat: 50, tags: { shop: 'no' } },
  ];
  const ways = [{ id: 5, refs: [77], tags }];
  const { values, others } = await read(
    pbfOf([block([denseGroup(nodes, names), wayGroup(ways, names)], names)]),
  );
  expect(values.map(({ key, value }) => [key, value.lon])).toEqual([['node/3', 7]]);
  expect(others).toMatchObject([
    { kind: 'fault', key: 'node/1', code: 'no-coordinates' },
    { kind: 'note', code: 'no-id' },
    { kind: 'note', code: 'duplicate-id' },
    { kind: 'fault', key: 'way/5', code: 'missing-nodes' },
  ]);
});

test('text that is no UTF-8 is told, and names of objects are tags like others', async () => {
  const names = texts();
  const [shop, yes, odd] = [names.of('shop'), names.of('yes'), names.of('__proto__')];
  const table = Buffer.concat([names.table()]);
  // "yes" becomes three bytes that are no text.
  table.fill(0xff, table.indexOf('yes'), table.indexOf('yes') + 3);
  const dense = bytes(2, [
    ...[differences(1, [9]), differences(8, [500_000_000]), differences(9, [70_000_000])],
    list(10, [shop, yes, odd, shop, 0]),
  ]);
  const { values } = await read(pbfOf([Buffer.concat([table, bytes(2, [dense])])]));
  expect(values[0]?.notes).toMatchObject([{ code: 'not-utf-8' }]);
  expect(Object.keys(values[0]?.value.tags ?? {})).toEqual(['shop', '__proto__']);
});

test('a deleted node is left out', async () => {
  const names = texts();
  const dense = bytes(2, [
    ...[differences(1, [1, 2]), bytes(5, [list(6, [0, 1])])],
    ...[differences(8, [5e8, 5e8]), differences(9, [7e7, 7e7])],
    list(10, [names.of('shop'), names.of('yes'), 0, names.of('shop'), names.of('yes'), 0]),
  ]);
  const { values } = await read(pbfOf([block([bytes(2, [dense])], names)]));
  expect(values.map(({ key }) => key)).toEqual(['node/2']);
});

test('a file cut within a blob is refused, and one cut between two takes nothing away', async () => {
  const parts = [headerBlob(), ...town().map((one) => blob('OSMData', one))];
  const file = Buffer.concat(parts);
  const ends = parts.map((_, index) => Buffer.concat(parts.slice(0, index + 1)).length);
  for (let length = 0; length < file.length; length += 1) {
    const part = file.subarray(0, length);
    if (!ends.includes(length)) {
      const code = length === 0 ? 'empty' : 'cut-off';
      expect(await refusal(part)).toMatchObject({ code, where: expect.stringMatching(/^byte \d+$/) });
    } else if (length === ends[0]) expect(await refusal(part)).toMatchObject({ code: 'empty' });
    else {
      const { others } = await read(part, { endsEarly: false });
      expect(others).toContainEqual(expect.objectContaining({ code: 'ends-early', key: null }));
      expect((await read(part)).others).not.toContainEqual(expect.objectContaining({ code: 'ends-early' }));
    }
  }
  expect((await read(file, { endsEarly: false })).others).toMatchObject(TOWN.others);
});

const names = texts();
const [key, value] = [names.of('shop'), names.of('yes')];
const place = [differences(8, [5e8]), differences(9, [7e7])];
/** A block with one list of dense nodes of these fields. */
const dense = (...fields: Buffer[]) => block([bytes(2, [bytes(2, fields)])], names);
const way = (...fields: Buffer[]) => block([bytes(2, [bytes(3, fields)])], names);
const relation = (...fields: Buffer[]) => block([bytes(2, [bytes(4, fields)])], names);
const tags = [list(2, [key]), list(3, [value])];
const IN_BLOB = /^blob at byte \d+, byte \d+ in it$/;

test.for([
  ['a number that does not end', way(number(1, 1), Buffer.alloc(12, 0xff))],
  ['a number beyond all', way(number(1, 2n ** 62n))],
  ['a length beyond the end', Buffer.concat([names.table(), Buffer.of(0x12, 0x7f, 1)])],
  ['a negative length', Buffer.concat([names.table(), Buffer.of(0x12), varintOf(-5)])],
  ['a field without a number', Buffer.concat([names.table(), Buffer.of(0x00, 0x01)])],
  ['a field of a kind that is not in use', Buffer.concat([names.table(), Buffer.of(0x33)])],
  ['texts of another kind', Buffer.concat([number(1, 5)])],
  ['no texts', bytes(2, [bytes(3, [number(1, 1)])])],
  ['a text that is not there', way(number(1, 1), list(2, [key]), list(3, [40]))],
  ['a key that is not there', way(number(1, 1), list(2, [40]), list(3, [value]))],
  ['a text of a node that is not there', dense(differences(1, [1]), ...place, list(10, [key, 40, 0]))],
  ['keys without values', way(number(1, 1), list(2, [key]))],
  ['more keys than values', way(number(1, 1), list(2, [key, value]), list(3, [value]))],
  ['keys one by one', way(number(1, 1), number(2, key), number(3, value))],
  ['keys twice', way(number(1, 1), ...tags, ...tags)],
  ['a way without an id', way(...tags)],
  ['two kinds in one group', block([bytes(2, [bytes(3, [number(1, 1)]), bytes(4, [number(1, 1)])])], names)],
  ['a node without a place', block([bytes(2, [bytes(1, [zigzagNumber(1, 5)])])], names)],
  ['more ids than places', dense(differences(1, [1, 2]), ...place)],
  ['more places than ids', dense(differences(1, []), ...place)],
  ['nodes without places', dense(differences(1, [1]))],
  ['tags that do not end', dense(differences(1, [1]), ...place, list(10, [key, value]))],
  ['tags of more nodes', dense(differences(1, [1]), ...place, list(10, [0, 0]))],
  [
    'fewer times than ids',
    dense(
      differences(1, [1, 2]),
      differences(8, [5e8, 5e8]),
      differences(9, [7e7, 7e7]),
      bytes(5, [differences(2, [9])]),
    ),
  ],
  [
    'an id beyond all',
    dense(
      bytes(1, [varintOf(2n ** 53n - 2n), varintOf(2n ** 53n - 2n), varintOf(2n ** 53n - 2n)]),
      differences(8, [1, 1, 1]),
      differences(9, [1, 1, 1]),
    ),
  ],
  ['members without roles', relation(number(1, 1), ...tags, differences(9, [5]), list(10, [1]))],
  [
    'fewer kinds than members',
    relation(number(1, 1), ...tags, list(8, [0, 0]), differences(9, [5, 6]), list(10, [1])),
  ],
  [
    'fewer places than nodes',
    way(number(1, 1), ...tags, differences(8, [1, 2]), differences(9, [5e8]), differences(10, [7e7])),
  ],
] as const)('a block with %s makes the whole file one that cannot be trusted', async ([, content]) => {
  const error = await refusal(pbfOf([...town(), content]));
  expect(error).toBeInstanceOf(UnreadableFeed);
  expect(error).toMatchObject({ code: 'damaged', where: expect.stringMatching(IN_BLOB) });
});

const content = town()[0] ?? Buffer.of();
const zlib = (...fields: Buffer[]) => framed('OSMData', Buffer.concat(fields));

test.for([
  ['not-osm', Buffer.from('<?xml version="1.0"?><osm/>')],
  ['not-osm', Buffer.alloc(100)],
  ['not-osm', Buffer.from('\0\0\0\x05Tschüs')],
  ['not-osm', blob('OSMData', content)],
  ['history', headerBlob(['OsmSchema-V0.6', 'HistoricalInformation'])],
  ['unknown-feature', headerBlob(['OsmSchema-V0.7'])],
  ['damaged', blob('OSMHeader', bytes(4, [Buffer.of()]).subarray(0, 1))],
  ['damaged', Buffer.concat([headerBlob(), Buffer.of(0, 2, 0, 0)])],
  ['damaged', Buffer.concat([headerBlob(), framed('OSMData', Buffer.of(), -1)])],
  ['damaged', Buffer.concat([headerBlob(), framed('OSMData', Buffer.alloc(9), 33 * 1024 ** 2)])],
  ['cut-off', Buffer.concat([headerBlob(), framed('OSMData', Buffer.alloc(9), 31 * 1024 ** 2)])],
  ['damaged', Buffer.concat([headerBlob(), framed('OSMData', Buffer.of())])],
  ['damaged', Buffer.concat([headerBlob(), blob('OSMData', Buffer.alloc(20_000_000), { says: 100 })])],
  ['damaged', Buffer.concat([headerBlob(), blob('OSMData', content, { says: 5_000 })])],
  ['damaged', Buffer.concat([headerBlob(), blob('OSMData', content, { says: 33 * 1024 ** 2 })])],
  ['damaged', Buffer.concat([headerBlob(), zlib(number(2, 40), bytes(3, 'not packed at all'))])],
  ['damaged', Buffer.concat([headerBlob(), zlib(bytes(3, 'x'))])],
  ['damaged', Buffer.concat([headerBlob(), zlib(bytes(1, [content]), number(2, 1), bytes(3, 'x'))])],
  ['packing', Buffer.concat([headerBlob(), zlib(number(2, 40), bytes(6, 'lz4'))])],
  ['packing', Buffer.concat([headerBlob(), zlib(number(2, 40), bytes(7, 'zstd'))])],
] as const)('a file that cannot be used is refused as a whole: %s (%#)', async ([code, file]) => {
  const error = await refusal(file);
  expect(error).toBeInstanceOf(UnreadableFeed);
  expect(error).toMatchObject({ code, where: expect.stringMatching(/byte \d+/) });
});

test('a file that was named is read where it lies, and the stream is left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hierzulande-town-'));
  try {
    const file = join(folder, 'town.osm.pbf');
    writeFileSync(file, pbfOf(town()));
    // biome-ignore lint/correctness/useYield: it fails before.
    const never = (async function* (): AsyncGenerator<Uint8Array> {
      throw new Error('read although the file is there');
    })();
    const found = [];
    const settings = osmPbf.settings.parse({});
    for await (const item of osmPbf.read(never, { settings, horizon, file })) found.push(item);
    expect(found).toHaveLength(5);
    const read = async () => {
      const signal = AbortSignal.abort(new Error('the house ends'));
      for await (const _ of osmPbf.read(never, { settings, horizon, file, signal }));
    };
    await expect(read()).rejects.toThrow('the house ends');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what is too much for the memory is kept in a file meanwhile, of which nothing stays', async () => {
  const before = ours();
  // 20 blobs of 256 KB that are passed over.
  const filling = Array.from({ length: 20 }, () => framed('Wetter', Buffer.alloc(262_144, 7)));
  const file = Buffer.concat([pbfOf(town()), ...filling, blob('OSMData', town()[0] ?? Buffer.of())]);
  const whole = await read(file);
  expect(whole).toMatchObject({ values: TOWN.values });
  expect(whole.others).toMatchObject([
    { code: 'duplicate-id', where: `blob at byte ${file.lastIndexOf('OSMData') - 6}` },
    ...TOWN.others,
  ]);
  expect(await refusal(file.subarray(0, -1))).toMatchObject({ code: 'cut-off' });
  const reading = osmPbf.read(inOnePiece(file), { settings: osmPbf.settings.parse({}), horizon });
  for await (const item of reading) if (item.kind === 'value') break;
  expect(ours()).toEqual(before);
});

async function* inOnePiece(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file;
}

function ours(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('hierzulande-pbf-'));
}

test('what the stream itself throws goes through', async () => {
  const broken = (async function* (): AsyncGenerator<Uint8Array> {
    yield headerBlob();
    throw new RangeError('the line broke');
  })();
  const read = async () => {
    for await (const _ of osmPbf.read(broken, { settings: osmPbf.settings.parse({}), horizon }));
  };
  await expect(read()).rejects.toThrow(new RangeError('the line broke'));
});
