/** Subscribing, changing and stopping by HTTP, and what a feed tells, in the whole application. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Person } from './kernel/identity/person.ts';
import type { SubscriptionView } from './kernel/notifications/notifications-api.ts';
import { createPushBrowser } from './kernel/notifications/testing/push-browser.ts';
import { testDesk } from './kernel/notifications/testing/test-desk.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const TOPIC = 'notices.disruptions';
const SUBSCRIPTIONS = '/api/notifications/subscriptions';
const ONE = '/api/notifications/subscription';

let house: TestHouse;
let asking: Person | null = null;
/** Ids of subscriptions whose address was to be asked. */
const asked: string[] = [];
const desk = testDesk({ queueConfirmation: async (_trx, id) => void asked.push(id) });
beforeAll(async () => {
  house = await openTestHouse(
    (options) =>
      buildApp({
        ...options,
        notifications: desk,
        people: { ...options.people, identity: { identify: async () => asking }, mandatesOf: async () => [] },
      }),
    solutions,
  );
});
afterAll(() => house.close());

const choices = [{ ars: KOELN, topic: TOPIC }];

function browser(name: string) {
  const { p256dh, auth } = createPushBrowser();
  return { endpoint: `https://push.example/${name}`, p256dh, auth };
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
async function ask(method: Method, url: string, body?: object, secret?: string) {
  const answer = await house.http.inject({
    ...{ method, url },
    ...(body && { payload: body }),
    headers: { ...(secret && { authorization: `Bearer ${secret}` }) },
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

async function subscribePush(name: string, own: object = {}): Promise<string> {
  const answer = await ask('POST', SUBSCRIPTIONS, { channel: 'push', push: browser(name), choices, ...own });
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 201, body: { state: 'active' } });
  return answer.body.secret;
}

const view = async (secret: string): Promise<SubscriptionView> =>
  (await ask('GET', ONE, undefined, secret)).body;

describe('a browser', () => {
  it('subscribes without an account, sees, changes and ends its subscription, and nobody else does', async () => {
    expect((await ask('GET', `/api/places/${KOELN}/topics?lang=en`)).body.topics).toContainEqual({
      id: TOPIC,
      title: 'Disruptions and closures',
    });
    expect((await ask('GET', '/api/notifications/key')).body).toEqual({
      publicKey: desk.publicKey,
      mails: true,
    });
    const secret = await subscribePush('a');
    expect(await view(secret)).toMatchObject({
      ...{
        channel: 'push',
        state: 'active',
        addressHint: null,
        bundle: 'at-once',
        quiet: { from: 22, until: 7 },
      },
      choices: [{ ars: KOELN, place: 'Köln', title: 'Störungen und Sperrungen', link: `/${KOELN}-koeln` }],
    });
    const change = {
      quiet: null,
      bundle: 'daily',
      choices: [...choices, { ars: BONN, topic: TOPIC }, ...choices],
    };
    expect((await ask('PATCH', ONE, change, secret)).body).toMatchObject({ quiet: null, bundle: 'daily' });
    expect((await view(secret)).choices.map(({ ars }) => ars)).toEqual([BONN, KOELN]);
    for (const wrong of [undefined, 'x'.repeat(43), `${secret.slice(0, -1)}B`, (await view(secret)).id])
      expect((await ask('GET', ONE, undefined, wrong)).status).toBe(404);
    expect((await ask('DELETE', ONE, undefined, 'x'.repeat(43))).status).toBe(204);
    expect(await view(secret)).toMatchObject({ state: 'active' });
    expect((await ask('DELETE', ONE, undefined, secret)).status).toBe(204);
    expect((await ask('GET', ONE, undefined, secret)).body).toMatchObject({ code: 'subscription-unknown' });
    expect((await ask('DELETE', ONE, undefined, secret)).status).toBe(204);
  });

  it('that subscribes again is the same subscription, by its new secret alone', async () => {
    const first = await subscribePush('again');
    const { id } = await view(first);
    const second = await subscribePush('again', { choices: [{ ars: BONN, topic: TOPIC }] });
    expect(await view(second)).toMatchObject({ id, choices: [{ ars: BONN }] });
    expect((await ask('GET', ONE, undefined, first)).status).toBe(404);
  });

  it('follows its push service to another address, by the old one', async () => {
    const secret = await subscribePush('old');
    const from = 'https://push.example/old';
    expect((await ask('POST', `${SUBSCRIPTIONS}/moved`, { from, push: browser('new') })).status).toBe(204);
    expect((await ask('POST', `${SUBSCRIPTIONS}/moved`, { from, push: browser('newer') })).status).toBe(404);
    expect(await view(secret)).toMatchObject({ state: 'active' });
  });

  it.each([
    ['push-endpoint', { push: { ...browser('x'), endpoint: 'http://push.example/x' } }],
    ['push-endpoint', { push: { ...browser('x'), endpoint: 'https://127.0.0.1/x' } }],
    ['push-endpoint', { push: { ...browser('x'), endpoint: 'https://[::1]/x' } }],
    ['push-endpoint', { push: { ...browser('x'), endpoint: 'https://me:secret@push.example/x' } }],
    ['push-endpoint', { push: { ...browser('x'), endpoint: 'file:///etc/passwd' } }],
    ['push-keys', { push: { ...browser('x'), p256dh: 'A'.repeat(87) } }],
    ['nothing-chosen', { choices: [] }],
    ['topic-unknown', { choices: [{ ars: KOELN, topic: 'notices.nothing' }] }],
    ['place-unknown', { choices: [{ ars: '999999999999', topic: TOPIC }] }],
    ['bad-request', { quiet: { from: 7, until: 7 } }],
    ['bad-request', { quiet: { from: 24, until: 7 } }],
    ['bad-request', { person: 'somebody' }],
  ])('is refused with %s, in words', async (code, own) => {
    const wish = { channel: 'push', push: browser('refused'), choices, ...own };
    const answer = await ask('POST', `${SUBSCRIPTIONS}?lang=de`, wish);
    expect(answer.body).toMatchObject({ code });
    expect(answer.body.detail).not.toBe('');
    expect(answer.status).toBeLessThan(500);
  });
});

describe('a mail address', () => {
  const mail = (address: string, own: object = {}) =>
    ask('POST', SUBSCRIPTIONS, { channel: 'mail', address, choices, ...own });

  it('says yes by the button behind the link; opening the link alone changes nothing', async () => {
    const { body } = await mail('Erika@Example.org');
    expect(body.state).toBe('pending');
    const token = desk.tokens.make('confirm', asked.at(-1) ?? '');
    const page = await house.http.inject({ url: `/benachrichtigungen/bestaetigen?t=${token}` });
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain(`action="/api/notifications/confirm?t=${token}&amp;lang=de"`);
    expect(await view(body.secret)).toMatchObject({ state: 'pending', addressHint: 'e…@example.org' });
    const pressed = await house.http.inject({
      ...{ method: 'POST', url: `/api/notifications/confirm?t=${token}&lang=de`, payload: '' },
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(pressed).toMatchObject({ statusCode: 303 });
    expect(pressed.headers.location).toBe('/benachrichtigungen/bestaetigen?fertig=ja');
    expect((await house.http.inject({ url: pressed.headers.location ?? '' })).body).toContain('Bestätigt.');
    expect(await view(body.secret)).toMatchObject({ state: 'active' });
  });

  it('that is subscribed already takes in what was chosen, and shows it to nobody who asked anew', async () => {
    const first = (await mail('max@example.org')).body.secret;
    const id = asked.at(-1) ?? '';
    await ask('POST', `/api/notifications/confirm?t=${desk.tokens.make('confirm', id)}`);
    const other = (await mail('max@example.org', { choices: [{ ars: BONN, topic: TOPIC }] })).body.secret;
    const second = asked.at(-1) ?? '';
    await ask('POST', `/api/notifications/confirm?t=${desk.tokens.make('confirm', second)}`);
    expect((await view(first)).choices.map(({ ars }) => ars)).toEqual([BONN, KOELN]);
    expect((await ask('GET', ONE, undefined, other)).status).toBe(404);
    expect(await view(desk.tokens.make('manage', id))).toMatchObject({ id });
  });

  it('is asked three times at most, and nobody learns which addresses are known', async () => {
    const before = asked.length;
    const answers = [];
    for (let count = 0; count < 5; count++) answers.push(await mail('flood@example.org'));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.state}`)).size).toBe(1);
    expect(asked.length - before).toBe(3);
  });

  it('ends everything by one tap of the mail program, without any question (RFC 8058)', async () => {
    const { secret } = (await mail('one@example.org')).body;
    const id = asked.at(-1) ?? '';
    const stop = (token: string) =>
      house.http.inject({
        ...{
          method: 'POST',
          url: `/api/notifications/stop?t=${token}`,
          payload: 'List-Unsubscribe=One-Click',
        },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    for (const wrong of ['x', desk.tokens.make('confirm', id), desk.tokens.make('manage', id)])
      expect((await stop(wrong)).statusCode).toBe(204);
    expect(await view(secret)).toMatchObject({ state: 'pending' });
    expect((await stop(desk.tokens.make('stop', id))).statusCode).toBe(204);
    expect((await stop(desk.tokens.make('stop', id))).statusCode).toBe(204);
    expect((await ask('GET', ONE, undefined, secret)).status).toBe(404);
  });

  it.each(['', 'erika', 'a@b, c@d.de', 'a@b.de\r\nBcc: x@y.de'])('%j is none', async (address) => {
    expect((await mail(address)).body).toMatchObject({ code: 'mail-address' });
  });
});

describe('somebody who is signed in', () => {
  it('finds the subscriptions of all devices in the account, and ends them there; those of others never', async () => {
    const id = '0192d3a0-0000-7000-8000-00000000000e';
    await sql`insert into kernel.person (id, email, created_at, updated_at)
      values (${id}, 'eva@example.org', now(), now())`.execute(house.kernel.db);
    const others = await subscribePush('others');
    const session = { id: 's', createdAt: '2026-11-24T09:59:00Z', expiresAt: '2026-12-24T00:00:00Z' };
    asking = { id, name: 'Eva', email: 'eva@example.org', memberships: [], session };
    const own = await subscribePush('own');
    const list = async () => (await ask('GET', '/api/account/notifications')).body.subscriptions;
    expect(await list()).toMatchObject([{ id: (await view(own)).id }]);
    const foreign = (await view(others)).id;
    expect((await ask('DELETE', `/api/account/notifications/${foreign}`)).status).toBe(204);
    expect(await view(others)).toMatchObject({ id: foreign });
    await ask('DELETE', `/api/account/notifications/${(await view(own)).id}`);
    expect(await list()).toEqual([]);
    asking = null;
    expect((await ask('GET', '/api/account/notifications')).status).toBe(401);
  });
});
