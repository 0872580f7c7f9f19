import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../database/connection.ts';
import type { Mail, Mailer } from '../../mail/mail.ts';
import { CONSOLE } from '../actor.ts';
import { grantRole, requireRole } from '../memberships/grant-role.ts';
import { peopleOf } from '../memberships/store.ts';
import { acting, openPeopleTestHouse, type PeopleTestHouse } from '../testing/people-test-house.ts';
import { accept, lookAt } from './accept.ts';
import { invitationLine } from './invitation-state.ts';
import { type InvitationRequest, invite, withdraw } from './invite.ts';
import { sendInvitation } from './send-invitation.ts';
import { invitationsOf } from './store.ts';

const ALL = { words: '', after: null, limit: 500 };

const KOELN = '053150000000';
const BONN = '053140000000';
const NEW = 'neu@stadt.example';

let house: PeopleTestHouse;
let boss: string;
let outbox: Mail[];
let queued: string[];
let refuses: Error | null;
beforeAll(async () => {
  house = await openPeopleTestHouse();
});
beforeEach(async () => {
  house.beginDay();
  await sql`delete from kernel.invitation`.execute(house.db);
  await sql`delete from kernel.person`.execute(house.db);
  boss = await house.person('boss@stadt.example');
  [outbox, queued, refuses] = [[], [], null];
});
afterAll(() => house.close());

/** Keeps what is sent, as a mail server would. */
const mailer: Mailer = {
  way: { kind: 'folder', folder: '' },
  async send(mail) {
    if (refuses !== null) throw refuses;
    outbox.push(mail);
  },
};

const desk = () => ({
  ...house,
  queueMail: async (_trx: unknown, id: string) => void queued.push(id),
});

const ask = (change: Partial<InvitationRequest> = {}) =>
  invite(
    desk(),
    { ...acting(boss, 'manager'), unit: KOELN },
    {
      ...{ place: house.place(KOELN), role: 'editor', email: NEW, language: 'de', ...change },
    },
  );

const deliver = (id: string) =>
  sendInvitation({ ...house, mailer, publicUrl: 'https://app.stadt.example' }, id);

/** Invites, sends the mail, and takes the token out of it, as the invited person does. */
async function invitedWith(change: Partial<InvitationRequest> = {}) {
  const invitation = await ask(change);
  await deliver(invitation.id);
  return { invitation, token: tokenIn(outbox.at(-1)) };
}

function tokenIn(mail: Mail | undefined): string {
  const found = /https:\/\/app\.stadt\.example(?:\/en)?\/einladung#([\w-]{43})$/m.exec(mail?.text ?? '');
  if (found?.[1] === undefined) throw new Error(`No link in ${mail?.text}`);
  return found[1];
}

const look = (token: string) => lookAt(house.db, { places: house.places, now: house.clock.now() }, token);

const acceptAs = async (email: string, token: string) =>
  accept(house, { id: await house.person(email), email }, { token, request: 'r' });

const staff = async (ars = KOELN) =>
  ((await peopleOf(house.db, house.places.keys(ars), ALL)) ?? []).map(
    ({ email, role }) => `${email} ${role}`,
  );

const lines = async () => {
  const all = await invitationsOf(house.db, house.places.keys(KOELN));
  return all.map((one) => invitationLine(one, house.clock.now()));
};

