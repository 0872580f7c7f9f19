/** What a town connects while it only prepares a solution. Over HTTP, with a real feed and a real takeover. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { adopt } from './kernel/adoptions/adopt.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { giveBack } from './kernel/adoptions/give-back.ts';
import { readAdoptions } from './kernel/adoptions/store.ts';
import { undoAdoption } from './kernel/adoptions/undo.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import type { SourceDetail } from './kernel/sources/desk/sources-api.ts';
import { createOutside } from './kernel/sources/fetch/outside.ts';
import { importItems } from './kernel/sources/import/import-items.ts';
import { waitWhileDraft } from './kernel/sources/manage/awaiting.ts';
import { addSource } from './kernel/sources/manage/manage.ts';
import { feed } from './kernel/sources/testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from './kernel/sources/testing/feed-server.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { TakeoverView } from './network/transfer/takeovers/takeovers-api.ts';
import { compareLeft } from './solutions/leisure/shown/compare-job.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
/** Became Wacken. */
const FORMER = '010615168990';

let house: TestHouse;
let server: FeedServer;
let boss: SignedInAs;
const folder = mkdtempSync(join(tmpdir(), 'hier-waiting-'));
const at = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  server = await startFeedServer();
  const clock = { now: () => at, milliseconds: () => at.epochMilliseconds };
  const outside = createOutside({
    clock,
    allowOrigins: [server.origin],
    contact: null,
    wait: async () => {},
  });
  house = await openTestHouse(buildApp, solutions, { clock, app: { feeds: { folder, outside } } });
  const { db } = house.kernel;
  await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
    select ${FORMER}, name || ' (früher)', official_name, kind, levels, parent, false, '2020-01-01', attribution
    from kernel.place where ars = ${WACKEN}`.execute(db);
  await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
    select ${FORMER}, ${WACKEN}, 'merged', 'table', max(id) from kernel.place_import`.execute(db);
  house.kernel.places = await loadDirectory(db);
  boss = await signInAs(house, {
    memberships: [{ ars: WACKEN, level: 'municipality', role: 'manager' }],
  });
  server.behave('/events.csv', feed(Buffer.from(CSV), { type: 'text/csv' }));
});
beforeEach(async () => {
  const { db } = house.kernel;
  for (const table of ['transfer.takeover', 'transfer.approval_path', 'transfer.project'])
    await sql`delete from ${sql.table(table)}`.execute(db);
  await sql`delete from kernel.adoption`.execute(db);
  await sql`delete from kernel.adoption_version`.execute(db);
  await sql`delete from kernel.source`.execute(db);
  await sql`delete from leisure.event`.execute(db);
  await sql`delete from leisure.told_event`.execute(db);
  await adopt(rules(), { ars: KOELN, solution: 'leisure', settings: { cardDays: 14 } });
});
afterAll(async () => {
  await house.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const rules = () => ({ ...house.kernel, now: at });
const CSV = 'Nr;Was;Wann;Wo\n1;Metalkonzert;2026-11-27 20:00;Festplatz\n2;Lesung;2026-11-28 18:00;Bücherei';
const form = (own: object = {}) => ({
  ...{ solution: 'leisure', intake: 'events', connector: 'csv', address: `${server.origin}/events.csv` },
  ...{
    name: 'Termine Wacken',
    licence: 'own',
    url: null,
    everySeconds: 3_600,
    mailbox: 'kultur@wacken.example',
    deputy: null,
  },
  settings: { mapping: { title: 'Was', start: 'Wann', place: 'Wo' }, key: 'Nr' },
  ...{ contractEnd: null, reviewDate: '2027-06-01', ...own },
});

async function call<Body>(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await house.http.inject({ method, url, headers: boss.headers, ...(payload && { payload }) });
  const body = answer.body === '' ? null : answer.json();
  return { status: answer.statusCode, body: body as Body }; // our own server's shape
}

/** As at the desk: tried, added, and read. Answers what the desk says of it then. */
async function connected(own: object = {}): Promise<SourceDetail> {
  const { db, places } = house.kernel;
  const adoptions = createAdoptionDirectory(await readAdoptions(db), () => places);
  Object.assign(house.kernel, { adoptions });
  const desk = `/api/desk/${WACKEN}/sources`;
  const { solution, intake, connector, address, settings, ...rest } = form(own);
  const trial = await call('POST', `${desk}/trial`, { solution, intake, connector, address, settings });
  expect(trial.status, JSON.stringify(trial.body)).toBe(200);
  const made = await call<{ id: string }>('POST', desk, {
    ...{ solution, intake, connector, address, settings, ...rest },
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { id } = made.body;
  expect((await call('POST', `${desk}/${id}/run`, {})).status).toBe(204);
  return vi.waitFor(
    async () => {
      const { body } = await call<SourceDetail>('GET', `${desk}/${id}`);
      expect(body).toMatchObject({ progress: null, checkedAt: expect.any(String) });
      return body;
    },
    { timeout: 15_000, interval: 30 },
  );
}

/** Everything that people and programs are told of a place, once the house has heard of what changed. */
async function said(ars = WACKEN): Promise<string> {
  const { kernel, http } = house;
  const { db, places } = kernel;
  const adoptions = createAdoptionDirectory(await readAdoptions(db), () => places);
  Object.assign(kernel, { sources: await sourcesOf(db), adoptions });
  const place = places.get(ars);
  const leisure = solutions.find(({ id }) => id === 'leisure');
  if (place === undefined || leisure === undefined) throw new Error('gone');
  const request = { place, language: 'de' as const };
  const listed: unknown[] = [];
  for await (const one of leisure.listed?.([ars], kernel) ?? []) listed.push(one);
  const open = leisure.openData?.(ars) ?? [];
  return JSON.stringify([
    await leisure.cards(request, kernel),
    await leisure.page('', request, kernel),
    await leisure.search('Metalkonzert', request, kernel),
    await leisure.feed?.({ ...request, limit: 50 }, kernel),
    await Promise.all(
      leisure.layers?.map((one) => one.features([-180, -90, 180, 90], request, kernel)) ?? [],
    ),
    ...(await Promise.all(open.map(async ({ path }) => (await http.inject(path)).body))),
    listed,
  ]);
}

describe('a source that a town connects while it prepares the solution', () => {
  it('is read and judged at the desk, shown to nobody, and shown as soon as it is switched on', async () => {
    await adopt(rules(), { ars: WACKEN, solution: 'leisure', state: 'draft' });
    const source = await connected();
    expect(source).toMatchObject({ awaitsAdoption: true, records: 2, fault: null, needs: [] });
    expect(await said()).not.toContain('Metalkonzert');
    const detail = await call<{ sources: number }>('GET', `/api/desk/${WACKEN}/solutions/leisure`);
    expect(detail.body).toMatchObject({ state: 'draft', sources: 1, goes: [{ records: 2 }] });
    // The preview shows what there will be, to the desk alone.
    const preview = await call<object>('POST', `/api/desk/${WACKEN}/solutions/leisure/preview`, {
      settings: { cardDays: 14 },
    });
    expect(JSON.stringify(preview.body)).toContain('Metalkonzert');
    expect(await said()).not.toContain('Metalkonzert');
    await call('PUT', `/api/desk/${WACKEN}/solutions/leisure`, { version: 1, state: 'live', settings: {} });
    const shown = await said();
    expect(shown.split('Metalkonzert').length).toBeGreaterThan(5);
    const after = await call<SourceDetail>('GET', `/api/desk/${WACKEN}/sources/${source.id}`);
    expect(after.body.awaitsAdoption).toBe(false);
  });

  it('is shown at the end of a takeover, whose page says so before', async () => {
    const takeovers = `/api/transfer/desk/${WACKEN}/takeovers`;
    const elsewhere = { ...form(), ownerArs: KOELN, name: 'Köln' };
    await addSource(house.kernel.db, elsewhere, at);
    const begun = await call<TakeoverView>('POST', takeovers, {
      ...{ wish: randomUUID(), solution: 'leisure', from: KOELN },
    });
    const { id } = begun.body.project;
    expect(begun.body.sources).toMatchObject([{ own: [], awaits: false }]);
    await connected();
    const answered = await call<TakeoverView>('PUT', `${takeovers}/${id}/sources`, {
      ...{ version: begun.body.version, intake: 'events', state: 'connected', reason: '' },
    });
    expect(answered.body.sources).toMatchObject([{ own: ['Termine Wacken'], awaits: true }]);
    expect(await said()).not.toContain('Metalkonzert');
    await sql`insert into transfer.approval_path (project, version, begun_on, none_reason, none_unit, changed_at)
      values (${id}, 1, '2026-11-24', 'Nur öffentliche Termine', 'Hauptamt', now())`.execute(house.kernel.db);
    const live = await call<TakeoverView>('POST', `${takeovers}/${id}/live`, {
      ...{ version: answered.body.project.version, reason: '' },
    });
    expect(live.status, JSON.stringify(live.body)).toBe(200);
    expect(live.body.sources).toMatchObject([{ own: ['Termine Wacken'], awaits: false }]);
    expect(await said()).toContain('Metalkonzert');
  });

  it('keeps being read, and tells nobody what is new in it before it is shown', async () => {
    const { db, places } = house.kernel;
    await adopt(rules(), { ars: WACKEN, solution: 'leisure', state: 'draft' });
    const { id } = await connected();
    const source = (await sourcesOf(db)).get(id);
    const intake = solutions
      .find(({ id: name }) => name === 'leisure')
      ?.connectors?.find((one) => one.id === 'events');
    if (source === undefined || intake === undefined) throw new Error('gone');
    const told = async (awaitsAdoption: boolean, key: string) => {
      let count = 0;
      const tell = { topic: 'events', tag: key, title: 'Neu', text: '', lang: 'de', page: '', until: null };
      async function* items() {
        yield { kind: 'partial' as const, where: 'all', key: null, code: 'changes', reason: 'Changes only.' };
        yield { kind: 'value' as const, where: 'line 1', key, value: key };
      }
      await db.transaction().execute((trx) =>
        importItems(trx, {
          ...{ source: { ...source, awaitsAdoption }, places, now: at, items: items() },
          intake: { ...intake, put: async () => {}, remove: async () => {} },
          map: () => ({ ars: WACKEN, record: {}, tell: { ...tell, urgency: 'normal' } }),
          announce: async (_trx, records) => {
            count = records.length;
          },
        }),
      );
      return count;
    };
    expect(await told(true, 'vorher')).toBe(0);
    // What came unseen is no news later on either.
    expect([await told(false, 'vorher'), await told(false, 'nachher')]).toEqual([0, 1]);
  });

  it('falls into the event that others tell too, only when it is shown', async () => {
    const { db } = house.kernel;
    await adopt(rules(), { ars: WACKEN, solution: 'leisure', state: 'draft' });
    await connected();
    // The same two evenings from another source, for all to see.
    const again = await connected({ name: 'Noch einmal' });
    await sql`update kernel.source set awaits_adoption = false where id = ${again.id}`.execute(db);
    await sql`update leisure.told_event set compared = false`.execute(db);
    await compareLeft(db);
    const shown = async () =>
      (
        await sql<{ n: number }>`select cardinality(members) as n from leisure.event order by 1`.execute(db)
      ).rows.map(({ n }) => n);
    expect(await shown()).toEqual([1, 1, 1, 1]);
    await adopt(rules(), { ars: WACKEN, solution: 'leisure', state: 'live' });
    expect(await shown()).toEqual([2, 2]);
  });
});

describe('a source waits', () => {
  const added = async (own: object = {}): Promise<boolean> => {
    const { db, places } = house.kernel;
    const draft = { ...form({ name: randomUUID(), ...own }), ownerArs: WACKEN };
    return db.transaction().execute(async (trx) => {
      const id = await addSource(trx, draft, at);
      await waitWhileDraft(trx, { ...draft, id }, places);
      const { rows } = await sql<{ waits: boolean }>`
        select awaits_adoption as waits from kernel.source where id = ${id}`.execute(trx);
      return rows[0]?.waits ?? false;
    });
  };
  const target = { ars: WACKEN, solution: 'leisure' };
  const draft = () => adopt(rules(), { ...target, state: 'draft' });
  const waiting = async () =>
    (await sql`select from kernel.source where awaits_adoption`.execute(house.kernel.db)).rows.length;

  it('not where it was connected before the draft, for a live solution, or for another one', async () => {
    expect(await added()).toBe(false);
    await draft();
    expect(await added({ solution: 'notices', intake: 'notices' })).toBe(false);
    expect(await added()).toBe(true);
    await adopt(rules(), { ...target, state: 'live' });
    expect([await added(), await waiting()]).toEqual([false, 0]);
  });

  it('not for a draft that was live before, unless it was given back meanwhile', async () => {
    await draft();
    await adopt(rules(), { ...target, state: 'live' });
    await undoAdoption(rules(), { ...target, to: 1 });
    expect(await added()).toBe(false);
    const sources = (await sourcesOf(house.kernel.db)).all.map(({ id }) => id);
    await giveBack(rules(), { ...target, sources });
    await draft();
    expect(await added()).toBe(true);
  });

  it('by whichever key the draft was written, and ends by the present one', async () => {
    await sql`insert into kernel.adoption (ars, solution, level, state, settings, since, changed_at, version)
      values (${FORMER}, 'leisure', 'municipality', 'draft', '{}', now(), now(), 1)`.execute(house.kernel.db);
    expect(await added()).toBe(true);
    await adopt(rules(), { ...target, state: 'live' });
    expect(await waiting()).toBe(0);
  });

  it('never for what has happened already: adding and switching on are told apart', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      await sql`delete from kernel.adoption`.execute(house.kernel.db);
      await sql`delete from kernel.adoption_version`.execute(house.kernel.db);
      await draft();
      await Promise.all([added(), adopt(rules(), { ...target, state: 'live' })]);
      expect(await waiting()).toBe(0);
    }
  });

  it('until the transaction in which it is switched on, and not if that fails', async () => {
    await draft();
    await added();
    const { db } = house.kernel;
    await expect(
      db.transaction().execute(async (trx) => {
        await adopt({ ...rules(), db: trx }, { ...target, state: 'live' });
        throw new Error('something else');
      }),
    ).rejects.toThrow('something else');
    expect(await waiting()).toBe(1);
  });
});
