/** Attacks on the rights of others: their things, their towns, roles that nobody gave. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setDigest } from '../kernel/identity/invitations/store.ts';
import { digestOf, newToken } from '../kernel/identity/invitations/token.ts';
import type { MemberRole } from '../kernel/identity/role.ts';
import type { Level } from '../kernel/places/place.ts';
import { type Attacker, type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const WACKEN = '010615168107';
const DISTRICT = '010610000000';
const NRW = '050000000000';
const FEDERATION = '000000000000';

let house: AttackHouse;
beforeAll(async () => {
  house = await openAttackHouse();
});
afterAll(() => house.close());

const at = (ars: string, role: MemberRole, level: Level = 'municipality') => ({ ars, level, role });
const member = (...memberships: { ars: string; level: Level; role: MemberRole }[]) =>
  house.person({ memberships });
const invite = (who: Attacker, ars: string, body: object) =>
  who.ask('POST', `/api/desk/${ars}/invitations`, {
    body: { email: 'x@elsewhere.example', language: 'de', ...body },
  });
const rows = async (who: Attacker, path: string, key: string) => {
  const answer = await who.ask('GET', path);
  return answer.json()[key] as { id: string; email: string; role: string; ars: string }[]; // as the desk's API says
};
const staff = (who: Attacker, ars: string) => rows(who, `/api/desk/${ars}/people`, 'people');

/** An invitation whose link the test knows. */
async function invitationFor(email: string, role = 'editor') {
  const manager = await member(at(KOELN, 'manager'));
  const { id } = (await invite(manager, KOELN, { email, role })).json() as { id: string }; // as the desk's API says
  const token = newToken();
  await setDigest(house.kernel.db, id, digestOf(token));
  return { id, token, manager };
}

describe('things of others', () => {
  it('a session of somebody else cannot be ended, nor seen', async () => {
    const [victim, attacker] = [await house.person(), await house.person()];
    const answer = await attacker.ask('DELETE', `/api/account/sessions/${victim.sessionId}`);
    expect(answer.status).toBe(404);
    expect((await victim.ask('GET', '/api/account')).status).toBe(200);
    expect((await attacker.ask('GET', '/api/account/sessions')).text).not.toContain(victim.sessionId);
  });

  it('ending all sessions ends the own ones', async () => {
    const [victim, attacker] = [await house.person(), await house.person()];
    expect((await attacker.ask('DELETE', '/api/account/sessions')).status).toBe(204);
    expect((await victim.ask('GET', '/api/account')).status).toBe(200);
  });

  it('a membership of somebody else cannot be given up', async () => {
    const victim = await member(at(KOELN, 'editor'));
    const [{ id } = { id: '' }] = await rows(victim, '/api/account', 'memberships');
    const attacker = await house.person();
    expect((await attacker.ask('DELETE', `/api/account/memberships/${id}`)).status).toBe(404);
    expect(await rows(victim, '/api/account', 'memberships')).toHaveLength(1);
  });

  it('a membership of another town is unknown to a manager, by whatever address', async () => {
    const victim = await member(at(BONN, 'editor'));
    const [{ id } = { id: '' }] = await rows(victim, '/api/account', 'memberships');
    const attacker = await member(at(KOELN, 'manager'));
    for (const ars of [KOELN, BONN]) {
      const removed = await attacker.ask('DELETE', `/api/desk/${ars}/people/${id}`);
      const changed = await attacker.ask('PATCH', `/api/desk/${ars}/people/${id}`, {
        body: { role: 'officer' },
      });
      expect([removed.status, changed.status]).toEqual(ars === KOELN ? [404, 404] : [403, 403]);
    }
    expect(await rows(victim, '/api/account', 'memberships')).toMatchObject([{ role: 'editor', ars: BONN }]);
  });

  it('an invitation of another town cannot be withdrawn', async () => {
    const victim = await member(at(BONN, 'manager'));
    const { id } = (await invite(victim, BONN, { role: 'editor' })).json();
    const attacker = await member(at(KOELN, 'manager'));
    expect((await attacker.ask('DELETE', `/api/desk/${KOELN}/invitations/${id}`)).status).toBe(404);
    expect((await attacker.ask('DELETE', `/api/desk/${BONN}/invitations/${id}`)).status).toBe(403);
    expect(await rows(victim, `/api/desk/${BONN}/people`, 'invitations')).toMatchObject([
      { id, state: 'open' },
    ]);
  });

  it('the log and the staff of another town are not read, also not by parameters', async () => {
    const attacker = await member(at(KOELN, 'manager'));
    for (const path of [
      `/api/desk/${BONN}/audit`,
      `/api/desk/${BONN}/people`,
      `/api/desk/${BONN}/mandates`,
      `/api/desk/${BONN}`,
      `/api/desk/${NRW}`,
      `/api/desk/${FEDERATION}/audit`,
    ])
      expect((await attacker.ask('GET', path)).status, path).toBe(403);
    for (const query of [`ars=${BONN}`, `ars[]=${BONN}`, `place=${BONN}`]) {
      const answer = await attacker.ask('GET', `/api/desk/${KOELN}/audit?${query}`);
      expect([200, 400], query).toContain(answer.status);
      expect(answer.text).not.toContain(BONN);
    }
  });
});

