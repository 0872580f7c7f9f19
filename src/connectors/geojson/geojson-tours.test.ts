import { describe, expect, it } from 'vitest';
import { geojsonTours } from './geojson-tours.ts';
import { geojsonSettings } from './settings.ts';

const settings = geojsonSettings.parse({ mapping: { title: 'name', kind: 'art' } });
const HORIZON = {
  from: Temporal.Instant.from('2026-01-01T00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00Z'),
};

async function read(geometry: unknown, own: Partial<typeof settings> = {}, crs?: object) {
  const feature = { type: 'Feature', id: 7, properties: { name: 'Uferweg', art: 'Radtour' }, geometry };
  const bytes = Buffer.from(
    JSON.stringify({ type: 'FeatureCollection', ...(crs && { crs }), features: [feature] }),
  );
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50);
  }
  const items = [];
  for await (const item of geojsonTours.read(chunks(), {
    settings: { ...settings, ...own },
    horizon: HORIZON,
  }))
    items.push(item);
  return items;
}

describe('a feature with a line', () => {
  it('is a track with its heights, its fields by the mapping', async () => {
    const coordinates = [
      [6.94, 50.94, 54.2],
      [6.95, 50.95, 60],
    ];
    expect(await read({ type: 'LineString', coordinates })).toEqual([
      {
        ...{ kind: 'value', key: '7', where: '$.features[0]' },
        value: { fields: { title: 'Uferweg', kind: 'Radtour' }, parts: [coordinates], stops: [] },
      },
    ]);
  });

  it('of several parts, also inside a collection, keeps them apart and says which heights are missing', async () => {
    const coordinates = [
      [
        [6.94, 50.94, 54],
        [6.95, 50.95],
      ],
      [
        [6.96, 50.95, 99_999],
        [6.97, 50.95, 10],
      ],
    ];
    const line = { type: 'MultiLineString', coordinates };
    const [item] = await read({
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [6, 50] }, line],
    });
    expect(item).toMatchObject({
      value: {
        parts: [
          [
            [6.94, 50.94, 54],
            [6.95, 50.95, null],
          ],
          [
            [6.96, 50.95, null],
            [6.97, 50.95, 10],
          ],
        ],
      },
      notes: [{ code: 'missing-heights', reason: '2 of 4 points have no usable height.' }],
    });
  });

  it('in metres is where the file says', async () => {
    const [item] = await read(
      {
        type: 'LineString',
        coordinates: [
          [522_499, 5_398_863],
          [523_000, 5_399_000],
        ],
      },
      { projection: 'EPSG:25832' },
    );
    if (item?.kind !== 'value') throw new Error('no value');
    const [lon = 0, lat = 0] = item.value.parts[0]?.[0] ?? [];
    expect([lon, lat].map((one) => one.toFixed(2))).toEqual(['9.31', '48.74']);
  });

  it.each([
    [{ type: 'Point', coordinates: [6.9, 50.9] }, 'no-line'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [6, 50],
            [7, 50],
            [7, 51],
            [6, 50],
          ],
        ],
      },
      'no-line',
    ],
    [null, 'no-line'],
    [{ type: 'LineString', coordinates: [[6.9, 50.9]] }, 'no-line'],
    [{ type: 'LineString', coordinates: [] }, 'no-line'],
    [{ type: 'LineString', coordinates: 'x' }, 'invalid-geometry'],
    [
      {
        type: 'LineString',
        coordinates: [
          [6.9, '50'],
          [7, 51],
        ],
      },
      'invalid-geometry',
    ],
    [
      {
        type: 'LineString',
        coordinates: [
          [522_499, 5_398_863],
          [523_000, 5_399_000],
        ],
      },
      'unreadable-coordinate',
    ],
    [
      {
        type: 'MultiLineString',
        coordinates: Array.from({ length: 1_001 }, () => [
          [6, 50],
          [7, 50],
        ]),
      },
      'too-many-parts',
    ],
  ])('that is none (%j) is a fault with its key', async (geometry, code) => {
    expect(await read(geometry)).toMatchObject([{ kind: 'fault', key: '7', code }]);
  });
});
