import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kernelTables } from '../kernel-tables.ts';
import { tableFaults } from '../table-classes.ts';
import { openTestPlaces, type TestPlaces } from './test-places.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

describe('the tables of the kernel', () => {
  it('have a class and a retention each', async () => {
    expect(await tableFaults(house.db, 'kernel', kernelTables)).toEqual([]);
    const some = kernelTables.filter(({ name }) => name !== 'migration');
    expect(await tableFaults(house.db, 'kernel', some)).toEqual(['kernel.migration has no class']);
  });
});

describe('the directory of the shipped places', () => {
  it('counts what the source has', () => {
    expect(house.places.counts).toEqual({
      municipality: 11_299,
      association: 1_268,
      county: 402,
      region: 19,
      state: 16,
      federal: 1,
    });
  });

  it('applies what belongs to a unit to all below it, and to nobody else', () => {
    const { applies } = house.places;
    expect(applies('000000000000', '010615168107')).toBe(true);
    expect(applies('010610000000', '010615168107')).toBe(true);
    expect(applies('010615168107', '010610000000')).toBe(false);
    expect(applies('050000000000', '010615168107')).toBe(false);
    expect(applies('999999999999', '010615168107')).toBe(false);
    expect(applies('010615168107', '999999999999')).toBe(false);
  });

  it('lists direct members by name, in German order', () => {
    const names = house.places.children('050000000000').map(({ name }) => name);
    expect(names).toEqual(['Arnsberg', 'Detmold', 'Düsseldorf', 'Köln', 'Münster']);
  });
});
