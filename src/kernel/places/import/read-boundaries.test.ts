import { describe, expect, it } from 'vitest';
import { readBoundaryFile } from './read-boundaries.ts';

type Position = [number, number];
const box = (lon: number, lat: number, size = 0.1): Position[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const feature = (properties: object, coordinates: unknown = [box(7, 50)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const KOELN = { ARS: '053150000000', GEN: 'Köln', BEZ: 'Stadt', GF: 4, WSK: '2009-01-01' };
const HUERTH = { RS_0: '053620028028', GEN: 'Hürth', BEZ: 'Stadt', GF: 4 };
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const read = (value: unknown) => readBoundaryFile(JSON.stringify(value));
const keys = (value: unknown) => read(value).areas.map(({ place }) => place.ars);

describe('a boundary file', () => {
  it.each([
    ['a collection', collection(feature(KOELN), feature(HUERTH))],
    ['a list of features', [feature(KOELN), feature(HUERTH)]],
    [
      'a list with collections inside',
      [feature(KOELN), collection(feature(HUERTH), feature({ ...HUERTH, GF: 2 }))],
    ],
    ['a collection of collections', collection(collection(feature(KOELN)), collection(feature(HUERTH)))],
    [
      'TopoJSON',
      {
        type: 'Topology',
        objects: {
          VG250_GEM: {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Polygon', properties: KOELN, arcs: [[0]] },
              { type: 'Polygon', properties: HUERTH, arcs: [[0]] },
            ],
          },
          VG250_KRS: { type: 'GeometryCollection', geometries: [] },
        },
        arcs: [box(7, 50)],
      },
    ],
  ])('may be %s', (_name, value) => expect(keys(value)).toEqual(['053150000000', '053620028028']));

  it('may have one feature a line', () => {
    const lines = `${JSON.stringify(feature(KOELN))}\n${JSON.stringify(feature(HUERTH))}\n`;
    expect(readBoundaryFile(lines).areas.length).toBe(2);
  });

  it('keeps land only, and joins the parts of a municipality', () => {
    const { areas } = read(
      collection(feature(KOELN), feature(KOELN, [box(8, 50)]), feature({ ...KOELN, GF: 2 }, [box(9, 50)])),
    );
    expect(areas.length).toBe(1);
    expect(areas[0]?.polygons.length).toBe(2);
    expect(areas[0]?.place).toMatchObject({
      name: 'Köln',
      kind: 'Stadt',
      ags: '05315000',
      validFrom: '2009-01-01',
    });
  });

  it.each([
    [
      'cut in the middle',
      JSON.stringify(collection(feature(KOELN), feature(HUERTH))).slice(0, 200),
      'it is cut or damaged',
    ],
    [
      'cut in a line',
      `${JSON.stringify(feature(KOELN))}\n${JSON.stringify(feature(HUERTH)).slice(0, 40)}`,
      'Line 2 of the file is no whole JSON',
    ],
    ['of something else', '{"hello": 1}', 'neither GeoJSON nor TopoJSON'],
    ['of points', JSON.stringify({ type: 'Point', coordinates: [7, 50] }), 'its type is "Point"'],
    ['without features', JSON.stringify(collection()), 'holds no features'],
    [
      'in UTM',
      JSON.stringify(
        collection(
          feature(KOELN, [
            [
              [356_000, 5_645_000],
              [357_000, 5_645_000],
              [357_000, 5_646_000],
              [356_000, 5_645_000],
            ],
          ]),
        ),
      ),
      'ogr2ogr -t_srs EPSG:4326',
    ],
    [
      'that says it is in Gauß-Krüger',
      JSON.stringify({
        ...collection(feature(KOELN)),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31467' } },
      }),
      'says that it is projected',
    ],
    ['with swapped axes', JSON.stringify(collection(feature(KOELN, [box(50, 7)]))), 'are swapped'],
    ['of another country', JSON.stringify(collection(feature(KOELN, [box(2, 46)]))), 'lies outside Germany'],
    [
      'TopoJSON without its arcs',
      JSON.stringify({
        type: 'Topology',
        objects: {
          gem: {
            type: 'GeometryCollection',
            geometries: [{ type: 'Polygon', properties: KOELN, arcs: [[5]] }],
          },
        },
        arcs: [],
      }),
      'cut or damaged',
    ],
  ])('%s is refused as a whole', (_name, text, message) =>
    expect(() => readBoundaryFile(text)).toThrow(message),
  );

  it('in ETRS89 degrees is as good', () => {
    expect(keys({ ...collection(feature(KOELN)), crs: { properties: { name: 'EPSG:4258' } } })).toEqual([
      '053150000000',
    ]);
  });

  const hole = (lon: number) => [box(7, 50), box(lon, 50.02, 0.02).toReversed()];
  it.each([
    ['a hole outside its ring', feature(HUERTH, hole(9)), 'has a hole (ring 2) outside its outer ring'],
    ['a ring that is not closed', feature(HUERTH, [box(7, 50).slice(0, 4)]), 'has a ring that is not closed'],
    ['too few positions', feature(HUERTH, [box(7, 50).slice(0, 3)]), 'at least four are needed'],
    ['text for numbers', feature(HUERTH, [[...box(7, 50).slice(0, 4), ['7', '50']]]), 'no pair of numbers'],
    ['rings nested too deep', feature(HUERTH, [[box(7, 50)]]), 'has a ring of 1 positions'],
    ['an empty shape', feature(HUERTH, [], 'MultiPolygon'), 'has an empty shape'],
    ['a line', feature(HUERTH, box(7, 50), 'LineString'), 'is LineString instead of a polygon'],
    ['no shape', { type: 'Feature', properties: HUERTH, geometry: null }, 'is nothing instead of a polygon'],
    ['a key without its zero', feature({ ...HUERTH, RS_0: '53620028028' }), 'did a leading zero get lost?'],
    ['no key', feature({ GEN: 'Hürth' }), 'has no ARS of 12 digits'],
    ['no name', feature({ ...HUERTH, GEN: '' }), 'has no name (GEN)'],
  ])('reports a feature with %s, and keeps the good ones', (_name, bad, what) => {
    const { areas, faults } = read(collection(bad, feature(KOELN)));
    expect(areas.map(({ place }) => place.ars)).toEqual(['053150000000']);
    expect(faults.length).toBe(1);
    expect(faults[0]?.where).toMatch(/^feature 1 \(/);
    expect(faults[0]?.what).toContain(what);
  });

  it('keeps a hole inside its ring', () =>
    expect(read(collection(feature(HUERTH, hole(7.02)))).faults).toEqual([]));
});
