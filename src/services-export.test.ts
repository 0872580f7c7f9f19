/** What leaves the house as open data, over HTTP, from synthetic records in a real database. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { csv } from './connectors/csv/csv.ts';
import { csvSettings } from './connectors/csv/settings.ts';
import { readMessage } from './connectors/xzufi/testing/read-message.ts';
import { mayPassOn } from './kernel/attribution/may-pass-on.ts';
import { unsafeCell } from './kernel/outward/archive/safe-cell.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { services as catalogue } from './solutions/services/catalogue/catalogue.ts';
import {
  addOnline,
  addServices,
  addSource,
  aService,
} from './solutions/services/digital/testing/fill-store.ts';
import { putNotes } from './solutions/services/notes/notes-store.ts';
import { readService } from './solutions/services/out/testing/read-linked.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const NRW = '050000000000';
const EVIL = '=HYPERLINK("https://evil.example";"Klick") <script>alert(1)</script>';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  const { kernel } = house;
  const { db } = kernel;
  const land = await addSource(db, NRW, { name: 'Land NRW (synthetisch)' });
  const town = await addSource(db, KOELN, { name: 'Stadt Köln (synthetisch)', licence: 'CC-BY-4.0' });
  const kept = await addSource(db, KOELN, { name: 'Nur für uns', licence: 'consent' });
  const sample = await addSource(db, KOELN, { kind: 'sample', licence: 'EUPL-1.2' });
  const paragraph = (text: string) => [{ type: 'paragraph' as const, text }];
  await addServices(db, land, [
    aService({ ownerArs: NRW, name: 'Hund', leika: ['99102013104000'], about: paragraph('Anmelden; "so"') }),
  ]);
  await addServices(db, town, [
    aService({ ownerArs: KOELN, name: EVIL, fees: paragraph('+5 Euro'), url: 'https://example.org/a' }),
    aService({ ownerArs: KOELN, name: 'Intern', isPublic: false }),
  ]);
  await addServices(db, kept, [aService({ ownerArs: KOELN, name: 'Vertraulich' })]);
  await addServices(db, sample, [aService({ ownerArs: KOELN, name: 'Erfunden' })]);
  await addOnline(db, land, { ownerArs: NRW, serviceKey: 'Hund', area: KOELN });
  await addNotes();
  Object.assign(kernel, { sources: await sourcesOf(db) });
});
afterAll(() => house.close());

async function addNotes(): Promise<void> {
  const { db } = house.kernel;
  const desk = await addSource(db, KOELN, { name: 'Rathaus (synthetisch)' });
  await sql`update kernel.source set intake = 'notes' where id = ${desk}`.execute(db);
  const note = (n: number, own: object) => ({
    ...{ id: `019b0000-0000-7000-8000-00000000000${n}`, ars: KOELN, source: desk },
    record: {
      ...{ catalogueId: 'hundesteuer', name: 'Hundesteuer', kind: 'hint' as const, author: 'Steueramt' },
      ...{ texts: { de: 'Am 24. geschlossen.\n\nBitte <online>!', en: 'Closed.' }, until: '2026-12-31' },
      ...own,
    },
  });
  await putNotes(
    [note(1, {}), note(2, { until: '2026-11-23' }), note(3, { catalogueId: null, name: 'Ohne Schlüssel' })],
    db,
  );
}

const get = (url: string) => house.http.inject(url);

async function rowsOf(body: string, fields: Record<string, string>) {
  const settings = csvSettings.parse({ mapping: fields, delimiter: ';' });
  const from = Temporal.Instant.from('2026-01-01T00:00Z');
  async function* bytes() {
    yield new TextEncoder().encode(body);
  }
  const items = await Array.fromAsync(csv.read(bytes(), { settings, horizon: { from, until: from } }));
  return items.map((item) => (item.kind === 'value' ? item.value.fields : { fault: item.code }));
}

describe('the export of a place', () => {
  it('is a table that our own reader reads, with source, licence and time of each row', async () => {
    const { headers, body } = await get(`/api/services/export.csv?ars=${KOELN}`);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'access-control-allow-origin': '*',
      'content-disposition': 'attachment; filename="dienste-koeln.csv"',
    });
    const rows = await rowsOf(body, {
      ...{ id: 'id', name: 'name', leika: 'leika', area: 'area_ars', online: 'online', fees: 'fees' },
      ...{ source: 'source', licence: 'licence', checked: 'checked', about: 'description', page: 'page' },
    });
    expect(rows).toHaveLength(2);
    const [dog, evil] = rows;
    expect(dog).toMatchObject({
      ...{ name: 'Hund', leika: '99102013104000', area: NRW, online: 'https://example.org/antrag' },
      ...{ source: 'Land NRW (synthetisch)', licence: 'dl-de/by-2-0', checked: '2026-11-24T09:00:00Z' },
      about: 'Anmelden; "so"',
    });
    expect(evil?.name).toMatch(/^'=/);
    expect(unsafeCell(String(evil?.name))).toBe(EVIL);
    expect(evil).toMatchObject({ area: KOELN, fees: "'+5 Euro", licence: 'CC-BY-4.0' });
  });

  it('is a graph in terms of schema.org, from which the same facts are read', async () => {
    const { headers, body } = await get(`/api/services/export.jsonld?ars=${KOELN}`);
    expect(headers['content-type']).toBe('application/ld+json; charset=utf-8');
    const { '@context': context, '@graph': graph } = JSON.parse(body);
    expect(context).toBe('https://schema.org');
    const facts = graph.map(readService);
    expect(facts).toHaveLength(2);
    expect(facts[0]).toMatchObject({
      ...{ name: 'Hund', leika: ['99102013104000'], area: { ars: NRW } },
      online: [{ name: 'Antrag', url: 'https://example.org/antrag' }],
      text: { licence: 'dl-de/by-2-0', credit: 'Land NRW (synthetisch)', checkedOn: '2026-11-24' },
    });
    expect(facts[1]).toMatchObject({ name: EVIL, area: { ars: KOELN } });
  });

  it('leaves out what is invented, not public, or not ours to pass on, and says of the last', async () => {
    for (const ending of ['csv', 'jsonld']) {
      const { body } = await get(`/api/services/export.${ending}?ars=${KOELN}`);
      expect(body).not.toMatch(/Vertraulich|Erfunden|Intern/);
    }
    const answer = (await get(`/api/services/export?ars=${KOELN}`)).json();
    const told = answer.sources.map((one: { source: { name: string }; isPassedOn: boolean }) => [
      one.source.name,
      one.isPassedOn,
    ]);
    expect(new Map(told)).toEqual(
      new Map([
        ['Land NRW (synthetisch)', true],
        ['Stadt Köln (synthetisch)', true],
        ['Nur für uns', false],
      ]),
    );
    expect(answer.files.csv).toBe(`/api/services/export.csv?ars=${KOELN}`);
  });

  it('is empty, not wrong, where nothing was brought, and refuses what is no place', async () => {
    const { body } = await get('/api/services/export.csv?ars=091620000000');
    expect(body.split('\r\n')).toHaveLength(2);
    expect((await get('/api/services/export.jsonld?ars=091620000000')).json()['@graph']).toEqual([]);
    expect((await get('/api/services/export.csv?ars=1')).statusCode).toBe(400);
    expect((await get('/api/services/export.csv?ars=999999999999')).statusCode).toBe(404);
  });

  it.each([
    ['dl-de/by-2-0', true],
    ['EUPL-1.2', true],
    ['consent', false],
    ['own', false],
    ['CC-BY-NC-4.0', false],
    ['CC-BY-ND-4.0', false],
    ['unheard of', false],
  ])('passes on data under %s: %s', (licence, may) => expect(mayPassOn(licence)).toBe(may));
});

describe("a town's own edits as XZuFi", () => {
  it('are read by our own connector as the notes of the services with their keys, for as long as they count', async () => {
    const { headers, body } = await get(`/api/services/export.xml?ars=${KOELN}`);
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(body).toContain('xzufi/2_3_0');
    const items = await readMessage(body);
    expect(items.filter(({ kind }) => kind === 'fault')).toEqual([]);
    const values = items.flatMap((item) => (item.kind === 'value' ? [item.value] : []));
    expect(values).toEqual([
      expect.objectContaining({
        ...{ type: 'service', key: 'hierzulande:019b0000-0000-7000-8000-000000000001' },
        ...{ leika: ['99102013104000'], names: { de: 'Hundesteuer' } },
        validity: [{ from: null, until: '2026-12-31' }],
        modules: [
          expect.objectContaining({
            code: '16',
            texts: {
              de: [
                { type: 'paragraph', text: 'Am 24. geschlossen.' },
                { type: 'paragraph', text: 'Bitte <online>!' },
              ],
              en: [{ type: 'paragraph', text: 'Closed.' }],
            },
          }),
        ],
        areas: [expect.objectContaining({ ars: KOELN })],
      }),
    ]);
  });
});

describe('the base catalogue', () => {
  it('is there for everybody in both languages, and says what is to be verified', async () => {
    const json = (await get('/api/services/catalogue.json')).json();
    expect(json).toMatchObject({ licence: 'EUPL-1.2', toVerify: ['level', 'online', 'documents'] });
    expect(json.services).toHaveLength(catalogue.length);
    const dog = json.services.find(({ id }: { id: string }) => id === 'hundesteuer');
    expect(dog).toMatchObject({ name: { de: 'Hundesteuer', en: 'Dog tax' }, leika: ['99102013104000'] });
    const { body } = await get('/api/services/catalogue.csv');
    const rows = await rowsOf(body, { id: 'id', name: 'name_de', level: 'level_to_verify' });
    expect(rows).toHaveLength(catalogue.length);
    expect(rows.find(({ id }) => id === 'hundesteuer')).toMatchObject({
      ...{ name: 'Hundesteuer', level: 'municipality' },
    });
  });
});
