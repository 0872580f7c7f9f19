import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../database/connection.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { silentLog } from '../../start/log.ts';
import { createPeople } from '../people.ts';
import { signInAs } from '../testing/sign-in-as.ts';

let database: TestDatabase;
let db: ReturnType<typeof connect>;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.appUrl);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** A house whose clock can be put forward. */
function house(secret = 'a secret that nobody else knows, 32+') {
  let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  const mailer = { way: { kind: 'folder' as const, folder: '' }, send: async () => undefined };
  const people = createPeople({
    places: () => ({ keys: (ars) => new Set([ars]) }),
    queueInvitation: async () => undefined,
    ...{ db, clock, publicUrl: 'https://app.example', secret, mailer, providers: [], log: silentLog },
  });
  return {
    ...{ kernel: { db }, people },
    pass: (hours: number) => {
      now = now.add({ hours });
    },
  };
}

describe('who asks', () => {
  it('is the person of the session, with the memberships, by the clock of the house', async () => {
    const here = house();
    const { cookie, personId, sessionId } = await signInAs(here, {
      email: 'Erika@Stadt.example',
      name: 'Erika',
      memberships: [{ ars: '053150000000', level: 'municipality', role: 'editor' }],
    });
    expect(await here.people.identity.identify({ cookie })).toEqual({
      id: personId,
      name: 'Erika',
      email: 'erika@stadt.example',
      memberships: [
        {
          ...{ id: expect.any(String), ars: '053150000000', level: 'municipality', role: 'editor' },
          since: '2026-11-24T10:00:00Z',
        },
      ],
      session: {
        id: sessionId,
        createdAt: expect.stringMatching(/^2026-11-24T(09:59:59|10:00:0)/),
        expiresAt: expect.stringMatching(/^2026-12-24T(09:59:59|10:00:0)/),
      },
    });
  });

  it('is their own where several ask at the same moment, whoever of them is nobody', async () => {
    const here = house();
    const [one, two, gone] = [await signInAs(here), await signInAs(here), await signInAs(here)];
    await sql`delete from kernel.session where id = ${gone.sessionId}`.execute(db);
    const asked = [two, gone, one, two];
    const found = await Promise.all(asked.map(({ cookie }) => here.people.identity.identify({ cookie })));
    expect(found.map((person) => person?.id ?? null)).toEqual([
      two.personId,
      null,
      one.personId,
      two.personId,
    ]);
  });

  it('is found beside other cookies, and ids are of version 7', async () => {
    const here = house();
    const { cookie, personId } = await signInAs(here);
    expect(personId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect((await here.people.identity.identify({ cookie: `a=b; ${cookie}; c` }))?.id).toBe(personId);
  });

  it('is nobody without a cookie, with a strange one, or one that somebody else signed', async () => {
    const here = house();
    const { cookie } = await signInAs(here);
    const [name = '', value = ''] = cookie.split('=', 2);
    for (const one of [
      undefined,
      '',
      'x',
      `${name}=`,
      `${name}=%`,
      `${name}=${value.slice(0, 32)}`,
      `${name}=${value}x`,
      `hier-session=${value}`,
      `${name}=${'a'.repeat(5000)}`,
    ]) {
      expect(await here.people.identity.identify({ cookie: one })).toBeNull();
    }
    expect(await house('another secret that is long enough').people.identity.identify({ cookie })).toBeNull();
  });

  it('is nobody after thirty days, and after the session was ended', async () => {
    const here = house();
    const { cookie, sessionId } = await signInAs(here);
    const other = await signInAs(here);
    here.pass(30 * 24 - 1);
    expect(await here.people.identity.identify({ cookie })).not.toBeNull();
    await sql`delete from kernel.session where id = ${sessionId}`.execute(db);
    expect(await here.people.identity.identify({ cookie })).toBeNull();
    here.pass(2);
    expect(await here.people.identity.identify(other)).toBeNull();
  });

  it('loses a role, and everything with the account, at the next request', async () => {
    const here = house();
    const { cookie, personId } = await signInAs(here, {
      memberships: [{ ars: '053150000000', level: 'municipality', role: 'manager' }],
    });
    expect((await here.people.identity.identify({ cookie }))?.memberships).toHaveLength(1);
    await sql`delete from kernel.membership where person = ${personId}`.execute(db);
    expect((await here.people.identity.identify({ cookie }))?.memberships).toEqual([]);
    await sql`delete from kernel.person where id = ${personId}`.execute(db);
    expect(await here.people.identity.identify({ cookie })).toBeNull();
  });
});
