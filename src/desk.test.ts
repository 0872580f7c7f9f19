/** The desk over HTTP, with real sessions: invitation → membership → removal, and what one town sees of another. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { sendInvitation } from './kernel/identity/invitations/send-invitation.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Mail, Mailer } from './kernel/mail/mail.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const WACKEN = '010615168107';
const AMT = '010615168000';
const STEINBURG = '010610000000';
const ORIGIN = 'http://localhost:8080';

const outbox: Mail[] = [];
const mailer: Mailer = {
  way: { kind: 'folder', folder: '' },
  send: async (mail) => void outbox.push(mail),
};

let house: TestHouse;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { mailer, clock, publicUrl: ORIGIN });
});
afterAll(() => house.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

function call(as: SignedInAs | null, method: Method, url: string, payload?: Record<string, unknown>) {
  const headers = { origin: ORIGIN, ...(as && { cookie: as.cookie }) };
  return house.http.inject({ method, url, headers, ...(payload && { payload }) });
}

const manager = (ars: string, level: 'municipality' | 'association' | 'county' = 'municipality') =>
  signInAs(house, { memberships: [{ ars, level, role: 'manager' }] });

async function invitedBy(boss: SignedInAs, ars: string, email: string, role = 'editor') {
  const made = await call(boss, 'POST', `/api/desk/${ars}/invitations`, { email, role, language: 'de' });
  expect(made.statusCode, made.body).toBe(200);
  const { db, places, clock } = house.kernel;
  await sendInvitation({ db, places, clock, mailer, publicUrl: ORIGIN }, made.json().id);
  const token = /#([\w-]{43})$/m.exec(outbox.at(-1)?.text ?? '')?.[1] ?? '';
  return { id: made.json().id as string, token };
}

describe('an invitation over HTTP', () => {
  it('leads to a membership, and its end counts at the next request of a session that goes on', async () => {
    const boss = await manager(KOELN);
    const { token } = await invitedBy(boss, KOELN, ' Neu@Stadt.Example ');
    expect(outbox.at(-1)?.to).toBe('neu@stadt.example');
    const look = await call(null, 'POST', '/api/invitations/look', { token });
    expect(look.json()).toMatchObject({ place: 'Köln', role: 'editor', emailHint: 'n…@stadt.example' });
    expect(look.headers['cache-control']).toBe('no-store');
    expect((await call(null, 'POST', '/api/invitations/accept', { token })).statusCode).toBe(401);

    const person = await signInAs(house, { email: 'neu@stadt.example' });
    expect((await call(person, 'GET', `/api/desk/${KOELN}`)).json()).toMatchObject({
      status: 403,
      code: 'no-permission-role',
    });
    const accepted = await call(person, 'POST', '/api/invitations/accept', { token });
    expect(accepted.json()).toMatchObject({ ars: KOELN, place: 'Köln', role: 'editor', reaches: 0 });
    expect((await call(person, 'GET', `/api/desk/${KOELN}`)).json()).toMatchObject({
      name: 'Köln',
      via: 'own',
      permissions: [
        'desk:open',
        'entries:write',
        'corrections:answer',
        'transfer:plan',
        'cocreation:propose',
      ],
      roles: [],
    });

    const id = accepted.json().id;
    expect((await call(boss, 'DELETE', `/api/desk/${KOELN}/people/${id}`)).statusCode).toBe(204);
    const refused = await call(person, 'GET', `/api/desk/${KOELN}`);
    expect(refused.json()).toMatchObject({ status: 403, code: 'no-permission-role' });
    expect(refused.json().detail).toContain('wurde es Ihnen genommen');
    // The session goes on: only the role is gone.
    expect((await call(person, 'POST', '/api/invitations/accept', { token })).json().code).toBe(
      'invitation-used',
    );
  });

  it('tells somebody with another address which one was meant, and stays good', async () => {
    const boss = await manager(KOELN);
    const { token } = await invitedBy(boss, KOELN, 'gemeint@stadt.example');
    const other = await signInAs(house, { email: 'andere@stadt.example' });
    const answer = await call(other, 'POST', '/api/invitations/accept', { token });
    expect(answer.json()).toMatchObject({ status: 409, code: 'invitation-other-address' });
    expect(answer.json().detail).toContain('g…@stadt.example');
    const meant = await signInAs(house, { email: 'gemeint@stadt.example' });
    expect((await call(meant, 'POST', '/api/invitations/accept', { token })).statusCode).toBe(200);
  });

  it('withdrawn, or after its day, says so', async () => {
    const boss = await manager(KOELN);
    const { id, token } = await invitedBy(boss, KOELN, 'spaet@stadt.example');
    expect((await call(boss, 'DELETE', `/api/desk/${BONN}/invitations/${id}`)).statusCode).toBe(403);
    expect((await call(boss, 'DELETE', `/api/desk/${KOELN}/invitations/${id}`)).statusCode).toBe(204);
    expect((await call(null, 'POST', '/api/invitations/look', { token })).json()).toMatchObject({
      status: 410,
      code: 'invitation-withdrawn',
      title: 'Diese Einladung wurde zurückgezogen',
    });
    const late = await invitedBy(boss, KOELN, 'spaet@stadt.example');
    const before = now;
    now = now.add({ hours: 24 * 14 });
    const look = await call(null, 'POST', '/api/invitations/look?lang=en', { token: late.token });
    now = before;
    expect(look.json()).toMatchObject({
      status: 410,
      code: 'invitation-expired',
      title: 'This invitation has expired',
    });
  });

  it.each([
    ['no address', { email: 'nobody', role: 'editor', language: 'de' }],
    ['a second line', { email: 'a@b.example\r\nBcc: c@d.example', role: 'editor', language: 'de' }],
    ['two addresses', { email: 'a@b.example, c@d.example', role: 'editor', language: 'de' }],
    ['a name beside the address', { email: 'A <a@b.example>', role: 'editor', language: 'de' }],
    ['an unknown role', { email: 'a@b.example', role: 'king', language: 'de' }],
    ['no role', { email: 'a@b.example', language: 'de' }],
    ['more than is asked', { email: 'a@b.example', role: 'editor', language: 'de', usedAt: null, id: 'x' }],
    ['an unknown language', { email: 'a@b.example', role: 'editor', language: 'tlh' }],
  ])('with %s is refused', async (_what, body) => {
    const boss = await manager(KOELN);
    const sent = outbox.length;
    expect((await call(boss, 'POST', `/api/desk/${KOELN}/invitations`, body)).statusCode).toBe(400);
    expect(outbox).toHaveLength(sent);
  });
});

describe('what one town sees of another', () => {
  it('is nothing: ids of there are unknown here', async () => {
    const [koeln, bonn] = [await manager(KOELN), await manager(BONN)];
    const { id } = await invitedBy(bonn, BONN, 'x@bonn.example');
    const people = (await call(bonn, 'GET', `/api/desk/${BONN}/people`)).json().people;
    const of = (person: string) => people.find((one: { email: string }) => one.email === person).id;
    const membership = of(bonn.email);
    for (const [method, url, body] of [
      ['DELETE', `/api/desk/${KOELN}/invitations/${id}`, undefined],
      ['DELETE', `/api/desk/${KOELN}/people/${membership}`, undefined],
      ['PATCH', `/api/desk/${KOELN}/people/${membership}`, { role: 'editor' }],
    ] as const)
      expect((await call(koeln, method, url, body)).statusCode, url).toBe(404);
    expect((await call(koeln, 'GET', `/api/desk/${BONN}/people`)).json().code).toBe('no-permission-place');
    const still = (await call(bonn, 'GET', `/api/desk/${BONN}/people`)).json();
    expect(still.people).toContainEqual(
      expect.objectContaining({ id: membership, role: 'manager', isSelf: true }),
    );
    expect(still.invitations).toContainEqual(expect.objectContaining({ id, state: 'open' }));
  });

  it('ends where an id is none', async () => {
    const boss = await manager(KOELN);
    for (const id of ['1', 'null', "' or '1'='1", `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(13)}`])
      expect(
        (await call(boss, 'DELETE', `/api/desk/${KOELN}/people/${encodeURIComponent(id)}`)).statusCode,
        id,
      ).toBe(400);
  });
});

describe('a member of an association', () => {
  it('is worked for by its clerks until it limits or ends that, and is told apart in the list of desks', async () => {
    const clerk = await signInAs(house, {
      memberships: [{ ars: AMT, level: 'association', role: 'officer' }],
    });
    const boss = await manager(WACKEN);
    const desks = async () => (await call(clerk, 'GET', '/api/desk')).json().places;
    expect(await desks()).toContainEqual(
      expect.objectContaining({ ars: WACKEN, name: 'Wacken', county: 'Kreis Steinburg', via: 'association' }),
    );
    const set = (body: Record<string, unknown>) =>
      call(boss, 'PUT', `/api/desk/${WACKEN}/mandates/${AMT}`, { level: 'association', ...body });
    const limited = await set({ scope: 'limited', permissions: ['audit:read'] });
    expect(limited.json()).toMatchObject({ scope: 'limited', permissions: ['audit:read'], isDefault: false });
    const refused = await call(clerk, 'GET', `/api/desk/${WACKEN}`);
    expect(refused.json()).toMatchObject({ status: 403, code: 'no-permission-place' });
    expect(refused.json().detail).toContain('oder nicht mehr');
    expect(await desks()).not.toContainEqual(expect.objectContaining({ ars: WACKEN }));
    await set({ scope: 'full' });
    expect((await call(clerk, 'GET', `/api/desk/${WACKEN}`)).statusCode).toBe(200);
    await set({ scope: 'ended' });
    expect((await call(clerk, 'GET', `/api/desk/${WACKEN}`)).statusCode).toBe(403);
  });

  it('decides itself: not its association, not an editor, not the county', async () => {
    const body = { level: 'association', scope: 'full' };
    const url = `/api/desk/${WACKEN}/mandates/${AMT}`;
    for (const who of [
      await manager(AMT, 'association'),
      await manager(STEINBURG, 'county'),
      await signInAs(house, { memberships: [{ ars: WACKEN, level: 'municipality', role: 'editor' }] }),
    ])
      expect((await call(who, 'PUT', url, body)).statusCode).toBe(403);
    const operator = await signInAs(house, {
      memberships: [{ ars: '000000000000', level: 'federal', role: 'operator' }],
    });
    expect((await call(operator, 'PUT', url, body)).statusCode).toBe(200);
  });

  it.each([
    ['a place that is not above it', KOELN, { level: 'county', scope: 'full' }, 422],
    ['a unit that does not exist', '999999999999', { level: 'county', scope: 'full' }, 404],
    ['no key', 'amt', { level: 'association', scope: 'full' }, 400],
    ['its own level', AMT, { level: 'municipality', scope: 'full' }, 400],
    ['an unknown scope', AMT, { level: 'association', scope: 'some' }, 400],
    [
      'its own affairs',
      AMT,
      { level: 'association', scope: 'limited', permissions: ['mandates:manage'] },
      422,
    ],
    ['nothing', AMT, { level: 'association', scope: 'limited' }, 422],
  ])('cannot decide about %s', async (_what, holder, body, status) => {
    const boss = await manager(WACKEN);
    const answer = await call(boss, 'PUT', `/api/desk/${WACKEN}/mandates/${holder}`, body);
    expect(answer.statusCode, answer.body).toBe(status);
  });
});

describe('everybody', () => {
  it('may leave on their own, but the last manager of a town may not', async () => {
    await sql`delete from kernel.membership where ars = ${BONN}`.execute(house.kernel.db);
    const boss = await manager(BONN);
    const editor = await signInAs(house, {
      memberships: [{ ars: BONN, level: 'municipality', role: 'editor' }],
    });
    const idOf = async (who: SignedInAs) => {
      const { people } = (await call(boss, 'GET', `/api/desk/${BONN}/people`)).json();
      return people.find((one: { email: string }) => one.email === who.email).id;
    };
    const [own, theirs] = [await idOf(editor), await idOf(boss)];
    expect((await call(editor, 'DELETE', `/api/account/memberships/${theirs}`)).statusCode).toBe(404);
    expect((await call(editor, 'DELETE', `/api/account/memberships/${own}`)).statusCode).toBe(204);
    const stays = await call(boss, 'DELETE', `/api/account/memberships/${theirs}`);
    expect(stays.json()).toMatchObject({ status: 409, code: 'last-manager' });
    expect(stays.json().detail).toContain('Bonn');
    expect((await call(boss, 'DELETE', `/api/desk/${BONN}/people/${theirs}`)).json().code).toBe(
      'last-manager',
    );
    const demoted = await call(boss, 'PATCH', `/api/desk/${BONN}/people/${theirs}`, { role: 'editor' });
    expect(demoted.json().code).toBe('last-manager');
  });
});

describe('the log of a town', () => {
  it('tells managers what happened, page by page, and nobody else', async () => {
    const boss = await signInAs(house, {
      name: 'Petra Chefin',
      memberships: [{ ars: KOELN, level: 'municipality', role: 'manager' }],
    });
    await invitedBy(boss, KOELN, 'eins@stadt.example');
    await invitedBy(boss, KOELN, 'eins@stadt.example');
    const first = (await call(boss, 'GET', `/api/desk/${KOELN}/audit?limit=1`)).json();
    expect(first.lines).toMatchObject([
      { who: 'Petra Chefin', what: 'hat eine Einladung als „Redaktion“ erneuert' },
    ]);
    const next = await call(boss, 'GET', `/api/desk/${KOELN}/audit?limit=1&before=${first.next}&lang=en`);
    expect(next.json().lines).toMatchObject([{ what: 'invited somebody as “Editor”' }]);
    expect(next.headers['cache-control']).toBe('no-store');
    expect(JSON.stringify(next.json())).not.toContain('eins@');
    const editor = await signInAs(house, {
      memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }],
    });
    expect((await call(editor, 'GET', `/api/desk/${KOELN}/audit`)).statusCode).toBe(403);
  });

  it.each(['person=x', 'actor=x', 'who=x', 'before=x', 'limit=0', 'limit=1000', 'before=-1'])(
    'takes no question by person, and no nonsense: %s',
    async (query) => {
      const boss = await manager(KOELN);
      expect((await call(boss, 'GET', `/api/desk/${KOELN}/audit?${query}`)).statusCode).toBe(400);
    },
  );
});