describe('an invitation', () => {
  it('tells where from, as what and until when, in words of ours, and its link holds the token in the fragment', async () => {
    const { invitation } = await invitedWith();
    const [mail] = outbox;
    expect(mail).toMatchObject({ to: NEW, language: 'de', subject: 'Einladung: Redaktion für Köln' });
    expect(mail?.text).toContain('Köln lädt Sie ein');
    expect(mail?.text).toContain('8. Dezember 2026 um 11:00');
    expect(mail?.text).not.toMatch(/<|>/);
    expect(mail?.text).not.toContain('boss@');
    expect(invitation.expiresAt).toBe('2026-12-08T10:00:00Z');
  });

  it('is written in English to who reads English, and from the operator where the operator invites', async () => {
    const place = house.place(KOELN);
    const request = { place, role: 'adviser', email: NEW, language: 'en' } as const;
    const { id } = await invite(desk(), CONSOLE, request);
    await deliver(id);
    expect(outbox[0]?.subject).toBe('Invitation: Adviser for Köln');
    expect(outbox[0]?.text).toContain('https://app.stadt.example/en/einladung#');
    expect(outbox[0]?.text).toContain('The operator of Hierzulande invites you');
  });

  it('says which unit invites, where that is not the place itself', async () => {
    const place = house.place('010615168107');
    const actor = { ...acting(boss, 'manager'), unit: '010615168000' };
    const { id } = await invite(desk(), actor, { place, role: 'editor', email: NEW, language: 'de' });
    await deliver(id);
    expect(outbox[0]?.text).toContain('Amt Schenefeld lädt Sie ein, in Hierzulande für Wacken mitzuarbeiten');
  });

  it('makes a member of who accepts it, and is used up by that', async () => {
    const { token } = await invitedWith();
    expect(await look(token)).toEqual({
      ...{ place: 'Köln', ars: KOELN, role: 'editor', expiresAt: '2026-12-08T10:00:00Z' },
      emailHint: 'n…@stadt.example',
    });
    expect(await acceptAs(NEW, token)).toMatchObject({ ars: KOELN, role: 'editor', level: 'municipality' });
    expect(await staff()).toEqual([`${NEW} editor`]);
    await expect(acceptAs(NEW, token)).rejects.toMatchObject({ code: 'invitation-used', status: 409 });
    await expect(look(token)).rejects.toMatchObject({ code: 'invitation-used' });
    expect(await lines()).toMatchObject([{ state: 'used', mail: 'sent' }]);
  });

  it('is used once, also by eight who accept at the same time', async () => {
    const { token } = await invitedWith();
    const id = await house.person(NEW);
    const done = await Promise.allSettled(
      Array.from({ length: 8 }, () => accept(house, { id, email: NEW }, { token, request: 'r' })),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = done.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code);
    expect(new Set(refused)).toEqual(new Set(['invitation-used']));
    expect(await staff()).toHaveLength(1);
  });

  it('is of no use to another address, and stays good for the right one', async () => {
    const { token } = await invitedWith();
    await expect(acceptAs('andere@stadt.example', token)).rejects.toMatchObject({
      code: 'invitation-other-address',
      values: { hint: 'n…@stadt.example' },
    });
    expect(await staff()).toEqual([]);
    expect(await acceptAs(NEW, token)).toMatchObject({ role: 'editor' });
  });

  it('ends after fourteen days, to the minute', async () => {
    const { token } = await invitedWith();
    house.pass({ days: 13, hours: 23, minutes: 59 });
    expect(await look(token)).toMatchObject({ role: 'editor' });
    house.pass({ minutes: 1 });
    await expect(look(token)).rejects.toMatchObject({ code: 'invitation-expired', status: 410 });
    await expect(acceptAs(NEW, token)).rejects.toMatchObject({ code: 'invitation-expired' });
    expect(await lines()).toMatchObject([{ state: 'expired' }]);
    expect(await staff()).toEqual([]);
  });

  it('can be withdrawn, twice without fault, and then leads nowhere', async () => {
    const { token, invitation } = await invitedWith();
    const actor = acting(boss, 'manager');
    for (const _turn of [1, 2])
      await withdraw(house, actor, { place: house.place(KOELN), id: invitation.id });
    await expect(acceptAs(NEW, token)).rejects.toMatchObject({ code: 'invitation-withdrawn', status: 410 });
    expect(await lines()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('cannot be withdrawn after it was used, nor from another town', async () => {
    const { token, invitation } = await invitedWith();
    const actor = acting(boss, 'manager');
    await expect(
      withdraw(house, actor, { place: house.place(BONN), id: invitation.id }),
    ).rejects.toMatchObject({
      code: 'invitation-unknown',
      status: 404,
    });
    await acceptAs(NEW, token);
    const late = withdraw(house, actor, { place: house.place(KOELN), id: invitation.id });
    await expect(late).rejects.toMatchObject({ code: 'invitation-used' });
  });

  it('is accepted or withdrawn, never both, when both happen at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { token, invitation } = await invitedWith({ email: `neu${round}@stadt.example` });
      const back = withdraw(house, acting(boss, 'manager'), { place: house.place(KOELN), id: invitation.id });
      const done = await Promise.allSettled([acceptAs(`neu${round}@stadt.example`, token), back]);
      expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    }
  });

  it.each(['', 'x', 'A'.repeat(43), "' or 1=1 --"])('that nobody sent is unknown: %j', async (token) => {
    await invitedWith();
    await expect(look(token)).rejects.toMatchObject({ code: 'invitation-unknown', status: 404 });
    await expect(acceptAs(NEW, token)).rejects.toMatchObject({ code: 'invitation-unknown' });
  });

  it('cannot be used by who reads the database', async () => {
    const { token } = await invitedWith();
    const owner = connect(house.ownerUrl);
    const { rows } = await sql<{
      row: string;
    }>`select to_json(i)::text as row from kernel.invitation i`.execute(owner);
    await owner.destroy();
    for (const { row } of rows) expect(row).not.toContain(token);
    const { rows: digests } = await sql<{
      d: string;
    }>`select token_digest as d from kernel.invitation`.execute(house.db);
    await expect(look(digests[0]?.d ?? '')).rejects.toMatchObject({ code: 'invitation-unknown' });
  });
});

describe('inviting', () => {
  it('the same address to the same role again renews the one invitation, and its older link dies', async () => {
    const first = await invitedWith();
    house.pass({ days: 10 });
    const second = await invitedWith({ language: 'en' });
    expect(second.invitation.id).toBe(first.invitation.id);
    await expect(look(first.token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    house.pass({ days: 13 });
    expect(await look(second.token)).toMatchObject({ role: 'editor' });
    expect(await lines()).toHaveLength(1);
  });

  it('at the same time makes one invitation', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => ask()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await lines()).toHaveLength(1);
  });

  it('to another role makes another one', async () => {
    await ask();
    await ask({ role: 'officer' });
    expect(await lines()).toHaveLength(2);
  });

  it('who has the role already is refused', async () => {
    const person = await house.person(NEW);
    const wanted = requireRole(CONSOLE, { place: house.place(KOELN), role: 'editor' });
    await grantRole(house, CONSOLE, { ...wanted, person });
    await expect(ask()).rejects.toMatchObject({ code: 'membership-exists' });
    expect(queued).toEqual([]);
  });

  it('to a role that one cannot give, or that does not exist there, is refused', async () => {
    await expect(ask({ role: 'adviser' })).rejects.toMatchObject({ code: 'role-not-yours', status: 403 });
    await expect(ask({ role: 'operator' })).rejects.toMatchObject({ code: 'role-not-here', status: 422 });
    await expect(ask({ role: 'editor', level: 'association' })).rejects.toMatchObject({
      code: 'role-not-here',
    });
    expect(await lines()).toEqual([]);
  });
});

describe('the mail of an invitation', () => {
  it('is said to wait until it went out', async () => {
    const { id } = await ask();
    expect(queued).toEqual([id]);
    expect(await lines()).toMatchObject([{ mail: 'waiting' }]);
    refuses = new Error('down');
    await expect(deliver(id)).rejects.toThrow('down');
    expect(await lines()).toMatchObject([{ mail: 'waiting' }]);
    refuses = null;
    await deliver(id);
    expect(await lines()).toMatchObject([{ mail: 'sent' }]);
  });

  it('sent twice, because nobody knew whether it arrived, leaves the newer link', async () => {
    const { id } = await ask();
    await deliver(id);
    // As if the process had ended between the mail and the note about it.
    await sql`update kernel.invitation set mailed_at = null`.execute(house.db);
    await deliver(id);
    const [first, second] = outbox.map(tokenIn);
    await expect(look(first ?? '')).rejects.toMatchObject({ code: 'invitation-unknown' });
    expect(await look(second ?? '')).toMatchObject({ role: 'editor' });
  });

  it('goes out once, also where two jobs wait for it because it was renewed meanwhile', async () => {
    const { id } = await ask();
    await ask();
    await deliver(id);
    await deliver(id);
    expect(queued).toEqual([id, id]);
    expect(outbox).toHaveLength(1);
  });

  it('does not go out for what was withdrawn or has expired meanwhile', async () => {
    const { id } = await ask();
    await withdraw(house, acting(boss, 'manager'), { place: house.place(KOELN), id });
    await deliver(id);
    const late = await ask();
    house.pass({ days: 15 });
    await deliver(late.id);
    await deliver('01920000-0000-7000-8000-000000000001');
    expect(outbox).toEqual([]);
  });
});
