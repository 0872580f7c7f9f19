import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { importFile, sourcesOf } from '../../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { solution } from '../solution.ts';
import { findServicesAt, search } from './search-services.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const NRW = '050000000000';
const MUENCHEN = '091620000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');

let house: TestPlaces;
let kernel: Kernel;

/** Synthetic services and offices in the form of a DLDB. */
async function take(intake: 'services' | 'offices', ownerArs: string, data: unknown[]) {
  const { result } = await importFile({
    ...{ db: house.db, places: house.places, solution, intake, ownerArs, now: NOW, licence: 'CC0-1.0' },
    connector: intake === 'services' ? 'dldb-services' : 'dldb-locations',
    file: new TextEncoder().encode(JSON.stringify({ data })),
    name: `synthetic ${intake} ${ownerArs} ${data.length}`,
  });
  kernel = testKernel(house, { sources: await sourcesOf(house.db) });
  return result.report;
}

beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
  await take('services', KOELN, [
    { id: '1', name: 'Rheinuferbescheinigung', meta: { keywords: 'Uferschein' } },
    { id: '2', name: 'Dombesteigungserlaubnis 100 % barrierefrei' },
    { id: '3', name: 'Geheime Rheinuferverwaltung', public: false },
    { id: '4', name: 'Jagdschein', leika: '99067004001000' },
  ]);
  await take('services', NRW, [
    { id: 'n1', name: 'Rheinufernutzung des Landes' },
    { id: 'n2', name: 'Jagdschein', leika: '99067004001000' },
  ]);
  await take('services', MUENCHEN, [{ id: 'm1', name: 'Rheinufer in München' }]);
  await take('offices', KOELN, [
    { id: 'o1', name: 'Bürgeramt Rheinufer', address: { street: 'Frankenwerft 35' } },
    { id: 'o2', name: 'Bürgeramt Porz' },
  ]);
});
afterAll(() => house.close());

function at(ars: string, language: PlaceRequest['language'] = 'de'): PlaceRequest {
  const place = house.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return { place, language };
}
const hits = async (query: string, ars = KOELN) =>
  (await search(query, at(ars), kernel)).map(({ title }) => title);
const names = async (query: string, ars = KOELN, withExamples = true) => {
  const { services } = await findServicesAt(query, at(ars), kernel, { withExamples, offset: 0, limit: 50 });
  return services.map((one) => ('own' in one ? one.own.service.name : one.general.name.de));
};

describe('the search at a place', () => {
  it('finds what counts there: of the place and of the units above it, and nothing of others', async () => {
    expect((await hits('Rheinufer')).toSorted()).toEqual(
      ['Bürgeramt Rheinufer', 'Rheinuferbescheinigung', 'Rheinufernutzung des Landes'].toSorted(),
    );
    expect(await hits('Rheinufer', BONN)).toEqual(['Rheinufernutzung des Landes']);
    expect(await hits('Rheinufer', MUENCHEN)).toEqual(['Rheinufer in München']);
    expect(await hits('Rheinufer', '110000000000')).toEqual([]);
  });

  it('finds by keywords, by parts of compounds, and mistyped', async () => {
    expect(await names('Uferschein')).toContain('Rheinuferbescheinigung');
    expect(await names('Dombesteigung')).toEqual(['Dombesteigungserlaubnis 100 % barrierefrei']);
    expect(await names('Rheinuferbeschienigung')).toContain('Rheinuferbescheinigung');
    expect(await hits('Frankenwerft')).toEqual(['Bürgeramt Rheinufer']);
    expect((await hits('Bürgeramt Porz'))[0]).toBe('Bürgeramt Porz');
  });

  it('takes the nearest of the same service, which is found by all words of the catalogue', async () => {
    const found = await findServicesAt('Jäger', at(KOELN), kernel, {
      withExamples: true,
      offset: 0,
      limit: 9,
    });
    expect(found.services.filter((one) => 'own' in one)).toMatchObject([
      { own: { page: 'dienste/jagdschein', unit: { ars: KOELN } } },
    ]);
    expect(await names('Jagdschein')).toEqual(expect.arrayContaining(['Jagdschein']));
    expect((await names('Jagdschein')).filter((name) => name === 'Jagdschein')).toHaveLength(1);
  });

  it('never shows what is not for the public', async () =>
    expect(await names('geheime Rheinuferverwaltung')).not.toContain('Geheime Rheinuferverwaltung'));

  it('takes signs of patterns for what they are, and answers any text', async () => {
    for (const query of [
      '%',
      '_',
      "'; drop table services.service; --",
      '\\',
      '100 %',
      '🐶',
      ' ',
      'x'.repeat(5000),
    ])
      expect(Array.isArray(await hits(query)), query).toBe(true);
    expect(await hits('%')).toEqual([]);
  });

  it('pages through all that was found, each once', async () => {
    const page = (offset: number) =>
      findServicesAt('anmelden', at(KOELN), kernel, { withExamples: true, offset, limit: 5 });
    const first = await page(0);
    const all = [];
    for (let offset = 0; offset < first.total; offset += 5) all.push(...(await page(offset)).services);
    expect(all).toHaveLength(first.total);
    expect(new Set(all.map((one) => ('own' in one ? one.own.service.id : one.general.id))).size).toBe(
      first.total,
    );
  });

  it('leaves out what is over, and what is hidden', async () => {
    await sql`update services.service set valid_until = '2026-11-23' where key = '2'`.execute(house.db);
    expect(await names('Dombesteigung')).toEqual([]);
    await sql`update services.service set valid_until = '2026-11-24' where key = '2'`.execute(house.db);
    expect(await names('Dombesteigung')).toHaveLength(1);
    await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
      select id, 'data', 'failing', 'hidden', ${NOW.toString()}, ${NOW.toString()}, ${NOW.toString()}
      from kernel.source where owner_ars = ${NRW}`.execute(house.db);
    expect(await hits('Rheinufernutzung', BONN)).toEqual([]);
    expect(await hits('Rheinufernutzung')).not.toContain('Rheinufernutzung des Landes');
  });
});
