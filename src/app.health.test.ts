import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { MemberRole } from './kernel/identity/role.ts';
import { signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const TOKEN = 'test-token-of-at-least-24-letters';
const ending = new AbortController();
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, {
    app: { metricsToken: TOKEN, ending: ending.signal },
  });
});
afterAll(() => house.close());

/** Cookie of somebody in that role at the federation, or at Köln. */
async function cookieOf(role: MemberRole): Promise<string> {
  const at =
    role === 'operator'
      ? ({ ars: '000000000000', level: 'federal' } as const)
      : ({ ars: '053150000000', level: 'municipality' } as const);
  return (await signInAs(house, { memberships: [{ ...at, role }] })).cookie;
}

const get = (url: string, headers: Record<string, string> = {}) => house.http.inject({ url, headers });
const metrics = async () => (await get('/metrics', { authorization: `Bearer ${TOKEN}` })).body;

describe('health', () => {
  it('says that the process lives and that it can serve', async () => {
    for (const path of ['/health/live', '/api/health'])
      expect((await get(path)).json()).toEqual({ ok: true });
    const ready = await get('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([200, { ok: true, reasons: [] }]);
    expect(ready.headers['cache-control']).toBe('no-store');
  });
});

describe('metrics', () => {
  it('are for who knows the token or is an operator, and for nobody else', async () => {
    expect((await get('/metrics', { authorization: `Bearer ${TOKEN}` })).statusCode).toBe(200);
    expect((await get('/metrics', { cookie: await cookieOf('operator') })).statusCode).toBe(200);
    for (const authorization of [
      '',
      TOKEN,
      'Bearer ',
      `Bearer ${TOKEN}x`,
      `bearer ${TOKEN}`,
      `Basic ${TOKEN}`,
    ])
      expect((await get('/metrics', { authorization })).statusCode, authorization).toBe(401);
    expect((await get('/metrics')).statusCode).toBe(401);
    expect((await get('/metrics', { cookie: await cookieOf('manager') })).statusCode).toBe(403);
  });

  it('count requests by the pattern of their route, never by what was asked', async () => {
    await get('/api/places/053150000000/here');
    await get('/api/places/999999999999/here');
    await get('/053150000000-koeln/suche?q=erika@stadt.example');
    await get('/no/such/page/erika@stadt.example');
    const text = await metrics();
    expect(text).toMatch(
      /hier_http_request_seconds_count\{method="GET",route="\/api\/places\/:ars\/here",status="2xx"\} 1\n/,
    );
    expect(text).toMatch(
      /hier_http_request_seconds_count\{method="GET",route="\/api\/places\/:ars\/here",status="4xx"\} 1\n/,
    );
    expect(text).toMatch(/hier_http_request_seconds_count\{method="GET",route="unknown",status="4xx"\} 1\n/);
    const labels = text.match(/\{.*\}/g)?.join('\n');
    expect(labels).not.toMatch(/0531500|9999|erika|koeln/);
  });

  it('tell of connections, bundles, feeds, lag and memory', async () => {
    await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, address, licence, created_at)
      values (gen_random_uuid(), '053150000000', 'leisure', 'events', 'ical', 'http', 'x', 'https://x.example', 'dl-de/by-2-0', now())`.execute(
      house.kernel.db,
    );
    await sql`insert into kernel.source_run (source, started_at, finished_at, outcome, report)
      select id, ${now()}::timestamptz, ${now()}::timestamptz, 'failed', '{}' from kernel.source`.execute(
      house.kernel.db,
    );
    const text = await metrics();
    expect(text).toMatch(/hier_database_connections\{state="open"\} [1-9]/);
    expect(text).toMatch(/hier_bundles\{state="kept"\} [1-9]/);
    expect(text).toContain('hier_feeds{state="failing"} 0');
    expect(text).toContain('hier_feed_runs_last_day{outcome="failed"} 1');
    expect(text).toMatch(/hier_event_loop_lag_seconds\{quantile="0.99"\} \d/);
    expect(text).toMatch(/hier_memory_bytes\{kind="rss"\} \d{7,}/);
    expect(text).toMatch(/hier_processor_seconds_total \d/);
  });
});

describe('a house that cannot serve', () => {
  it('says why by a code, and lives until it has ended', async () => {
    ending.abort();
    const answer = await get('/health/ready');
    expect([answer.statusCode, answer.json()]).toEqual([503, { ok: false, reasons: ['ending'] }]);
    expect((await get('/health/live')).statusCode).toBe(200);
  });
});

function now(): string {
  return house.kernel.clock.now().toString();
}
