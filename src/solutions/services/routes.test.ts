import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { importFile, sourcesOf } from '../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../kernel/test-kernel.ts';
import { services as catalogue } from './catalogue/catalogue.ts';
import { solution } from './solution.ts';

const BONN = '053140000000';
const KOELN = '053150000000';

let house: TestPlaces;
let http: FastifyInstance;

beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
  const take = (intake: string, connector: string, data: unknown[]) =>
    importFile({
      ...{ db: house.db, places: house.places, solution, intake, connector, ownerArs: BONN },
      ...{ now: Temporal.Instant.from('2026-11-24T10:00:00Z'), name: intake, licence: 'CC0-1.0' },
      file: new TextEncoder().encode(JSON.stringify({ data })),
    });
  await take('services', 'dldb-services', [
    {
      id: 's1',
      name: 'Hund in Bonn',
      leika: '99102013104000',
      locations: [{ location: '1' }, { location: '2' }],
    },
    { id: 's2', name: 'Rheinaue mieten', description: '<p>Für Feste.</p>' },
  ]);
  await take(
    'offices',
    'dldb-locations',
    ['1', '2', '3'].map((id) => ({ id, name: `Amt ${id}`, contact: { phone: '0228 77' } })),
  );
  http = Fastify();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  solution.routes(http, testKernel(house, { sources: await sourcesOf(house.db) }));
  await http.ready();
});
afterAll(async () => {
  await http.close();
  await house.close();
});

const json = async (url: string) => (await http.inject({ url })).json();

describe('the API of services', () => {
  it('lists what counts at the place, with the source of each', async () => {
    const all = await json(`/api/services?ars=${BONN}&limit=200`);
    expect(all.total).toBe(catalogue.length + 1);
    const dog = all.services.find(({ name }: { name: string }) => name === 'Hund in Bonn');
    expect(dog).toMatchObject({
      origin: 'feed',
      situation: 'taxes',
      level: null,
      online: null,
      leika: '99102013104000',
      responsible: { ars: BONN, name: 'Bonn' },
      source: { name: 'services', licence: 'CC0-1.0' },
    });
    expect(all.services.map(({ id }: { id: string }) => id)).not.toContain('hundesteuer');
    expect((await json(`/api/services?ars=${KOELN}`)).total).toBe(catalogue.length);
    expect((await json(`/api/services?ars=${BONN}&q=rheinaue`)).services).toMatchObject([
      { name: 'Rheinaue mieten', about: 'Für Feste.' },
    ]);
    expect((await json(`/api/services?ars=${BONN}&situation=taxes&limit=200`)).services).toContainEqual(dog);
  });

  it('tells one by the id of the catalogue and by its own, with its offices', async () => {
    const service = await json(`/api/services/hundesteuer?ars=${BONN}`);
    expect(service).toMatchObject({
      name: 'Hund in Bonn',
      detail: { key: 's1', fees: [], ownerArs: BONN },
      offices: [{ name: 'Amt 1', hours: [] }, { name: 'Amt 2' }],
    });
    expect(await json(`/api/services/${service.id}?ars=${BONN}`)).toEqual(service);
    expect(await json(`/api/services/hundesteuer?ars=${KOELN}`)).toMatchObject({
      name: 'Hundesteuer',
      origin: 'catalogue',
      detail: null,
      offices: [],
    });
    expect((await http.inject({ url: `/api/services/${service.id}?ars=${KOELN}` })).statusCode).toBe(404);
  });

  it('pages offices by key set, each once', async () => {
    const names: string[] = [];
    for (let after = ''; ; ) {
      const page = await json(`/api/services/offices?ars=${BONN}&limit=2${after}`);
      names.push(...page.offices.map(({ name }: { name: string }) => name));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(names.sort()).toEqual(['Amt 1', 'Amt 2', 'Amt 3']);
    expect(await json(`/api/services/offices?ars=${KOELN}`)).toEqual({ offices: [], next: null });
  });
});
