import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeLine } from '../../audit/describe-line.ts';
import { readAudit } from '../../audit/store.ts';
import { KERNEL_PERMISSIONS, type Permission } from '../permission.ts';
import type { Membership } from '../person.ts';
import { acting, openPeopleTestHouse, type PeopleTestHouse } from '../testing/people-test-house.ts';
import { mandateLines } from './mandate-lines.ts';
import { reachedPlaces } from './reached-places.ts';
import { type MandateChange, setMandate } from './set-mandate.ts';
import { mandatesOf, writeMandate } from './store.ts';

const KOELN = '053150000000';
const HAMBURG = '020000000000';
const WACKEN = '010615168107';
const AMT = '010615168000';
const STEINBURG = '010610000000';
const SH = '010000000000';
const BUND = '000000000000';

let house: PeopleTestHouse;
let boss: string;
beforeAll(async () => {
  house = await openPeopleTestHouse();
  boss = await house.person('boss@wacken.example');
});
beforeEach(async () => {
  await sql`delete from kernel.mandate`.execute(house.db);
});
afterAll(() => house.close());

const permissions = new Map<string, Permission>(KERNEL_PERMISSIONS.map((one) => [one.name, one]));

const set = (holder: string, change: Partial<MandateChange> = {}) =>
  setMandate({ ...house, permissions }, acting(boss, 'manager'), {
    ...{ place: house.place(WACKEN), holder: house.place(holder), level: 'association' },
    ...{ scope: 'ended', permissions: [], ...change },
  });

const linesOf = async (ars: string) =>
  mandateLines(house.place(ars), await mandatesOf(house.db, house.places.keys(ars)), house.places).map(
    ({ holder, holderLevel, scope, isDefault }) => ({ holder, holderLevel, scope, isDefault }),
  );

describe('what a place lets the units above it do', () => {
  it('is everything for its association and nothing for all others, as long as nobody decides', async () => {
    expect(await linesOf(WACKEN)).toEqual([
      { holder: AMT, holderLevel: 'association', scope: 'full', isDefault: true },
      { holder: STEINBURG, holderLevel: 'county', scope: 'ended', isDefault: true },
      { holder: SH, holderLevel: 'state', scope: 'ended', isDefault: true },
      { holder: BUND, holderLevel: 'federal', scope: 'ended', isDefault: true },
    ]);
    expect((await linesOf(HAMBURG)).map(({ holder }) => holder)).toEqual([BUND]);
    expect((await linesOf(KOELN)).map(({ holderLevel }) => holderLevel)).toEqual([
      'region',
      'state',
      'federal',
    ]);
  });

  it('can be limited, ended, given back and given to others, each with its line in the log', async () => {
    const limited = await set(AMT, {
      scope: 'limited',
      permissions: ['desk:open', 'audit:read', 'desk:open'],
    });
    expect(limited).toMatchObject({
      ...{ holder: AMT, scope: 'limited', isDefault: false, permissions: ['audit:read', 'desk:open'] },
      changedAt: house.clock.now().toString(),
    });
    expect(limited.name).toMatch(/^Amt /);
    expect(await set(AMT)).toMatchObject({ scope: 'ended', permissions: [] });
    expect(await set(AMT, { scope: 'full' })).toMatchObject({ scope: 'full' });
    expect(await set(STEINBURG, { level: 'county', scope: 'full' })).toMatchObject({ holderLevel: 'county' });
    expect(await linesOf(WACKEN)).toMatchObject([{ scope: 'full' }, { scope: 'full' }, {}, {}]);
    const log = await readAudit(house.db, house.places.keys(WACKEN), { before: null, limit: 10 });
    expect(log.map((line) => describeLine(line, { language: 'de', places: house.places }).what)).toEqual([
      'hat festgelegt, was „Kreis Steinburg“ hier darf: alles',
      expect.stringContaining('alles'),
      expect.stringContaining('nichts'),
      expect.stringContaining('nur Teile'),
    ]);
  });

  it.each([
    ['a place that does not stand above it', KOELN, 'county'],
    ['itself', WACKEN, 'association'],
    ['a unit on a level on which it does not stand', STEINBURG, 'association'],
  ] as const)('is nothing to decide about %s', async (_what, holder, level) => {
    await expect(set(holder, { level, scope: 'full' })).rejects.toMatchObject({
      code: 'mandate-holder',
      status: 422,
    });
    expect((await mandatesOf(house.db, house.places.keys(WACKEN))).length).toBe(0);
  });

  it.each([
    ['nothing at all', 'limited', []],
    ['what nobody declares', 'limited', ['no:such']],
    ['what is its own affair', 'limited', ['mandates:manage']],
    ['what is not of a place', 'limited', ['account:own']],
    ['what is of the house', 'limited', ['desk:open', 'operation:read']],
    ['a part together with everything', 'full', ['desk:open']],
    ['a part together with nothing', 'ended', ['desk:open']],
  ] as const)('cannot be limited to %s', async (_what, scope, names) => {
    await expect(set(AMT, { scope, permissions: names })).rejects.toMatchObject({
      code: 'mandate-permissions',
    });
  });

  it('is decided anew in place of what former keys had decided', async () => {
    const keys = new Set([WACKEN, '010610000999']);
    const row = { holder: AMT, holderLevel: 'association', permissions: [] } as const;
    const scope = { keys: new Set(['010610000999']), holderKeys: new Set([AMT]), now: house.clock.now() };
    await writeMandate(house.db, { ...row, ars: '010610000999', scope: 'ended' }, scope);
    await writeMandate(house.db, { ...row, ars: WACKEN, scope: 'full' }, { ...scope, keys });
    expect(await mandatesOf(house.db, keys)).toMatchObject([{ ars: WACKEN, scope: 'full' }]);
  });
});

