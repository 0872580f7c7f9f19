/** Invented records beside real ones: on pages they stand marked, in counts and answers for programs they do not count. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Card } from './kernel/solution.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution as leisure } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { anEvent, aPlace } from './solutions/leisure/testing/records.ts';
import { services as catalogue } from './solutions/services/catalogue/catalogue.ts';
import { solution as services } from './solutions/services/solution.ts';

/** Has invented and real records; the other one only invented ones. */
const KOELN = '053150000000';
const BONN = '053140000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [leisure, services]);
  const { kernel } = house;
  const invented: string[] = [];
  // Elsewhere: as long as nobody knows that they are invented, the same at one place would be one event.
  const inBonn = { place: { name: 'Rheinaue', address: null }, point: { lon: 7.14, lat: 50.71 } };
  for (const ars of [KOELN, BONN]) {
    const festival = anEvent({ title: 'Beispielfest', ...(ars === BONN && inBonn) });
    invented.push(
      await bring(kernel, 'events', { a: festival }, { ars }),
      await bring(kernel, 'places', { a: aPlace({ name: 'Beispielmuseum' }) }, { ars }),
      await take('services', ars, { id: 's', name: 'Beispielausweis', locations: [{ location: 'o' }] }),
      await take('offices', ars, { id: 'o', name: 'Beispielamt' }),
    );
  }
  await sql`update kernel.source set kind = 'sample' where id = any(${invented}::uuid[])`.execute(kernel.db);
  await bring(kernel, 'events', { a: anEvent({ title: 'Domkonzert' }) }, { ars: KOELN });
  await bring(kernel, 'places', { a: aPlace() }, { ars: KOELN });
  await take('services', KOELN, { id: 's', name: 'Kölner Dienst' });
  await take('offices', KOELN, { id: 'o', name: 'Kölner Amt' });
  kernel.sources = await sourcesOf(kernel.db);
});
afterAll(() => house.close());

async function take(intake: 'services' | 'offices', ownerArs: string, record: object): Promise<string> {
  const { source } = await importFile({
    ...{ db: house.kernel.db, places: house.kernel.places, solution: services, intake, ownerArs, now: NOW },
    connector: intake === 'services' ? 'dldb-services' : 'dldb-locations',
    file: new TextEncoder().encode(JSON.stringify({ data: [record] })),
  });
  return source;
}

const json = async (url: string) => (await house.http.inject(url)).json();

async function cardsOf(solution: typeof services, ars: string): Promise<Map<string, Card>> {
  const place = house.kernel.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return new Map((await solution.cards({ place, language: 'de' }, house.kernel)).map((one) => [one.id, one]));
}

describe('cards that count', () => {
  it('count services without invented ones, and are then no examples', async () => {
    for (const [ars, all] of [
      [BONN, catalogue.length],
      [KOELN, catalogue.length + 1],
    ] as const) {
      const cards = await cardsOf(services, ars);
      expect(cards.get('online')?.sentence).toContain(`von ${all} `);
      expect(cards.get('online')?.source.example).toBeUndefined();
      expect(cards.get('responsible')?.source.example).toBeUndefined();
    }
  });

  it('show invented services in a card of their own only where there are no real ones', async () => {
    expect((await cardsOf(services, BONN)).get('imported')).toMatchObject({
      figure: 1,
      source: { example: true },
    });
    const real = (await cardsOf(services, KOELN)).get('imported');
    expect(real).toMatchObject({ figure: 1, sentence: expect.stringMatching(/1 .* 1 Stelle/) });
    expect(real?.source.example).toBeUndefined();
  });

  it('name and count real events, and invented ones only where there are no others', async () => {
    const real = (await cardsOf(leisure, KOELN)).get('events');
    expect(real).toMatchObject({ figure: 1, sentence: expect.stringContaining('Domkonzert') });
    expect(real?.source.example).toBeUndefined();
    expect((await cardsOf(leisure, BONN)).get('events')).toMatchObject({
      ...{ figure: 1, sentence: expect.stringContaining('Beispielfest') },
      source: { example: true },
    });
  });

  it('count places in the same way', async () => {
    expect((await cardsOf(leisure, BONN)).get('places')).toMatchObject({
      figure: 1,
      source: { example: true },
    });
    const real = (await cardsOf(leisure, KOELN)).get('places');
    expect(real?.figure).toBe(1);
    expect(real?.source.example).toBeUndefined();
  });
});

describe('answers for programs', () => {
  it.each([
    ['/api/leisure/events', 'events', 'title', ['Domkonzert'], ['Beispielfest', 'Domkonzert']],
    ['/api/leisure/places', 'places', 'name', ['Museum Ludwig'], ['Beispielmuseum', 'Museum Ludwig']],
    ['/api/leisure/near', 'rows', 'name', ['Museum Ludwig'], ['Beispielmuseum', 'Museum Ludwig']],
    ['/api/services/offices', 'offices', 'name', ['Kölner Amt'], ['Beispielamt', 'Kölner Amt']],
  ])('of %s leave invented records out unless they are asked for', async (path, list, field, real, all) => {
    const category = path.endsWith('near') ? '&category=museum' : '';
    const names = async (more: string): Promise<string[]> =>
      (await json(`${path}?ars=${KOELN}${category}${more}`))[list]
        .map((one: Record<string, string>) => one[field])
        .sort();
    expect(await names('')).toEqual(real);
    expect(await names('&examples=no')).toEqual(real);
    expect(await names('&examples=yes')).toEqual(all);
  });

  it('of services leave them out of the list, the search, the count and by id', async () => {
    const of = (more: string) => json(`/api/services?ars=${BONN}&limit=200${more}`);
    const without = await of('');
    expect(without.total).toBe(catalogue.length);
    expect((await of('&q=Beispielausweis')).services).not.toContainEqual(
      expect.objectContaining({ name: 'Beispielausweis' }),
    );
    const [found] = (await of('&q=Beispielausweis&examples=yes')).services;
    expect(found).toMatchObject({ name: 'Beispielausweis', source: { example: true } });
    expect((await of('&examples=yes')).total).toBe(catalogue.length + 1);
    const url = `/api/services/${found.id}?ars=${BONN}`;
    expect((await house.http.inject(url)).statusCode).toBe(404);
    expect(await json(`${url}&examples=yes`)).toMatchObject({ offices: [{ name: 'Beispielamt' }] });
  });

  it.each(['maybe', ''])('refuse to guess what examples=%s means', async (value) => {
    expect((await house.http.inject(`/api/leisure/events?ars=${KOELN}&examples=${value}`)).statusCode).toBe(
      400,
    );
  });
});

describe('pages', () => {
  it('go on showing invented records, marked, also those that the phone lists itself', async () => {
    for (const [path, name] of [
      ['freizeit/heute', 'Beispielfest'],
      ['freizeit/orte/museum', 'Beispielmuseum'],
      ['dienste/weitere', 'Beispielausweis'],
    ]) {
      const { body } = await house.http.inject(`/${BONN}-bonn/${path}`);
      expect(body, path).toMatch(new RegExp(`${name}</a> <span class="example-mark">`));
    }
    const { rows } = await json(`/api/leisure/near?ars=${KOELN}&category=museum&examples=yes`);
    expect(rows).toContainEqual(expect.objectContaining({ name: 'Beispielmuseum', example: true }));
  });
});
