import { expect, it } from 'vitest';
import type { Resolution } from '../../../kernel/places/directory.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Deed } from './deeds.ts';
import { chosenDeeds, townDeeds } from './town-deeds.ts';

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
const aDeed = (ars: string, own: Partial<Deed> = {}): Deed => ({
  ...{
    ars,
    kind: 'runs',
    title: 'Abfall',
    lang: null,
    solution: 'waste',
    page: null,
    isExample: false,
    ...own,
  },
});

it('adds up what was written under the keys of towns that merged, and keeps what is invented apart', () => {
  const found = townDeeds(
    [aDeed(OLD), aDeed(NEW, { kind: 'pilots' }), aDeed(NEW, { isExample: true }), aDeed(OTHER)],
    places,
  );
  expect(found.map(({ name, isExample, deeds }) => [name, isExample, deeds.length])).toEqual([
    ['Neustadt', false, 2],
    ['Altdorf', false, 1],
    ['Neustadt', true, 1],
  ]);
});

it('keeps a key that leads nowhere today, without a point on the map', () => {
  expect(townDeeds([aDeed('999999999999')], places)).toMatchObject([{ name: '999999999999', centre: null }]);
});

it('chooses by what is done and by which solution', () => {
  const deeds = [
    aDeed(NEW),
    aDeed(NEW, { kind: 'open', solution: null }),
    aDeed(OTHER, { solution: 'parking' }),
  ];
  expect(chosenDeeds(deeds, { kind: 'runs' })).toHaveLength(2);
  expect(chosenDeeds(deeds, { kind: 'runs', solution: 'waste' })).toEqual([deeds[0]]);
  expect(chosenDeeds(deeds, {})).toEqual(deeds);
});
