import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { osmXml } from './osm-xml.ts';

const FILES = join(import.meta.dirname, '../../../../shared/data/osm');
const isHere = existsSync(FILES);
if (!isHere)
  console.log('osm-xml: the real files are not here (../shared/data/osm), their tests are skipped.');

const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};

async function readBytes(
  bytes: Uint8Array,
  { keys, step = 65_536 }: { keys?: string[]; step?: number } = {},
) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const settings = osmXml.settings.parse(keys === undefined ? {} : { keys });
  const values = [];
  const faults = [];
  const notes = [];
  for await (const item of osmXml.read(chunks(), { settings, horizon }))
    if (item.kind === 'value') values.push(item);
    else if (item.kind === 'fault') faults.push(item);
    else notes.push(item);
  return { values, faults, notes };
}
const read = (xml: string, options?: { keys?: string[]; step?: number }) =>
  readBytes(Buffer.from(xml), options);
const osm = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">\n${inside}\n</osm>\n`;
const corner = (id: number, lon: number, lat: number) => `<node id="${id}" lon="${lon}" lat="${lat}"/>`;
const SQUARE = [corner(1, 7, 50), corner(2, 7.002, 50), corner(3, 7.002, 50.002), corner(4, 7, 50.002)].join(
  '',
);
const RING = '<nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/>';

test('a node is told with its tags, its place and its last change', async () => {
  const { values } = await read(
    osm(
      '<node id="7" lon="6.9583" lat="50.9413" timestamp="2024-05-01T10:00:00Z"><tag k="amenity" v="caf&#233; &amp; bar"/></node>',
    ),
  );
  expect(values).toEqual([
    {
      kind: 'value',
      key: 'node/7',
      where: 'line 3',
      value: {
        type: 'node',
        id: 7,
        lon: 6.9583,
        lat: 50.9413,
        tags: { amenity: 'café & bar' },
        changedAt: '2024-05-01T10:00:00Z',
      },
    },
  ]);
});

test('an area lies at its centre of gravity, a line half way along', async () => {
  const { values } = await read(
    osm(
      `${SQUARE}<way id="10">${RING}<tag k="leisure" v="park"/></way>
       <way id="11"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="leisure" v="track"/></way>`,
    ),
  );
  expect(values.map(({ key }) => key)).toEqual(['way/10', 'way/11']);
  expect(values[0]?.value).toMatchObject({ lon: 7.001, lat: 50.001 });
  // The way goes 143 m east, then 223 m north: half way is 40 m up the second part.
  expect(values[1]?.value.lon).toBeCloseTo(7.002, 6);
  expect(values[1]?.value.lat).toBeCloseTo(50.00036, 4);
});

test('a multipolygon lies at the middle of its outer ways, which need no tags', async () => {
  const { values, faults, notes } = await read(
    osm(
      `${SQUARE}<way id="10">${RING}</way>
       <relation id="20"><member type="way" ref="10" role="outer"/><member type="way" ref="99" role="inner"/>
       <tag k="type" v="multipolygon"/><tag k="leisure" v="park"/></relation>
       <relation id="21"><member type="way" ref="98" role="outer"/><tag k="type" v="multipolygon"/><tag k="shop" v="mall"/></relation>
       <relation id="22"><member type="way" ref="10" role=""/><tag k="type" v="route"/><tag k="tourism" v="yes"/></relation>`,
    ),
  );
  expect(values).toHaveLength(1);
  expect(values[0]?.value).toMatchObject({ type: 'relation', id: 20, lon: 7.001, lat: 50.001 });
  expect(faults.map(({ key, code }) => [key, code])).toEqual([['relation/21', 'missing-ways']]);
  expect(notes.map(({ code }) => code)).toEqual(['relations-left-out']);
});

test('the centre that a server gives is taken where it gives one', async () => {
  const { values } = await read(
    osm('<way id="5"><center lat="50.5" lon="7.5"/><nd ref="1"/><tag k="shop" v="bakery"/></way>'),
  );
  expect(values[0]?.value).toMatchObject({ lon: 7.5, lat: 50.5 });
});