describe('roles that nobody gave', () => {
  it.each(['editor', 'officer', 'adviser', 'public-company', 'company', 'association'] as const)(
    'a member who is %s makes nobody anything',
    async (role) => {
      const attacker = await member(at(KOELN, role));
      const [{ id } = { id: '' }] = await rows(attacker, '/api/account', 'memberships');
      for (const wanted of ['manager', 'editor', 'operator'])
        expect((await invite(attacker, KOELN, { role: wanted })).status).toBe(403);
      expect(
        (await attacker.ask('PATCH', `/api/desk/${KOELN}/people/${id}`, { body: { role: 'manager' } }))
          .status,
      ).toBe(403);
      expect(
        (
          await attacker.ask('PUT', `/api/desk/${KOELN}/mandates/${NRW}`, {
            body: { level: 'state', scope: 'full' },
          })
        ).status,
      ).toBe(403);
      expect((await attacker.ask('GET', `/api/desk/${KOELN}/audit`)).status).toBe(403);
    },
  );

  it('a citizen reaches no desk, by no method', async () => {
    const citizen = await house.person();
    for (const [method, path] of [
      ['GET', '/api/desk'],
      ['GET', `/api/desk/${KOELN}`],
      ['GET', `/api/desk/${KOELN}/people`],
      ['GET', `/api/desk/${KOELN}/audit`],
      ['POST', `/api/desk/${KOELN}/invitations`],
      ['PUT', `/api/desk/${KOELN}/mandates/${NRW}`],
      ['DELETE', `/api/desk/${KOELN}/people/01930000-0000-7000-8000-000000000000`],
    ] as const)
      expect((await citizen.ask(method, path, method === 'GET' ? {} : { body: {} })).status, path).toBe(403);
  });

  it('a manager makes no operator, no state, no federation, and no role where it does not exist', async () => {
    const attacker = await member(at(KOELN, 'manager'));
    for (const [role, level] of [
      ['operator', 'federal'],
      ['operator', undefined],
      ['operator', 'municipality'],
      ['state', 'state'],
      ['state', undefined],
      ['federal', 'federal'],
      ['adviser', 'federal'],
      ['manager', 'federal'],
      ['manager', 'state'],
    ])
      expect([403, 422], `${role} ${level}`).toContain(
        (await invite(attacker, KOELN, { role, level })).status,
      );
    for (const role of ['citizen', '__proto__', 'OPERATOR', 'manager ', ''])
      expect((await invite(attacker, KOELN, { role })).status, role).toBe(400);
    const [{ id } = { id: '' }] = (await staff(attacker, KOELN)).filter(
      ({ email }) => email === attacker.email,
    );
    for (const role of ['operator', 'state', 'federal'])
      expect([403, 422]).toContain(
        (await attacker.ask('PATCH', `/api/desk/${KOELN}/people/${id}`, { body: { role } })).status,
      );
  });

  it('a manager of one town is nothing in another, in the county, the Land and the federation', async () => {
    const attacker = await member(at(KOELN, 'manager'));
    for (const ars of [BONN, WACKEN, NRW, '053000000000', FEDERATION])
      expect((await invite(attacker, ars, { role: 'editor' })).status, ars).toBe(403);
  });

  it('an adviser of one town reads there, writes nowhere and reads nothing elsewhere', async () => {
    const attacker = await member(at(KOELN, 'adviser'));
    expect((await attacker.ask('GET', `/api/desk/${KOELN}`)).status).toBe(200);
    expect((await attacker.ask('GET', `/api/desk/${BONN}`)).status).toBe(403);
    expect((await invite(attacker, KOELN, { role: 'editor' })).status).toBe(403);
  });

  it('Land and county without a mandate reach no town, and give themselves none', async () => {
    for (const [who, town, holder, level] of [
      [await member(at(NRW, 'state', 'state')), KOELN, NRW, 'state'],
      [await member(at(DISTRICT, 'manager', 'county')), WACKEN, DISTRICT, 'county'],
    ] as const) {
      expect((await who.ask('GET', `/api/desk/${town}`)).status).toBe(403);
      const mandate = await who.ask('PUT', `/api/desk/${town}/mandates/${holder}`, {
        body: { level, scope: 'full' },
      });
      expect(mandate.status).toBe(403);
      expect((await who.ask('GET', `/api/desk/${town}`)).status).toBe(403);
    }
  });

  it('an association decides nothing about what a member lets it do', async () => {
    const [association] = house.kernel.places.ancestors(WACKEN);
    const ars = association?.ars ?? '';
    const attacker = await member(at(ars, 'manager', 'association'));
    expect((await attacker.ask('GET', `/api/desk/${WACKEN}`)).status).toBe(200);
    const answer = await attacker.ask('PUT', `/api/desk/${WACKEN}/mandates/${ars}`, {
      body: { level: 'association', scope: 'full' },
    });
    expect(answer.status).toBe(403);
  });

  it('an association whose work was ended reaches the town no more, at the next request', async () => {
    const [association] = house.kernel.places.ancestors(WACKEN);
    const ars = association?.ars ?? '';
    const attacker = await member(at(ars, 'editor', 'association'));
    const town = await member(at(WACKEN, 'manager'));
    expect((await attacker.ask('GET', `/api/desk/${WACKEN}`)).status).toBe(200);
    const change = (scope: string) =>
      town.ask('PUT', `/api/desk/${WACKEN}/mandates/${ars}`, { body: { level: 'association', scope } });
    expect((await change('ended')).status).toBe(200);
    expect((await attacker.ask('GET', `/api/desk/${WACKEN}`)).status).toBe(403);
    await change('full');
  });

  it('a role that was taken away counts no more, though its owner is at work', async () => {
    const manager = await member(at(KOELN, 'manager'));
    const editor = await member(at(KOELN, 'editor'));
    expect((await editor.ask('GET', `/api/desk/${KOELN}`)).status).toBe(200);
    const [{ id } = { id: '' }] = (await staff(manager, KOELN)).filter(({ email }) => email === editor.email);
    expect((await manager.ask('DELETE', `/api/desk/${KOELN}/people/${id}`)).status).toBe(204);
    expect((await editor.ask('GET', `/api/desk/${KOELN}`)).status).toBe(403);
    expect((await editor.ask('GET', '/api/desk')).status).toBe(403);
    expect((await editor.ask('GET', '/api/account')).status).toBe(200);
  });
});

