import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHierarchy, type Hierarchy } from './hierarchy.ts';
import { readShippedPlaces } from './shipped-places.ts';
import type { PlaceRow } from './store.ts';

let rows: PlaceRow[];
let hierarchy: Hierarchy;

beforeAll(async () => {
  rows = (await readShippedPlaces()).rows;
  hierarchy = createHierarchy(rows);
});

const row = () => fc.nat({ max: 12_895 }).map((index) => rows[index % rows.length] as PlaceRow); // never empty

describe('the hierarchy', () => {
  it.each([
    ['Wacken', '010615168107', ['010615168000', '010610000000', '010000000000', '000000000000']],
    ['Köln', '053150000000', ['053000000000', '050000000000', '000000000000']],
    ['Hamburg', '020000000000', ['000000000000']],
    ['Bremerhaven', '040120000000', ['040000000000', '000000000000']],
    [
      'Nördlingen, whose association is the town itself',
      '097790194194',
      ['097790000000', '097000000000', '090000000000', '000000000000'],
    ],
    [
      'Herrenberg',
      '081155003021',
      ['081155003000', '081150000000', '081000000000', '080000000000', '000000000000'],
    ],
    ['the federation', '000000000000', []],
    ['an unknown key', '999999999999', []],
  ])('knows who stands above %s', (_name, ars, chain) => expect(hierarchy.ancestors(ars)).toEqual(chain));

  it('ends at the federation for every place, without repeating one', () => {
    for (const { ars, parent } of rows) {
      const chain = hierarchy.ancestors(ars);
      expect(new Set([ars, ...chain]).size).toBe(chain.length + 1);
      expect(chain[0] ?? null).toBe(parent);
      expect(chain.at(-1) ?? ars).toBe('000000000000');
    }
  });

  it('is the same seen from above and from below', () => {
    fc.assert(
      fc.property(row(), ({ ars, parent }) => {
        expect(hierarchy.children(ars).every((child) => hierarchy.ancestors(child)[0] === ars)).toBe(true);
        if (parent !== null) expect(hierarchy.children(parent)).toContain(ars);
      }),
    );
  });

  it('contains like a partial order: oneself, never each other, and through every step', () => {
    fc.assert(
      fc.property(row(), row(), (a, b) => {
        expect(hierarchy.contains(a.ars, a.ars)).toBe(true);
        if (a.ars !== b.ars)
          expect(hierarchy.contains(a.ars, b.ars) && hierarchy.contains(b.ars, a.ars)).toBe(false);
        for (const above of hierarchy.ancestors(b.ars)) {
          expect(hierarchy.contains(above, b.ars)).toBe(true);
          if (hierarchy.contains(a.ars, above)) expect(hierarchy.contains(a.ars, b.ars)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never lets a rule of one state reach a place of another', () => {
    fc.assert(
      fc.property(row(), row(), (a, b) => {
        fc.pre(a.ars.slice(0, 2) !== b.ars.slice(0, 2) && a.ars !== '000000000000');
        expect(hierarchy.contains(a.ars, b.ars)).toBe(false);
      }),
    );
  });

  it('refuses rows that go round in a circle, or whose parent is missing', () => {
    expect(() =>
      createHierarchy([
        { ars: 'a', parent: 'b' },
        { ars: 'b', parent: 'a' },
      ]),
    ).toThrow('stands above itself');
    expect(() => createHierarchy([{ ars: 'a', parent: 'gone' }])).toThrow(
      'Place a stands below gone, which does not exist',
    );
  });
});
