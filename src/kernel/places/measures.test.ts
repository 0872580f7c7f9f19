import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSizes } from './area-size.ts';
import { agsOf } from './ars.ts';
import { bordersWithin } from './borders.ts';
import { metresPerDegree } from './metres.ts';
import { createNeighbours } from './neighbours.ts';
import { outlineOf } from './outline.ts';
import { areaOf, degreesOf, drawn, shippedBoundaries } from './test-boundaries.ts';

const boundaries = shippedBoundaries();
const neighboursOf = createNeighbours(boundaries);
const REGISTER = new URL('../../../../shared/data/municipalities/gemeinden-2020.csv', import.meta.url);
const anyArea = fc.nat({ max: boundaries.areas.length - 1 });
const arsOf = (area: number) => boundaries.areas[area]?.ars;

const square = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ] as const;

describe('neighbours', () => {
  it('of Köln are the twelve that touch it, and three within 2 km', () => {
    const found = neighboursOf([areaOf(boundaries, '053150000000')]);
    expect(found.filter(({ distance }) => distance === 0).length).toBe(12);
    expect(found.filter(({ distance }) => distance > 0).length).toBe(3);
    expect(found.map(({ area }) => arsOf(area))).toContain('053620028028');
  });

  it('see each other at the same distance', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        for (const one of neighboursOf([area])) {
          const back = neighboursOf([one.area]).find((other) => other.area === area);
          expect(back?.distance).toBe(one.distance);
        }
      }),
      { numRuns: 40, examples: [[752]] },
    );
  });

  it('are as far away as the map says, up to 2,000 m', () => {
    const [, metre] = metresPerDegree(50);
    const steps = (metres: number) => Math.round(metres / (metre * 1e-5));
    const map = drawn({
      '000000000001': [square(0, 0, 1000)],
      '000000000002': [square(0, 1000 + steps(1_500), 1000)],
      '000000000003': [square(0, 2000 + steps(3_600), 1000)],
      '000000000004': [square(1000, 1000, 500)],
    });
    expect(createNeighbours(map)([0])).toEqual([
      { area: 3, distance: 0 },
      { area: 1, distance: 1_500 },
    ]);
  });

  it('leave out who belongs to the asked ones', () => {
    const [a, b] = ['053150000000', '053620028028'].map((ars) => areaOf(boundaries, ars));
    expect(neighboursOf([a ?? 0, b ?? 0]).map(({ area }) => area)).not.toContain(b);
  });
});

describe('the distance to a border', () => {
  it('is right to half a per cent', () => {
    const map = drawn({ '000000000001': [square(0, 0, 1000)] });
    const [lon, lat] = degreesOf(map, 500, 1050);
    const [, metre] = metresPerDegree(lat);
    const [found] = bordersWithin(map)(lon, lat, 100);
    expect(Math.abs((found?.distance ?? 0) / (50 * 1e-5 * metre) - 1)).toBeLessThan(0.005);
    expect(bordersWithin(map)(lon, lat, 50)).toEqual([]);
  });
});

describe('the size of an area', () => {
  it.skipIf(!existsSync(REGISTER))(
    'is the register’s to a few per cent (skipped where the register file is absent)',
    () => {
      const lines = readFileSync(REGISTER, 'utf8').split('\n').slice(1);
      const registered = new Map(
        lines.map((line) => [line.slice(0, 8), Number(/,\d\d,([\d.]+),/.exec(line)?.[1])]),
      );
      const ratios = [...areaSizes(boundaries)].flatMap((size, area) => {
        const known = registered.get(agsOf(arsOf(area) ?? ''));
        return known === undefined || !(known > 5) ? [] : [size / known];
      });
      ratios.sort((a, b) => a - b);
      expect(ratios.length).toBeGreaterThan(9_000);
      expect(Math.abs((ratios[Math.floor(ratios.length / 2)] ?? 0) - 1)).toBeLessThan(0.005);
      expect(ratios[Math.floor(ratios.length * 0.05)]).toBeGreaterThan(0.97);
      expect(ratios[Math.floor(ratios.length * 0.95)]).toBeLessThan(1.03);
    },
  );

  it('adds up to Germany', () => {
    expect(areaSizes(boundaries).reduce((sum, size) => sum + size, 0)).toBeCloseTo(357_190, -2);
  });
});

describe('an outline', () => {
  const twice = (ring: number[][]) =>
    ring.reduce(
      (sum, [x = 0, y = 0], index) => sum + x * (ring[index + 1]?.[1] ?? y) - (ring[index + 1]?.[0] ?? x) * y,
      0,
    );

  it('is closed, runs as RFC 7946 says, and has six digits', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        for (const rings of outlineOf(boundaries, [area]).coordinates) {
          rings.forEach((ring, index) => {
            expect(ring.at(-1)).toEqual(ring[0]);
            expect(ring.length).toBeGreaterThanOrEqual(4);
            expect(twice(ring) > 0).toBe(index === 0);
            for (const degrees of ring.flat()) expect(Math.round(degrees * 1e6) / 1e6).toBe(degrees);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of two neighbours has no border between them', () => {
    const [a, b] = ['053150000000', '053620028028'].map((ars) => areaOf(boundaries, ars));
    const [one, other, both] = [[a ?? 0], [b ?? 0], [a ?? 0, b ?? 0]].map(
      (areas) => outlineOf(boundaries, areas).coordinates.flat(2).length,
    );
    expect(outlineOf(boundaries, [a ?? 0, b ?? 0]).coordinates.length).toBe(1);
    expect(both).toBeLessThan((one ?? 0) + (other ?? 0) - 5);
  });

  it('keeps holes and exclaves', () => {
    const ring = square(0, 0, 900);
    const hole = square(300, 300, 300);
    const map = drawn({ '000000000001': [ring, hole.toReversed()], '000000000002': [square(2000, 0, 100)] });
    const { coordinates } = outlineOf(map, [0, 1]);
    expect(coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
  });
});
