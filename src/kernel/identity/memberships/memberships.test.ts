import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeLine } from '../../audit/describe-line.ts';
import { readAudit } from '../../audit/store.ts';
import type { Level } from '../../places/place.ts';
import { CONSOLE } from '../actor.ts';
import { MEMBER_ROLES, type MemberRole } from '../role.ts';
import { acting, openPeopleTestHouse, type PeopleTestHouse } from '../testing/people-test-house.ts';
import { PEOPLE_TEXTS } from '../texts.ts';
import { endMembership, leave } from './end-membership.ts';
import { changeRole, grantRole, requireRole } from './grant-role.ts';
import { requireNoLastManager } from './last-manager.ts';
import { membershipLines } from './membership-lines.ts';
import { mayGive, mayTake, rolesToGive } from './role-rules.ts';
import { membershipsOf, peopleOf } from './store.ts';

const ALL = { words: '', after: null, limit: 500 };

const KOELN = '053150000000';
const HAMBURG = '020000000000';
const WACKEN = '010615168107';
const AMT = '010615168000';
const NRW = '050000000000';
const BUND = '000000000000';

let house: PeopleTestHouse;
beforeAll(async () => {
  house = await openPeopleTestHouse();
});
beforeEach(async () => {
  await sql`delete from kernel.mandate`.execute(house.db);
  await sql`delete from kernel.person`.execute(house.db);
});
afterAll(() => house.close());

async function member(email: string, ars: string, role: MemberRole, level?: Level) {
  const person = await house.person(email);
  const wanted = requireRole(CONSOLE, { place: house.place(ars), role, level });
  const { membership } = await grantRole(house, CONSOLE, { ...wanted, person });
  return membership;
}

const staffOf = async (ars: string) =>
  ((await peopleOf(house.db, house.places.keys(ars), ALL)) ?? []).map(
    ({ email, role }) => `${email} ${role}`,
  );

const logOf = async (ars: string) => {
  const lines = await readAudit(house.db, house.places.keys(ars), { before: null, limit: 20 });
  return lines.map((line) => describeLine(line, { language: 'de', places: house.places }).what);
};

describe('giving a role', () => {
  it('needs a role that exists on a level of the place', () => {
    const at = (ars: string, role: MemberRole, level?: Level) =>
      requireRole(CONSOLE, { place: house.place(ars), role, level }).level;
    expect(at(KOELN, 'editor')).toBe('municipality');
    expect(at(KOELN, 'editor', 'county')).toBe('county');
    expect(at(HAMBURG, 'state')).toBe('state');
    expect(at(AMT, 'manager')).toBe('association');
    expect(at(BUND, 'operator')).toBe('federal');
    for (const [ars, role, level] of [
      [KOELN, 'state', undefined],
      [KOELN, 'operator', undefined],
      [NRW, 'editor', undefined],
      [WACKEN, 'editor', 'county'],
      [HAMBURG, 'state', 'municipality'],
    ] as const)
      expect(() => at(ars, role, level), `${ars} ${role}`).toThrow(/role not here/);
  });

  it('twice gives it once, and logs it once', async () => {
    const first = await member('a@stadt.example', KOELN, 'editor');
    const again = await member('a@stadt.example', KOELN, 'editor');
    expect(again.id).toBe(first.id);
    expect(await staffOf(KOELN)).toEqual(['a@stadt.example editor']);
    expect((await logOf(KOELN)).slice(0, 2)).toEqual(['hat a@stadt.example die Rolle „Redaktion“ gegeben']);
  });

  it('at the same time makes one membership', async () => {
    const person = await house.person('a@stadt.example');
    const wanted = requireRole(CONSOLE, { place: house.place(KOELN), role: 'editor' });
    const made = await Promise.all(
      Array.from({ length: 6 }, () => grantRole(house, CONSOLE, { ...wanted, person })),
    );
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await membershipsOf(house.db, person)).toHaveLength(1);
  });

  it.each([
    ['manager', ['editor', 'officer', 'manager', 'public-company', 'company']],
    ['state', ['editor', 'officer']],
    ['federal', ['editor', 'officer']],
    ['editor', []],
    ['officer', []],
    ['adviser', []],
    ['company', []],
    ['operator', [...MEMBER_ROLES]],
  ] as const)('a %s can give exactly %j', (giver, given) => {
    expect(MEMBER_ROLES.filter((role) => mayGive([giver], role))).toEqual([...given]);
  });

  it.each([
    ['manager', ['editor', 'officer', 'manager', 'public-company', 'company', 'association', 'adviser']],
    ['state', ['editor', 'officer']],
    ['editor', []],
  ] as const)('a %s can take exactly %j', (taker, taken) => {
    expect(MEMBER_ROLES.filter((role) => mayTake([taker], role))).toEqual([...taken]);
  });

  it('offers what exists at the place', () => {
    const offered = (ars: string, role: MemberRole) => rolesToGive([role], house.place(ars));
    expect(offered(KOELN, 'manager').find(({ role }) => role === 'editor')?.levels).toEqual([
      'municipality',
      'county',
    ]);
    expect(offered(NRW, 'operator').map(({ role }) => role)).toEqual([
      'company',
      'association',
      'adviser',
      'state',
    ]);
    expect(offered(NRW, 'manager').map(({ role }) => role)).toEqual(['company']);
  });
});

