import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPolygonTest } from './brute-force.ts';
import { createInsidePoint } from './inside-point.ts';
import { createLocator } from './locator.ts';
import { areaOf, degreesOf, drawn, shippedBoundaries } from './test-boundaries.ts';

const boundaries = shippedBoundaries();
const { coordinates, arcStart } = boundaries;
const { locate } = createLocator(boundaries);
const { areaAt, holds } = createPolygonTest(boundaries);
const points = coordinates.length / 2;
const ars = (lon: number, lat: number) => boundaries.areas[locate(lon, lat)]?.ars ?? null;

/** Numbers of points that are followed by a point of the same arc. */
const edge = fc.nat({ max: points - 2 }).filter((point) => !arcStart.includes(point + 1));

function same(lon: number, lat: number): void {
  expect(locate(lon, lat), `${lon}, ${lat}`).toBe(areaAt(lon, lat));
}

describe('the locator', () => {
  it.each([
    ['Köln, cathedral', 6.9583, 50.9413, '053150000000'],
    ['Wacken', 9.3757, 54.0215, '010615168107'],
    ['Hamburg', 10.0, 53.55, '020000000000'],
    ['Neuwerk, an exclave of Hamburg in the sea', 8.4955, 53.9195, '020000000000'],
    ['Bremerhaven, an exclave of Bremen', 8.58, 53.55, '040120000000'],
    ['Büsingen, an exclave in Switzerland', 8.6905, 47.6965, '083355002015'],
    ['Berlin', 13.4, 52.52, '110000000000'],
    ['Schaffhausen, Switzerland', 8.63, 47.7, null],
    ['the North Sea', 7.2, 54.6, null],
    ['Lake Constance, which is in no municipality', 9.45, 47.6, null],
    ['Paris', 2.35, 48.86, null],
  ])('knows %s', (_name, lon, lat, expected) => expect(ars(lon, lat)).toBe(expected));

  it('answers what is no position with -1', () => {
    for (const [lon, lat] of [
      [Number.NaN, 50],
      [7, Number.NaN],
      [Infinity, 50],
      [7, -Infinity],
      [181, 50],
      [7, 91],
      [-1e300, 1e300],
    ] as const) {
      expect(locate(lon, lat)).toBe(-1);
    }
  });

  it('says the same as testing all polygons, anywhere', () => {
    const lon = fc.double({ min: 5.8, max: 15.1, noNaN: true });
    const lat = fc.double({ min: 47.2, max: 55.1, noNaN: true });
    fc.assert(fc.property(lon, lat, same), { numRuns: 4_000 });
  });

  it('says the same on every kind of corner, also where three areas meet', () => {
    fc.assert(
      fc.property(fc.nat({ max: points - 1 }), (point) =>
        same(...degreesOf(boundaries, coordinates[point * 2] ?? 0, coordinates[point * 2 + 1] ?? 0)),
      ),
      { numRuns: 3_000 },
    );
    const ends = fc.nat({ max: arcStart.length - 2 }).map((arc) => arcStart[arc] ?? 0);
    fc.assert(
      fc.property(ends, (point) =>
        same(...degreesOf(boundaries, coordinates[point * 2] ?? 0, coordinates[point * 2 + 1] ?? 0)),
      ),
      { numRuns: 3_000 },
    );
  });

  it('says the same on edges and a few centimetres beside them', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const beside = fc.integer({ min: -2, max: 2 }).map((fine) => fine / 64);
    fc.assert(
      fc.property(edge, part, beside, beside, (point, along, dx, dy) => {
        const [ax, ay] = [coordinates[point * 2] ?? 0, coordinates[point * 2 + 1] ?? 0];
        const [bx, by] = [coordinates[point * 2 + 2] ?? 0, coordinates[point * 2 + 3] ?? 0];
        same(...degreesOf(boundaries, ax + (bx - ax) * along + dx, ay + (by - ay) * along + dy));
      }),
      { numRuns: 5_000 },
    );
  });

  it('says the same on the lines of its own grid', () => {
    const line = fc.integer({ min: 0, max: 1_562 }).map((column) => column * 128);
    const step = fc.integer({ min: 0, max: 200_000 });
    const half = fc.constantFrom(0, 0.5, 63.5, 64, 64.5, 127.984375);
    fc.assert(
      fc.property(line, step, half, (x, y, off) => {
        same(...degreesOf(boundaries, x + off, y));
        same(...degreesOf(boundaries, y, x + off));
      }),
      { numRuns: 1_500 },
    );
  });

  it('gives every point to one area only: neighbours neither overlap nor leave gaps on their border', () => {
    fc.assert(
      fc.property(edge, (point) => {
        const [lon, lat] = degreesOf(
          boundaries,
          coordinates[point * 2] ?? 0,
          coordinates[point * 2 + 1] ?? 0,
        );
        const holding = boundaries.areas
          .keys()
          .filter((area) => holds(area, lon, lat))
          .toArray();
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding[0] ?? -1).toBe(locate(lon, lat));
      }),
      { numRuns: 150 },
    );
  });

  it('finds every area at a point inside it', () => {
    const insidePointOf = createInsidePoint(boundaries);
    for (const area of boundaries.areas.keys()) expect(locate(...insidePointOf(area))).toBe(area);
  });

  it('knows holes: a town inside another belongs to itself', () => {
    const ring = (from: number, to: number) =>
      [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
        [from, from],
      ] as const;
    const nested = drawn({
      '000000000001': [ring(0, 900), ring(300, 600).toReversed()],
      '000000000002': [ring(300, 600)],
    });
    const own = createLocator(nested);
    expect(own.locate(...degreesOf(nested, 450, 450))).toBe(areaOf(nested, '000000000002'));
    expect(own.locate(...degreesOf(nested, 100, 450))).toBe(areaOf(nested, '000000000001'));
    // Lower left of the hole belongs to the inner, upper right to the outer area: points move up and right.
    expect(own.locate(...degreesOf(nested, 300, 300))).toBe(areaOf(nested, '000000000002'));
    expect(own.locate(...degreesOf(nested, 600, 600))).toBe(areaOf(nested, '000000000001'));
    expect(own.locate(...degreesOf(nested, 900, 900))).toBe(-1);
  });
});
