import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degreesOfUtm } from './utm.ts';

const JENA = '../shared/data/parking/parkapi/jena.geojson';

test.skipIf(!existsSync(JENA))(
  'agrees to a centimetre with points that Jena gives in degrees and in metres',
  () => {
    const { features } = JSON.parse(readFileSync(JENA, 'utf8')) as {
      features: {
        geometry: { coordinates: [number, number] };
        properties: { the_geom: { coordinates: [number, number] } };
      }[];
    }; // The file's shape, seen in it.
    expect(features.length).toBeGreaterThan(100);
    for (const { geometry, properties } of features) {
      const [east, north] = properties.the_geom.coordinates;
      const point = degreesOfUtm({ east, north }, 'EPSG:25832');
      expect(point?.lon).toBeCloseTo(geometry.coordinates[0], 7);
      expect(point?.lat).toBeCloseTo(geometry.coordinates[1], 7);
    }
  },
);

const east = fc.double({ min: 250_000, max: 950_000, noNaN: true });
const north = fc.double({ min: 5_200_000, max: 6_120_000, noNaN: true });

test('lies on the central meridian at 500,000 m, mirrored on both sides, and six degrees east in the next zone', () => {
  fc.assert(
    fc.property(east, north, (x, y) => {
      const middle = degreesOfUtm({ east: 500_000, north: y }, 'EPSG:25832');
      expect(middle?.lon).toBe(9);
      const here = degreesOfUtm({ east: x, north: y }, 'EPSG:25832');
      const next = degreesOfUtm({ east: x, north: y }, 'EPSG:25833');
      expect(next?.lat).toBe(here?.lat);
      expect(next?.lon).toBeCloseTo((here?.lon ?? 0) + 6, 10);
      const mirrored = degreesOfUtm({ east: 1_000_000 - x, north: y }, 'EPSG:25832');
      if (mirrored !== null) expect(mirrored.lon - 9).toBeCloseTo(9 - (here?.lon ?? 0), 10);
    }),
  );
});

test('a metre stays a metre, but for the scale of the projection', () => {
  fc.assert(
    fc.property(east, north, (x, y) => {
      const [one, other] = [x, x + 1].map((at) => degreesOfUtm({ east: at, north: y }, 'EPSG:25832'));
      if (!one || !other) throw new Error('within Germany');
      const perDegree = (Math.PI / 180) * 6_378_137;
      const metres = Math.hypot(
        (other.lon - one.lon) * perDegree * Math.cos((one.lat * Math.PI) / 180),
        (other.lat - one.lat) * perDegree,
      );
      expect(metres).toBeGreaterThan(0.99);
      expect(metres).toBeLessThan(1.01);
    }),
  );
});

test.each([
  [522_499, 0],
  [32_522_499, 5_398_863],
  [9.2, 48.5],
  [Number.NaN, 5_400_000],
])('%d east and %d north are no metres of Germany', (x, y) => {
  expect(degreesOfUtm({ east: x, north: y }, 'EPSG:25832')).toBeNull();
});
