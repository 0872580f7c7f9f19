/** Where pages of services stand, and what search engines are told of, from synthetic records in a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../kernel/database/migrate.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { Kernel, PageContent } from '../../../kernel/solution.ts';
import { sourcesOf } from '../../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { addOnline, addServices, addSource, aService } from '../digital/testing/fill-store.ts';
import { solution } from '../solution.ts';
import { listed } from './listed-pages.ts';
import { serviceAddress } from './service-address.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const NRW = '050000000000';

let house: TestPlaces;
let kernel: Kernel;
let land: { id: string; name: string };
let town: { id: string; name: string };

beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
  const source = await addSource(house.db, NRW);
  const own = await addSource(house.db, KOELN);
  const sample = await addSource(house.db, BONN, { kind: 'sample' });
  const [dog = '', mining = ''] = await addServices(house.db, source, [
    aService({ ownerArs: NRW, name: 'Hund anmelden', leika: ['99102013104000'] }),
    aService({ ownerArs: NRW, name: 'Bergbau anzeigen', changedAt: '2026-10-01T00:00:00Z' }),
  ]);
  land = { id: mining, name: 'Bergbau anzeigen' };
  await addOnline(house.db, source, { ownerArs: NRW, serviceKey: 'Hund anmelden', area: BONN });
  const [market = ''] = await addServices(house.db, own, [
    aService({ ownerArs: KOELN, name: 'Marktstand anmelden' }),
  ]);
  town = { id: market, name: 'Marktstand anmelden' };
  await addServices(house.db, sample, [aService({ ownerArs: BONN, name: 'Erfundenes' })]);
  kernel = testKernel(house, { sources: await sourcesOf(house.db) });
  expect(dog).not.toBe('');
});
afterAll(() => house.close());

async function pageAt(ars: string, rest: string): Promise<PageContent> {
  const place = house.places.get(ars);
  const page = place && (await solution.page(rest, { place, language: 'de' }, kernel));
  if (page === null || page === undefined) throw new Error(`no page ${rest} at ${ars}`);
  return page;
}
const ownOf = async (ars: string, rest: string) => {
  const { canonical, canonicalAt } = await pageAt(ars, rest);
  return [canonicalAt, canonical];
};
const below = (address: string) => address.replace('dienste/', '');

describe('the page of a service', () => {
  it('stands where its text was written, under its name, however it was reached', async () => {
    const address = serviceAddress(town);
    for (const rest of [town.id, below(address), `alter-name-${town.id.slice(-8)}`])
      expect(await ownOf(KOELN, rest)).toEqual([KOELN, address]);
    expect(await ownOf(KOELN, below(serviceAddress(land)))).toEqual([NRW, serviceAddress(land)]);
  });

  it('stands at the address of the catalogue where it alone is that service', async () => {
    expect(await ownOf(KOELN, 'hundesteuer')).toEqual([NRW, 'dienste/hundesteuer']);
  });

  it('stands at the place itself where something on it is for this place alone', async () => {
    expect(await ownOf(BONN, 'hundesteuer')).toEqual([BONN, 'dienste/hundesteuer']);
  });

  it('stands at the federation where nobody but the catalogue says anything', async () => {
    expect(await ownOf(KOELN, 'wohnsitz-anmelden')).toEqual([FEDERATION, 'dienste/wohnsitz-anmelden']);
    expect(await ownOf(FEDERATION, 'wohnsitz-anmelden')).toEqual([FEDERATION, 'dienste/wohnsitz-anmelden']);
  });

  it('has the same address in lists', async () => {
    const items = JSON.stringify((await pageAt(KOELN, 'weitere')).blocks);
    expect(items).toContain(serviceAddress(town));
    expect(items).toContain(serviceAddress(land));
  });
});

describe('what search engines are told of', () => {
  const at = async (...units: string[]) => Array.fromAsync(listed(units, kernel));

  it('is each general service once in Germany', async () => {
    const pages = await at(FEDERATION);
    expect(pages).toHaveLength(catalogue.length + 2);
    expect(pages.every(({ ars }) => ars === FEDERATION)).toBe(true);
  });

  it('is each service of a feed where it belongs, and never an invented one', async () => {
    const pages = (await at(NRW, KOELN, BONN)).toSorted((a, b) => (a.page < b.page ? -1 : 1));
    expect(pages).toEqual([
      { ars: NRW, page: serviceAddress(land), changedAt: '2026-10-01T00:00:00Z' },
      { ars: NRW, page: 'dienste/hundesteuer', changedAt: null },
      { ars: KOELN, page: serviceAddress(town), changedAt: null },
    ]);
    expect(await at('091620000000')).toEqual([]);
  });

  it('leads to pages that stand exactly there', async () => {
    for (const { ars, page } of await at(NRW, KOELN))
      expect(await ownOf(ars, below(page))).toEqual([ars, page]);
  });
});
