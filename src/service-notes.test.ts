/** Local notes beside official texts, from the desk of a town or a Land to the pages of a place. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { renewEntries } from './kernel/editorial/renew-job.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { createLogger } from './kernel/logger.ts';
import { createSourceDirectory } from './kernel/sources/create-source-directory.ts';
import { readSources } from './kernel/sources/store.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { notesOf } from './solutions/services/notes/notes-of.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const NRW = '050000000000';
const ORIGIN = 'http://localhost:8080';
const NOTES = { solution: 'services', intake: 'notes' };
const START = '2026-11-24T10:00:00Z';

let house: TestHouse;
let now = Temporal.Instant.from(START);
let town: SignedInAs;
let land: SignedInAs;
let officer: SignedInAs;
afterEach(() => {
  now = Temporal.Instant.from(START);
});
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock, publicUrl: ORIGIN });
  town = await signInAs(house, { memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }] });
  officer = await signInAs(house, { memberships: [{ ars: BONN, level: 'municipality', role: 'officer' }] });
  land = await signInAs(house, { memberships: [{ ars: NRW, level: 'state', role: 'state' }] });
});
afterAll(() => house.close());

async function call(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  payload?: object,
  as = town,
  ars = KOELN,
) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/desk/${ars}${path}` },
    headers: { origin: ORIGIN, cookie: as.cookie },
    ...(payload && { payload }),
  });
  // What the running house does when a source is told to have changed.
  house.kernel.sources = createSourceDirectory(await readSources(house.kernel.db), () => 'P7D');
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

const note = (own: object = {}) => ({
  ...{ name: 'Hundesteuer', kind: 'hint', text: 'Die Marke gibt es auch im Bezirk.' },
  ...{ author: 'Steueramt', until: '2026-12-10', ...own },
});

async function publish(content: object, as = town, ars = KOELN) {
  const { body: made } = await call('POST', '/entries', { ...NOTES, content }, as, ars);
  return call('POST', `/entries/${made.id}/publish`, { version: made.version, content }, as, ars);
}

const target = { key: 'x', catalogueId: 'hundesteuer', name: null };
async function notesAt(ars: string, one = target, language: 'de' | 'en' = 'de') {
  const place = house.kernel.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return (await notesOf([one], { place, language }, house.kernel)).get('x');
}
const faultsOf = async (content: object, as = town, ars = KOELN) => {
  const { status, body } = await publish(content, as, ars);
  expect(status).toBe(422);
  return body.errors.map(({ path }: { path: string }) => path);
};
const tasks = async () => {
  const { body } = await call('GET', '/today');
  return body.tasks
    .filter(({ id }: { id: string }) => /^entry-clos/.test(id))
    .map(({ title }: { title: string }) => title);
};

describe('a note of a town', () => {
  it('stands beside the service in that town and nowhere else, with role, unit and last day', async () => {
    const { status, body } = await publish(note({ textEn: 'The tag is to be had in your district, too.' }));
    expect(status, JSON.stringify(body)).toBe(200);
    const here = await notesAt(KOELN);
    expect(here?.absent).toBeNull();
    expect(here?.notes).toEqual([
      expect.objectContaining({
        ...{
          text: 'Die Marke gibt es auch im Bezirk.',
          lang: 'de',
          author: 'Steueramt',
          until: '2026-12-10',
        },
        unit: expect.objectContaining({ ars: KOELN }),
        info: expect.objectContaining({ name: 'Köln' }),
      }),
    ]);
    expect((await notesAt(KOELN, target, 'en'))?.notes[0]).toMatchObject({ lang: 'en' });
    expect(await notesAt(BONN)).toBeUndefined();
    expect(await notesAt(KOELN, { ...target, catalogueId: 'personalausweis' })).toBeUndefined();
    const page = await house.http.inject({ url: body.page, headers: { accept: 'text/html' } });
    expect(page.body).toContain('Steueramt');
    expect(page.body).toContain('dienste/hundesteuer');
    const service = (ars: string) =>
      house.http.inject({ url: `/api/places/${ars}/page?path=dienste/hundesteuer` });
    expect((await service(KOELN)).body).toContain('Die Marke gibt es auch im Bezirk.');
    expect((await service(BONN)).body).not.toContain('Die Marke gibt es');
  });

  it('names a service that is there, an end within twelve months, and never speaks for a Land', async () => {
    expect(await faultsOf(note({ name: 'Drachenfutter' }))).toEqual(['name']);
    expect(await faultsOf(note({ until: '2027-11-25' }))).toEqual(['until']);
    expect(await faultsOf(note({ until: '2026-11-23' }))).toEqual(['until']);
    expect(await faultsOf(note({ kind: 'absent' }))).toEqual(['kind']);
    expect(await faultsOf(note({ author: ' ' }))).toEqual(['author']);
    expect((await publish(note({ until: '2026-11-24' }), officer, BONN)).status).toBe(200);
  });

  it('is written by nobody from another town', async () => {
    expect((await call('POST', '/entries', { ...NOTES, content: note() }, officer, KOELN)).status).toBe(403);
    const { body } = await call('GET', '/entries?intake=notes');
    const [{ id }] = body.entries;
    expect((await call('GET', `/entries/${id}`, undefined, officer, BONN)).status).toBe(404);
  });

  it('is over on the day after its last one; "Heute" says so before and after', async () => {
    expect(await tasks()).toEqual([]);
    now = Temporal.Instant.from('2026-11-27T10:00:00Z');
    expect(await tasks()).toEqual(['Endet bald: Hundesteuer']);
    now = Temporal.Instant.from('2026-12-10T22:59:00Z');
    expect((await notesAt(KOELN))?.notes).toHaveLength(1);
    now = Temporal.Instant.from('2026-12-10T23:00:00Z');
    expect(await notesAt(KOELN)).toBeUndefined();
    expect(await tasks()).toEqual(['Ist zu Ende: Hundesteuer']);
    await renewEntries(house.kernel, { solutions, log: createLogger('silent') });
    now = Temporal.Instant.from('2026-12-26T10:00:00Z');
    await renewEntries(house.kernel, { solutions, log: createLogger('silent') });
    expect(await tasks()).toEqual([]);
  });
});

describe('a note of a Land', () => {
  it('says for all of its places, and for no other Land, that there is no such service', async () => {
    const content = note({ name: 'Baulastenverzeichnis', kind: 'absent', author: 'Bauministerium' });
    expect(await faultsOf(content, land, NRW)).toEqual(['name']);
    const known = note({ kind: 'absent', author: 'Innenministerium', text: 'Gibt es bei uns nicht.' });
    const { status, body } = await publish(known, land, NRW);
    expect(status, JSON.stringify(body)).toBe(200);
    const here = await notesAt(BONN);
    expect(here?.absent).toMatchObject({
      ...{ kind: 'absent', said: { by: 'Innenministerium', until: '2026-12-10' } },
      land: { ars: NRW },
    });
    expect(await notesAt('091620000000')).toBeUndefined();
    const page = (ars: string) =>
      house.http.inject({ url: `/api/places/${ars}/page?path=dienste/hundesteuer` });
    expect((await page(BONN)).body).toContain('Innenministerium');
    expect((await page('091620000000')).body).not.toContain('Innenministerium');
  });
});

describe('names to choose from', () => {
  it('are those of the services of the place', async () => {
    const answer = await house.http.inject({ url: `/api/services/names?ars=${KOELN}` });
    expect(answer.json().names).toContain('Hundesteuer');
    expect(answer.json().names.length).toBeGreaterThan(100);
  });
});
