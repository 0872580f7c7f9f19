/** A source that is asked, at the desk of its owner: switched on, checked, moved, watched. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { GOLDEN_PAIRS } from './connectors/pvog/testing/golden-pairs.ts';
import { behavePvog, type PvogServer } from './connectors/pvog/testing/pvog-server.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { createOutside } from './kernel/sources/fetch/outside.ts';
import { ensurePrepared } from './kernel/sources/manage/ensure-prepared.ts';
import { status } from './kernel/sources/testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from './kernel/sources/testing/feed-server.ts';
import { needsOf } from './kernel/sources/watch/needs-of.ts';
import { watchedOf } from './kernel/sources/watch/store.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const BUND = '000000000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'hier-desk-asked-'));
let house: TestHouse;
let feeds: FeedServer;
let pvog: PvogServer;
let operator: SignedInAs;
let id: string;

beforeAll(async () => {
  feeds = await startFeedServer();
  const clock = testClock(NOW.toString());
  const outside = createOutside({
    ...{ clock, allowOrigins: [feeds.origin], contact: null },
    wait: async () => undefined,
  });
  house = await openTestHouse(buildApp, solutions, { clock, app: { feeds: { folder, outside } } });
  operator = await signInAs(house, { memberships: [{ ars: BUND, level: 'federal', role: 'operator' }] });
});
beforeEach(async () => {
  const { db, places } = house.kernel;
  pvog = behavePvog(feeds, GOLDEN_PAIRS);
  await sql`delete from kernel.source`.execute(db);
  await ensurePrepared(db, { solutions, places }, NOW);
  const { rows } = await sql<{ id: string }>`update kernel.source set address = ${pvog.address}
    where kind = 'query' returning id`.execute(db);
  id = rows[0]?.id ?? '';
});
afterAll(async () => {
  await house.close();
  await feeds.close();
  rmSync(folder, { recursive: true });
});

async function call(method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/desk/${BUND}/sources${path}`, headers: operator.headers },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}
async function settled() {
  await vi.waitFor(
    async () => {
      const { rows } = await sql<{ free: boolean }>`select lease_until is null as free from kernel.source
        where id = ${id}`.execute(house.kernel.db);
      expect(rows[0]?.free).toBe(true);
    },
    { timeout: 15_000, interval: 30 },
  );
  return (await call('GET', `/${id}`)).body;
}

describe('a source that is asked, at the desk', () => {
  it('is switched on and checked now, without records and without a next run', async () => {
    expect((await call('GET', `/${id}`)).body).toMatchObject({
      ...{ kind: 'query', state: 'paused', checkedAt: null, records: 0, needs: [] },
      ...{ format: 'Bundesweite Auskunft (PVOG-Suchdienst)', licence: 'unchecked' },
      way: { settings: [{ name: 'clientId', label: 'Kennung beim Suchdienst' }] },
    });
    expect((await call('PUT', `/${id}/state`, { state: 'active' })).status).toBe(204);
    expect((await call('POST', `/${id}/run`, {})).status).toBe(204);
    expect(await settled()).toMatchObject({
      state: 'active',
      checkedAt: NOW.toString(),
      nextRunAt: null,
      fault: null,
    });
    pvog.fail(status(503));
    await call('POST', `/${id}/run`, {});
    expect(await settled()).toMatchObject({
      fault: { code: 'refused' },
      nextRunAt: null,
      checkedAt: NOW.toString(),
    });
  });

  it('is moved once the new address was tried, and shows the known answer while it is', async () => {
    const { body: form } = await call('GET', `/${id}`);
    const { name, licence, url, settings, deputy, contractEnd, version } = form;
    const address = `${pvog.address}/`;
    const people = { mailbox: 'leitstelle@betrieb.example', deputy, contractEnd, reviewDate: '2027-06-01' };
    const change = { name, licence, url, settings, ...people, everySeconds: null, address, version };
    expect((await call('PUT', `/${id}`, change)).body).toMatchObject({ code: 'source-not-tried' });
    const what = { solution: 'services', intake: 'finder', connector: 'pvog' };
    const trial = await call('POST', '/trial', { ...what, address, upload: null, settings, id });
    expect(trial.status, JSON.stringify(trial.body)).toBe(200);
    expect(JSON.stringify(trial.body.rows)).toContain('Gewerbe anmelden');
    expect((await call('PUT', `/${id}`, change)).body).toMatchObject({
      ...{ address, everySeconds: null, mailbox: 'leitstelle@betrieb.example' },
    });
    const wrong = await call('POST', '/trial', {
      ...what,
      ...{ address: `${feeds.origin}/nowhere`, upload: null, settings, id },
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'source-refused' } });
  });

  it('is no way to bring something in, and is looked after like any other', async () => {
    const { body } = await call('GET', '/ways');
    const way = body.ways.find((one: { intake: string }) => one.intake === 'finder');
    expect(way).toMatchObject({ isAsked: true });
    expect(way.licences.map((one: { id: string }) => one.id)).toContain('unchecked');
    await sql`update kernel.source set state = 'active', failing_since = ${NOW.subtract({ hours: 30 }).toString()}
      where id = ${id}`.execute(house.kernel.db);
    const [watched] = (await watchedOf(house.kernel.db, new Set([BUND]))).filter((one) => one.id === id);
    if (watched === undefined) throw new Error('nobody looks after it');
    expect(needsOf(watched, 'PT24H', NOW).map(({ reason }) => reason)).toEqual(['failing', 'mailbox']);
  });
});
