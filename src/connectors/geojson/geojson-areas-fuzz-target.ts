/** Small files of areas for the fuzz harness. */
import { z } from 'zod';
import type { ReadArea } from '../../kernel/sources/read-area.ts';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { geojsonAreas } from './geojson-areas.ts';
import { type GeojsonSettings, geojsonSettings } from './settings.ts';

const settings = geojsonSettings.parse({ mapping: { name: 'name' } });
const ring = (size: number) => [
  [7, 50],
  [7 + size, 50],
  [7 + size, 50 + size],
  [7, 50],
];
const feature = (id: number, geometry: unknown) => ({
  type: 'Feature',
  id,
  properties: { name: 'MK 1' },
  geometry,
});

export const target: FuzzTarget<ReadArea, GeojsonSettings> = {
  connector: geojsonAreas,
  seeds: [
    {
      name: 'areas',
      bytes: Buffer.from(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            feature(1, { type: 'Polygon', coordinates: [ring(0.2), ring(0.1)] }),
            feature(2, { type: 'MultiPolygon', coordinates: [[ring(0.2)], [ring(0.1)]] }),
            feature(3, { type: 'Point', coordinates: [7, 50] }),
          ],
        }),
      ),
      settings,
    },
  ],
  value: z.strictObject({
    fields: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1).max(50_000)),
    polygons: z
      .array(
        z
          .array(
            z
              .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
              .min(4)
              .max(10_000),
          )
          .min(1),
      )
      .min(1),
    point: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
  }),
  tokens: ['[[[[', '"coordinates":[', '1e308', '{}', '"type":"MultiPolygon",'],
};