test('only elements with a wanted key or tag come through; a source may set which', async () => {
  const xml = osm(
    ['natural=tree', 'natural=peak', 'highway=bus_stop', 'amenity=no', 'sport=tennis']
      .map((tag, id) => {
        const [k, v] = tag.split('=');
        return `<node id="${id + 1}" lon="7" lat="50"><tag k="${k}" v="${v}"/></node>`;
      })
      .join(''),
  );
  expect((await read(xml)).values.map(({ key }) => key)).toEqual(['node/2', 'node/5']);
  expect((await read(xml, { keys: ['highway'] })).values.map(({ key }) => key)).toEqual(['node/3']);
  expect(osmXml.settings.safeParse({ keys: [] }).success).toBe(false);
});

test('deleted elements are left out, also as a corner of others', async () => {
  const { values, faults } = await read(
    osm(
      `<node id="1" visible="false" lon="7" lat="50"><tag k="shop" v="yes"/></node>
       <node id="2" action="delete" lon="7" lat="50"><tag k="shop" v="yes"/></node>
       <way id="3"><nd ref="1"/><nd ref="2"/><tag k="shop" v="yes"/></way>`,
    ),
  );
  expect(values).toEqual([]);
  expect(faults.map(({ key, code }) => [key, code])).toEqual([['way/3', 'missing-nodes']]);
});

test('a way with some nodes outside the extract lies at the middle of the others, with a note', async () => {
  const { values } = await read(
    osm(`${SQUARE}<way id="9"><nd ref="1"/><nd ref="2"/><nd ref="77"/><tag k="shop" v="mall"/></way>`),
  );
  expect(values[0]?.value).toMatchObject({ lon: 7.001, lat: 50 });
  expect(values[0]?.notes).toMatchObject([{ code: 'missing-nodes' }]);
});

test.for([
  ['lat out of range', 'lat="91" lon="7"'],
  ['lon out of range', 'lat="50" lon="-181"'],
  ['no lat', 'lon="7"'],
  ['empty', 'lat="" lon=""'],
  ['decimal comma', 'lat="50,1" lon="7,1"'],
  ['words', 'lat="NaN" lon="Infinity"'],
])('a node without a place on earth is reported: %s', async ([, attributes]) => {
  const { values, faults } = await read(osm(`<node id="8" ${attributes}><tag k="shop" v="yes"/></node>`));
  expect(values).toEqual([]);
  expect(faults).toMatchObject([{ key: 'node/8', where: 'line 3', code: 'no-coordinates' }]);
});

test('an id that stands twice is taken once and reported', async () => {
  const node = '<node id="8" lon="7" lat="50"><tag k="shop" v="yes"/></node>';
  const { values, faults, notes } = await read(osm(`${node}\n${node}`));
  expect(values).toHaveLength(1);
  expect(faults).toEqual([]);
  expect(notes).toMatchObject([{ where: 'line 4', code: 'duplicate-id' }]);
});

test('ids that are missing, no numbers or negative are reported', async () => {
  const { values, faults, notes } = await read(
    osm(
      ['', 'id="abc"', 'id="-4"']
        .map((id) => `<node ${id} lon="7" lat="50"><tag k="shop" v="yes"/></node>`)
        .join(''),
    ),
  );
  expect(values).toEqual([]);
  expect(faults.map(({ code }) => code)).toEqual(['no-id', 'no-id']);
  expect(notes.map(({ code }) => code)).toEqual(['no-id']);
});

test('nodes out of order are found all the same', async () => {
  const nodes = [corner(4, 7, 50.002), corner(2, 7.002, 50), corner(1, 7, 50), corner(3, 7.002, 50.002)].join(
    '',
  );
  const { values } = await read(osm(`${nodes}<way id="10">${RING}<tag k="leisure" v="park"/></way>`));
  expect(values[0]?.value).toMatchObject({ lon: 7.001, lat: 50.001 });
});

test('<bounds>, notes and unknown elements are passed over', async () => {
  const { values } = await read(
    osm(
      '<note>Data</note><bounds minlat="1"/><node id="1" lon="7" lat="50"><x/><tag k="shop" v="yes"/></node>',
    ),
  );
  expect(values[0]?.value.tags).toEqual({ shop: 'yes' });
});

