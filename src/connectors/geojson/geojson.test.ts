import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Item, UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { geojson } from './geojson.ts';
import { geojsonSettings } from './settings.ts';

const DATA = '../shared/data';
const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};
type Input = z.input<typeof geojsonSettings>;
const NAME: Input = { mapping: { name: 'name' } };
const POINT = { type: 'Point', coordinates: [6.96, 50.94] };
const METRES = { type: 'Point', coordinates: [522_499, 5_398_863] };

const feature = (properties: unknown, more: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: POINT,
  ...more,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

async function* chunks(content: string | Buffer, size = 777): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: AsyncIterable<Uint8Array>, input: Input): Promise<Item<MappedRow>[]> {
  return Array.fromAsync(geojson.read(bytes, { settings: geojsonSettings.parse(input), horizon }));
}

function items(content: unknown, input: Input = NAME): Promise<Item<MappedRow>[]> {
  return read(
    chunks(typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content)),
    input,
  );
}

async function only(content: unknown, input: Input = NAME): Promise<Item<MappedRow> | undefined> {
  const [first, ...rest] = await items(content, input);
  expect(rest).toEqual([]);
  return first;
}

describe('the form of a file', () => {
  const one = feature({ name: 'Bad' }, { id: 1 });
  const other = feature({ name: 'Zoo' }, { id: 2 });

  it.each([
    ['collection', JSON.stringify(collection(one, other))],
    ['collection with features first', JSON.stringify({ features: [one, other], type: 'FeatureCollection' })],
    [
      'collection between other members',
      JSON.stringify({
        a: [{ features: [1] }],
        type: 'FeatureCollection',
        b: { type: 'x' },
        features: [one, other],
        crs: null,
        c: 'd',
      }),
    ],
    [
      'collection with mark and white space',
      `\ufeff\n ${JSON.stringify(collection(one, other), null, 4)}\n\n`,
    ],
    ['lines', `${JSON.stringify(one)}\n${JSON.stringify(other)}\n`],
    ['text sequence', `\u001e${JSON.stringify(one)}\n\u001e${JSON.stringify(other)}`],
    ['several collections', JSON.stringify(collection(one)) + JSON.stringify(collection(other))],
  ])('may be a %s', async (_what, text) => {
    const found = await items(text);
    expect(found.map((item) => (item.kind === 'value' ? [item.key, item.value.fields.name] : item))).toEqual([
      ['1', 'Bad'],
      ['2', 'Zoo'],
    ]);
  });

  it('may be a single feature, in any order', async () => {
    expect(await only({ geometry: POINT, id: 'x', properties: { name: 'Bad' }, type: 'Feature' })).toEqual({
      kind: 'value',
      key: 'x',
      where: 'feature 1',
      value: { fields: { name: 'Bad' }, point: { lon: 6.96, lat: 50.94 } },
    });
  });

  it('may be an empty collection', async () => {
    expect(await items(collection())).toEqual([]);
  });
});

