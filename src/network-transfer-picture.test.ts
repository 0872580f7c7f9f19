/** The situation of the country and of a town, as everybody reads it. Over HTTP, from a real database. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { adopt, setAdoptionState } from './kernel/adoptions/adopt.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { readAdoptions } from './kernel/adoptions/store.ts';
import type { Block, PageContent } from './kernel/solution.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const [KOELN, BONN, SWISTTAL, WACKEN] = ['053150000000', '053140000000', '053820064064', '010615168107'];
let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, {
    clock: { now: () => NOW, milliseconds: () => NOW.epochMilliseconds },
  });
  const { db, places } = house.kernel;
  const rules = { db, places, solutions, now: NOW };
  await adopt(rules, { ars: KOELN, solution: 'leisure' });
  await adopt(rules, { ars: BONN, solution: 'leisure' });
  await adopt(rules, { ars: BONN, solution: 'waste' });
  await adopt(rules, { ars: SWISTTAL, solution: 'waste', from: BONN });
  await setAdoptionState(rules, { ars: SWISTTAL, solution: 'waste', state: 'paused' });
  await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value, baseline_unit,
      baseline_source, baseline_on, created_at, changed_at)
    values (${randomUUIDv7()}, ${BONN}, 'clarified', 'mobility', 'Zu viele Lieferwagen', '', '{everybody}', 1, 'Wagen',
      'gezählt', '2026-05-04', now(), now()),
      (${randomUUIDv7()}, ${KOELN}, 'solved', 'mobility', 'Längst gelöst', '', '{everybody}', 1, 'Wagen', 'gezählt',
      '2026-05-04', now(), now())`.execute(db);
  const all = await readAdoptions(db);
  house.kernel.adoptions = createAdoptionDirectory(all, () => places);
});
afterAll(() => house.close());

async function page(path: string, lang = 'de'): Promise<PageContent | null> {
  const { statusCode, body } = await house.http.inject(
    `/api/network/page?path=${encodeURIComponent(path)}&lang=${lang}`,
  );
  if (statusCode === 404) return null;
  expect(statusCode, body).toBe(200);
  return JSON.parse(body).page;
}
const words = (shown: PageContent | null) => JSON.stringify(shown?.blocks ?? null);
const rowsOf = (shown: PageContent | null) =>
  (shown?.blocks ?? []).flatMap((block: Block) => (block.type === 'facts' ? block.rows : []));

it('says who runs what and what nobody has solved, towns and not drafts or pauses', async () => {
  const shown = await page('lage');
  expect(rowsOf(shown).map(({ value, note }) => [value, note])).toEqual([
    ['3 Einsätze', 'in 2 Kommunen und Verbänden'],
    ['noch keine', undefined],
    ['1 Herausforderung', 'in 1 Kommune oder Verband'],
  ]);
  expect(words(shown)).toContain('Zu viele Lieferwagen');
  expect(words(shown)).not.toContain('Längst gelöst');
  expect(words(await page('lage/zeigt-laeuft/loesung-waste'))).not.toContain('Köln');
  expect(words(await page('lage/zeigt-ungeloest'))).toContain('ungelöst: 1 Herausforderung');
  expect(await page('lage/zeigt-alles')).toBeNull();
  expect(await page('lage/seite-2')).toBeNull();
});

it('shows a town on one page: where it stands, what is near, what comes next', async () => {
  const shown = words(await page(`lage/${SWISTTAL}`));
  expect(shown).toContain('angehalten');
  expect(shown).toContain('Freizeit übernehmen');
  expect(shown).toContain(`/rathaus/${SWISTTAL}/vorhaben/uebernehmen`);
  const bonn = words(await page(`lage/${BONN}`));
  expect(bonn).toContain('eingeschaltet seit 24. November 2026');
  expect(bonn).toContain('Ungelöst: Zu viele Lieferwagen');
  expect(bonn).not.toContain('Freizeit übernehmen');
  const english = await page(`lage/${BONN}`, 'en');
  expect(english?.title).toBe('Situation: Bonn');
  expect(words(english)).toContain('Unsolved: Zu viele Lieferwagen');
  expect(await page('lage/999999999999')).toBeNull();
});

it('says at once what changed, on the front page and in the picture, whoever changed it', async () => {
  const { db, places } = house.kernel;
  const rules = { db, places, solutions, now: NOW };
  const [challenge, pilot] = [randomUUIDv7(), randomUUIDv7()];
  /** The figures of both pages, which are the same. */
  const figures = async () => {
    const [front, picture] = [rowsOf(await page('')), rowsOf(await page('lage')).slice(0, 3)];
    const found = picture.map(({ value }) => value);
    for (const row of picture) expect(front).toContainEqual(row);
    return found;
  };
  expect(await figures()).toEqual(['3 Einsätze', 'noch keine', '1 Herausforderung']);

  await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value, baseline_unit,
      baseline_source, baseline_on, created_at, changed_at)
    values (${challenge}, ${WACKEN}, 'clarified', 'water', 'Pegel am Bach', '', '{everybody}', 1, 'Pegel', 'gezählt',
      '2026-05-04', now(), now())`.execute(db);
  expect(await figures()).toEqual(['3 Einsätze', 'noch keine', '2 Herausforderungen']);
  expect(words(await page('lage'))).toContain('Pegel am Bach');
  await sql`update cocreation.challenge set state = 'solved' where id = ${challenge}`.execute(db);
  expect(await figures()).toEqual(['3 Einsätze', 'noch keine', '1 Herausforderung']);
  expect(words(await page('lage'))).not.toContain('Pegel am Bach');

  await sql`insert into transfer.project (id, ars, kind, state, title, solution, created_at, changed_at)
    values (${pilot}, ${WACKEN}, 'pilot', 'approved', 'Räder leihen', 'parking', now(), now())`.execute(db);
  await sql`insert into transfer.pilot (project) values (${pilot})`.execute(db);
  expect(await figures()).toEqual(['3 Einsätze', 'noch keine', '1 Herausforderung']);
  await sql`update transfer.project set state = 'setup' where id = ${pilot}`.execute(db);
  expect(await figures()).toEqual(['3 Einsätze', '1 Pilot', '1 Herausforderung']);
  expect(words(await page('lage/zeigt-piloten/loesung-parking'))).toContain('erprobt: Räder leihen');
  await sql`update transfer.project set title = 'Lastenräder leihen' where id = ${pilot}`.execute(db);
  expect(words(await page('lage/zeigt-piloten'))).toContain('erprobt: Lastenräder leihen');
  expect(words(await page('lage/zeigt-laeuft'))).not.toContain('Lastenräder');

  await setAdoptionState(rules, { ars: BONN, solution: 'waste', state: 'paused' });
  house.kernel.adoptions = createAdoptionDirectory(await readAdoptions(db), () => places);
  expect(await figures()).toEqual(['2 Einsätze', '1 Pilot', '1 Herausforderung']);
  expect(await page('lage/loesung-waste/zeigt-laeuft')).toBeNull();
  await setAdoptionState(rules, { ars: BONN, solution: 'waste', state: 'live' });
  await sql`delete from transfer.project where id = ${pilot}`.execute(db);
  house.kernel.adoptions = createAdoptionDirectory(await readAdoptions(db), () => places);
  expect(await figures()).toEqual(['3 Einsätze', 'noch keine', '1 Herausforderung']);
});

it('leads from a name to the page of a town, or to those that may be meant', async () => {
  const to = async (q: string, lang = 'de') =>
    (await house.http.inject(`/api/transfer/town?q=${encodeURIComponent(q)}&lang=${lang}`)).headers.location;
  expect(await to('Wacken')).toBe(`/netzwerk/lage/${WACKEN}`);
  expect(await to('Wacken', 'en')).toBe(`/en/netzwerk/lage/${WACKEN}`);
  expect(await to('')).toBe('/netzwerk/lage');
  expect(await to('Neustadt')).toBe('/netzwerk/lage/suche/Neustadt');
  expect(await to('Qqq/Xyz')).toBe('/netzwerk/lage/suche/Qqq%20Xyz');
  expect(words(await page('lage/suche/Neustadt'))).toMatch(/Neustadt.*lage\/\d{12}/);
  expect(words(await page('lage/suche/Xyzzy'))).toContain('wurde keine Kommune gefunden');
  expect(await page('lage/suche')).toBeNull();
});

it('marks what is invented and counts it nowhere', async () => {
  const { db, places } = house.kernel;
  const before = rowsOf(await page('lage')).slice(0, 3);
  const faults: unknown[] = [];
  await renewSamples(
    { db, places, solutions, adoptions: house.kernel.adoptions },
    { now: NOW, onFault: (fault) => faults.push(fault) },
  );
  expect(faults).toEqual([]);
  house.kernel.sources = await sourcesOf(db);
  const shown = await page('lage');
  expect(rowsOf(shown).slice(0, 3)).toEqual(before);
  expect(words(shown)).toContain('Als Beispiel dazu, nicht mitgezählt');
  expect(words(shown)).toContain('"example":true');
  // Nobody answers for them any more.
  await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
    select id, 'data', 'failing', 'hidden', ${NOW.toString()}, ${NOW.toString()}, ${NOW.toString()}
    from kernel.source`.execute(db);
  const hidden = await page('lage');
  expect(rowsOf(hidden).slice(0, 3)).toEqual(before);
  expect(words(hidden)).not.toContain('Als Beispiel dazu');
  expect(words(hidden)).not.toContain('"example":true');
  await sql`delete from kernel.source_watch`.execute(db);
  expect(words(await page('lage'))).toBe(words(shown));
  const { rows: ahead } = await sql`select at::text from transfer.step where at > ${NOW.toString()}
    union all select to_on::text from transfer.pilot_reading where to_on > '2026-11-24'
    union all select verified_on::text from transfer.sheet where verified_on > '2026-11-24'`.execute(db);
  expect(ahead).toEqual([]);
});
