import { afterAll, beforeAll, expect, it } from 'vitest';
import { metresPerDegree } from './metres.ts';
import { openTestPlaces, type TestPlaces } from './test-places.ts';

const KOELN = '053150000000';
const HUERTH = '053620028028';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

it('municipalities around a place are all whose centres lie within reach, nearest first, itself included', () => {
  const { places } = house;
  const near = places.around(KOELN, 20_000);
  expect(near[0]).toMatchObject({ place: { ars: KOELN }, distance: 0 });
  expect(near.map(({ place }) => place.ars)).toContain(HUERTH);
  expect(near.map(({ place }) => place.name)).not.toContain('Düsseldorf');
  expect(near.map(({ distance }) => distance)).toEqual(
    near.map(({ distance }) => distance).toSorted((a, b) => a - b),
  );
  const [koeln, huerth] = [places.get(KOELN)?.centre, places.get(HUERTH)?.centre];
  if (!koeln || !huerth) throw new Error('no centres');
  const [x, y] = metresPerDegree((koeln[1] + huerth[1]) / 2);
  const between = Math.hypot((koeln[0] - huerth[0]) * x, (koeln[1] - huerth[1]) * y);
  const found = near.find(({ place }) => place.ars === HUERTH)?.distance ?? 0;
  expect(Math.abs(found - between)).toBeLessThan(between / 200);
  expect(places.around('999999999999', 20_000)).toEqual([]);
});
