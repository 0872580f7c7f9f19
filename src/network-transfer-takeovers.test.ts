/** A town takes over what runs in another, from the choice to its end. Over HTTP and PostgreSQL. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { adopt, setAdoptionState } from './kernel/adoptions/adopt.ts';
import type { AdoptHouse } from './kernel/adoptions/change-adoption.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { giveBack } from './kernel/adoptions/give-back.ts';
import { readAdoptions } from './kernel/adoptions/store.ts';
import { readAudit } from './kernel/audit/store.ts';
import type { MemberRole } from './kernel/identity/role.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import type { PageContent } from './kernel/solution.ts';
import { addSource } from './kernel/sources/manage/manage.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { SheetContent } from './network/transfer/sheets/sheet.ts';
import { aSheet } from './network/transfer/sheets/testing/a-sheet.ts';
import { insertSheet, updateSheetState } from './network/transfer/sheets/write-sheet-store.ts';
import { findTakeoverTasks } from './network/transfer/takeovers/find-takeover-tasks.ts';
import { insertLogLine } from './network/transfer/takeovers/log-store.ts';
import type { Givers, TakeoverChoices, TakeoverView } from './network/transfer/takeovers/takeovers-api.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const AMT = '010615168000';
const KOELN = '053150000000';
const BONN = '053140000000';
/** Became Wacken. */
const FORMER = '010615168990';
/** What of Köln must never be told to another town. */
const SECRETS = ['geheim.koeln.example', 'token=abc', 'anna.mueller', '0221 4711', 'Amt 63 Sonderbau'];

let house: TestHouse;
let rules: AdoptHouse;
let at = Temporal.Instant.from('2026-11-24T10:00:00Z');
let boss: SignedInAs;
let editor: SignedInAs;
let officer: SignedInAs;
let koeln: SignedInAs;

beforeAll(async () => {
  const clock = { now: () => at, milliseconds: () => at.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const { db } = house.kernel;
  await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
    select ${FORMER}, name || ' (früher)', official_name, kind, levels, parent, false, '2020-01-01', attribution
    from kernel.place where ars = ${WACKEN}`.execute(db);
  await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
    select ${FORMER}, ${WACKEN}, 'rekeyed', 'table', max(id) from kernel.place_import`.execute(db);
  house.kernel.places = await loadDirectory(db);
  rules = { db, places: house.kernel.places, solutions, now: at };
  const as = (role: MemberRole, ars = WACKEN) =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  boss = await as('manager');
  editor = await as('editor');
  officer = await as('officer');
  koeln = await as('manager', KOELN);
});
beforeEach(async () => {
  const { db } = house.kernel;
  await emptyTransfer();
  await sql`delete from kernel.adoption`.execute(db);
  await sql`delete from kernel.source`.execute(db);
  await sql`delete from kernel.event`.execute(db);
  at = Temporal.Instant.from('2026-11-24T10:00:00Z');
  await adopt(rules, { ars: KOELN, solution: 'leisure', settings: { cardDays: 14 } });
  await adopt(rules, {
    ...{ ars: KOELN, solution: 'parking' },
    settings: { mostHour: 250, phone: '0221 4711', authority: 'Amt 63 Sonderbau' },
  });
  await sourceOf(KOELN, 'https://geheim.koeln.example/kalender.ics?token=abc', 'Kulturamt Köln');
});
afterAll(() => house.close());

async function emptyTransfer(): Promise<void> {
  for (const table of ['takeover', 'takeover_log', 'approval_path', 'step', 'sheet', 'project'])
    await sql`delete from ${sql.table(`transfer.${table}`)}`.execute(house.kernel.db);
}

function sourceOf(ownerArs: string, address: string, name: string): Promise<string> {
  return addSource(
    house.kernel.db,
    {
      ...{
        ownerArs,
        solution: 'leisure',
        intake: 'events',
        connector: 'ical',
        name,
        licence: 'own',
        address,
      },
      ...{ url: null, settings: {}, everySeconds: 86_400, mailbox: 'anna.mueller@koeln.example' },
      ...{ deputy: null, contractEnd: null, reviewDate: '2027-06-01' },
    },
    at,
  );
}

const DESK = `/api/transfer/desk/${WACKEN}/takeovers`;
const later = (seconds: number) => {
  at = at.add({ seconds });
};

async function call<Body = TakeoverView>(
  as: SignedInAs,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as.headers },
    ...(payload !== undefined && { payload }),
  });
  // Whatever is answered: nothing of Köln's own is in it, unless Köln asks.
  if (as !== koeln)
    for (const secret of SECRETS) expect(answer.body, `${url}: ${secret}`).not.toContain(secret);
  const body = answer.body === '' ? {} : answer.json();
  return { status: answer.statusCode, body: body as Body & { code?: string; [name: string]: unknown } }; // our own server's shape
}

