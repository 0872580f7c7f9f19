import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterRecheck } from './after-recheck.ts';
import { nearestSmallest } from './check-zone.ts';
import { contains, type Polygon, sizeOf } from './contains.ts';
import { isTooFew } from './few.ts';
import { verdictOf } from './verdict-of.ts';
import { zoneOfArea } from './zone-of-area.ts';

const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

describe('a point in an area', () => {
  it('is found as by counting turns around it, whatever the shape', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 9 }),
        // Never on a line between two corners of the grid.
        fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })),
        (corners, [x, y]) => {
          const ring = starOf(corners);
          const [lon, lat] = [x + 0.3137, y + 0.2718];
          expect(contains([[ring]], lon, lat)).toBe(Math.abs(turnsAround(ring, lon, lat)) > Math.PI);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is not in a hole, but in what lies in the hole as a part of its own', () => {
    const rings: Polygon[] = [[square(0, 0, 10), square(2, 2, 6)], [square(4, 4, 2)]];
    expect([contains(rings, 1, 1), contains(rings, 3, 3), contains(rings, 5, 5)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(sizeOf(rings)).toBeCloseTo(100 - 36 + 4, 0);
  });
});

it('lets the nearest unit speak first, and of one unit the smallest area', () => {
  const zone = (ars: string, id: string, size: number) => ({
    ...{ ars, id },
    record: { name: id, area: null, verdict: 'ask' as const, polygons: [[square(0, 0, size)]] },
  });
  const record = { authority: null, link: null, note: '' };
  const all = [zone('county', 'a', 2), zone('town', 'b', 9), zone('town', 'c', 4), zone('town', 'd', 4)].map(
    (one) => ({ ...one, record: { ...one.record, ...record } }),
  );
  const units = [new Set(['town']), new Set(['county'])];
  expect(nearestSmallest(all, units, { lon: 1, lat: 1 })?.id).toBe('c');
  expect(nearestSmallest(all, units, { lon: 8, lat: 8 })?.id).toBe('b');
  expect(nearestSmallest([...all].slice(0, 1), units, { lon: 1, lat: 1 })?.id).toBe('a');
  expect(nearestSmallest(all, units, { lon: 20, lat: 1 })).toBeNull();
});

it.each([
  [{ area: 'MK' }, 'allowed', 'area'],
  [{ area: 'Kerngebiet' }, 'allowed', 'area'],
  [{ area: 'MI 2' }, 'allowed', 'area'],
  [{ area: 'GE (Gewerbegebiet)' }, 'allowed', 'area'],
  [{ area: 'mixed' }, 'allowed', 'area'],
  [{ area: ' Reines  Wohngebiet ' }, 'forbidden', 'area'],
  [{ area: 'WA-1a' }, 'forbidden', 'area'],
  // What no source of ours speaks of is asked: villages, industry, special areas.
  [{ area: 'MD' }, 'ask', 'nothing'],
  [{ area: 'Urbanes Gebiet' }, 'ask', 'nothing'],
  [{ area: 'Industriegebiet' }, 'ask', 'nothing'],
  [{ area: 'Kerngebiet-Ost Sonderfall' }, 'ask', 'nothing'],
  [{}, 'ask', 'nothing'],
  [{ area: 'WA', verdict: 'zulässig' }, 'allowed', 'word'],
  [{ area: 'MK', verdict: 'Voraussichtlich unzulässig' }, 'forbidden', 'word'],
  [{ verdict: 'Einzelfall' }, 'ask', 'word'],
])('reads %j as %s', (fields, verdict, by) => {
  expect(verdictOf(fields)).toEqual({ verdict, by });
});

