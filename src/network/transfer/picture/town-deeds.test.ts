import { expect, it } from 'vitest';
import type { Resolution } from '../../../kernel/places/directory.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { figureOf } from './country-figures.ts';
import type { DeedChoice, DeedRow } from './deeds.ts';
import { chosenTowns, townDeeds, townName } from './town-deeds.ts';

const OLD = '010000000001';
const [NEW, OTHER] = ['010000000009', '010000000002'];

const aPlace = (ars: string, name: string): Place => ({
  ...{ ars, name, ags: null, officialName: name, kind: 'Stadt', levels: ['municipality'], parent: null },
  ...{ selectable: true, areaKm2: null, population: null, bbox: null, centre: [8, 50], postcodes: [] },
  ...{ validFrom: null, validTo: null, source: 'test' },
});
const TOWNS = new Map([
  [NEW, aPlace(NEW, 'Neustadt')],
  [OTHER, aPlace(OTHER, 'Altdorf')],
]);
const places = {
  resolve(ars: string): Resolution {
    const place = TOWNS.get(ars === OLD ? NEW : ars);
    if (place === undefined) return { kind: 'unknown' };
    const change = { from: OLD, to: NEW, kind: 'merged', share: null, evidence: 'table' } as const;
    return ars === OLD ? { kind: 'moved', place, change } : { kind: 'current', place };
  },
};
const aRow = (ars: string, own: Partial<DeedRow> = {}): DeedRow => ({
  ...{ ars, kind: 'runs', solution: 'waste', isExample: false, count: 1, ...own },
});

it('adds up what was written under the keys of towns that merged, and keeps what is invented apart', () => {
  const rows = [aRow(OLD), aRow(NEW, { kind: 'pilots' }), aRow(NEW, { isExample: true }), aRow(OTHER)];
  const found = townDeeds(rows, places);
  expect(found.map(({ ars, isExample, deeds }) => [ars, isExample, deeds.length])).toEqual([
    [OTHER, false, 1],
    [NEW, false, 2],
    [NEW, true, 1],
  ]);
  expect(figureOf(found, { isExample: false })).toEqual({ count: 3, towns: 2 });
  expect(figureOf(found, { kind: 'runs', solution: 'waste', isExample: true })).toEqual({
    count: 1,
    towns: 1,
  });
  expect(figureOf(found, { kind: 'open', isExample: false })).toEqual({ count: 0, towns: 0 });
});

it('keeps a key that leads nowhere today, with its number for a name', () => {
  expect(townDeeds([aRow('999999999999')], places)).toMatchObject([{ ars: '999999999999' }]);
  expect(townName('999999999999', places)).toBe('999999999999');
});

it('chooses by what is done and by which solution: those with most of it first, else by name', () => {
  const all = townDeeds(
    [
      aRow(NEW),
      aRow(NEW, { kind: 'open', solution: null, count: 4 }),
      aRow(OTHER, { solution: 'parking' }),
      aRow(OTHER, { isExample: true, count: 9 }),
    ],
    places,
  );
  const chosen = (choice: DeedChoice) =>
    chosenTowns(all, choice).map(({ ars, isExample }) => [ars, isExample]);
  expect(chosen({})).toEqual([
    [NEW, false],
    [OTHER, false],
    [OTHER, true],
  ]);
  expect(chosen({ kind: 'runs' })).toEqual([
    [OTHER, false],
    [NEW, false],
    [OTHER, true],
  ]);
  expect(chosen({ kind: 'runs', solution: 'parking' })).toEqual([[OTHER, false]]);
  expect(chosen({ kind: 'pilots' })).toEqual([]);
});