describe('an invitation', () => {
  it('is for its address: whoever found the link is not made a member, and it stays open', async () => {
    const invited = await house.person();
    const { token } = await invitationFor(invited.email);
    const thief = await house.person();
    const stolen = await thief.ask('POST', '/api/invitations/accept', { body: { token } });
    expect([stolen.status, stolen.json().code]).toEqual([409, 'invitation-other-address']);
    expect(stolen.text).not.toContain(invited.email);
    expect(await rows(thief, '/api/account', 'memberships')).toEqual([]);
    expect((await invited.ask('POST', '/api/invitations/accept', { body: { token } })).status).toBe(200);
  });

  it('counts once, also when it is accepted many times at the same moment', async () => {
    const invited = await house.person();
    const { token } = await invitationFor(invited.email);
    const accept = () => invited.ask('POST', '/api/invitations/accept', { body: { token } });
    const answers = await Promise.all(Array.from({ length: 5 }, accept));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await accept()).status).toBe(409);
    expect(await rows(invited, '/api/account', 'memberships')).toHaveLength(1);
  });

  it('that is over or withdrawn gives nothing', async () => {
    const invited = await house.person();
    const late = await invitationFor(invited.email);
    house.clock.pass({ hours: 15 * 24 });
    const back = await house.person({ email: invited.email });
    const over = await back.ask('POST', '/api/invitations/accept', { body: { token: late.token } });
    house.clock.pass({ hours: -15 * 24 });
    expect([over.status, over.json().code]).toEqual([410, 'invitation-expired']);
    const { id, token, manager } = await invitationFor(invited.email, 'officer');
    await manager.ask('DELETE', `/api/desk/${KOELN}/invitations/${id}`);
    const gone = await invited.ask('POST', '/api/invitations/accept', { body: { token } });
    expect([gone.status, gone.json().code]).toEqual([410, 'invitation-withdrawn']);
    expect(await rows(invited, '/api/account', 'memberships')).toEqual([]);
  });

  it('cannot be found by guessing: every wrong link is answered the same', async () => {
    const answers = await Promise.all(
      ['', 'x', newToken(), `${newToken()}=`, '%', "' or 1=1"].map((token) =>
        house.stranger('POST', '/api/invitations/look', { body: { token } }),
      ),
    );
    for (const { status, text } of answers) {
      expect(status).toBe(404);
      expect(text).toBe(answers[0]?.text);
    }
  });

  it('tells who holds the link the place and the role, of the address a hint, and of others nothing', async () => {
    const { token, manager } = await invitationFor('geheime-person@stadt.example');
    const { text, status } = await house.stranger('POST', '/api/invitations/look', { body: { token } });
    expect(status).toBe(200);
    expect(text).not.toContain('geheime');
    expect(text).not.toContain(manager.email);
    expect(text).not.toContain(manager.personId);
  });

  it('is not in the list of the desk with its link', async () => {
    const { token, manager } = await invitationFor('somebody@stadt.example');
    const { text } = await manager.ask('GET', `/api/desk/${KOELN}/people`);
    expect(text).toContain('somebody@stadt.example');
    for (const secret of [token, digestOf(token), 'token', 'digest']) expect(text).not.toContain(secret);
  });
});