describe('a feature', () => {
  it('gives texts, numbers, yes and no, lists, paths and constants; what is empty is left out', async () => {
    const properties = {
      name: ' Bad ',
      'a.b': 1,
      n: 12.5,
      open: false,
      tags: ['x', null, 3],
      deep: { er: { x: 'y' } },
      none: null,
      blank: '',
    };
    const mapping = {
      name: 'name',
      dotted: 'a.b',
      size: 'n',
      open: 'open',
      tags: 'tags',
      deep: 'deep.er.x',
      none: 'none',
      blank: 'blank',
      kind: '=bath',
      gone: 'deep.gone',
    };
    expect(await only(collection(feature(properties, { id: 7 })), { mapping })).toMatchObject({
      key: '7',
      where: '$.features[0]',
      value: {
        fields: {
          name: 'Bad',
          dotted: '1',
          size: '12.5',
          open: 'false',
          tags: 'x, 3',
          deep: 'y',
          kind: 'bath',
        },
      },
    });
  });

  it('has its key from its id, from properties that are named, or from the one that fills our id', async () => {
    const one = (input: Input, more: object = {}) =>
      only(collection(feature({ name: 'a', town: 'b|', no: 3 }, more)), input);
    expect(await one({ mapping: { name: 'name' }, key: ['town', 'no'] }, { id: 9 })).toMatchObject({
      key: 'b\\||3',
    });
    expect(await one({ mapping: { id: 'no' } })).toMatchObject({ key: '3' });
    expect(await one({ mapping: { id: 'no' } }, { id: 'fid.1' })).toMatchObject({ key: 'fid.1' });
    expect(await one(NAME)).toMatchObject({ kind: 'fault', code: 'no-key', key: null });
    expect(await one({ ...NAME, key: 'gone' })).toMatchObject({
      code: 'no-key',
      reason: expect.stringContaining('"gone"'),
    });
  });

  it('with a key of more digits than numbers can hold is reported', async () => {
    const text = JSON.stringify(collection(feature({ name: 'a' }, { id: 1 }))).replace(
      '"id":1',
      '"id":12345678901234567890',
    );
    expect(await only(text)).toMatchObject({ code: 'unsafe-number', key: null });
  });

  it('never reads what every object has', async () => {
    const mapping = { name: 'constructor.name', other: '__proto__.x', third: 'toString' };
    expect(await only(collection(feature({}, { id: 1 })), { mapping })).toMatchObject({
      value: { fields: {} },
    });
    const text = '{"type":"Feature","id":1,"geometry":null,"properties":{"__proto__":{"name":"x"}}}';
    expect(await only(text)).toMatchObject({ value: { fields: {} } });
  });

  it('notes what is no text, and what has no place', async () => {
    const odd = feature({ name: { a: 1 } }, { id: 1, geometry: null });
    expect(await only(collection(odd))).toMatchObject({
      value: { fields: {}, point: null },
      notes: [{ code: 'no-geometry' }, { code: 'not-a-text' }],
    });
    expect(await only(collection(feature({ name: 'a\u0000b' }, { id: 1 })))).toMatchObject({
      value: { fields: { name: 'ab' } },
      notes: [{ code: 'odd-characters' }],
    });
  });

  it.each([
    ['a number', 5, 'not-a-feature', null],
    ['an Esri feature', { attributes: { name: 'a' }, geometry: { x: 1, y: 2 } }, 'not-a-feature', null],
    [
      'text as coordinates',
      feature({}, { id: 1, geometry: { type: 'Point', coordinates: ['6.9', '50.9'] } }),
      'invalid-geometry',
      '1',
    ],
    [
      'an open end',
      feature({}, { id: 1, geometry: { type: 'LineString', coordinates: [[1, 2]] } }),
      'invalid-geometry',
      '1',
    ],
    ['metres without saying so', feature({}, { id: 1, geometry: METRES }), 'unreadable-coordinate', '1'],
    [
      'numbers beyond all',
      feature(
        {},
        {
          id: 1,
          geometry: {
            type: 'LineString',
            coordinates: [
              [1e308, 1e308],
              [-1e308, 1e308],
            ],
          },
        },
      ),
      'unreadable-coordinate',
      '1',
    ],
    ['a text without end', feature({ name: 'x'.repeat(50_001) }, { id: 1 }), 'text-too-long', '1'],
  ])('that is %s is reported and hides no other', async (_what, bad, code, key) => {
    const found = await items(collection(bad, feature({ name: 'b' }, { id: 2 })));
    expect(found).toMatchObject([
      { kind: 'fault', code, key, where: '$.features[0]' },
      { kind: 'value', key: '2' },
    ]);
  });
});

describe('projections', () => {
  const crs = (name: string) => ({ type: 'name', properties: { name } });
  const near = { lon: expect.closeTo(9.306, 3), lat: expect.closeTo(48.7424, 3) };
  const one = feature({}, { id: 1, geometry: METRES });

  it('are read from crs before the features, or from the settings', async () => {
    const before = { type: 'FeatureCollection', crs: crs('urn:ogc:def:crs:EPSG::25832'), features: [one] };
    expect(await only(before)).toMatchObject({ value: { point: near } });
    expect(await only(collection(one), { ...NAME, projection: 'EPSG:25832' })).toMatchObject({
      value: { point: near },
    });
    const after = { ...collection(one), crs: crs('EPSG:25832') };
    expect(await only(after, { ...NAME, projection: 'EPSG:25832' })).toMatchObject({
      value: { point: near },
    });
    await expect(items(after)).rejects.toMatchObject({ code: 'late-projection', where: '$.crs' });
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4258'])(
    '%s are degrees',
    async (name) => {
      expect(await only({ ...collection(feature({}, { id: 1 })), crs: crs(name) })).toMatchObject({
        kind: 'value',
      });
    },
  );

  it.each([crs('EPSG:31467'), crs('EPSG:3857'), { type: 'link', properties: { href: 'x' } }, 5])(
    '%j cannot be read, and it says what to ask for',
    async (other) => {
      const error = await items({ crs: other, ...collection(one) }).catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        code: 'other-projection',
        message: expect.stringContaining('srsName=EPSG:4326'),
      });
    },
  );
});

