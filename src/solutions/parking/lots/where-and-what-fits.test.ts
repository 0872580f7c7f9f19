import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOfMapTile } from '../../../kernel/map/map-tile.ts';
import { metresBetween } from '../../../kernel/places/metres.ts';
import type { BayRecord, Needs, Price } from '../model.ts';
import { BLUR, blur } from './blur.ts';
import { fitsNeeds, misfitsOf } from './fits-needs.ts';
import { limitFaults } from './limit-faults.ts';
import { tileOf, tilesAround } from './tile-of.ts';

const point = fc.record({
  lon: fc.double({ min: 6, max: 15, noNaN: true }),
  lat: fc.double({ min: 47.3, max: 55, noNaN: true }),
});

describe('where a lot is', () => {
  it('is told to everybody as the middle of a field of 50 m, the same for all that lie in it', () => {
    fc.assert(
      fc.property(point, (at) => {
        const shown = blur(at);
        expect(metresBetween([at.lon, at.lat], [shown.lon, shown.lat])).toBeLessThan(BLUR);
        expect(blur(shown)).toEqual(shown);
      }),
      { numRuns: 200 },
    );
  });

  it('is asked for by tiles; all that a circle touches come, in one order', () => {
    fc.assert(
      fc.property(
        point,
        fc.integer({ min: 50, max: 2_000 }),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        (at, metres, way) => {
          const [west, south, east, north] = boxOfMapTile({ z: 14, ...tileOf(at) });
          expect(at.lon >= west && at.lon <= east && at.lat >= south && at.lat <= north).toBe(true);
          const tiles = tilesAround(at, metres);
          expect(tiles).toEqual([...tiles].sort((a, b) => a.y - b.y || a.x - b.x));
          const step = (metres * 0.99) / 111_320;
          const there = {
            lon: at.lon + (step * Math.cos(way)) / Math.cos((at.lat * Math.PI) / 180),
            lat: at.lat + step * Math.sin(way),
          };
          expect(tiles).toContainEqual(tileOf(there));
        },
      ),
      { numRuns: 200 },
    );
  });
});

const bay: BayRecord = {
  ...{ label: '1', length: 480, width: 230, height: 200, surface: 'paved', isRoofed: false },
  ...{ charging: null, isStepFree: false, isWide: false, isRequired: false },
};
const nothing: Needs = {
  ...{ length: null, width: null, height: null },
  ...{ stepFree: false, wide: false, roofed: false, charging: false },
};

describe('a bay and a vehicle', () => {
  it.each([
    ['a car that is longer', { length: 490 }, {}, { measure: 'length', wanted: 490, has: 480 }],
    ['a car that is wider', { width: 231 }, {}, { measure: 'width', wanted: 231, has: 230 }],
    ['a van that is higher', { height: 201 }, {}, { measure: 'height', wanted: 201, has: 200 }],
    ['a wheelchair', { stepFree: true }, {}, { measure: 'stepFree', wanted: null, has: null }],
    ['a wide door', { wide: true }, {}, { measure: 'wide', wanted: null, has: null }],
    ['a roof', { roofed: true }, {}, { measure: 'roofed', wanted: null, has: null }],
    ['a battery', { charging: true }, {}, { measure: 'charging', wanted: null, has: null }],
    [
      'anybody, where it is required',
      {},
      { isRequired: true },
      { measure: 'required', wanted: null, has: null },
    ],
  ] as const)('do not fit: %s', (_what, needs, own, misfit) => {
    expect(misfitsOf({ ...bay, ...own }, { ...nothing, ...needs })).toEqual([misfit]);
  });

  it('fit to the centimetre, and where nothing is above it to any height', () => {
    expect(fitsNeeds(bay, { ...nothing, length: 480, width: 230, height: 200 })).toBe(true);
    expect(fitsNeeds({ ...bay, height: null }, { ...nothing, height: 600 })).toBe(true);
    expect(fitsNeeds(bay, nothing)).toBe(true);
  });
});

it('a price above a limit of the town is told; nothing is, of what is free or has no limit', () => {
  const price: Price = {
    ...{ free: false, hour: 300, night: null, nightFrom: '18:00', nightUntil: '08:00' },
    ...{ day: 900, dayFrom: '00:00', week: null, month: 5_000, vat: 'private' },
  };
  const limits = { mostHour: 200, mostNight: 100, mostDay: 900, mostMonth: 0 };
  expect(limitFaults(price, limits)).toEqual([{ field: 'hour', most: 200 }]);
  expect(limitFaults({ ...price, free: true }, limits)).toEqual([]);
});
