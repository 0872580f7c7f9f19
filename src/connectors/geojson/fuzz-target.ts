/** Small files for the fuzz harness: hand-made ones, and the beginning of a real one where it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { geojson } from './geojson.ts';
import { type GeojsonSettings, geojsonSettings } from './settings.ts';

const PARKING = '../shared/data/parking/parkapi/static-ulm.geojson';

const settings = (input: z.input<typeof geojsonSettings>): GeojsonSettings => geojsonSettings.parse(input);
const named = settings({ mapping: { name: 'name', city: 'address.city', kind: '=bath' } });
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

const feature = (id: number, geometry: unknown, name = 'Größe') => ({
  type: 'Feature',
  id,
  properties: { name, address: { city: ['Köln', 'Bonn'] }, open: true },
  geometry,
});
const point = { type: 'Point', coordinates: [6.96, 50.94, 53] };
const ring = (size: number) =>
  [
    [0, 0],
    [size, 0],
    [size, size],
    [0, size],
    [0, 0],
  ].map(([x = 0, y = 0]) => [7 + x, 50 + y]);
const polygon = { type: 'Polygon', coordinates: [ring(2), ring(1)] };
const line = { type: 'LineString', coordinates: ring(1) };

export const target: FuzzTarget<MappedRow, GeojsonSettings> = {
  connector: geojson,
  seeds: [
    {
      name: 'collection',
      bytes: bytes({
        type: 'FeatureCollection',
        features: [
          feature(1, point),
          feature(2, polygon),
          feature(3, { type: 'MultiPolygon', coordinates: [[ring(2)], [ring(1)]] }),
          feature(4, { type: 'GeometryCollection', geometries: [point, line] }),
          feature(5, null),
        ],
      }),
      settings: named,
    },
    {
      name: 'metres, features first',
      bytes: bytes({
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
        features: [feature(1, { type: 'Point', coordinates: [522_499, 5_398_863] })],
        type: 'FeatureCollection',
      }),
      settings: named,
    },
    {
      name: 'sequence',
      bytes: Buffer.from(
        `\u001e${JSON.stringify(feature(1, point))}\n\u001e${JSON.stringify(feature(2, line))}\n`,
      ),
      settings: settings({ mapping: { name: 'name' }, key: ['name', 'open'] }),
    },
    ...(existsSync(PARKING)
      ? [
          {
            name: 'parking in Ulm',
            bytes: readFileSync(PARKING),
            settings: settings({ mapping: { id: 'uid', name: 'name' } }),
          },
        ]
      : []),
  ],
  value: z.strictObject({
    fields: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1).max(50_000)),
    point: z
      .strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
      .nullable(),
  }),
  tokens: [
    '"type":"Feature",',
    '"features":[',
    '"coordinates":[',
    '"geometry":null,',
    '"crs":{',
    '"__proto__":{',
    '\u001e',
    '1e308',
    '[[[[',
    '{}',
    '"id":1,',
  ],
};