describe('a file as a whole', () => {
  it.each([
    ['empty', '', 'empty'],
    ['a web page', '<!DOCTYPE html>', 'bad-json'],
    ['a list', '[{"type":"Feature"}]', 'not-geojson'],
    ['a text', '"Feature"', 'not-geojson'],
    ['an error message', '{"error":"no such layer"}', 'not-geojson'],
    ['TopoJSON', '{"type":"Topology","objects":{}}', 'not-geojson'],
    ['a collection without a list', '{"type":"FeatureCollection","features":{"a":1}}', 'not-geojson'],
    [
      'in another encoding',
      Buffer.from(JSON.stringify(collection(feature({ name: 'Größe' }))), 'latin1'),
      'not-utf-8',
    ],
    ['too deep', `{"a":${'['.repeat(100)}`, 'too-deep'],
    ['broken', '{"type":"FeatureCollection","features":[{"type":"Feature",,', 'bad-json'],
    ['followed by something', `${JSON.stringify(collection())}<!-- 0.2 s -->`, 'bad-json'],
  ])('that is %s cannot be read', async (_what, content, code) => {
    await expect(items(content)).rejects.toMatchObject({ code });
    await expect(items(content)).rejects.toBeInstanceOf(UnreadableFeed);
  });

  it('that is cut off gives what came before, and then says where', async () => {
    const text = JSON.stringify(
      collection(feature({ name: 'a' }, { id: 1 }), feature({ name: 'b' }, { id: 2 })),
    );
    for (const end of [20, text.length - 30, text.length - 2, text.length - 1]) {
      const error = await items(text.slice(0, end)).catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        code: 'cut-off',
        where: expect.stringMatching(/^(\$\.features\[\d\]|feature 1)$/),
      });
    }
  });

  it.each([
    ['text', '{"type":"FeatureCollection","features":[{"a":"', 'x'],
    ['digits', '{"type":"FeatureCollection","features":[{"a":1', '1'],
    ['white space', '{"type":"FeatureCollection","features":[', ' '],
    ['positions', '{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[', '[1,2],'],
    ['features that are none', '{"type":"FeatureCollection","other":[', '1,'],
  ])('that goes on with %s without end is given up soon', async (_what, begin, block) => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(begin);
      for (const bytes = Buffer.from(block.repeat(10_000)); ; sent += bytes.length) yield bytes;
    }
    await expect(read(endless(), NAME)).rejects.toMatchObject({ code: 'feature-too-large' });
    expect(sent).toBeLessThan(6_000_000);
  });

  it('passes on what breaks the stream itself', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"type":');
      throw new Error('connection lost');
    }
    await expect(read(broken(), NAME)).rejects.toThrow('connection lost');
  });
});

describe.skipIf(!existsSync(DATA))('real files', () => {
  const file = (path: string, input: Input) => read(createReadStream(`${DATA}/${path}`), input);
  const isNear = (item: Item<MappedRow>, [lon, lat]: [number, number]) =>
    item.kind === 'value' &&
    item.value.point !== null &&
    Math.hypot(item.value.point.lon - lon, item.value.point.lat - lat) < 0.8;

  it.each([
    ['traffic/berlin-detectors.geojson', 538, { mapping: { id: 'name', road: 'Position' } }, [13.4, 52.5]],
    ['parking/parkapi/jena.geojson', 103, { mapping: { id: 'id', name: 'name' } }, [11.59, 50.93]],
    ['parking/parkapi/karlsruhe.json', 90, { mapping: { name: 'parkhaus_name' } }, [8.1, 48.9]],
    [
      'parking/parkapi/herrenberg_bike.json',
      222,
      { mapping: { name: 'Standortbeschreibung' } },
      [8.87, 48.59],
    ],
    [
      'parking/parkapi/static-ulm_sensors.geojson',
      143,
      { mapping: { id: 'uid', name: 'name' } },
      [9.99, 48.4],
    ],
    ['parking/parkapi-v2/Dresden.geojson', 61, { mapping: { id: 'name' } }, [13.74, 51.05]],
    ['parking/parkapi-v2/Koeln.geojson', 53, { mapping: { id: 'name' } }, [6.96, 50.94]],
  ] as const)(
    '%s: %i points, each where the town or its neighbours are',
    async (path, count, input, [lon, lat]) => {
      const found = await file(path, input);
      expect(found).toHaveLength(count);
      expect(found.filter((item) => !isNear(item, [lon, lat]))).toEqual([]);
    },
  );

  it('Esslingen: areas in metres, each with a point in the town; six have no corners', async () => {
    const found = await file('parking/parkapi/esslingen.geojson', {
      mapping: { id: 'fid', spaces: 'Anzahl der Stellplätze' },
    });
    expect(found).toHaveLength(250);
    const elsewhere = found.filter((item) => !isNear(item, [9.31, 48.74]));
    expect(elsewhere).toHaveLength(6);
    for (const item of elsewhere)
      expect(item).toMatchObject({ value: { point: null }, notes: [{ code: 'no-geometry' }] });
  });

  it('Freiburg: streets as lines, each with a point on them', async () => {
    const found = await file('parking/parkapi/freiburg_scanner.geojson', {
      mapping: { id: 'id', street: 'kr_strassenname' },
    });
    expect(found).toHaveLength(250);
    expect(found.filter((item) => !isNear(item, [7.85, 48.0]))).toEqual([]);
  });

  it('says the same in chunks of any size', async () => {
    const bytes = readFileSync(`${DATA}/parking/parkapi/static-freiburg.geojson`);
    const input: Input = { mapping: { id: 'uid', name: 'name' } };
    const whole = await read(chunks(bytes, bytes.length), input);
    expect(whole).toHaveLength(20);
    for (const size of [1, 2, 3, 100]) expect(await read(chunks(bytes, size), input)).toEqual(whole);
  });
});

if (!existsSync(DATA)) console.log(`geojson: real files are left out, there is no ${DATA}`);
