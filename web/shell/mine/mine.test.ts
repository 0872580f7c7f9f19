import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dropFavourite,
  dropPlace,
  hasFavourite,
  keepFavourite,
  keepPlace,
  keepRecent,
  labelPlace,
  NOTHING,
  readMine,
  rememberSearch,
  visitPlace,
} from './mine.ts';

const koeln = { ars: '053150000000', name: 'Köln' };
const wacken = { ars: '010615168107', name: 'Wacken' };
const dogTax = { ars: koeln.ars, place: 'Köln', page: 'dienste/hundesteuer', title: 'Hundesteuer' };

describe('what is kept on the device', () => {
  it('comes back as it was written', () => {
    const mine = rememberSearch(
      visitPlace(
        labelPlace(keepFavourite(keepPlace(NOTHING, koeln), dogTax), koeln.ars, ' Zuhause '),
        wacken,
      ),
      'Hund',
    );
    expect(mine.places).toEqual([{ ...koeln, label: 'Zuhause' }]);
    expect(readMine(JSON.stringify(mine))).toEqual(mine);
  });

  it('is read from anything at all, without what does not fit', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readMine(text).keepsRecent).toBeTypeOf('boolean');
      }),
    );
    expect(
      readMine(
        '{"later":true,"places":[{"ars":"5315","name":"x"},{"ars":"053150000000","name":"Köln","more":1},7]}',
      ).places,
    ).toEqual([{ ...koeln, label: '' }]);
  });

  it('keeps a place and a page once', () => {
    const twice = keepFavourite(keepFavourite(keepPlace(keepPlace(NOTHING, koeln), koeln), dogTax), dogTax);
    expect([twice.places.length, twice.favourites.length]).toEqual([1, 1]);
    expect(dropPlace(dropFavourite(twice, dogTax), koeln.ars)).toEqual(NOTHING);
    expect(hasFavourite(twice, dogTax)).toBe(true);
  });

  it('is bounded, however much is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 300 }), (numbers) => {
        const mine = numbers.reduce((before, number) => {
          const place = { ars: String(number).padStart(12, '0'), name: `Ort ${number}` };
          const page = { ...dogTax, page: `dienste/${number}` };
          return rememberSearch(
            visitPlace(keepFavourite(keepPlace(before, place), page), place),
            `${number}`,
          );
        }, NOTHING);
        expect(mine.places.length).toBeLessThanOrEqual(20);
        expect(mine.favourites.length).toBeLessThanOrEqual(100);
        expect(mine.recentPlaces.length).toBeLessThanOrEqual(6);
        expect(new Set(mine.searches).size).toBe(mine.searches.length);
        expect(JSON.stringify(mine).length).toBeLessThan(60_000);
      }),
    );
  });

  it('names the last place first, and remembers nothing for those who do not want it', () => {
    const visited = visitPlace(visitPlace(visitPlace(NOTHING, koeln), wacken), koeln);
    expect(visited.recentPlaces.map(({ name }) => name)).toEqual(['Köln', 'Wacken']);
    const forgetful = keepRecent(rememberSearch(visited, 'Hund'), false);
    expect([forgetful.recentPlaces, forgetful.searches]).toEqual([[], []]);
    expect(visitPlace(forgetful, koeln)).toBe(forgetful);
  });
});