const form = (more: object = {}) => ({ wish: randomUUID(), solution: 'leisure', from: KOELN, ...more });
const begin = (as: SignedInAs, more: object = {}) => call(as, 'POST', DESK, form(more));
const read = (id: string, as = boss) => call(as, 'GET', `${DESK}/${id}`);
async function begun(more: object = {}): Promise<TakeoverView> {
  const answer = await begin(boss, more);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}
const answerSource = (view: TakeoverView, more: object) =>
  call(boss, 'PUT', `${DESK}/${view.project.id}/sources`, {
    ...{ version: view.version, intake: 'events', state: 'by-hand', reason: '', ...more },
  });
const live = (id: string, version: number, as = boss, reason = '') =>
  call(as, 'POST', `${DESK}/${id}/live`, { version, reason });

/** No approval is needed, as the room of approvals notes it. */
async function clear(id: string): Promise<void> {
  await sql`insert into transfer.approval_path (project, version, begun_on, none_reason, none_unit, changed_at)
    values (${id}, 1, '2026-11-24', 'Nur öffentliche Termine', 'Hauptamt', now())`.execute(house.kernel.db);
}

/** Begun, answered and clear: ready to be switched on. */
async function ready(more: object = {}): Promise<TakeoverView> {
  const view = await begun(more);
  const { body } = view.sources.length === 0 ? { body: view } : await answerSource(view, {});
  await clear(view.project.id);
  return body;
}

const rowAt = async (ars: string, solution = 'leisure') =>
  (await readAdoptions(house.kernel.db)).find((one) => one.ars === ars && one.solution === solution);

async function eventsNow(): Promise<{ name: string; payload: Record<string, unknown> }[]> {
  const { rows } = await sql<{ name: string; payload: Record<string, unknown> }>`
    select name, payload from kernel.event order by id`.execute(house.kernel.db);
  return rows;
}

describe('the choice', () => {
  it('shows what others run, from whom, with settings and kinds of sources, and nothing that is theirs alone', async () => {
    const { body } = await call<TakeoverChoices>(editor, 'GET', DESK);
    expect(body.offers.map(({ id, towns, state }) => ({ id, towns, state }))).toEqual([
      { id: 'leisure', towns: 1, state: 'everywhere' },
      { id: 'parking', towns: 1, state: 'everywhere' },
    ]);
    const leisure = await call<Givers>(editor, 'GET', `${DESK}/solutions/leisure`);
    expect(leisure.body).toMatchObject({
      ...{ solution: { title: 'Freizeit' }, begun: null, inheritedFrom: null, hasMore: false },
      givers: [{ ars: KOELN, settings: { cardDays: 14 }, sources: ['Termine: Kalender (iCal)'] }],
    });
    const parking = await call<Givers>(editor, 'GET', `${DESK}/solutions/parking`);
    expect(parking.body.givers[0]?.settings).toMatchObject({ mostHour: 250 });
    expect(parking.body.fields.map(({ name }) => name)).not.toContain('phone');
    expect((await call<Givers>(editor, 'GET', `${DESK}/solutions/leisure?q=bonn`)).body.givers).toEqual([]);
    const figures = await call(editor, 'GET', `${DESK}/solutions/leisure/givers/${KOELN}`);
    expect(figures.body).toMatchObject({ measures: [{ words: expect.any(String), value: 0 }] });
  });

  it('knows no parts of the network, no unknown solutions, and is for the town alone', async () => {
    for (const id of ['transfer', 'nothing'])
      expect((await call(editor, 'GET', `${DESK}/solutions/${id}`)).body.code).toBe(
        'takeover-solution-unknown',
      );
    expect((await call(koeln, 'GET', DESK)).status).toBe(403);
    expect((await call(editor, 'GET', `${DESK}/solutions/leisure/givers/${BONN}`)).body.code).toBe(
      'takeover-giver-without',
    );
  });
});