describe('changing a role', () => {
  it('keeps the membership and says in the log what it was', async () => {
    const boss = await member('boss@stadt.example', KOELN, 'manager');
    const one = await member('a@stadt.example', KOELN, 'editor');
    const actor = acting(boss.person, 'manager');
    await changeRole(house, actor, { place: house.place(KOELN), id: one.id, role: 'officer' });
    expect(await staffOf(KOELN)).toEqual(['a@stadt.example officer', 'boss@stadt.example manager']);
    expect((await logOf(KOELN))[0]).toBe(
      'hat die Rolle von a@stadt.example von „Redaktion“ in „Sachbearbeitung“ geändert',
    );
  });

  it('is refused beyond what the actor can give or take, and above the level', async () => {
    const boss = await member('boss@stadt.example', KOELN, 'manager');
    const one = await member('a@stadt.example', KOELN, 'editor');
    const place = house.place(KOELN);
    const change = (roles: MemberRole[], id: string, role: MemberRole) =>
      changeRole(house, acting(boss.person, ...roles), { place, id, role });
    await expect(change(['manager'], one.id, 'adviser')).rejects.toMatchObject({ code: 'role-not-yours' });
    await expect(change(['state'], one.id, 'manager')).rejects.toMatchObject({ code: 'role-not-yours' });
    await expect(change(['state'], boss.id, 'editor')).rejects.toMatchObject({ code: 'role-not-yours' });
    await expect(change(['operator'], one.id, 'operator')).rejects.toMatchObject({ code: 'role-not-here' });
    expect(await staffOf(KOELN)).toEqual(['a@stadt.example editor', 'boss@stadt.example manager']);
  });

  it('is refused where the person has that role there already', async () => {
    await member('a@stadt.example', KOELN, 'officer');
    const one = await member('a@stadt.example', KOELN, 'editor');
    const change = changeRole(house, CONSOLE, { place: house.place(KOELN), id: one.id, role: 'officer' });
    await expect(change).rejects.toMatchObject({ code: 'membership-exists' });
  });

  it('of another place is unknown here', async () => {
    const one = await member('a@stadt.example', HAMBURG, 'editor');
    const place = house.place(KOELN);
    await expect(changeRole(house, CONSOLE, { place, id: one.id, role: 'officer' })).rejects.toMatchObject({
      code: 'membership-unknown',
      status: 404,
    });
    await expect(endMembership(house, CONSOLE, { place, id: one.id })).rejects.toMatchObject({ status: 404 });
  });
});

describe('the last manager of a place', () => {
  const at = () => ({ place: house.place(KOELN) });

  it('cannot be removed, demoted or leave, not even by the operator', async () => {
    const boss = await member('boss@stadt.example', KOELN, 'manager');
    const refusal = { code: 'last-manager', status: 409, values: { place: 'Köln' } };
    const { id } = boss;
    await expect(endMembership(house, CONSOLE, { ...at(), id })).rejects.toMatchObject(refusal);
    await expect(changeRole(house, CONSOLE, { ...at(), id, role: 'editor' })).rejects.toMatchObject(refusal);
    await expect(leave(house, acting(boss.person), id)).rejects.toMatchObject(refusal);
    const gone = house.db
      .transaction()
      .execute((trx) => requireNoLastManager(trx, house.places, boss.person));
    await expect(gone).rejects.toMatchObject(refusal);
    expect(await staffOf(KOELN)).toEqual(['boss@stadt.example manager']);
  });

  it('can go as soon as there is another', async () => {
    const boss = await member('boss@stadt.example', KOELN, 'manager');
    const second = await member('second@stadt.example', KOELN, 'manager');
    await leave(house, acting(boss.person), boss.id);
    expect((await logOf(KOELN))[0]).toBe('hat die eigene Rolle „Verwaltung der Zugänge“ abgegeben');
    await expect(leave(house, acting(second.person), second.id)).rejects.toMatchObject({
      code: 'last-manager',
    });
  });

  it('is counted at the place itself: managers of its association do not count', async () => {
    await member('amt@amt.example', AMT, 'manager');
    const boss = await member('boss@stadt.example', WACKEN, 'manager');
    await expect(leave(house, acting(boss.person), boss.id)).rejects.toMatchObject({ code: 'last-manager' });
  });

  it('is one person, also where the place stands on two levels', async () => {
    const town = await member('boss@stadt.example', KOELN, 'manager', 'municipality');
    const county = await member('boss@stadt.example', KOELN, 'manager', 'county');
    const gone = house.db
      .transaction()
      .execute((trx) => requireNoLastManager(trx, house.places, town.person));
    await expect(gone).rejects.toMatchObject({ code: 'last-manager' });
    await leave(house, acting(town.person), county.id);
    await expect(leave(house, acting(town.person), town.id)).rejects.toMatchObject({ code: 'last-manager' });
  });

  it.each([
    ['removed', (id: string) => endMembership(house, CONSOLE, { ...at(), id })],
    ['demoted', (id: string) => changeRole(house, CONSOLE, { ...at(), id, role: 'editor' as const })],
  ])('stays when all managers are %s at the same time', async (_how, go) => {
    for (let round = 0; round < 5; round += 1) {
      await sql`delete from kernel.person`.execute(house.db);
      const bosses = await Promise.all(
        ['a', 'b', 'c'].map((name) => member(`${name}@stadt.example`, KOELN, 'manager')),
      );
      const done = await Promise.allSettled(bosses.map(({ id }) => go(id)));
      const refused = done.filter((one) => one.status === 'rejected');
      expect(refused.map(({ reason }) => reason.code)).toEqual(['last-manager']);
      expect((await staffOf(KOELN)).filter((one) => one.endsWith('manager'))).toHaveLength(1);
    }
  });

  it('stays when one leaves while the other deletes the account', async () => {
    const [a, b] = await Promise.all(
      ['a', 'b'].map((name) => member(`${name}@stadt.example`, KOELN, 'manager')),
    );
    if (a === undefined || b === undefined) throw new Error('unreachable');
    const erase = house.db.transaction().execute(async (trx) => {
      await requireNoLastManager(trx, house.places, a.person);
      await sql`delete from kernel.person where id = ${a.person}`.execute(trx);
    });
    const done = await Promise.allSettled([erase, leave(house, acting(b.person), b.id)]);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await staffOf(KOELN)).toHaveLength(1);
  });
});

