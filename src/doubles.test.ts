/** Events that two sources tell, at the desk of a town: over HTTP, with the log and what is shown. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { DoubleList } from './kernel/doubles/doubles-api.ts';
import { findDoubleTasks } from './kernel/doubles/find-double-tasks.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Kernel } from './kernel/solution.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, anEvent } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const ORIGIN = 'http://localhost:8080';
const BONN = '053140000000';

let house: TestHouse;
let editor: SignedInAs;
let kernel: Kernel;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution], {
    clock: testClock('2026-11-24T10:00:00Z'),
    publicUrl: ORIGIN,
  });
  editor = await signInAs(house, { memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  const { db } = house.kernel;
  await sql`delete from kernel.source`.execute(db);
  for (const table of ['event', 'told_event', 'same_decision'])
    await sql`delete from ${sql.table(`leisure.${table}`)}`.execute(db);
  const one = anEvent({ title: 'Jazzabend im Keller' });
  const other = { ...one, title: 'Jazzabend im Keller – Trio Beispiel' };
  const sure = anEvent({ title: 'Lesung', occurrences: [aDate('2026-11-28T18:00:00Z')] });
  await bring(house.kernel, 'events', { one, sure }, { ars: KOELN });
  await bring(house.kernel, 'events', { other, sure }, { ars: KOELN });
  house.kernel.sources = await sourcesOf(db);
  kernel = house.kernel;
});

const list = async (as: SignedInAs = editor, ars = KOELN): Promise<DoubleList> =>
  (await house.http.inject({ url: `/api/desk/${ars}/doubles`, headers: { cookie: as.cookie } })).json();
const decide = (payload: object, as: SignedInAs = editor, ars = KOELN) =>
  house.http.inject({
    method: 'POST',
    url: `/api/desk/${ars}/doubles`,
    payload: { solution: 'leisure', ...payload },
    headers: { origin: ORIGIN, cookie: as.cookie },
  });
const shownTitles = async () => {
  const { rows } = await sql<{ title: string }>`select title from leisure.event order by title`.execute(
    kernel.db,
  );
  return rows.map(({ title }) => title);
};
const tasks = () => {
  const place = kernel.places.get(KOELN);
  if (place === undefined) throw new Error('no Köln');
  const permissions = new Set(['entries:write']);
  return findDoubleTasks([solution])({ place, permissions, language: 'de' }, kernel);
};

describe('doubles at the desk', () => {
  it('wait until somebody says that they are the same, which can be taken back', async () => {
    const [pair, ...more] = (await list()).waiting;
    expect(more).toEqual([]);
    const [a, b] = pair?.records ?? [];
    expect([a?.title, b?.title].toSorted()).toEqual([
      'Jazzabend im Keller',
      'Jazzabend im Keller – Trio Beispiel',
    ]);
    expect(a).toMatchObject({
      where: expect.stringContaining('Stadtgarten'),
      page: expect.stringContaining('/freizeit/termin/'),
    });
    expect(await tasks()).toMatchObject([{ title: '1 Paar ist vielleicht doppelt' }]);
    expect(await shownTitles()).toHaveLength(3);
    const said = { one: a?.id, others: [b?.id] };
    expect((await decide({ ...said, verdict: 'same' })).statusCode).toBe(200);
    expect(await shownTitles()).toHaveLength(2);
    expect(await tasks()).toEqual([]);
    expect(await list()).toMatchObject({
      waiting: [],
      joined: { length: 2 },
      decided: [{ verdict: 'same' }],
    });
    expect((await decide({ ...said, verdict: null })).statusCode).toBe(200);
    expect(await list()).toMatchObject({ waiting: { length: 1 }, joined: { length: 1 }, decided: [] });
    expect(await shownTitles()).toHaveLength(3);
    const { rows } = await sql<{
      action: string;
    }>`select action from kernel.read_audit(array[${KOELN}], null, 100)`.execute(kernel.db);
    expect(rows.map(({ action }) => action).toSorted()).toEqual(['double.joined', 'double.taken-back']);
  });

  it('stay parted when the feeds are read again', async () => {
    const [group] = (await list()).joined;
    const [lead, member] = group?.records ?? [];
    expect((await decide({ one: member?.id, others: [lead?.id], verdict: 'different' })).statusCode).toBe(
      200,
    );
    expect((await shownTitles()).filter((title) => title === 'Lesung')).toHaveLength(2);
    const { rows } = await sql<{ id: string }>`select id from kernel.source order by id`.execute(kernel.db);
    const sure = anEvent({ title: 'Lesung', price: '5 €', occurrences: [aDate('2026-11-28T18:00:00Z')] });
    await bring(kernel, 'events', { sure }, { ars: KOELN, source: rows[0]?.id ?? '' });
    expect((await shownTitles()).filter((title) => title === 'Lesung')).toHaveLength(2);
    expect((await list()).decided).toMatchObject([{ verdict: 'different' }]);
  });

  it('are nobody else’s business', async () => {
    expect((await house.http.inject(`/api/desk/${KOELN}/doubles`)).statusCode).toBe(401);
    const inBonn = await signInAs(house, {
      memberships: [{ ars: BONN, level: 'municipality', role: 'editor' }],
    });
    const [pair] = (await list()).waiting;
    const said = { one: pair?.records[0].id, others: [pair?.records[1].id], verdict: 'same' };
    expect((await decide(said, inBonn)).statusCode).toBe(403);
    const refused = await decide(said, inBonn, BONN);
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'double-unknown']);
    expect(await list(inBonn, BONN)).toMatchObject({ waiting: [], joined: [], decided: [] });
    const unknown = await decide({ ...said, others: ['01900000-0000-7000-8000-000000000000'] });
    expect(unknown.statusCode).toBe(404);
  });
});