describe('the desks of somebody', () => {
  const open = permissions.get('desk:open') as Permission; // declared by the house
  const reached = async (...memberships: Omit<Membership, 'id' | 'since'>[]) => {
    const all = memberships.map((one, index) => ({ ...one, id: `${index}`, since: '2026-01-01T00:00:00Z' }));
    const found = await reachedPlaces(house.db, house.places, { memberships: all, permission: open });
    return new Map(found.map(({ place, via }) => [place.ars, via]));
  };

  it('are the own place, for an association also its members, less those that ended it', async () => {
    const clerk = { ars: AMT, level: 'association', role: 'officer' } as const;
    const before = await reached(clerk);
    expect(before.get(AMT)).toBe('own');
    expect(before.get(WACKEN)).toBe('association');
    expect(before.size).toBe(1 + house.places.children(AMT).length);
    await set(AMT, { scope: 'limited', permissions: ['audit:read'] });
    expect((await reached(clerk)).has(WACKEN)).toBe(false);
    await set(AMT, { scope: 'limited', permissions: ['desk:open'] });
    expect((await reached(clerk)).get(WACKEN)).toBe('association');
  });

  it('of a county are those that invited it', async () => {
    const clerk = { ars: STEINBURG, level: 'county', role: 'officer' } as const;
    expect([...(await reached(clerk)).keys()]).toEqual([STEINBURG]);
    await set(STEINBURG, { level: 'county', scope: 'full' });
    expect((await reached(clerk)).get(WACKEN)).toBe('mandate');
    await set(STEINBURG, { level: 'county', scope: 'ended' });
    expect((await reached(clerk)).has(WACKEN)).toBe(false);
  });

  it('of an operator are the own ones; the house as a whole is no list', async () => {
    await set(BUND, { level: 'federal', scope: 'full' });
    const operator = { ars: BUND, level: 'federal', role: 'operator' } as const;
    expect([...(await reached(operator))]).toEqual([[BUND, 'house']]);
    const both = await reached(operator, { ars: WACKEN, level: 'municipality', role: 'editor' });
    expect(both.get(WACKEN)).toBe('own');
  });

  it('are none for roles without one, and for keys that mean no place', async () => {
    expect((await reached({ ars: KOELN, level: 'municipality', role: 'company' })).size).toBe(0);
    expect((await reached({ ars: '999999999999', level: 'municipality', role: 'editor' })).size).toBe(0);
  });
});