test('a tag called __proto__ is a tag like any other', async () => {
  const { values } = await read(
    osm('<node id="1" lon="7" lat="50"><tag k="__proto__" v="x"/><tag k="shop" v="yes"/></node>'),
  );
  expect(Object.keys(values[0]?.value.tags ?? {})).toEqual(['__proto__', 'shop']);
});

test('it makes no difference how the bytes are cut into pieces', async () => {
  const xml = osm(`${SQUARE}<way id="10">${RING}<tag k="leisure" v="Grünanlage 🌳"/></way>`);
  expect(await read(xml, { step: 1 })).toEqual(await read(xml));
});

test.for([
  ['cut-off', osm('<node id="1" lon="7" lat="50"/>').replace('</osm>', ''), /^line \d+$/],
  ['cut-off', osm('<node id="1" lon="7"').slice(0, 70), /^line 3$/],
  ['not-osm', '<!doctype html><html><body>Anmelden</body></html>', /line 1/],
  ['not-osm', '<osmChange><create/></osmChange>', /line 1/],
  ['not-osm', 'id;name\n1;Park', /line 1/],
  ['empty', '', /line 1/],
  ['not-well-formed', osm('<node id="1"><tag k="a" v="b"></node>'), /line 3/],
  ['not-well-formed', osm('<node id="1">\0</node>'), /line 3/],
  ['not-well-formed', osm('<node id="&lol;"/>'), /line 3/],
  ['incomplete', osm('<remark> runtime error: Query timed out in "query" </remark>'), /line 3/],
  ['too-deep', osm('<a>'.repeat(5_000)), /line 3/],
  [
    'too-long',
    osm(`<node id="1" lon="7" lat="50"><tag k="name" v="${'x'.repeat(2_000_000)}"/></node>`),
    /line 3/,
  ],
  ['too-long', osm(`<!--${'x'.repeat(2_000_000)}-->`), /line 3/],
  [
    'doctype',
    `<?xml version="1.0"?><!DOCTYPE osm [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><osm><node id="&b;"/></osm>`,
    /line 1/,
  ],
] as const)('a file that cannot be used is refused as a whole: %s (%#)', async ([code, xml, where]) => {
  const error = await read(xml).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableFeed);
  expect(error).toMatchObject({ code, where: expect.stringMatching(where) });
});

test('nodes and ways that alternate again and again are refused instead of sorted for ever', async () => {
  const nodes = Array.from(
    { length: 60 },
    (_, n) => `${corner(1_000 - n, 7, 50)}<way id="${n + 1}"><nd ref="1"/></way>`,
  );
  await expect(read(osm(nodes.join('')))).rejects.toMatchObject({ code: 'out-of-order' });
});

test.runIf(isHere).for([
  ['north-bayreuth.osm.gz', ['amenity'], 146],
  ['north-bayreuth.osm.gz', ['amenity=parking'], 50],
  ['north-bayreuth.osm.gz', ['tourism=information'], 7],
  ['berlin-siegessaeule.osm.gz', ['amenity'], 24],
  ['bautzen.osm', ['highway'], 69],
  ['Laufamholzstrasse.osm.xml', ['highway'], 67],
] as const)('%s holds as many elements as its description says: %s', async ([name, keys, expected]) => {
  const raw = readFileSync(join(FILES, name));
  const { values } = await readBytes(name.endsWith('.gz') ? gunzipSync(raw) : raw, { keys: [...keys] });
  expect(values).toHaveLength(expected);
  for (const { value } of values) {
    expect(value.lon).toBeGreaterThan(10.9);
    expect(value.lat).toBeGreaterThan(49.4);
  }
});

test.runIf(isHere)(
  'a whole extract comes in order and without a fault; what is no place is counted in a note',
  async () => {
    const { values, faults, notes } = await readBytes(
      gunzipSync(readFileSync(join(FILES, 'north-bayreuth.osm.gz'))),
    );
    expect(values.length).toBeGreaterThan(220);
    expect(new Set(values.map(({ key }) => key)).size).toBe(values.length);
    expect(faults).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['relations-left-out']);
  },
);
