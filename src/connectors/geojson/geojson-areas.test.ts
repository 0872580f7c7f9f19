import { expect, it } from 'vitest';
import { crossesItself } from './crosses-itself.ts';
import { geojsonAreas } from './geojson-areas.ts';
import type { Position } from './geometry.ts';
import { geojsonSettings } from './settings.ts';

const HORIZON = {
  from: Temporal.Instant.from('2026-01-01T00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00Z'),
};
const square = (x = 6.9, y = 50.9, size = 0.01): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

async function read(geometry: unknown, projection: 'auto' | 'EPSG:25832' = 'auto') {
  const feature = { type: 'Feature', id: 7, properties: { art: 'MK' }, geometry };
  const settings = geojsonSettings.parse({ mapping: { area: 'art' }, projection });
  async function* bytes() {
    yield Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  }
  const items = [];
  for await (const item of geojsonAreas.read(bytes(), { settings, horizon: HORIZON })) items.push(item);
  return items;
}

it('reads an area with its holes, and one of several parts, with a point inside', async () => {
  const [one] = await read({ type: 'Polygon', coordinates: [square(), square(6.904, 50.904, 0.002)] });
  expect(one).toMatchObject({
    ...{ kind: 'value', key: '7', where: '$.features[0]' },
    value: { fields: { area: 'MK' }, polygons: [[square(), square(6.904, 50.904, 0.002)]] },
  });
  const [two] = await read({ type: 'MultiPolygon', coordinates: [[square()], [square(7, 51)]] });
  expect(two).toMatchObject({ value: { polygons: [[square()], [square(7, 51)]] } });
  if (two?.kind !== 'value') throw new Error('no value');
  expect(two.value.point.lon).toBeCloseTo(6.905);
});

it('reads metres where it is told', async () => {
  const [one] = await read({ type: 'Polygon', coordinates: [square(522_499, 5_398_863, 100)] }, 'EPSG:25832');
  if (one?.kind !== 'value') throw new Error('no value');
  expect(one.value.polygons[0]?.[0]?.[0]?.map((value) => value.toFixed(2))).toEqual(['9.31', '48.74']);
});

it.each([
  ['a point', { type: 'Point', coordinates: [6.9, 50.9] }, 'no-polygon'],
  ['an open ring', { type: 'Polygon', coordinates: [square().slice(0, 4)] }, 'open-ring'],
  [
    'a bow tie',
    {
      type: 'Polygon',
      coordinates: [
        [
          [6.9, 50.9],
          [6.91, 50.91],
          [6.91, 50.9],
          [6.9, 50.91],
          [6.9, 50.9],
        ],
      ],
    },
    'crosses-itself',
  ],
  [
    'a line there and back',
    {
      type: 'Polygon',
      coordinates: [
        [
          [6.9, 50.9],
          [6.91, 50.91],
          [6.9, 50.9],
        ],
      ],
    },
    'no-polygon',
  ],
  [
    'a coast',
    {
      type: 'Polygon',
      coordinates: [Array.from({ length: 10_001 }, (_, index) => [6 + (index % 10_000) / 1e5, 50])],
    },
    'too-many-points',
  ],
  [
    'metres without saying so',
    { type: 'Polygon', coordinates: [square(522_499, 5_398_863, 9)] },
    'unreadable-coordinate',
  ],
  ['nothing', null, 'invalid-geometry'],
  [
    'no numbers',
    {
      type: 'Polygon',
      coordinates: [
        [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ],
      ],
    },
    'invalid-geometry',
  ],
])('tells %s with its key', async (_name, geometry, code) => {
  expect(await read(geometry)).toMatchObject([{ kind: 'fault', key: '7', code }]);
});

it('finds a crossing among thousands of edges in no time, and none in a ring that only touches itself', () => {
  const circle = Array.from({ length: 9_999 }, (_, index): Position => {
    const turn = (2 * Math.PI * index) / 9_999;
    return [Math.cos(turn), Math.sin(turn)];
  });
  const closed: Position[] = [...circle, circle[0] ?? [1, 0]];
  expect(crossesItself(closed)).toBe(false);
  const broken = [...closed];
  [broken[20], broken[22]] = [closed[22] ?? [0, 0], closed[20] ?? [0, 0]];
  expect(crossesItself(broken)).toBe(true);
  const touching: Position[] = [
    [0, 0],
    [2, 0],
    [1, 1],
    [2, 2],
    [0, 2],
    [1, 1],
    [0, 0],
  ];
  expect(crossesItself(touching)).toBe(false);
});