describe('beginning', () => {
  it('makes a draft with the settings of the giver that nobody else sees, and asks for each kind of source', async () => {
    const view = await begun({ unit: 'Kulturamt' });
    expect(view).toMatchObject({
      project: {
        ...{ kind: 'takeover', state: 'begun', unit: 'Kulturamt', from: { ars: KOELN } },
        history: [{ from: null, to: 'begun', by: 'Wacken' }],
      },
      giver: { ars: KOELN, state: 'live' },
      settings: { state: 'draft', value: { cardDays: 14 }, own: [], changed: {}, savedAt: null },
      sources: [{ intake: 'events', title: 'Termine', state: 'open', own: [] }],
      approvals: { isClear: false, steps: 0 },
      ...{ technicalSeconds: 0, liveAt: null, goes: [] },
    });
    expect(await rowAt(WACKEN)).toMatchObject({ state: 'draft', takenOverFrom: KOELN });
    expect(
      (await sql`select 1 from kernel.source where owner_ars = ${WACKEN}`.execute(house.kernel.db)).rows,
    ).toEqual([]);
    expect(await eventsNow()).toEqual([]);
  });

  it('never takes what belongs to the giver alone: it is asked', async () => {
    const view = await begun({ solution: 'parking' });
    expect(view.settings).toMatchObject({
      ...{ own: ['phone', 'authority'], value: { mostHour: 250, phone: '', authority: '' } },
    });
    expect(view.settings.taken).not.toHaveProperty('phone');
  });

  it('sent twice is one takeover; two people at once begin one, and the other is led there', async () => {
    const wish = randomUUID();
    const twice = await Promise.all([begin(boss, { wish }), begin(boss, { wish })]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[1].body.project.id).toBe(twice[0].body.project.id);
    const other = await begin(editor);
    expect(other).toMatchObject({
      ...{ status: 409, body: { code: 'takeover-exists', project: twice[0].body.project.id } },
    });
    await emptyTransfer();
    await sql`delete from kernel.adoption`.execute(house.kernel.db);
    await adopt(rules, { ars: KOELN, solution: 'leisure' });
    const both = await Promise.all([begin(boss), begin(editor)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['of its own', { from: WACKEN }, 'takeover-own', 422],
    ['of its own under a former key', { from: FORMER }, 'takeover-own', 422],
    ['of a town without it', { from: BONN }, 'takeover-giver-without', 409],
    ['of no town', { from: '999999999999' }, 'takeover-giver-without', 409],
    ['of no solution', { solution: 'nothing' }, 'takeover-solution-unknown', 404],
    ['of a part of the network', { solution: 'cocreation' }, 'takeover-solution-unknown', 404],
  ])('is refused %s', async (_what, more, code, status) => {
    if (code === 'takeover-own') await adopt(rules, { ars: AMT, solution: 'leisure' });
    expect(await begin(boss, more)).toMatchObject({ status, body: { code } });
    expect(await rowAt(WACKEN)).toBeUndefined();
  });

  it('is refused where the giver has paused it, and says so with its name', async () => {
    await setAdoptionState(rules, { ars: KOELN, solution: 'leisure', state: 'paused' });
    const refused = await begin(boss);
    expect(refused).toMatchObject({ status: 409, body: { code: 'takeover-giver-paused' } });
    expect(refused.body.title).toBe('Köln hat diese Lösung angehalten');
    expect((await call<Givers>(boss, 'GET', `${DESK}/solutions/leisure`)).body.givers).toEqual([]);
  });

  it('is refused where the town runs it already, or has paused it', async () => {
    await adopt(rules, { ars: WACKEN, solution: 'leisure' });
    expect((await begin(boss)).body.code).toBe('takeover-already-live');
    await setAdoptionState(rules, { ars: WACKEN, solution: 'leisure', state: 'paused' });
    expect((await begin(boss)).body.code).toBe('takeover-already-paused');
    expect(await rowAt(WACKEN)).toMatchObject({ state: 'paused', takenOverFrom: null });
  });

  it('asks first where the town inherits it, or has a draft of its own', async () => {
    await adopt(rules, { ars: AMT, solution: 'leisure', settings: { cardDays: 3 } });
    const first = await begin(boss);
    expect(first).toMatchObject({ status: 409, body: { code: 'takeover-inherited', despite: 'inherited' } });
    expect(first.body.title).toContain('Schenefeld');
    await adopt(rules, { ars: WACKEN, solution: 'leisure', state: 'draft', settings: { cardDays: 5 } });
    expect((await begin(boss, { despite: ['inherited'] })).body).toMatchObject({ despite: 'draft' });
    expect((await rowAt(WACKEN))?.settings).toMatchObject({ cardDays: 5 });
    const view = await begun({ despite: ['inherited', 'draft'] });
    expect(view.settings.value).toMatchObject({ cardDays: 14 });
  });

  it('is for who plans for the town', async () => {
    expect((await call(koeln, 'POST', DESK, form({ from: BONN }))).status).toBe(403);
    expect((await begin(editor)).status).toBe(200);
  });

  it('takes the idea of the giver’s pilot along', async () => {
    const idea = randomUUIDv7();
    await sql`insert into transfer.project (id, ars, kind, state, title, solution, idea, created_at, changed_at)
      values (${randomUUIDv7()}, ${KOELN}, 'pilot', 'scaled', 'Pilot', 'leisure', ${idea}, now(), now())`.execute(
      house.kernel.db,
    );
    const { project } = await begun();
    const { rows } = await sql`select idea from transfer.project where id = ${project.id}`.execute(
      house.kernel.db,
    );
    expect(rows).toEqual([{ idea }]);
  });
});

describe('the guided steps', () => {
  const settings = (view: TakeoverView, more: object, as = boss) =>
    call(as, 'PUT', `${DESK}/${view.project.id}/settings`, {
      ...{ seen: view.settings.version, settings: { cardDays: 30 }, retake: false, ...more },
    });

  it('change the draft as a whole, and refuse what does not fit field by field', async () => {
    const view = await begun();
    const saved = await settings(view, {}, editor);
    expect(saved.body.settings).toMatchObject({
      ...{ state: 'draft', value: { cardDays: 30 }, taken: { cardDays: 14 }, savedAt: expect.any(String) },
    });
    const unfit = await settings(saved.body, { settings: { cardDays: 'zwölf' } });
    expect(unfit).toMatchObject({
      ...{ status: 422, body: { code: 'form-unfit', errors: [{ path: 'cardDays' }] } },
    });
    expect((await read(view.project.id)).body.settings.value).toMatchObject({ cardDays: 30 });
  });

  it('by two at once let the first win, and the second sees what stands', async () => {
    const view = await begun();
    const both = await Promise.all([
      settings(view, {}),
      settings(view, { settings: { cardDays: 60 } }, editor),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      ...{ code: 'adoption-changed', current: { version: 2 } },
    });
    const sources = await Promise.all([answerSource(view, {}), answerSource(view, { state: 'open' })]);
    expect(sources.every(({ status, body }) => status === 409 && body.code === 'takeover-changed')).toBe(
      true,
    );
  });

  it('say what the giver has changed meanwhile, and take it when the town wants it', async () => {
    const view = await begun();
    await adopt(rules, { ars: KOELN, solution: 'leisure', settings: { cardDays: 21 } });
    const seen = (await read(view.project.id)).body;
    expect(seen.settings).toMatchObject({ value: { cardDays: 14 }, changed: { cardDays: 21 } });
    const retaken = await settings(seen, { settings: { cardDays: 21 }, retake: true });
    expect(retaken.body.settings).toMatchObject({ taken: { cardDays: 21 }, changed: {} });
  });

  it('never tell what the giver changed of its own', async () => {
    const view = await begun({ solution: 'parking' });
    await adopt(rules, { ars: KOELN, solution: 'parking', settings: { phone: '0221 4711', mostHour: 300 } });
    expect((await read(view.project.id)).body.settings.changed).toEqual({ mostHour: 300 });
  });

  it('take a source for connected only where the town has one of its own or from above', async () => {
    const view = await begun();
    expect((await answerSource(view, { state: 'connected' })).body.code).toBe('takeover-no-source');
    expect((await answerSource(view, { intake: 'places' })).body.code).toBe('takeover-no-source');
    expect((await answerSource(view, { state: 'not-needed' })).body.code).toBe('takeover-source-reason');
    await sourceOf(WACKEN, 'https://wacken.example/k.ics', 'Kultur Wacken');
    const connected = await answerSource(view, { state: 'connected' });
    expect(connected.body.sources).toMatchObject([{ state: 'connected', own: ['Kultur Wacken'] }]);
  });

  it('know from the start what the town has from above', async () => {
    await sourceOf(AMT, 'https://amt.example/k.ics', 'Amt');
    expect((await begun()).sources).toMatchObject([{ state: 'connected', own: [] }]);
  });

  it('count the technical time, without long pauses', async () => {
    const view = await begun();
    later(60);
    const saved = (await settings(view, {})).body;
    expect(saved.technicalSeconds).toBe(60);
    later(30);
    const answered = (await answerSource(saved, {})).body;
    expect(answered.technicalSeconds).toBe(90);
    later(86_400 * 20);
    await clear(view.project.id);
    const on = await live(view.project.id, answered.project.version);
    expect(on.body, JSON.stringify(on.body)).toMatchObject({ technicalSeconds: 90 });
  });
});

describe('switching on', () => {
  it('brings adoption and project live together, and tells the house', async () => {
    const view = await ready();
    const { status, body } = await live(view.project.id, view.project.version);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      project: { state: 'live', history: [{ to: 'begun' }, { to: 'approved' }, { to: 'live' }] },
      ...{ settings: { state: 'live' }, liveAt: expect.any(String) },
    });
    expect(await rowAt(WACKEN)).toMatchObject({ state: 'live', takenOverFrom: KOELN });
    expect(house.kernel.adoptions.effective(WACKEN, 'leisure')).toMatchObject({ takenOverFrom: KOELN });
    expect(await eventsNow()).toMatchObject([
      {
        name: 'transfer.taken-over',
        payload: { project: view.project.id, ars: WACKEN, from: KOELN, solution: 'leisure', sheet: null },
      },
    ]);
  });

  it('needs approvals, answers about sources, and own settings; nothing changes without', async () => {
    const view = await begun();
    const { id } = view.project;
    expect((await live(id, 1)).body.code).toBe('approvals-missing');
    await clear(id);
    expect((await live(id, 1)).body).toMatchObject({ code: 'takeover-sources-open', intakes: ['events'] });
    expect(await rowAt(WACKEN)).toMatchObject({ state: 'draft', version: 1 });
    expect((await read(id)).body.project).toMatchObject({ state: 'begun', version: 1 });
    const parking = await begun({ solution: 'parking' });
    await clear(parking.project.id);
    expect((await live(parking.project.id, 1)).body.code).toBe('takeover-settings-open');
    const own = { phone: '04827 1', authority: '' };
    await call(boss, 'PUT', `${DESK}/${parking.project.id}/settings`, {
      ...{ seen: parking.settings.version, settings: { ...parking.settings.value, ...own } },
    });
    expect((await live(parking.project.id, 1, boss, 'Es geht los.')).status).toBe(200);
    expect((await rowAt(WACKEN, 'parking'))?.settings).toMatchObject({ mostHour: 250, phone: '04827 1' });
    expect(await eventsNow()).toHaveLength(1);
  });

  it('needs a reason where something that it needs is missing, or where the giver stopped meanwhile', async () => {
    await adopt(rules, { ars: KOELN, solution: 'services' });
    const services = await ready({ solution: 'services' });
    const refused = await live(services.project.id, 1);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'takeover-needs-reason', unmet: ['services'] },
    });
    expect((await live(services.project.id, 1, boss, 'Die Daten kommen im Januar.')).status).toBe(200);
    const leisure = await ready();
    await setAdoptionState(rules, { ars: KOELN, solution: 'leisure', state: 'paused' });
    expect((await read(leisure.project.id)).body.giver).toMatchObject({ state: 'paused' });
    expect((await live(leisure.project.id, 1)).body).toMatchObject({ unmet: ['giver'] });
    await setAdoptionState(rules, { ars: KOELN, solution: 'leisure', state: 'live' });
    await giveBack(rules, {
      ...{ ars: KOELN, solution: 'leisure' },
      sources: await sourcesAt(KOELN),
    });
    expect((await read(leisure.project.id)).body.giver).toMatchObject({ state: 'gone' });
    expect((await live(leisure.project.id, 1, boss, 'Wir brauchen es trotzdem.')).status).toBe(200);
  });

  it('is for who decides and may switch solutions on', async () => {
    const view = await ready();
    expect((await live(view.project.id, 1, editor)).status).toBe(403);
    expect(await live(view.project.id, 1, officer)).toMatchObject({
      ...{ status: 403, body: { code: 'takeover-may-not' } },
    });
    expect((await read(view.project.id, officer)).body.can).toEqual(['decide', 'connect']);
    expect((await read(view.project.id, editor)).body.can).toEqual([]);
  });

  it('happens once: the second one, and one who saw something older, are told', async () => {
    const view = await ready();
    const both = await Promise.all([live(view.project.id, 1), live(view.project.id, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('project-changed');
    expect(await eventsNow()).toHaveLength(1);
  });

  it('goes no other way: by its step alone the solution would not be switched on', async () => {
    const view = await ready();
    const step = (to: string, version: number, code?: string) =>
      call(boss, 'POST', `/api/transfer/desk/${WACKEN}/projects/${view.project.id}/step`, {
        ...{ to, version, reason: '', ...(code && { code }) },
      });
    expect((await step('approved', 1)).status).toBe(200);
    expect((await step('live', 2)).body.code).toBe('takeover-elsewhere');
    expect((await step('stopped', 2, 'law')).body.code).toBe('takeover-elsewhere');
    expect((await live(view.project.id, 2)).status).toBe(200);
  });

  it('ends the steps of preparation, and can be undone as every adoption', async () => {
    const view = await ready();
    await live(view.project.id, 1);
    expect((await answerSource(view, {})).body.code).toBe('takeover-not-open');
    const row = await rowAt(WACKEN);
    const undone = await call(boss, 'POST', `/api/desk/${WACKEN}/solutions/leisure/undo`, {
      ...{ version: row?.version, to: 1 },
    });
    expect(undone.body).toMatchObject({ state: 'draft' });
    expect((await read(view.project.id)).body).toMatchObject({
      ...{ project: { state: 'live' }, settings: { state: 'draft' } },
    });
  });

  it('goes on after a halt: project and adoption together', async () => {
    const view = await ready();
    await live(view.project.id, 1);
    await sql`update transfer.project set state = 'halted' where id = ${view.project.id}`.execute(
      house.kernel.db,
    );
    await setAdoptionState(rules, { ars: WACKEN, solution: 'leisure', state: 'paused' });
    const { version } = (await read(view.project.id)).body.project;
    expect((await live(view.project.id, version)).body).toMatchObject({
      ...{ project: { state: 'live' }, settings: { state: 'live' } },
    });
    expect(await eventsNow()).toHaveLength(1);
  });
});

async function sourcesAt(ars: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from kernel.source where owner_ars = ${ars}`.execute(
    house.kernel.db,
  );
  return rows.map(({ id }) => id);
}

describe('the end', () => {
  const stop = (id: string, more: object = {}, as = boss) =>
    call(as, 'POST', `${DESK}/${id}/stop`, { version: 1, code: 'no-owner', reason: 'Niemand da.', ...more });

  it('gives the draft back with exactly the sources that were named, and keeps the reason for everybody', async () => {
    const { project } = await begun();
    const source = await sourceOf(WACKEN, 'https://wacken.example/k.ics', 'Kultur Wacken');
    const left = await stop(project.id);
    expect(left).toMatchObject({ status: 409, body: { code: 'adoption-sources-left' } });
    expect(await rowAt(WACKEN)).toMatchObject({ state: 'draft' });
    const { status, body } = await stop(project.id, { sources: [source] });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      project: { state: 'stopped', stopCode: 'no-owner' },
      settings: { state: 'none' },
    });
    expect(await rowAt(WACKEN)).toMatchObject({ state: 'given-back' });
    expect(await sourcesAt(WACKEN)).toEqual([]);
    expect(await textOf('uebernehmen')).toContain('niemand zuständig');
    // And it can be begun anew.
    expect((await begin(boss)).status).toBe(200);
  });

  it('of what runs leaves it running unless the town says otherwise', async () => {
    const one = await ready();
    await live(one.project.id, 1);
    const { version } = (await read(one.project.id)).body.project;
    expect((await stop(one.project.id, { version, givesBack: true }, officer)).status).toBe(403);
    expect((await stop(one.project.id, { version })).body).toMatchObject({
      ...{ project: { state: 'stopped' }, settings: { state: 'live' } },
    });
  });

  it('of what runs gives it back where the town says so', async () => {
    const one = await ready();
    await live(one.project.id, 1);
    const { version } = (await read(one.project.id)).body.project;
    await stop(one.project.id, { version, givesBack: true });
    expect(await rowAt(WACKEN)).toMatchObject({ state: 'given-back' });
  });

  it('needs a reason out of the list, and who may decide', async () => {
    const { project } = await begun();
    expect((await stop(project.id, { code: 'bored' })).status).toBe(400);
    expect((await stop(project.id, {}, editor)).status).toBe(403);
    expect((await stop(project.id, {}, officer)).status).toBe(200);
  });
});

describe('a fact sheet', () => {
  async function sheet(change: Partial<SheetContent> = {}, project: string | null = null): Promise<string> {
    const id = randomUUIDv7();
    const { db } = house.kernel;
    const content = aSheet({ solution: 'leisure', ...change });
    await insertSheet(db, { id, ars: KOELN, content, evidence: 1, project, wish: null }, at);
    await updateSheetState(db, id, { to: 'published', today: '2026-11-24' }, at);
    return id;
  }

  it('leads to the takeover of its solution, and shows who followed it', async () => {
    const id = await sheet();
    expect((await page(`loesungen/${id}`))?.blocks).toContainEqual(
      expect.objectContaining({ type: 'action', page: `uebernehmen/${id}` }),
    );
    expect((await page(`uebernehmen/${id}`))?.blocks).toContainEqual(
      expect.objectContaining({ type: 'part', data: { item: `leisure-${id}` } }),
    );
    const view = await ready({ sheet: id });
    await live(view.project.id, view.project.version);
    expect(await textOf(`loesungen/${id}`)).toContain('Wacken');
    expect(await textOf(`uebernehmen/${id}`)).toContain('Wacken');
    expect((await eventsNow())[0]?.payload).toMatchObject({ sheet: id, page: `loesungen/${id}` });
  });

  it('brings the idea of its pilot along', async () => {
    const [pilot, idea] = [randomUUIDv7(), randomUUIDv7()];
    await sql`insert into transfer.project (id, ars, kind, state, title, idea, created_at, changed_at)
      values (${pilot}, ${BONN}, 'pilot', 'scaled', 'Pilot', ${idea}, now(), now())`.execute(house.kernel.db);
    const { project } = await begun({ sheet: await sheet({}, pilot) });
    const { rows } = await sql`select idea from transfer.project where id = ${project.id}`.execute(
      house.kernel.db,
    );
    expect(rows).toEqual([{ idea }]);
  });

  it('of another solution, withdrawn or unknown, begins nothing', async () => {
    const gone = await sheet();
    await updateSheetState(house.kernel.db, gone, { to: 'withdrawn', today: '2026-11-24' }, at);
    for (const id of [await sheet({ solution: 'waste' }), gone, randomUUIDv7()])
      expect(await begin(boss, { sheet: id })).toMatchObject({
        status: 422,
        body: { code: 'takeover-sheet-unfit' },
      });
    expect(await rowAt(WACKEN)).toBeUndefined();
    expect(await page(`uebernehmen/${gone}`)).toBeNull();
  });

  it('of something that does not run in this house says so', async () => {
    const id = await sheet({ solution: null });
    const text = JSON.stringify(await page(`uebernehmen/${id}`));
    expect(text).toContain('nicht auf dieser Plattform');
    expect(text).not.toContain('takeover-begin');
    expect(JSON.stringify(await page(`loesungen/${id}`))).not.toContain('"action"');
  });
});

describe('a town under a former key', () => {
  it('finds and ends its takeover under the present one', async () => {
    const view = await ready();
    const { db } = house.kernel;
    await sql`update transfer.project set ars = ${FORMER} where id = ${view.project.id}`.execute(db);
    expect((await begin(boss)).body).toMatchObject({ code: 'takeover-exists', project: view.project.id });
    expect((await live(view.project.id, 1)).body).toMatchObject({ project: { state: 'live' } });
  });

  it('of another town is nobody’s business', async () => {
    const { project } = await begun();
    const other = `/api/transfer/desk/${KOELN}/takeovers/${project.id}`;
    expect((await call(koeln, 'GET', other)).body.code).toBe('project-unknown');
    expect((await call(koeln, 'POST', `${other}/live`, { version: 1, reason: '' })).body.code).toBe(
      'project-unknown',
    );
  });
});

async function page(path: string, lang = 'de'): Promise<PageContent | null> {
  const answer = await house.http.inject({
    ...{ method: 'GET', url: `/api/network/page?${new URLSearchParams({ path, lang })}` },
  });
  if (answer.statusCode === 404) return null;
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().page;
}
const textOf = async (path: string, lang = 'de') => JSON.stringify((await page(path, lang))?.blocks ?? null);

describe('what everybody reads', () => {
  const effort = (id: string, version: number, more: object = {}) =>
    call(boss, 'PUT', `${DESK}/${id}/effort`, {
      ...{ version, effortHours: 6.5, costCents: 120_000, note: 'Kalender war schnell da.', ...more },
    });

  it('is nothing of what is only begun', async () => {
    await begun();
    expect(await textOf('uebernehmen')).toContain('Noch keine Kommune');
    expect((await open()).items).toEqual([]);
  });

  it('is the effort, once it runs', async () => {
    const view = await ready();
    expect((await effort(view.project.id, view.version)).body.code).toBe('takeover-not-open');
    const on = await live(view.project.id, 1);
    const said = await effort(view.project.id, on.body.version);
    expect(said.body).toMatchObject({ effortHours: 6.5, costCents: 120_000 });
    expect((await effort(view.project.id, on.body.version)).body.code).toBe('takeover-changed');
    const text = await textOf('uebernehmen');
    for (const words of ['Wacken: Freizeit', 'von Köln', '6,5 Stunden', '1.200', 'Kalender war schnell da.'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words);
    expect(await textOf('uebernehmen/leisure', 'en')).toContain('from Köln');
    expect(await textOf('uebernehmen/parking')).not.toContain('Wacken');
  });

  it('leads from a solution to one’s own desk, with how it goes', async () => {
    house.kernel.adoptions = createAdoptionDirectory(
      await readAdoptions(house.kernel.db),
      () => house.kernel.places,
    );
    const begins = await page('uebernehmen/leisure');
    expect(JSON.stringify(begins)).toContain('läuft in 1 Kommune');
    expect(begins?.blocks).toContainEqual(
      expect.objectContaining({ type: 'part', name: 'takeover-begin', data: { item: 'leisure' } }),
    );
    for (const path of [
      'uebernehmen/transfer',
      'uebernehmen/nothing',
      'uebernehmen/seite-2',
      'uebernehmen/a/b',
    ])
      expect(await page(path), path).toBeNull();
  });

  const LOG = `/api/transfer/desk/${WACKEN}/takeover-log`;
  const logForm = (more: object = {}) => ({
    ...{ wish: randomUUID(), solution: 'waste', begunOn: '2026-05-01', effortHours: 3, costCents: null },
    ...{ link: 'https://wacken.example/abfall', note: '=1+1', stopCode: 'provider-gone', ...more },
  });

  it('is also what a town says of elsewhere, until it takes it back', async () => {
    const form = logForm();
    const one = await call<{ id: string }>(boss, 'POST', LOG, form);
    expect(one.status, JSON.stringify(one.body)).toBe(200);
    expect((await call<{ id: string }>(boss, 'POST', LOG, form)).body.id).toBe(one.body.id);
    expect((await call<TakeoverChoices>(editor, 'GET', DESK)).body.log).toMatchObject([
      { kind: 'elsewhere', solution: { title: 'Abfall' }, stopCode: 'provider-gone' },
    ]);
    expect(await textOf('uebernehmen')).toContain('außerhalb dieser Plattform');
    const csv = (await house.http.inject('/api/transfer/open/takeovers.csv')).body;
    expect(csv).toContain(";'=1+1;");
    expect((await call(koeln, 'DELETE', `${LOG.replace(WACKEN, KOELN)}/${one.body.id}`)).body.code).toBe(
      'takeover-log-unknown',
    );
    expect((await call(boss, 'DELETE', `${LOG}/${one.body.id}`)).status).toBe(204);
    expect((await call(boss, 'DELETE', `${LOG}/${one.body.id}`)).status).toBe(404);
    expect((await open()).items).toEqual([]);
    // Written down and taken back, each once; what was refused is no line.
    const actions = ['takeover.logged', 'takeover.unlogged'] as const;
    const lines = await readAudit(house.kernel.db, new Set([WACKEN, KOELN]), {
      ...{ before: null, limit: 10, actions },
    });
    expect(lines.map(({ action, subject, ars }) => [action, subject, ars])).toEqual(
      actions.toReversed().map((action) => [action, `takeover ${one.body.id}`, WACKEN]),
    );
  });

  it.each([
    ['without a solution', { solution: null }, 'takeover-solution-unknown'],
    ['of an unknown one', { solution: 'nothing' }, 'takeover-solution-unknown'],
    ['of tomorrow', { begunOn: '2026-11-25' }, 'takeover-log-day'],
    ['with no address', { link: 'javascript:alert(1)' }, 'takeover-log-link'],
  ])('refuses a line %s', async (_what, more, code) => {
    expect((await call(boss, 'POST', LOG, logForm(more))).body.code).toBe(code);
    expect((await call(editor, 'POST', LOG, logForm())).status).toBe(403);
  });

  it('goes out as data by pages, without examples', async () => {
    const line = (note: string, source: string | null) =>
      insertLogLine(
        house.kernel.db,
        {
          ...{ id: randomUUIDv7(), source, sheet: null, solution: 'waste', ars: source ? BONN : WACKEN },
          ...{ town: '', fromArs: KOELN, begunOn: '2026-05-01', stopCode: null, effortHours: null },
          ...{ costCents: null, link: '', note, lang: 'de', wish: null },
        },
        at,
      );
    await line('eins', null);
    await line('zwei', null);
    const { rows } = await sql<{
      id: string;
    }>`insert into kernel.source (id, owner_ars, solution, intake, connector, kind,
      name, licence, settings, created_at) values (${randomUUIDv7()}, ${KOELN}, 'transfer', 'takeovers', 'sample', 'sample',
      'Beispiel', 'CC0-1.0', '{}', now()) returning id`.execute(house.kernel.db);
    await line('erfunden', rows[0]?.id ?? null);
    const first = await open('?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await open(`?limit=1&after=${first.next}`);
    expect(second).toMatchObject({ items: [{ from_town: 'Köln', example: false }], next: null });
    const both = new Set([...first.items, ...second.items].map(({ note }) => note));
    expect(both).toEqual(new Set(['eins', 'zwei']));
    expect((await open('?examples=yes')).items).toHaveLength(3);
    expect(await textOf('uebernehmen')).toContain('"example":true');
  });

  it('shows invented ones on their fact sheets, marked, and leaves them out of the data', async () => {
    const { db, places } = house.kernel;
    const faults: unknown[] = [];
    await renewSamples(
      {
        ...{ db, places, solutions: solutions.filter(({ id }) => id === 'transfer') },
        adoptions: createAdoptionDirectory([], () => places),
      },
      { now: at, onFault: (one) => faults.push(one) },
    );
    expect(faults).toEqual([]);
    const { rows } = await sql<{ sheet: string }>`select sheet from transfer.takeover_log
      where source is not null and sheet is not null`.execute(db);
    expect(rows).toHaveLength(6);
    const text = await textOf(`loesungen/${rows[0]?.sheet}`);
    expect(text).toContain('(erfunden)');
    expect(await textOf('uebernehmen')).toContain('"example":true');
    expect((await open()).items).toEqual([]);
    expect((await open('?examples=yes')).items).toHaveLength(6);
  });

  async function open(query = ''): Promise<{ items: Record<string, unknown>[]; next: string | null }> {
    const answer = await house.http.inject(`/api/transfer/open/takeovers.json${query}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  }
});

describe('today at the desk', () => {
  it('stands what nobody went on with, and what runs without a word about its effort', async () => {
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('Wacken is a place');
    const ask = (permissions: string[]) =>
      findTakeoverTasks({ place, permissions: new Set(permissions), language: 'de' }, house.kernel);
    const view = await ready();
    expect(await ask([])).toEqual([]);
    expect(await ask(['transfer:plan'])).toMatchObject([{ urgency: 'note' }]);
    later(86_400 * 15);
    expect(await ask(['transfer:plan'])).toMatchObject([
      { urgency: 'soon', link: `/rathaus/${WACKEN}/vorhaben/uebernehmen/${view.project.id}` },
    ]);
    const on = await live(view.project.id, 1);
    expect(await ask(['transfer:plan'])).toMatchObject([{ title: expect.stringContaining('Aufwand') }]);
    await call(boss, 'PUT', `${DESK}/${view.project.id}/effort`, {
      ...{ version: on.body.version, effortHours: 1, costCents: null, note: '' },
    });
    expect(await ask(['transfer:plan'])).toEqual([]);
  });
});
