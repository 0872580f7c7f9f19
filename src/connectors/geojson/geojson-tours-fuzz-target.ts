/** Small files of lines for the fuzz harness. */
import { z } from 'zod';
import type { ReadTrack } from '../../kernel/sources/read-track.ts';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { geojsonTours } from './geojson-tours.ts';
import { type GeojsonSettings, geojsonSettings } from './settings.ts';

const settings = geojsonSettings.parse({ mapping: { title: 'name' } });
const line = [
  [7, 50, 100],
  [7.01, 50.01, 120],
  [7.02, 50.02],
];
const feature = (id: number, geometry: unknown) => ({
  type: 'Feature',
  id,
  properties: { name: 'Weg' },
  geometry,
});

export const target: FuzzTarget<ReadTrack, GeojsonSettings> = {
  connector: geojsonTours,
  seeds: [
    {
      name: 'lines',
      bytes: Buffer.from(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            feature(1, { type: 'LineString', coordinates: line }),
            feature(2, { type: 'MultiLineString', coordinates: [line, line] }),
            feature(3, {
              type: 'GeometryCollection',
              geometries: [{ type: 'LineString', coordinates: line }],
            }),
          ],
        }),
      ),
      settings,
    },
  ],
  value: z.strictObject({
    fields: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1).max(50_000)),
    parts: z
      .array(
        z
          .array(
            z.tuple([
              z.number().min(-180).max(180),
              z.number().min(-90).max(90),
              z.number().min(-500).max(9_000).nullable(),
            ]),
          )
          .min(2),
      )
      .min(1),
    stops: z.array(z.never()).max(0),
  }),
  tokens: ['[[[[', '"coordinates":[', '1e308', '{}', '"type":"MultiLineString",'],
};
