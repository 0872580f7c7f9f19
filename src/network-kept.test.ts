/** What the pages of the whole network keep in memory never tells of yesterday. Over HTTP, from a real database. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Block, FactRow, ListItem } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './network/cocreation/solution.ts';
import { solution as transfer } from './network/transfer/solution.ts';

const [KOELN, BONN, SWISTTAL, WACKEN] = ['053150000000', '053140000000', '053820064064', '010615168107'];
let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution, transfer]);
});
afterAll(() => house.close());

async function blocksOf(path: string): Promise<Block[]> {
  const { statusCode, body } = await house.http.inject(`/api/network/page?path=${path}`);
  expect(statusCode, body).toBe(200);
  return JSON.parse(body).page.blocks;
}
const rowsOf = (blocks: readonly Block[]): FactRow[] =>
  blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));

/** Values and notes of challenges, voices, ideas and sprints: the same on the front page as in the overview. */
async function figures(): Promise<string[]> {
  const shown = rowsOf(await blocksOf('ueberblick')).slice(0, 4);
  expect(rowsOf(await blocksOf('')).slice(0, 4)).toEqual(shown);
  return shown.map(({ value, note }) => [value, note].filter((one) => one !== undefined).join(' '));
}

const titles = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap((block): readonly ListItem[] => (block.type === 'list' ? block.items : []))
    .filter(({ page = '' }) => page.startsWith('herausforderungen/0'))
    .map(({ text }) => text);
async function listed(): Promise<string[]> {
  const shown = titles(await blocksOf('herausforderungen'));
  expect(titles(await blocksOf('')).slice(0, 3)).toEqual(shown.slice(0, 3));
  return shown;
}

async function aChallenge(title: string, ars: string, minute: number, source: string | null = null) {
  const id = randomUUIDv7();
  const at = `2026-11-24T10:${minute}:00Z`;
  await sql`insert into cocreation.challenge (id, ars, source, state, field, title, text, affected, baseline_value,
      baseline_unit, baseline_source, baseline_on, created_at, changed_at)
    values (${id}, ${ars}, ${source}, 'clarified', 'air', ${title}, '', '{children}', 1, 'g', 'gewogen', '2026-05-04',
      ${at}, ${at})`.execute(house.kernel.db);
  return id;
}
const aVoice = (challenge: string, ars: string) =>
  sql`insert into cocreation.voice (challenge, ars, at) values (${challenge}, ${ars}, now())`.execute(
    house.kernel.db,
  );

it('counts and sorts what is there at this moment, whoever wrote it', async () => {
  const { db } = house.kernel;
  const ideas = (await figures())[2];
  const dust = await aChallenge('Feinstaub', KOELN, 10);
  const noise = await aChallenge('Lärm', BONN, 20);
  expect((await figures()).slice(0, 3)).toEqual([
    expect.stringMatching(/^2 .*2 Kommunen/),
    '0 Kommunen',
    ideas,
  ]);
  expect(await listed()).toEqual(['Lärm', 'Feinstaub']);
  expect(titles(await blocksOf('ueberblick'))).toEqual(['Lärm', 'Feinstaub']);

  await aVoice(dust, SWISTTAL);
  expect((await figures())[1]).toBe('1 Kommune');
  expect(await listed()).toEqual(['Feinstaub', 'Lärm']);
  await aVoice(noise, SWISTTAL);
  await aVoice(noise, WACKEN);
  expect((await figures())[1]).toBe('2 Kommunen');
  expect(await listed()).toEqual(['Lärm', 'Feinstaub']);
  // One less and one more: as many as before.
  await sql`delete from cocreation.voice where challenge = ${noise}`.execute(db);
  await aVoice(dust, BONN);
  await aVoice(dust, WACKEN);
  expect((await figures())[1]).toBe('3 Kommunen');
  expect(await listed()).toEqual(['Feinstaub', 'Lärm']);

  await sql`insert into cocreation.wish_voice (challenge, device, at) values (${dust}, ${'0'.repeat(64)}, now())`.execute(
    db,
  );
  expect((await figures())[1]).toMatch(/^3 Kommunen .*1 /);
  await sql`update cocreation.challenge set field = 'energy' where id = ${dust}`.execute(db);
  const fields = (await blocksOf('ueberblick')).filter(({ type }) => type === 'facts')[1];
  expect(JSON.stringify(fields)).toContain('Energie');
  await sql`update cocreation.challenge set title = 'Feinstaub und Ruß' where id = ${dust}`.execute(db);
  expect(await listed()).toEqual(['Feinstaub und Ruß', 'Lärm']);
  await sql`update cocreation.challenge set state = 'draft' where id = ${noise}`.execute(db);
  expect((await figures())[0]).toMatch(/^1 /);
  expect(await listed()).toEqual(['Feinstaub und Ruß']);
  await sql`update cocreation.idea set state = 'pilot' where id in (select id from cocreation.idea limit 1)`.execute(
    db,
  );
  expect((await figures())[2]).not.toBe(ideas);
});

it('shows examples marked and counts them nowhere, and nothing of a source that is hidden', async () => {
  const { db } = house.kernel;
  const source = randomUUIDv7();
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, created_at)
    values (${source}, '000000000000', 'cocreation', 'ideas', 'sample', 'sample', 'x', 'CC0-1.0', now())`.execute(
    db,
  );
  const before = await figures();
  const without = JSON.stringify(await blocksOf('ueberblick'));
  await aChallenge('Muster', WACKEN, 30, source);
  expect(await figures()).toEqual(before);
  expect(await listed()).toEqual(['Feinstaub und Ruß', 'Muster']);
  expect(JSON.stringify(await blocksOf('ueberblick'))).toContain('"example":true');
  await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
    values (${source}, 'people', 'mailbox', 'hidden', now(), now(), now())`.execute(db);
  expect(await listed()).toEqual(['Feinstaub und Ruß']);
  expect(JSON.stringify(await blocksOf('ueberblick'))).toBe(without);
});
