/** Example people over HTTP: a link works once, on this machine alone, and they go as they came. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type ExampleLink, makeExampleLinks } from './kernel/identity/examples/example-links.ts';
import { EXAMPLE_PEOPLE, hasExamplePeople } from './kernel/identity/examples/example-people.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { keepExamples } from './launch/keep-examples.ts';
import { solutions } from './solutions.ts';

const BONN = '053140000000';
const HERE = { sample: true, host: '127.0.0.1', publicUrl: 'http://localhost:8080' };

let house: TestHouse;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock, app: { hasExamplePeople: true } });
});
beforeEach(async () => {
  await sql`delete from kernel.person`.execute(house.kernel.db);
  await sql`delete from kernel.verification`.execute(house.kernel.db);
});
afterAll(() => house.close());

const links = () =>
  makeExampleLinks({ db: house.kernel.db, clock: house.kernel.clock, publicUrl: HERE.publicUrl });
const start = (config = HERE) => keepExamples({ config, kernel: house.kernel, solutions });
const open = (link: ExampleLink | undefined) =>
  house.http.inject({ url: new URL(link?.address ?? '').pathname });

async function people(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kernel.person order by name`.execute(
    house.kernel.db,
  );
  return rows.map(({ name }) => name);
}

describe('an example person', () => {
  it('is made when its link is opened: signed in, at the desk, with the rights of its role and no more', async () => {
    const [editor, manager, operator] = await links();
    expect(await people()).toEqual([]);
    const answer = await open(editor);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`/rathaus/${BONN}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const home = await house.http.inject({ url: `/api/desk/${BONN}`, headers: { cookie } });
    expect(home.json().permissions).toContain('entries:write');
    expect(home.json().permissions).not.toContain('people:manage');
    expect(await people()).toEqual(['Beispiel Redaktion']);

    await open(manager);
    expect((await open(operator)).headers.location).toBe('/rathaus');
    expect(await people()).toEqual(['Beispiel Betrieb', 'Beispiel Leitung', 'Beispiel Redaktion']);
  });

  it('is behind a link once, for 24 hours, and behind the newest links only', async () => {
    const [first, second] = await links();
    expect((await open(first)).statusCode).toBe(303);
    expect((await open(first)).json()).toMatchObject({ status: 404, code: 'example-link-used' });
    now = now.add({ hours: 24, seconds: 1 });
    expect((await open(second)).statusCode).toBe(404);
    const [old] = await links();
    await links();
    expect((await open(old)).statusCode).toBe(404);
    expect((await house.http.inject({ url: '/api/example/x' })).statusCode).toBe(404);
  });

  it('gets no code by mail: no name on the internet ends like its address', async () => {
    await open((await links())[0]);
    const { rows } = await sql<{ email: string }>`select email from kernel.person`.execute(house.kernel.db);
    expect(rows[0]?.email).toMatch(/\.invalid$/);
  });
});

describe('the start', () => {
  it('prints a link for each while nobody has an account, once', async () => {
    const lines = await start();
    expect(lines).toHaveLength(1 + EXAMPLE_PEOPLE.length);
    expect(lines[1]).toMatch(/Beispiel Redaktion, Bonn: http:\/\/localhost:8080\/api\/example\/[\w-]{43}$/);
    expect(await start()).toEqual([]);
    // Never used: a day later there are new ones.
    now = now.add({ hours: 25 });
    expect(await start()).toHaveLength(4);
  });

  it('removes them with everything, also the last manager, where examples are off or others can come', async () => {
    for (const link of await links()) await open(link);
    const unused = await links();
    expect(await start({ ...HERE, sample: false })).toEqual([]);
    expect(await people()).toEqual([]);
    expect((await open(unused[0])).statusCode).toBe(404);
    const { rows } = await sql`select id from kernel.membership`.execute(house.kernel.db);
    expect(rows).toEqual([]);
  });

  it.each([
    ['https://stadt.example', '127.0.0.1', true],
    ['http://localhost:8080', '0.0.0.0', true],
    ['http://192.168.1.5:8080', '192.168.1.5', true],
    ['http://localhost.evil.example', '127.0.0.1', true],
    ['http://localhost:8080', '127.0.0.1', false],
  ])('makes none at %s on %s (examples: %s)', async (publicUrl, host, sample) => {
    expect(hasExamplePeople({ publicUrl, host, sample })).toBe(false);
    expect(await start({ publicUrl, host, sample })).toEqual([]);
    const { rows } = await sql`select id from kernel.verification`.execute(house.kernel.db);
    expect(rows).toEqual([]);
  });

  it('serves no such address where examples may not be', { timeout: 60_000 }, async () => {
    const other = await openTestHouse(buildApp, solutions);
    try {
      const answer = await other.http.inject({ url: '/api/example/abc' });
      expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
    } finally {
      await other.close();
    }
  });
});
