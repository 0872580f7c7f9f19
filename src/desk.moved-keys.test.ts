/** Keys of places change while people work there: memberships and mandates follow, or reach nothing. By HTTP. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const LOOFT = '010615168066';
const AMT = '010615168000';
/** Became Wacken; was divided between Wacken and Looft; nobody knows what became of it. */
const FORMER = '010615168990';
const DIVIDED = '010615168991';
const VANISHED = '010615168992';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  const { db } = house.kernel;
  for (const ars of [FORMER, DIVIDED, VANISHED])
    await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
      select ${ars}, name || ' (früher)', official_name, kind, levels, parent, false, '2020-01-01', attribution
      from kernel.place where ars = ${WACKEN}`.execute(db);
  for (const [from, to, kind] of [
    [FORMER, WACKEN, 'rekeyed'],
    [DIVIDED, WACKEN, 'split'],
    [DIVIDED, LOOFT, 'split'],
    [VANISHED, VANISHED, 'vanished'],
  ])
    await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
      select ${from}, ${to}, ${kind}, 'table', max(id) from kernel.place_import`.execute(db);
  house.kernel.places = await loadDirectory(db);
});
afterAll(() => house.close());

const managerOf = (ars: string) =>
  signInAs(house, { memberships: [{ ars, level: 'municipality', role: 'manager' }] });

const call = (
  as: SignedInAs,
  method: 'GET' | 'DELETE' | 'PUT',
  url: string,
  payload?: Record<string, unknown>,
) =>
  house.http.inject({
    ...{ method, url, headers: { origin: 'http://localhost:8080', cookie: as.cookie } },
    ...(payload && { payload }),
  });

describe('a membership that was written with a former key', () => {
  it('reaches the place under its new and its old address, is listed there, and counts as its manager', async () => {
    const boss = await managerOf(FORMER);
    for (const ars of [WACKEN, FORMER])
      expect((await call(boss, 'GET', `/api/desk/${ars}`)).json()).toMatchObject({ ars: WACKEN, via: 'own' });
    expect((await call(boss, 'GET', '/api/desk')).json().places).toMatchObject([{ ars: WACKEN }]);
    const { people } = (await call(boss, 'GET', `/api/desk/${WACKEN}/people`)).json();
    expect(people).toMatchObject([{ email: boss.email, role: 'manager', isSelf: true }]);
    const end = (who: SignedInAs) => call(who, 'DELETE', `/api/desk/${WACKEN}/people/${people[0].id}`);
    expect((await end(boss)).json().code).toBe('last-manager');
    // Somebody new under the new key: then the old one may go.
    expect((await end(await managerOf(WACKEN))).statusCode).toBe(204);
    expect((await call(boss, 'GET', `/api/desk/${WACKEN}`)).statusCode).toBe(403);
  });

  it.each([
    ['divided', DIVIDED],
    ['retired', VANISHED],
  ])('that was %s reaches nothing, but can be given up', async (_what, key) => {
    const boss = await managerOf(key);
    for (const ars of [WACKEN, LOOFT])
      expect((await call(boss, 'GET', `/api/desk/${ars}`)).statusCode).toBe(403);
    expect((await call(boss, 'GET', `/api/desk/${key}`)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await call(boss, 'GET', '/api/desk')).json()).toEqual({ places: [], operates: false });
    const [membership] = (await call(boss, 'GET', '/api/account')).json().memberships;
    expect(membership).toMatchObject({ place: null, reaches: 0 });
    expect((await call(boss, 'DELETE', `/api/account/memberships/${membership.id}`)).statusCode).toBe(204);
  });
});

describe('a mandate that was written with a former key', () => {
  it('holds until the place decides anew', async () => {
    const clerk = await signInAs(house, {
      memberships: [{ ars: AMT, level: 'association', role: 'officer' }],
    });
    const status = async () => (await call(clerk, 'GET', `/api/desk/${WACKEN}`)).statusCode;
    expect(await status()).toBe(200);
    await sql`insert into kernel.mandate (ars, holder, holder_level, scope, changed_at)
      values (${FORMER}, ${AMT}, 'association', 'ended', now())`.execute(house.kernel.db);
    expect(await status()).toBe(403);
    const boss = await managerOf(WACKEN);
    await call(boss, 'PUT', `/api/desk/${WACKEN}/mandates/${AMT}`, { level: 'association', scope: 'full' });
    expect(await status()).toBe(200);
    const { rows } = await sql`select ars from kernel.mandate where holder = ${AMT}`.execute(house.kernel.db);
    expect(rows).toEqual([{ ars: WACKEN }]);
  });
});
