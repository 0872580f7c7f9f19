import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanOf, middleOf } from './middle.ts';

const around = fc.record({
  lon: fc.double({ min: 6.9, max: 7.1, noNaN: true }),
  lat: fc.double({ min: 50.9, max: 51.1, noNaN: true }),
});

test('the middle never lies outside the box around the points', () => {
  fc.assert(
    fc.property(fc.array(around, { minLength: 1, maxLength: 12 }), fc.boolean(), (points, isClosed) => {
      const all = isClosed ? [...points, ...points.slice(0, 1)] : points;
      const { lon, lat } = middleOf(all);
      for (const [axis, value] of [
        ['lon', lon],
        ['lat', lat],
      ] as const) {
        expect(value).toBeGreaterThanOrEqual(Math.min(...all.map((point) => point[axis])) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...all.map((point) => point[axis])) + 1e-9);
      }
    }),
  );
});

test('the middle of an area does not depend on where its edge begins or which way round it goes', () => {
  const ring = [
    { lon: 7, lat: 51 },
    { lon: 7.01, lat: 51 },
    { lon: 7.013, lat: 51.004 },
    { lon: 7.002, lat: 51.007 },
  ];
  fc.assert(
    fc.property(fc.nat(3), fc.boolean(), (shift, isReversed) => {
      const turned = [...ring.slice(shift), ...ring.slice(0, shift)];
      if (isReversed) turned.reverse();
      const middle = middleOf([...turned, ...turned.slice(0, 1)]);
      const plain = middleOf([...ring, ...ring.slice(0, 1)]);
      // The plane is laid at another corner, which moves it by less than a metre.
      expect(middle.lon).toBeCloseTo(plain.lon, 5);
      expect(middle.lat).toBeCloseTo(plain.lat, 5);
    }),
  );
});

test('at a pole, for one point, and there and back on the same line, there is a middle all the same', () => {
  expect(middleOf([{ lon: 7, lat: 90 }])).toMatchObject({ lon: 7, lat: 90 });
  const [a, b] = [
    { lon: 7, lat: 50 },
    { lon: 7.02, lat: 50 },
  ];
  expect(middleOf([a, b, a, a])).toMatchObject({ lon: 7.02, lat: 50 });
});

test('a heavier point draws the mean; without any weight all count the same', () => {
  expect(
    meanOf([
      { lon: 0, lat: 0, weight: 3 },
      { lon: 4, lat: 8, weight: 1 },
    ]),
  ).toEqual({ lon: 1, lat: 2 });
  expect(
    meanOf([
      { lon: 0, lat: 0, weight: 0 },
      { lon: 4, lat: 8, weight: 0 },
    ]),
  ).toEqual({ lon: 2, lat: 4 });
});