describe('a feature of the layer', () => {
  const places = {
    locate: (lon: number) => (lon < 7 ? { place: { ars: 'town' } } : null),
    applies: (owner: string, at: string) => owner === 'county' && at === 'town',
  } as never; // nothing else is asked for
  const map = (fields: Record<string, string>, x = 6, ownerArs = 'county') =>
    zoneOfArea(
      { value: { fields, polygons: [[square(x, 50, 0.01)]], point: { lon: x + 0.005, lat: 50.005 } } },
      { places, source: { ownerArs } },
    );

  it('lies at the owner of the source, with what the authority says', () => {
    const fields = { area: 'MK', name: 'Altstadt', authority: 'Bauaufsicht', link: 'bau.example.org/x' };
    expect(map(fields)).toEqual({
      ars: 'county',
      record: {
        ...{ name: 'Altstadt', area: 'MK', verdict: 'allowed', polygons: [[square(6, 50, 0.01)]] },
        ...{ authority: 'Bauaufsicht', link: 'https://bau.example.org/x', note: '' },
      },
    });
  });

  it('is told where it says nothing we know, or no link with https, and kept', () => {
    const found = map({ area: 'SO Klinik', link: 'http://bau.example.org' });
    expect(found).toMatchObject({
      record: { verdict: 'ask', link: null },
      notes: [{ code: 'unknown-area' }, { code: 'bad-url' }],
    });
  });

  it('is refused outside the unit', () => {
    expect(map({ area: 'MK' }, 7.5)).toMatchObject({ fault: { code: 'outside-unit' } });
    expect(map({ area: 'MK' }, 6, 'elsewhere')).toMatchObject({ fault: { code: 'outside-unit' } });
    // More than half of it.
    expect(map({ area: 'MK' }, 6.998)).toMatchObject({ fault: { code: 'outside-unit' } });
  });
});

it.each([
  [{ state: 'listed', verdict: 'allowed', decision: null }, 'forbidden', 'review'],
  [{ state: 'paused', verdict: 'unknown', decision: null }, 'forbidden', 'review'],
  // The desk let it in although the layer says no: the same layer again changes nothing.
  [{ state: 'listed', verdict: 'forbidden', decision: 'allowed' }, 'forbidden', null],
  [{ state: 'listed', verdict: 'ask', decision: 'allowed' }, 'forbidden', 'review'],
  [{ state: 'listed', verdict: 'allowed', decision: null }, 'ask', 'look'],
  [{ state: 'paused', verdict: 'unknown', decision: null }, 'ask', 'look'],
  // Told once, and what the desk let in stays let in.
  [{ state: 'listed', verdict: 'ask', decision: null }, 'ask', null],
  [{ state: 'listed', verdict: 'allowed', decision: 'allowed' }, 'ask', null],
  // Where no layer speaks any more, nothing speaks against it.
  [{ state: 'listed', verdict: 'allowed', decision: null }, 'unknown', null],
  [{ state: 'review', verdict: 'unknown', decision: null }, 'allowed', 'listed'],
  [{ state: 'review', verdict: 'forbidden', decision: 'forbidden' }, 'allowed', null],
  [{ state: 'review', verdict: 'unknown', decision: null }, 'forbidden', null],
  [{ state: 'forbidden', verdict: 'forbidden', decision: null }, 'allowed', null],
] as const)('sends %j, now %s, to %s', (lot, verdict, to) => {
  expect(afterRecheck(lot, verdict)).toBe(to);
});

it('says nothing about few people', () => {
  expect(isTooFew({ bookings: 40, drivers: 4 })).toBe(true);
  expect(isTooFew({ bookings: 5, drivers: 5 })).toBe(false);
});

/** A ring that does not cross itself: corners around their middle by angle. */
function starOf(corners: readonly (readonly [number, number])[]): [number, number][] {
  const middle = [20.05, 20.07] as const;
  const angle = ([x, y]: readonly [number, number]) => Math.atan2(y - middle[1], x - middle[0]);
  const sorted = [...new Map(corners.map((one) => [angle(one).toFixed(9), one])).values()].sort(
    (a, b) => angle(a) - angle(b),
  );
  const ring = sorted.map(([x, y]): [number, number] => [x, y]);
  return [...ring, ...ring.slice(0, 1)];
}

/** The second way: how far one turns while walking around, in radians. */
function turnsAround(ring: readonly (readonly [number, number])[], x: number, y: number): number {
  let sum = 0;
  for (const [index, [bx, by]] of ring.entries()) {
    const [ax, ay] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [bx, by];
    const turn = Math.atan2(by - y, bx - x) - Math.atan2(ay - y, ax - x);
    sum += turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
  }
  return sum;
}
