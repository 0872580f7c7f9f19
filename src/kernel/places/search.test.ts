import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullNameOf } from './full-name.ts';
import { createHierarchy } from './hierarchy.ts';
import type { Place } from './place.ts';
import { createPlaceSearch, type PlaceSearch } from './search.ts';
import { readShippedPlaces } from './shipped-places.ts';

let places: Place[];
let find: PlaceSearch;

beforeAll(async () => {
  const { rows } = await readShippedPlaces();
  places = rows.map((row) => ({ ...row, bbox: null, centre: null }));
  find = searchOver(places);
});

function searchOver(all: readonly Place[]): PlaceSearch {
  const byArs = new Map(all.map((place) => [place.ars, place]));
  const { ancestors } = createHierarchy(all);
  const above = (ars: string, level: 'county' | 'state') => {
    const unit = ancestors(ars)
      .map((key) => byArs.get(key))
      .find((one) => one?.levels.includes(level));
    return unit === undefined ? null : fullNameOf(unit);
  };
  return createPlaceSearch(
    all
      .filter(({ levels, selectable }) => selectable && levels.includes('municipality'))
      .map((place) => ({ place, county: above(place.ars, 'county'), state: above(place.ars, 'state') })),
  );
}

const keys = (query: string, limit?: number) => find(query, limit).map(({ place }) => place.ars);

describe('the search for places', () => {
  it.each([
    ['Köln', '053150000000'],
    ['köln', '053150000000'],
    ['KOELN', '053150000000'],
    ['koln', '053150000000'],
    ['Kölnn', '053150000000'],
    ['Wacken', '010615168107'],
    ['Wackn', '010615168107'],
    ['Düsseldorf', '051110000000'],
    ['duesseldorf', '051110000000'],
    ['Düseldorf', '051110000000'],
    ['Hambrug', '020000000000'],
    ['Nördlingen', '097790194194'],
    ['Noerdlingen', '097790194194'],
    ['birkenfeld enzkreis', '082360004004'],
    ['Neustadt a.d. Weinstr', '073160000000'],
    ['  Frankfurt   am-Main ', '064120000000'],
    ['St. Ingbert', '100450117117'],
    ['Gießen', '065310005005'],
    ['Giessen', '065310005005'],
    ['Angermünde', '120730008008'],
  ])('finds %s first', (query, ars) => expect(keys(query)[0]).toBe(ars));

  it('lists every Neustadt, the bare name first, each with its county or as a town of its own', () => {
    const found = find('Neustadt', 200);
    const named = places.filter(
      ({ name, levels }) => levels.includes('municipality') && name.startsWith('Neustadt'),
    );
    expect(named.length).toBe(19);
    const results = new Set(found.map(({ place }) => place.ars));
    for (const { ars } of named) expect(results).toContain(ars);
    const isBare = found.map(({ place }) => place.name.replace(/ \(.*\)/, '') === 'Neustadt');
    expect(isBare.filter(Boolean).length).toBe(3);
    expect(isBare.lastIndexOf(true)).toBeLessThan(isBare.indexOf(false));
    for (const { place, county, state } of found) {
      expect(county !== null || place.levels.includes('county')).toBe(true);
      expect(state).not.toBeNull();
    }
  });

  it('offers the members of a county behind places of that name', () => {
    const found = find('Steinburg', 200);
    expect(found[0]?.place.name).toBe('Steinburg');
    expect(found.find(({ place }) => place.name === 'Wacken')).toMatchObject({
      matched: 'county',
      county: 'Kreis Steinburg',
    });
  });

  it('finds a part of a name, and does not forgive errors when something fits', () => {
    expect(find('wedel').map(({ matched }) => matched)).not.toContain('typo');
    expect(find('burgwedel')[0]).toMatchObject({ matched: 'name' });
    expect(find('Essen')[0]?.place.ars).toBe('051130000000');
  });

  it('hides what nobody lives in, but not the two inhabited unincorporated areas', () => {
    expect(keys('Sachsenwald', 200)).not.toContain('010539105105');
    expect(find('Lohheide')[0]?.place.ars).toBe('033519501501');
    expect(find('Osterheide')[0]?.place.ars).toBe('033589501501');
  });

  it('knows postcodes once a register has brought them: as a choice, and together with a name', () => {
    const [koeln, huerth] = ['053150000000', '053620028028'];
    const withPostcodes = searchOver(
      places.map((place) =>
        place.ars === koeln
          ? { ...place, postcodes: ['50667', '50354'] }
          : place.ars === huerth
            ? { ...place, postcodes: ['50354'] }
            : place,
      ),
    );
    expect(find('50354')).toEqual([]);
    expect(withPostcodes('50354').map(({ place, matched }) => [place.ars, matched])).toEqual([
      [koeln, 'postcode'],
      [huerth, 'postcode'],
    ]);
    expect(withPostcodes('50354 Hürth').map(({ place }) => place.ars)).toEqual([huerth]);
    expect(withPostcodes('50').length).toBe(2);
    expect(withPostcodes('1')).toEqual([]);
  });

  it('finds every selectable municipality by its own name, among the first of its name', () => {
    const selectable = places.filter((place) => place.selectable && place.levels.includes('municipality'));
    for (const { ars, name } of selectable.filter((_, index) => index % 23 === 0))
      expect(keys(name, 60)).toContain(ars);
  });

  it('answers any text, however odd or long, with at most the wanted number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        (query, limit) => {
          expect(find(query, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 60 },
    );
    expect(find('x'.repeat(10_000))).toEqual([]);
    expect(find(`Köln ${' '.repeat(10_000)}`)[0]?.place.ars).toBe('053150000000');
    expect(find('')).toEqual([]);
    expect(find('%_\\\'";--')).toEqual([]);
  });

  it('has an answer to the same question in the same order', () => {
    expect(keys('neu', 200)).toEqual(keys('neu', 200));
  });
});
