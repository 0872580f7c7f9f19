import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, shapeOf } from './geometry.ts';
import { isInside, pointOfShape } from './point-of-shape.ts';

const lon = fc.double({ min: 5.8, max: 15.1, noNaN: true });
const lat = fc.double({ min: 47.2, max: 55.1, noNaN: true });
const position = fc.tuple(lon, lat);

function pointOf(geometry: unknown): Position {
  const shape = shapeOf(geometry);
  if (shape === null) throw new Error('a valid geometry');
  return pointOfShape(shape);
}

/** A star around a middle: corners in order of angle, some of them deep inside, so that it is seldom convex. */
const star = fc
  .tuple(position, fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 4, maxLength: 40 }))
  .map(([[x, y], radii]): [number, number][] =>
    radii.map((radius, index) => {
      const angle = (index / radii.length) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );

describe('the point of an area', () => {
  it('lies inside, whatever its form', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(isInside(pointOf({ type: 'Polygon', coordinates: [[...ring, ring[0]]] }), [ring])).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lies in no hole, also where the hole is nearly everything', () => {
    fc.assert(
      fc.property(star, fc.double({ min: 0.1, max: 0.99, noNaN: true }), (ring, share) => {
        const [x, y] = ring.reduce(([a, b], [c, d]) => [a + c / ring.length, b + d / ring.length] as const, [
          0, 0,
        ] as const);
        fc.pre(isInside([x, y], [ring]));
        const hole = ring.map(([px, py]) => [x + (px - x) * share, y + (py - y) * share] as const);
        expect(isInside(pointOf({ type: 'Polygon', coordinates: [ring, hole] }), [ring, hole])).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not depend on where the ring begins, its direction, or whether it is closed', () => {
    fc.assert(
      fc.property(star, fc.nat(39), (ring, shift) => {
        const turned = [...ring.slice(shift % ring.length), ...ring.slice(0, shift % ring.length)];
        const [one, ...others] = [ring, turned, ring.toReversed(), [...ring, ring[0]]].map((each) =>
          pointOf({ type: 'Polygon', coordinates: [each] }),
        );
        for (const other of others) {
          expect(other[0]).toBeCloseTo(one?.[0] ?? 0, 6);
          expect(other[1]).toBeCloseTo(one?.[1] ?? 0, 6);
        }
      }),
    );
  });

  it('moves with the area', () => {
    fc.assert(
      fc.property(star, fc.integer({ min: -5, max: 5 }), (ring, by) => {
        const [x, y] = pointOf({ type: 'Polygon', coordinates: [ring] });
        const [mx, my] = pointOf({ type: 'Polygon', coordinates: [ring.map(([a, b]) => [a + by, b])] });
        expect([mx, my]).toEqual([expect.closeTo(x + by, 6), expect.closeTo(y, 6)]);
      }),
    );
  });

  it('is the middle of a rectangle, and beside the hole of a ring', () => {
    const square = (size: number) => [
      [-size, -size],
      [size, -size],
      [size, size],
      [-size, size],
    ];
    expect(pointOf({ type: 'Polygon', coordinates: [square(2)] })).toEqual([0, 0]);
    const [x, y] = pointOf({ type: 'Polygon', coordinates: [square(2), square(1)] });
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeGreaterThan(1);
  });

  it('is that of the largest part, and of an area before lines and points', () => {
    const at = (x: number, size: number) => [
      [
        [x, 0],
        [x + size, 0],
        [x + size, size],
        [x, size],
      ],
    ];
    const parts = { type: 'MultiPolygon', coordinates: [at(0, 1), at(10, 2), at(20, 1)] };
    expect(pointOf(parts)).toEqual([11, 1]);
    const line = {
      type: 'LineString',
      coordinates: [
        [50, 50],
        [60, 60],
      ],
    };
    expect(pointOf({ type: 'GeometryCollection', geometries: [line, parts] })).toEqual([11, 1]);
  });

  it('exists also without any area or with a ring that crosses itself', () => {
    expect(
      pointOf({
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [1, 1],
            [1, 1],
          ],
        ],
      }),
    ).toEqual([1, 1]);
    expect(
      pointOf({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [2, 0],
            [0, 0],
          ],
        ],
      })[1],
    ).toBe(0);
    const bow: [number, number][] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ];
    expect(isInside(pointOf({ type: 'Polygon', coordinates: [bow] }), [bow])).toBe(true);
  });
});

describe('the point of a line', () => {
  it('halves its length and lies on it', () => {
    expect(
      pointOf({
        type: 'LineString',
        coordinates: [
          [0, 0],
          [4, 0],
          [4, 2],
        ],
      }),
    ).toEqual([3, 0]);
    expect(
      pointOf({
        type: 'MultiLineString',
        coordinates: [
          [
            [9, 9],
            [9, 9],
          ],
          [
            [0, 0],
            [2, 0],
          ],
        ],
      }),
    ).toEqual([1, 0]);
    expect(
      pointOf({
        type: 'LineString',
        coordinates: [
          [3, 3],
          [3, 3],
        ],
      }),
    ).toEqual([3, 3]);
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 20 }), (line) => {
        const [there, back] = [line, line.toReversed()].map((coordinates) =>
          pointOf({ type: 'LineString', coordinates }),
        );
        expect(there?.[0]).toBeCloseTo(back?.[0] ?? 0, 6);
        expect(there?.[1]).toBeCloseTo(back?.[1] ?? 0, 6);
      }),
    );
  });
});

describe('the point of points', () => {
  it('is one of them', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 20 }), (coordinates) => {
        expect(coordinates).toContainEqual(pointOf({ type: 'MultiPoint', coordinates }));
      }),
    );
    expect(pointOf({ type: 'Point', coordinates: [6.96, 50.94, 53] })).toEqual([6.96, 50.94]);
  });
});

it.each([
  null,
  {},
  { type: 'Point' },
  { type: 'Circle', coordinates: [1, 2] },
  { type: 'Point', coordinates: [] },
  { type: 'Point', coordinates: ['6.96', '50.94'] },
  { type: 'Point', coordinates: [Number.POSITIVE_INFINITY, 0] },
  { type: 'Point', coordinates: [[6.96, 50.94]] },
  { type: 'MultiPoint', coordinates: [] },
  { type: 'LineString', coordinates: [[1, 2]] },
  { type: 'Polygon', coordinates: [] },
  {
    type: 'Polygon',
    coordinates: [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [
        [1, 2],
        [3, 4],
        [5, null],
      ],
    ],
  },
  { type: 'GeometryCollection', geometries: [] },
  { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }, null] },
])('%j is no geometry with a position', (geometry) => {
  expect(shapeOf(geometry)).toBeNull();
});

it('a collection of collections without end is no geometry', () => {
  let nested: unknown = { type: 'Point', coordinates: [1, 2] };
  for (let depth = 0; depth < 1_000; depth++) nested = { type: 'GeometryCollection', geometries: [nested] };
  expect(shapeOf(nested)).toBeNull();
});
