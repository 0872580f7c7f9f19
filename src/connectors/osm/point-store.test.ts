import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointStore } from './point-store.ts';

test('every point is found again to seven digits, in whatever order it came', () => {
  const id = fc.integer({ min: -1e6, max: 1e14 });
  const degrees = fc.integer({ min: -900_000_000, max: 900_000_000 }).map((value) => value / 1e7);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(id, degrees, degrees), { selector: ([one]) => one }),
      id,
      (points, other) => {
        const store = pointStore({ most: 1_000, isWeighted: true });
        for (const [key, lon, lat] of points) store.add(key, { lon, lat, weight: 2 });
        for (const [key, lon, lat] of points) expect(store.find(key)).toEqual({ lon, lat, weight: 2 });
        if (!points.some(([key]) => key === other)) expect(store.find(other)).toBeNull();
      },
    ),
  );
});

test('it grows to its limit and no further', () => {
  const store = pointStore({ most: 10_000, isWeighted: false });
  for (let id = 0; id < 10_000; id += 1) expect(store.add(id, { lon: id / 1e4, lat: 50 })).toBe(true);
  expect(store.add(10_000, { lon: 7, lat: 50 })).toBe(false);
  expect(store.find(9_999)).toMatchObject({ lon: 0.9999, lat: 50 });
});
