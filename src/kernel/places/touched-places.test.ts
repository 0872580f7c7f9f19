import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { commonUnit, outermost } from './areas-in-common.ts';
import { placesOfCode } from './places-of-code.ts';
import { openTestPlaces, type TestPlaces } from './test-places.ts';
import { ringOfCircle, touchedPlaces } from './touched-places.ts';

const KOELN = '053150000000';
let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

const square = (lon: number, lat: number, half: number): [number, number][] => [
  [lon - half, lat - half],
  [lon + half, lat - half],
  [lon + half, lat + half],
  [lon - half, lat + half],
  [lon - half, lat - half],
];

describe('an area', () => {
  it('within one town touches that town alone', () =>
    expect(touchedPlaces(square(6.96, 50.94, 0.005), house.places)).toEqual([KOELN]));

  it('around a town touches it and all that lie in or reach into it', () => {
    const touched = touchedPlaces(square(7.1, 50.73, 0.12), house.places);
    expect(touched).toContain('053140000000');
    expect(touched.length).toBeGreaterThan(3);
    expect(new Set(touched).size).toBe(touched.length);
  });

  it('that is a thin line across a place, with no corner and no middle in it, still touches it', () => {
    const line: [number, number][] = [
      [6.5, 50.94],
      [7.6, 50.94],
      [7.6, 50.9401],
      [6.5, 50.9401],
      [6.5, 50.94],
    ];
    expect(touchedPlaces(line, house.places)).toContain(KOELN);
  });

  it('over half of the country is told by counties or Länder, and leaves out nothing', () => {
    const touched = new Set(touchedPlaces(square(9, 51, 2), house.places));
    const chain = [KOELN, ...house.places.ancestors(KOELN).map(({ ars }) => ars)];
    expect(chain.some((ars) => touched.has(ars))).toBe(true);
  });

  it('abroad or at sea touches nothing', () => {
    expect(touchedPlaces(square(2, 48, 0.1), house.places)).toEqual([]);
    expect(touchedPlaces([], house.places)).toEqual([]);
  });

  it('touches whatever place any of its corners lies in', () => {
    const corner = fc.tuple(
      fc.double({ min: 6.5, max: 7.5, noNaN: true }),
      fc.double({ min: 50.5, max: 51.5, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 6 }), (corners) => {
        const ring = [...corners, ...corners.slice(0, 1)];
        const touched = new Set(touchedPlaces(ring, house.places));
        for (const [lon, lat] of corners) {
          const found = house.places.locate(lon, lat);
          if (found === null || !found.place.selectable) continue;
          const chain = [found.place, ...found.ancestors].map(({ ars }) => ars);
          expect(chain.some((ars) => touched.has(ars))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('as circle is a ring that holds all of it', () => {
    const ring = ringOfCircle([7, 51], 5);
    expect(ring).toHaveLength(49);
    expect(ring[0]).toEqual(ring.at(-1));
    for (const [lon, lat] of ring) {
      const kilometres = Math.hypot((lon - 7) * Math.cos((51 * Math.PI) / 180), lat - 51) * 111.13;
      expect(kilometres).toBeGreaterThan(5);
      expect(kilometres).toBeLessThan(5.1);
    }
  });
});

describe('a code', () => {
  test.each([
    ['053150000000', [KOELN]], // ARS
    ['05315000', [KOELN]], // AGS
    ['105315000', [KOELN]], // WARNCELLID of a county
    ['805315000', [KOELN]], // of a municipality
    ['805382048', ['053820048048']], // Rheinbach, in a county
    ['101061000', ['010610000000']],
    ['901061001', ['010610000000']], // a part of a county
    ['711000001', ['110000000000']], // a district of Berlin
    ['01', ['010000000000']],
    ['501000004', []], // coast
    ['401000006', []], // sea
    ['DE-NW', []],
    ['999999999999', []],
  ])('%s means %j', (code, ars) => expect(placesOfCode(code, house.places)).toEqual(ars));
});

describe('several places', () => {
  it('are told without those below another one', () =>
    expect(outermost([KOELN, '050000000000', KOELN, '010610000000'], house.places)).toEqual([
      '010610000000',
      '050000000000',
    ]));

  it('have one unit in common', () => {
    expect(commonUnit([KOELN], house.places)).toBe(KOELN);
    expect(commonUnit([KOELN, '053140000000'], house.places)).toMatch(/^053|^050/);
    expect(commonUnit([KOELN, '010610000000'], house.places)).toBe('000000000000');
    expect(commonUnit([], house.places)).toBe('000000000000');
  });
});
