/** Examples of the network, and what of it goes out as data. Over HTTP, from a real database. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { SAMPLE_TOWNS } from './kernel/network/sample-towns.ts';
import type { PageContent } from './kernel/solution.ts';
import { removeAllSamples } from './kernel/sources/sample/remove-samples.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { OPEN_TABLES } from './network/cocreation/out/open-tables.ts';
import { solution } from './network/cocreation/solution.ts';
import { solution as transfer } from './network/transfer/solution.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const KOELN = '053150000000';
let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution, transfer], {
    clock: { now: () => NOW, milliseconds: () => NOW.epochMilliseconds },
  });
  await renew(NOW);
});
afterAll(() => house.close());

const samples = () => {
  const { db, places } = house.kernel;
  return { db, places, solutions: [solution], adoptions: createAdoptionDirectory([], () => places) };
};
async function renew(now: Temporal.Instant): Promise<void> {
  const faults: unknown[] = [];
  await renewSamples(samples(), { now, onFault: (fault) => faults.push(fault) });
  expect(faults).toEqual([]);
  house.kernel.sources = await sourcesOf(house.kernel.db);
}
const TABLES = ['challenge', 'voice', 'wish_voice', 'wish', 'idea', 'round', 'ballot', 'sprint', 'test_run'];
async function counts(): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count
      from ${sql.table(`cocreation.${table}`)}`.execute(house.kernel.db);
    all[table] = rows[0]?.count ?? 0;
  }
  return all;
}
const get = async (url: string) => {
  const { statusCode: status, body, headers } = await house.http.inject(url);
  return { status, body, headers };
};
const items = async (table: string, query = '') => {
  const { status, body } = await get(`/api/cocreation/${table}${query}`);
  expect(status, body).toBe(200);
  return JSON.parse(body) as {
    licence: string | null;
    items: Record<string, unknown>[];
    next: string | null;
  };
};

describe('examples of the network', () => {
  it('are forty towns of the register in many Länder, with challenges in all states', async () => {
    expect(SAMPLE_TOWNS).toHaveLength(40);
    expect(new Set(SAMPLE_TOWNS.map(({ ars }) => ars)).size).toBe(40);
    expect(new Set(SAMPLE_TOWNS.map(({ ars }) => ars.slice(0, 2))).size).toBeGreaterThanOrEqual(14);
    for (const { ars, name } of SAMPLE_TOWNS) expect(house.kernel.places.get(ars)?.name).toBe(name);
    const { rows } = await sql<{ state: string }>`select distinct state from cocreation.challenge`.execute(
      house.kernel.db,
    );
    expect(rows).toHaveLength(8);
    expect(await counts()).toMatchObject({ challenge: 25, round: 1, sprint: 2, test_run: 5 });
  });

  it('are the same after the next start and the next day, and ids stay', async () => {
    const before = await items('challenges', '?examples=yes&limit=500');
    await renew(NOW.add({ hours: 1 }));
    expect(await items('challenges', '?examples=yes&limit=500')).toEqual(before);
    await renew(NOW.add({ hours: 24 * 7 }));
    expect(await items('challenges', '?examples=yes&limit=500')).toEqual(before);
    const { items: sprints } = await items('sprints', '?examples=yes');
    expect(sprints.map(({ days }) => (days as string[])[0])).toContain('2026-11-30');
  });

  it('stand marked on pages, count in no figure, and are in no open data unless asked for', async () => {
    const answer = await get('/api/network/page?path=ueberblick');
    const { page } = JSON.parse(answer.body) as { page: PageContent };
    const [lead, facts] = page.blocks;
    expect(lead?.type).toBe('text');
    const rows = facts?.type === 'facts' ? facts.rows : [];
    expect(rows.map(({ value }) => value)).toEqual(['0', '0 Kommunen', '22', '0']);
    const part = page.blocks.find((block) => block.type === 'part');
    const list = part?.type === 'part' ? part.blocks[0] : undefined;
    const towns = list?.type === 'list' ? list.items : [];
    expect(new Set(towns.map(({ ars }) => ars))).toEqual(new Set(SAMPLE_TOWNS.map(({ ars }) => ars)));
    expect(towns.every(({ example }) => example === true)).toBe(true);
    expect((await get('/netzwerk/ueberblick')).body).toContain('Beispieldaten');
    const [card] = await solution.cards(
      { place: house.kernel.places.get(KOELN) ?? never(), language: 'de' },
      house.kernel,
    );
    expect(card?.source.example).toBe(true);
    for (const table of OPEN_TABLES) {
      const real = await items(table, '?limit=500');
      expect(real.items.filter(({ example }) => example === true)).toEqual([]);
      const all = await items(table, '?limit=500&examples=yes');
      expect(all.items.filter(({ example }) => example === true).length, table).toBeGreaterThan(0);
    }
  });

  it('take what was said to them along when they go, and leave nothing; real things stay', async () => {
    const { db } = house.kernel;
    const { rows } = await sql<{ id: string }>`select id from cocreation.challenge where state = 'in-sprint'
      limit 1`.execute(db);
    const said = await house.http.inject({
      ...{ method: 'POST', url: `/api/cocreation/challenges/${rows[0]?.id}/wish` },
      ...{ payload: { key: 'a'.repeat(43) }, headers: { origin: 'http://localhost:8080' } },
    });
    expect(said.statusCode, said.body).toBe(200);
    expect(await removeAllSamples(db, samples())).toBe(4);
    expect(await counts()).toMatchObject({
      challenge: 0,
      voice: 0,
      wish_voice: 0,
      wish: 0,
      idea: 22,
      round: 0,
    });
    expect(await counts()).toMatchObject({ ballot: 0, sprint: 0, test_run: 0 });
    const { rows: steps } = await sql<{ count: number }>`select count(*)::int as count from cocreation.step
      where thing <> 'idea' or thing_id not in (select id from cocreation.idea)`.execute(db);
    expect(steps[0]?.count).toBe(0);
    await renew(NOW);
    expect(await counts()).toMatchObject({ challenge: 25, round: 1, sprint: 2 });
  });
});

describe('open data', () => {
  it('go page by page without holes or repeats, readable from everywhere', async () => {
    const whole = (await items('challenges', '?examples=yes&limit=500')).items.map(({ id }) => id);
    const pages: unknown[] = [];
    let next: string | null = null;
    do {
      const page = await items('challenges', `?examples=yes&limit=7${next === null ? '' : `&after=${next}`}`);
      pages.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(pages).toEqual(whole);
    expect((await get('/api/cocreation/challenges')).headers).toMatchObject({
      ...{ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' },
    });
    expect((await items('ideas')).licence).toBeNull();
    expect((await get('/api/cocreation/ideas?limit=1000')).status).toBe(400);
    expect((await get('/api/cocreation/ideas?after=x')).status).toBe(400);
  });

  it('never hold drafts, hidden ideas, names of citizens, or rounds that are not published', async () => {
    const { db } = house.kernel;
    const { items: challenges } = await items('challenges', '?examples=yes&limit=500');
    expect(challenges.filter(({ state }) => state === 'draft')).toEqual([]);
    await sql`insert into cocreation.idea (id, state, field, title, text, provenance, proposer, proposer_name, hidden,
        created_at, changed_at)
      values (gen_random_uuid(), 'proposed', 'data', 'Verborgen', '', 'submitted', 'citizen', 'Erika Mustermann', true,
        now(), now()),
      (gen_random_uuid(), 'proposed', 'data', 'Zu sehen', '', 'submitted', 'citizen', 'Erika Mustermann', false,
        now(), now())`.execute(db);
    const ideas = (await get('/api/cocreation/ideas?limit=500')).body;
    expect(ideas).toContain('Zu sehen');
    expect(ideas).not.toContain('Verborgen');
    expect(ideas + (await get('/api/cocreation/ideas.csv')).body).not.toContain('Mustermann');
    await sql`update cocreation.round set state = 'closed', published_at = null`.execute(db);
    expect((await items('rounds', '?examples=yes')).items).toEqual([]);
    await sql`update cocreation.round set state = 'published', published_at = now()`.execute(db);
  });

  it('leave small cells of a result out', async () => {
    const { items: rounds } = await items('rounds', '?examples=yes');
    const result = rounds[0]?.result;
    const { roles, sizes, ideas } = result as {
      roles: Record<string, number | null>;
      sizes: Record<string, number | null>;
      ideas: { rank: number | null; lower: number | null }[];
    }; // `round-result.ts`
    for (const cells of [roles, sizes])
      for (const count of Object.values(cells)) expect(count === null || count >= 5).toBe(true);
    const lower = ideas.map((one) => one.lower ?? -1);
    expect(lower).toEqual([...lower].sort((one, other) => other - one));
  });

  it('are tables for spreadsheets that cannot be taken for formulas', async () => {
    const { db } = house.kernel;
    await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value,
        baseline_unit, baseline_source, created_at, changed_at)
      values (gen_random_uuid(), ${KOELN}, 'submitted', 'data', '=HYPERLINK("x")', E'Erste; "zweite"\nZeile',
        '{everybody}', -3.5, '@Einheit', 'Zählung', now(), now())`.execute(db);
    for (const table of OPEN_TABLES) {
      const { status, body, headers } = await get(`/api/cocreation/${table}.csv?examples=yes`);
      expect(status, table).toBe(200);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(body.startsWith('\ufeff')).toBe(true);
      const [head = ''] = body.split('\r\n');
      expect(head.endsWith(';licence')).toBe(true);
    }
    const { body } = await get('/api/cocreation/challenges.csv');
    expect(body.split('\r\n').filter((line) => line !== '')).toHaveLength(2);
    expect(body).toContain(`"'=HYPERLINK(""x"")"`);
    expect(body).toContain('"Erste; ""zweite""\nZeile"');
    expect(body).toContain(";-3.5;'@Einheit;");
  });
});

function never(): never {
  throw new Error('Köln is gone');
}