describe('leaving', () => {
  it('needs no role, but only ever touches the own membership', async () => {
    const one = await member('a@stadt.example', KOELN, 'editor');
    const other = await member('b@stadt.example', KOELN, 'editor');
    await expect(leave(house, acting(one.person), other.id)).rejects.toMatchObject({
      code: 'membership-unknown',
    });
    await leave(house, acting(one.person), one.id);
    expect(await staffOf(KOELN)).toEqual(['b@stadt.example editor']);
    await expect(leave(house, acting(one.person), one.id)).rejects.toMatchObject({
      code: 'membership-unknown',
    });
  });

  it('is possible where the key means no place any more', async () => {
    const person = await house.person('a@stadt.example');
    const id = '01920000-0000-7000-8000-000000000001';
    await sql`insert into kernel.membership (id, person, ars, level, role, since)
      values (${id}, ${person}, '053159999999', 'municipality', 'manager', now())`.execute(house.db);
    await leave(house, acting(person), id);
    expect(await membershipsOf(house.db, person)).toEqual([]);
  });
});

describe('own memberships', () => {
  it('say where they are and how many places they reach', async () => {
    const one = await member('a@amt.example', AMT, 'editor');
    const also = await member('a@amt.example', AMT, 'officer');
    const town = await member('a@amt.example', WACKEN, 'editor');
    const lines = await membershipLines(house.db, house.places, [one, also, town]);
    const members = house.places.children(AMT).length;
    expect(members).toBeGreaterThan(5);
    expect(lines).toMatchObject([
      { place: 'Amt Schenefeld', role: 'editor', reaches: members },
      { role: 'officer', reaches: members },
      { place: 'Wacken', role: 'editor', reaches: 0 },
    ]);
    await sql`insert into kernel.mandate (ars, holder, holder_level, scope, changed_at)
      values (${WACKEN}, ${AMT}, 'association', 'ended', now())`.execute(house.db);
    expect((await membershipLines(house.db, house.places, [one]))[0]?.reaches).toBe(members - 1);
  });

  it('without a place today have no name and reach nothing', async () => {
    const [line] = await membershipLines(house.db, house.places, [
      { id: 'x', ars: '999999999999', level: 'association', role: 'editor', since: '2026-01-01T00:00:00Z' },
    ]);
    expect(line).toMatchObject({ place: null, reaches: 0, ars: '999999999999' });
  });
});

describe('the words about people', () => {
  it('stand in German and English, with the same values in them, and name each role', () => {
    const valuesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(Object.keys(PEOPLE_TEXTS.en)).toEqual(Object.keys(PEOPLE_TEXTS.de));
    for (const [key, text] of Object.entries(PEOPLE_TEXTS.de))
      expect(valuesIn(PEOPLE_TEXTS.en[key]), key).toEqual(valuesIn(text));
    for (const role of MEMBER_ROLES) expect(PEOPLE_TEXTS.de[`role_${role}`], role).toBeTruthy();
  });
});
