/** The solution catalogue: sheets of towns and from abroad, matching, import, open data, papers. HTTP and PostgreSQL. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { FEDERATION } from './kernel/places/place.ts';
import type { PageContent } from './kernel/solution.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { findSheetTasks } from './network/transfer/sheets/find-sheet-tasks.ts';
import type { ImportReport } from './network/transfer/sheets/import/import-api.ts';
import type { OpenSheet } from './network/transfer/sheets/out/open-sheet.ts';
import { publishedSheets } from './network/transfer/sheets/sheet-store.ts';
import type { OfficeSheets, SheetList, SheetView } from './network/transfer/sheets/sheets-api.ts';
import { sheetsFor } from './network/transfer/sheets/sheets-for.ts';
import { aSheet } from './network/transfer/sheets/testing/a-sheet.ts';
import { solution } from './network/transfer/solution.ts';
import { stepsOf } from './network/transfer/step-store.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const now = Temporal.Instant.from('2026-11-24T10:00:00Z');

let house: TestHouse;
let editor: SignedInAs;
let officer: SignedInAs;
let stranger: SignedInAs;
let office: SignedInAs;

beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, {
    clock: { now: () => now, milliseconds: () => now.epochMilliseconds },
  });
  const at = { ars: WACKEN, level: 'municipality' } as const;
  editor = await signInAs(house, { memberships: [{ ...at, role: 'editor' }] });
  officer = await signInAs(house, { memberships: [{ ...at, role: 'officer' }] });
  stranger = await signInAs(house, { memberships: [{ ...at, ars: KOELN, role: 'manager' }] });
  office = await signInAs(house, { memberships: [{ ars: FEDERATION, level: 'federal', role: 'federal' }] });
});
afterAll(() => house.close());

async function call<Body>(
  as: SignedInAs | null,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as?.headers ?? {} },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.body === '' ? {} : answer.json();
  // our own server's shape
  return {
    status: answer.statusCode,
    body: body as Body & { code?: string; detail?: string; missing?: string[] },
  };
}
const TOWN = `/api/transfer/desk/${WACKEN}/sheets`;
const OFFICE = `/api/transfer/desk/${FEDERATION}/catalogue`;
const form = (change: Parameters<typeof aSheet>[0] = {}) => ({ ...aSheet(change), evidence: 1 });

async function draft(change: Parameters<typeof aSheet>[0] = {}): Promise<SheetView> {
  const { status, body } = await call<SheetView>(editor, 'POST', TOWN, {
    ...form(change),
    wish: randomUUID(),
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const publish = ({ id, version }: SheetView, as = officer) =>
  call<SheetView>(as, 'POST', `${TOWN}/${id}/step`, { to: 'published', version });
async function published(change: Parameters<typeof aSheet>[0] = {}): Promise<SheetView> {
  const { status, body } = await publish(await draft(change));
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

async function page(path: string, lang = 'de'): Promise<PageContent | null> {
  const answer = await house.http.inject({
    ...{ method: 'GET', url: `/api/network/page?${new URLSearchParams({ path, lang })}` },
  });
  if (answer.statusCode === 404) return null;
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().page;
}
const textOf = (content: PageContent | null) => JSON.stringify(content?.blocks ?? null);

describe('a fact sheet of a town', () => {
  it('is not published without what failed and a cost band, and says so field by field', async () => {
    const sheet = await draft({ failed: '', costBand: null });
    expect(sheet.missing).toEqual(['costBand', 'failed']);
    const refused = await publish(sheet);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'sheet-incomplete', missing: ['costBand', 'failed'] },
    });
    expect(refused.body.detail).toContain('Was nicht geklappt hat');
    expect(await page(`loesungen/${sheet.id}`)).toBeNull();
    const body = { ...form(), version: sheet.version };
    const mended = await call<SheetView>(editor, 'PUT', `${TOWN}/${sheet.id}`, body);
    expect(mended.body.missing).toEqual([]);
    expect((await publish(mended.body)).status).toBe(200);
    const shown = textOf(await page(`loesungen/${sheet.id}`));
    expect(shown).toContain('Ältere sagen weiter am Telefon ab.');
    expect(shown).toContain('10.000 bis unter 50.000\u00a0€');
  });

  it('stays complete once it is public', async () => {
    const sheet = await published();
    const body = { ...form({ failed: '' }), version: sheet.version };
    expect(await call(editor, 'PUT', `${TOWN}/${sheet.id}`, body)).toMatchObject({
      ...{ status: 422, body: { code: 'sheet-incomplete', missing: ['failed'] } },
    });
  });

  it('is one sheet when sent twice with the same wish', async () => {
    const body = { ...form(), wish: randomUUID() };
    const [one, other] = [
      await call<SheetView>(editor, 'POST', TOWN, body),
      await call<SheetView>(editor, 'POST', TOWN, body),
    ];
    expect(other.body.id).toBe(one.body.id);
  });

  it('is published by who decides for the town alone, and seen by no other town as a draft', async () => {
    const sheet = await draft();
    expect((await publish(sheet, editor)).status).toBe(403);
    expect((await call(stranger, 'GET', `${TOWN}/${sheet.id}`)).status).toBe(403);
    const elsewhere = `/api/transfer/desk/${KOELN}/sheets/${sheet.id}`;
    expect(await call(stranger, 'GET', elsewhere)).toMatchObject({
      status: 404,
      body: { code: 'sheet-unknown' },
    });
    expect((await call(office, 'GET', `${OFFICE}/${sheet.id}`)).status).toBe(404);
  });

  it('answers a second person with the present state', async () => {
    const sheet = await draft();
    const body = { ...form({ title: 'Neuer Titel' }), version: sheet.version };
    expect((await call(editor, 'PUT', `${TOWN}/${sheet.id}`, body)).status).toBe(200);
    expect(await call(editor, 'PUT', `${TOWN}/${sheet.id}`, body)).toMatchObject({
      ...{ status: 409, body: { code: 'sheet-changed', version: sheet.version + 1, state: 'draft' } },
    });
  });

  it('cannot say of itself that others evaluated it, nor name what this house does not know', async () => {
    const wish = randomUUID();
    expect(await call(editor, 'POST', TOWN, { ...form(), evidence: 2, wish })).toMatchObject({
      ...{ status: 422, body: { code: 'sheet-evidence' } },
    });
    const unknown = { ...form({ solution: 'teleport' }), wish };
    expect(await call(editor, 'POST', TOWN, unknown)).toMatchObject({ body: { code: 'sheet-reference' } });
    const check = [{ text: 'Etwas', check: 'waste:nothing' }];
    expect(await call(editor, 'POST', TOWN, { ...form({ prerequisites: check }), wish })).toMatchObject({
      body: { code: 'sheet-reference' },
    });
    expect(
      (await call(editor, 'POST', TOWN, { ...form({ repoUrl: 'javascript:alert(1)' }), wish })).status,
    ).toBe(400);
    const turned = form({ startsOn: '2026-02-01', endsOn: '2026-01-01' });
    expect((await call(editor, 'POST', TOWN, { ...turned, wish })).status).toBe(400);
  });

  it('becomes old after 183 days, tells its town 14 days before, and is fresh again with one tap', async () => {
    const sheet = await published({ title: 'Wird alt' });
    const age = (days: number) =>
      sql`update transfer.sheet set verified_on = '2026-11-24'::date - ${days}::int where id = ${sheet.id}`.execute(
        house.kernel.db,
      );
    const tasks = async () => {
      const place = house.kernel.places.get(WACKEN);
      if (place === undefined) throw new Error('no Wacken');
      const permissions = new Set(['transfer:plan']);
      const all = await findSheetTasks({ place, permissions, language: 'de' }, house.kernel);
      return all.filter(({ title }) => title.includes('Wird alt')).map(({ urgency }) => urgency);
    };
    expect(await tasks()).toEqual([]);
    await age(170);
    expect(await tasks()).toEqual(['note']);
    await age(183);
    expect(textOf(await page('loesungen/nur-stale'))).not.toContain('Wird alt');
    await age(184);
    expect(await tasks()).toEqual(['soon']);
    expect(textOf(await page('loesungen/nur-stale'))).toContain('Wird alt');
    expect(textOf(await page(`loesungen/${sheet.id}`))).toContain('vor mehr als 183 Tagen');
    const { version } = sheet;
    const verified = await call<SheetView>(editor, 'POST', `${TOWN}/${sheet.id}/verify`, { version });
    expect(verified.body).toMatchObject({ isStale: false, verifiedOn: '2026-11-24' });
    // The same again is no fault, though the version is older.
    expect((await call(editor, 'POST', `${TOWN}/${sheet.id}/verify`, { version })).status).toBe(200);
    expect(await tasks()).toEqual([]);
  });

  it('is withdrawn with a reason, and gone for everybody', async () => {
    const sheet = await published();
    const { version } = sheet;
    const step = { to: 'withdrawn', version, reason: 'Der Anbieter hat aufgegeben.' };
    expect((await call(officer, 'POST', `${TOWN}/${sheet.id}/step`, step)).status).toBe(200);
    expect(await page(`loesungen/${sheet.id}`)).toBeNull();
    const steps = await stepsOf(house.kernel.db, 'sheet', sheet.id);
    expect(steps.map(({ to, ars }) => [to, ars])).toEqual([
      ...[
        ['draft', WACKEN],
        ['published', WACKEN],
        ['withdrawn', WACKEN],
      ],
    ]);
    expect((await call(editor, 'DELETE', `${TOWN}/${sheet.id}`)).status).toBe(409);
  });

  it('goes as a draft, and nothing of it stays', async () => {
    const sheet = await draft();
    expect((await call(editor, 'DELETE', `${TOWN}/${sheet.id}`)).status).toBe(204);
    expect((await call(editor, 'GET', `${TOWN}/${sheet.id}`)).status).toBe(404);
    expect(await stepsOf(house.kernel.db, 'sheet', sheet.id)).toEqual([]);
    const { body } = await call<SheetList>(editor, 'GET', TOWN);
    expect(body.sheets.some(({ id }) => id === sheet.id)).toBe(false);
  });

  it('is a paper for a meeting, for everybody once it is public', async () => {
    const sheet = await published();
    const paper = await house.http.inject(`/api/transfer/sheets/${sheet.id}/paper?format=pdf&lang=en`);
    expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const word = await house.http.inject(`/api/transfer/sheets/${sheet.id}/paper?format=docx`);
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const none = await house.http.inject(`/api/transfer/sheets/${(await draft()).id}/paper`);
    expect(none.statusCode).toBe(404);
  });
});

describe('a fact sheet out of a pilot', () => {
  async function pilot(state: string): Promise<string> {
    const id = randomUUIDv7();
    const code = state === 'stopped' ? 'no-benefit' : null;
    const { db } = house.kernel;
    await sql`insert into transfer.project (id, ars, kind, state, title, about, unit, solution, stop_code, created_at,
        changed_at)
      values (${id}, ${WACKEN}, 'pilot', ${state}, 'Sensoren im Container', 'Container laufen über.', 'Bauamt', 'waste',
        ${code}, now(), now())`.execute(db);
    await sql`insert into transfer.pilot (project, starts_on, ends_on, budget_once_cents, operating_model)
      values (${id}, '2026-01-01', '2026-06-30', 1250000, 'coop')`.execute(db);
    return id;
  }
  const begin = (project: string, as = editor, ars = WACKEN) =>
    call<SheetView>(as, 'POST', `/api/transfer/desk/${ars}/sheets/from-pilot`, {
      project,
      wish: randomUUID(),
    });

  it('is filled in with what was written down, and is one sheet however often it is asked for', async () => {
    const id = await pilot('stopped');
    await sql`insert into transfer.pilot_decision (id, project, decision, reason, what_failed, stop_code,
        evidence_level, decided_on, decided_at, ars)
      values (${randomUUIDv7()}, ${id}, 'stop', 'Kein Nutzen gezeigt.', 'Die Sensoren fielen im Winter aus.',
        'no-benefit', 1, '2026-07-01', now(), ${WACKEN})`.execute(house.kernel.db);
    const list = await call<SheetList>(editor, 'GET', TOWN);
    expect(list.body.pilots).toContainEqual({ id, title: 'Sensoren im Container' });
    const { status, body } = await begin(id);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ status: 'stopped', project: id, evidence: 1 });
    expect(body.content).toMatchObject({
      ...{
        failed: 'Die Sensoren fielen im Winter aus.',
        costBand: '10k-50k',
        operating: 'coop',
        solution: 'waste',
      },
      ...{ startsOn: '2026-01-01', endsOn: '2026-06-30', contactRole: 'Bauamt' },
    });
    expect(body.missing).toEqual(['licence', 'contactMail']);
    expect((await begin(id)).body.id).toBe(body.id);
    expect((await call<SheetList>(editor, 'GET', TOWN)).body.pilots).toEqual([]);
  });

  it('needs a pilot of the town that has begun', async () => {
    expect(await begin(await pilot('applied'))).toMatchObject({
      status: 422,
      body: { code: 'sheet-no-report' },
    });
    const other = await begin(await pilot('live'), stranger, KOELN);
    expect(other).toMatchObject({ status: 404, body: { code: 'project-unknown' } });
  });
});

describe('the office of the network', () => {
  it('writes cases from abroad, which say what differs in law', async () => {
    const abroad = { country: 'DK', placeName: 'Beispielhavn' };
    const wish = randomUUID();
    const made = await call<SheetView>(office, 'POST', OFFICE, { ...form(abroad), evidence: 2, wish });
    expect(made.body).toMatchObject({
      isAbroad: true,
      where: 'Beispielhavn, Dänemark',
      missing: ['lawDiffers'],
    });
    const step = `${OFFICE}/${made.body.id}/step`;
    expect((await call(office, 'POST', step, { to: 'published', version: 1 })).status).toBe(422);
    const law = { ...form({ ...abroad, lawDiffers: 'Andere Satzung.' }), evidence: 2, version: 1 };
    expect((await call(office, 'PUT', `${OFFICE}/${made.body.id}`, law)).status).toBe(200);
    expect((await call(office, 'POST', step, { to: 'published', version: 2 })).status).toBe(200);
    expect(textOf(await page('loesungen/nur-abroad'))).toContain('Beispielhavn, Dänemark');
    expect(textOf(await page(`loesungen/${made.body.id}`, 'en'))).toContain('What differs in law');
    // A town has no case from abroad, and the office none without a country.
    expect(await call(editor, 'POST', TOWN, { ...form(abroad), wish })).toMatchObject({
      body: { code: 'sheet-abroad' },
    });
    expect(await call(office, 'POST', OFFICE, { ...form(), wish: randomUUID() })).toMatchObject({
      body: { code: 'sheet-abroad' },
    });
  });

  it('sets the level of evidence of a town with a reason, and the town cannot lower it by its word', async () => {
    const sheet = await published();
    const rated = await call<SheetView>(office, 'POST', `${OFFICE}/${sheet.id}/evidence`, {
      ...{ evidence: 2, version: sheet.version, reason: 'Hochschule hat nachgemessen.' },
    });
    expect(rated.body.evidence).toBe(2);
    const body = { ...form({ title: 'Anders' }), evidence: 0, version: rated.body.version };
    expect((await call<SheetView>(editor, 'PUT', `${TOWN}/${sheet.id}`, body)).body.evidence).toBe(2);
    expect(textOf(await page(`loesungen/${sheet.id}`))).toContain('Hochschule hat nachgemessen.');
    // It does not write for the town.
    const version = rated.body.version + 1;
    expect((await call(office, 'PUT', `${OFFICE}/${sheet.id}`, { ...form(), version })).status).toBe(404);
  });

  it('is at the desk of the federation alone', async () => {
    const elsewhere = `/api/transfer/desk/${WACKEN}/catalogue`;
    expect((await call(officer, 'GET', elsewhere)).status).toBe(403);
    expect((await call<OfficeSheets>(office, 'GET', `${OFFICE}?list=stale`)).status).toBe(200);
  });
});

const HEAD =
  'Projekt-ID;Projektname;Handlungsfeld;Phase;Ort;Beginn;Gesamtkosten;Kurzbeschreibung;Herausforderungen';
const MORE = ';Betriebsmodell;Lizenz;Amt;E-Mail;Ansprechpartner';
const ROW = ';Köln;03/2024;250-500 T€;Busse kommen zu spät.;Der Funk war schwach.;eigener Betrieb;EUPL-1.2';
const END = ';Amt für Verkehr;verkehr@stadt.example;Erika Muster';
const bring = (table: string, mode = 'publish', catalogue = 'Musterkatalog') =>
  call<ImportReport>(office, 'POST', `${OFFICE}/import`, { catalogue, licence: 'CC-BY-4.0', mode, table });

describe('the import of a catalogue', () => {
  it('takes good rows, tells what is wrong with each bad one, and how, and reads no names of people', async () => {
    const table = [
      HEAD + MORE,
      `1;Busse melden sich;Mobilität;läuft${ROW}${END}`,
      `2;;Mobilität;läuft${ROW}${END}`,
      `3;Ampel;Zauberei;abgeschlossen${ROW}${END}`,
      `4;Ort fehlt;Mobilität;läuft;Nirgendhausen;2024;unter 10.000 €;Text;Text`,
      `1;Noch einmal;Mobilität;läuft${ROW}${END}`,
      `5;Ohne Lehre;Abfall;im Betrieb;Köln;01.02.2025;12.500 €;Text;`,
      `6;Verrutscht;Mobilität;läuft${ROW}${END};zu viel`,
    ].join('\r\n');
    const checked = await bring(`\ufeff${table}`, 'check');
    expect(checked.body).toMatchObject({ mode: 'check', rows: 7, added: 2, faultyRows: 5 });
    expect(await publishedSheets(house.kernel.db, { keys: [KOELN] })).toEqual([]);
    const { status, body } = await bring(`\ufeff${table}`);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ rows: 7, added: 2, renewed: 0, published: 1, faultyRows: 5, vanished: [] });
    expect(body.faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      ...[
        [3, 'title', 'empty'],
        [4, 'field', 'unreadable'],
        [4, 'status', 'unreadable'],
        [5, 'town', 'town-unknown'],
        [6, 'id', 'key-twice'],
        [8, null, 'columns'],
      ],
    ]);
    expect(body.incomplete).toMatchObject([
      { line: 7, missing: ['operating', 'licence', 'failed', 'contactRole', 'contactMail'] },
    ]);
    expect(body.columns.find(({ name }) => name === 'Ansprechpartner')).toMatchObject({ skipped: 'people' });
    const [sheet] = await publishedSheets(house.kernel.db, { keys: [KOELN] });
    expect(sheet).toMatchObject({
      ...{ title: 'Busse melden sich', field: 'mobility', status: 'running', startsOn: '2024-03-01' },
      ...{
        costBand: '250k-500k',
        failed: 'Der Funk war schwach.',
        originKey: '1',
        originLicence: 'CC-BY-4.0',
      },
      ...{ verifiedOn: null, isOwn: false },
    });
    expect(JSON.stringify(sheet)).not.toContain('Erika');
  });

  it('renews instead of doubling, keeps what vanished, and leaves alone what was changed here', async () => {
    const table = (title: string) =>
      `${HEAD}${MORE}\n1;${title};Mobilität;läuft${ROW}${END}\n9;Neu;Wasser;läuft${ROW}${END}`;
    const first = await bring(table('Busse melden sich'));
    expect(first.body).toMatchObject({ added: 1, same: 1, renewed: 0, kept: 0 });
    expect(first.body.vanished).toMatchObject([{ key: '5', title: 'Ohne Lehre' }]);
    const second = await bring(table('Busse rufen an'));
    expect(second.body).toMatchObject({ added: 0, same: 1, renewed: 1 });
    const mine = await call<SheetList>(stranger, 'GET', `/api/transfer/desk/${KOELN}/sheets`);
    const line = mine.body.sheets.find(({ title }) => title === 'Busse rufen an');
    if (line === undefined) throw new Error('the town does not see what was brought in');
    const { version } = line;
    const body = { ...form({ title: 'Von Köln geändert' }), version };
    expect((await call(stranger, 'PUT', `/api/transfer/desk/${KOELN}/sheets/${line.id}`, body)).status).toBe(
      200,
    );
    const third = await bring(table('Busse singen'));
    expect(third.body).toMatchObject({ kept: 1, renewed: 0 });
    expect(textOf(await page(`loesungen/${line.id}`))).not.toContain('singen');
  });

  it('refuses a table with a broken heading, and says which columns are known', async () => {
    const missing = await bring('Name des Dings;Foo\n1;2');
    expect(missing).toMatchObject({ status: 422, body: { code: 'sheet-table-header' } });
    expect(missing.body.detail).toContain('title');
    expect(missing.body.detail).toContain('cost_band');
    const doubled = await bring('id,title,titel,field,status,town\n1,A,B,waste,running,Köln');
    expect(doubled).toMatchObject({ status: 422, body: { code: 'sheet-table-header' } });
    expect(await bring('id;title;field;status\n1;"nie zu;waste;running')).toMatchObject({
      body: { code: 'sheet-table-unreadable' },
    });
    expect((await call(stranger, 'POST', `${OFFICE}/import`, {})).status).toBe(403);
  });
});

describe('the open data', () => {
  const csv = async (query = '') => (await house.http.inject(`/api/transfer/open/sheets.csv${query}`)).body;
  const rowsOf = (text: string) =>
    parse(text, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[]; // text in, text out

  it('goes out by page, with a validator, and says 304 to who has it', async () => {
    await published({ title: 'Offen' });
    const first = await house.http.inject('/api/transfer/open/sheets.json?limit=2');
    const { items, next } = first.json() as { items: OpenSheet[]; next: string };
    expect(items).toHaveLength(2);
    const second = (await house.http.inject(`/api/transfer/open/sheets.json?limit=2&after=${next}`)).json();
    expect(second.items[0]?.id > (items[1]?.id ?? '')).toBe(true);
    for (const kind of ['json', 'csv']) {
      const url = `/api/transfer/open/sheets.${kind}`;
      const { etag } = (await house.http.inject(url)).headers;
      const again = await house.http.inject({ url, headers: { 'if-none-match': String(etag) } });
      expect([kind, again.statusCode, again.body]).toEqual([kind, 304, '']);
    }
  });

  it('is safe for spreadsheets, and comes back as it went out', async () => {
    const kpis = [{ title: 'Wartezeit', unit: 'min', before: 20.5, after: 8, source: 'Zählung; "eigene"' }];
    await published({
      ...{ title: '=1+1 ist ein Titel', failed: 'Zeile eins.\nZeile; zwei "in Zeichen".', kpis, fte: 0.25 },
      ...{
        standards: ['OParl', 'a | b'],
        costOnce: 12_345_67,
        solution: 'waste',
        repoUrl: 'https://code.example/x',
      },
      prerequisites: [
        { text: 'Termine sind da', check: 'waste:collections' },
        { text: 'Wille', check: null },
      ],
    });
    const out = await csv();
    expect(out).toContain("'=1+1 ist ein Titel");
    const before = rowsOf(out);
    expect(before.length).toBeGreaterThan(3);
    // What is here already is not brought in a second time.
    const again = await bring(out, 'publish', 'Rundreise');
    expect(again.body).toMatchObject({ added: 0, faultyRows: before.length });
    expect(new Set(again.body.faults.map(({ code }) => code))).toEqual(new Set(['own-sheet']));
    await sql`delete from transfer.sheet`.execute(house.kernel.db);
    const back = await bring(out, 'publish', 'Rundreise');
    expect(back.body).toMatchObject({ added: before.length, published: before.length, faults: [] });
    const after = rowsOf(await csv());
    const kept = (rows: Record<string, string>[]) =>
      rows
        .map(({ id: _id, catalogue: _from, changed: _at, licence: _licence, ...row }) => JSON.stringify(row))
        .sort();
    expect(kept(after)).toEqual(kept(before));
  });
});

describe('examples', () => {
  beforeAll(async () => {
    await sql`delete from transfer.sheet`.execute(house.kernel.db);
    const { db, places } = house.kernel;
    const adoptions = createAdoptionDirectory([], () => places);
    const faults: unknown[] = [];
    await renewSamples(
      { db, places, solutions: [solution], adoptions },
      { now, onFault: (one) => faults.push(one) },
    );
    expect(faults).toEqual([]);
    house.kernel.sources = await sourcesOf(db);
  });

  it('are thirty, of which at least six failed and three come from abroad, all marked and in no count of what is real', async () => {
    const all = await publishedSheets(house.kernel.db);
    expect(all).toHaveLength(30);
    expect(all.filter(({ status }) => status === 'stopped').length).toBeGreaterThanOrEqual(6);
    expect(all.filter(({ ars }) => ars === null)).toHaveLength(3);
    expect(all.every(({ source }) => source !== null)).toBe(true);
    expect(await publishedSheets(house.kernel.db, { isReal: true })).toEqual([]);
    expect((await house.http.inject('/api/transfer/open/sheets.json')).json().items).toEqual([]);
    expect(
      (await house.http.inject('/api/transfer/open/sheets.json?examples=yes&limit=500')).json().items,
    ).toHaveLength(30);
    expect(textOf(await page('loesungen'))).toContain('30 erfundene Beispiele');
    const [one] = all;
    expect(await page(`loesungen/${one?.id}`)).toMatchObject({ example: true });
  });

  it('match a town with each part explained, the size as it was chosen', async () => {
    const ask = { ars: WACKEN, language: 'de', limit: 5 } as const;
    const unknown = await sheetsFor(house.kernel, { ...ask, size: 'unknown' });
    expect(unknown.sheets[0]?.parts.find(({ part }) => part === 'size')?.value).toBeNull();
    expect(unknown.sheets[0]?.known).toBeLessThan(1);
    const words = 'Starkregen, kleine Bäche steigen';
    const { sheets } = await sheetsFor(house.kernel, { ...ask, size: 'medium', words });
    expect(sheets[0]).toMatchObject({
      title: 'Pegel an kleinen Bächen mit Warnung für Nachbarn',
      isExample: true,
    });
    expect(sheets[0]?.parts.find(({ part }) => part === 'size')?.value).toBe(1);
    const answer = await house.http.inject(
      `/api/transfer/sheets/for?${new URLSearchParams({ ars: WACKEN, size: 'medium', words })}`,
    );
    expect(answer.json().sheets[0]).toMatchObject({ score: sheets[0]?.score });
  });

  it('match the open challenges of a town where nobody types anything', async () => {
    await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value,
        baseline_unit, baseline_source, baseline_on, created_at, changed_at)
      values (${randomUUIDv7()}, ${WACKEN}, 'clarified', 'mobility', 'Autos vor der Grundschule',
        'Am Morgen stauen sich die Autos der Eltern vor der Schule.', '{children}', 120, 'Autos', 'Zählung',
        '2026-05-04', now(), now())`.execute(house.kernel.db);
    const found = await sheetsFor(house.kernel, { ars: WACKEN, size: 'large', language: 'de', limit: 3 });
    expect(found.challenges).toHaveLength(1);
    expect(found.sheets[0]?.title).toBe('Schulstraße mit versenkbaren Pollern');
    expect(found.sheets[0]?.parts[0]?.words).toBe('Ähnlich wie „Autos vor der Grundschule“.');
  });

  it('lead from a name to the page of what fits, each at one address', async () => {
    const at = async (query: Record<string, string>) => {
      const { statusCode, headers } = await house.http.inject(
        `/api/transfer/sheets/choose?${new URLSearchParams(query)}`,
      );
      return [statusCode, headers.location];
    };
    const begin = '/netzwerk/loesungen/fuer';
    expect(await at({ place: 'Wacken', words: 'Starkregen!' })).toEqual([
      303,
      `${begin}/${WACKEN}/worte-starkregen`,
    ]);
    expect(await at({ place: '' })).toEqual([303, begin]);
    expect(await at({ place: 'Xyzzyhausen' })).toEqual([303, `${begin}/suche-xyzzyhausen`]);
    expect(await at({ place: 'Wacken, Kreis', ars: WACKEN })).toEqual([303, `${begin}/${WACKEN}`]);
    expect(await at({ place: 'Neustadt', ars: '999999999999' })).toEqual([303, `${begin}/suche-neustadt`]);
    // Asked which one is meant, nobody types again what is looked for.
    expect(await at({ place: 'Neustadt', words: 'Starkregen' })).toEqual([
      303,
      `${begin}/suche-neustadt/worte-starkregen`,
    ]);
    const choice = textOf(await page('loesungen/fuer/suche-neustadt/worte-starkregen'));
    expect(choice).toMatch(/loesungen\/fuer\/\d{12}\/worte-starkregen/);
    expect(choice).toMatch(/Neustadt.{1,80}(Stadt|Gemeinde) · /);
    expect(textOf(await page(`loesungen/fuer/${WACKEN}`))).toContain('Größe');
    expect(textOf(await page(`loesungen/fuer/${WACKEN}/groesse-small/thema-waste`))).toContain(
      'Strandbehälter',
    );
    expect(textOf(await page('loesungen/fuer/suche-xyzzyhausen'))).toContain('Schreibweise');
    for (const path of [
      'fuer/1',
      'fuer/suche-neustadt/worte-',
      'fuer/suche-neustadt/mehr',
      `fuer/${WACKEN}/thema-waste/groesse-small`,
      `fuer/${WACKEN}/groesse-huge`,
      'seite-1',
    ])
      expect(await page(`loesungen/${path}`), path).toBeNull();
  });
});
