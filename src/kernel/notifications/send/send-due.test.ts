import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { movingClock } from '../../identity/testing/moving-clock.ts';
import { createMailer } from '../../mail/create-mailer.ts';
import { type MailServer, startMailServer } from '../../mail/testing/mail-server.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import type { Kernel } from '../../solution.ts';
import { testKernel } from '../../test-kernel.ts';
import { address } from '../jobs/address-job.ts';
import type { Announced } from '../notification.ts';
import { clearTold, writeNotification } from '../notification-store.ts';
import type { PushMessage } from '../push/push-message.ts';
import { type PushService, startPushService } from '../testing/push-service.ts';
import { sendMeans, subscriber, TOPIC } from '../testing/send-house.ts';
import { sendDue } from './send-due.ts';
import type { SendMeans } from './send-group.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const STEINBURG = '010610000000';
const WACKEN = '010615168107';

let places: TestPlaces;
let service: PushService;
let mails: MailServer;
let means: SendMeans;
let kernel: Kernel;
let clock: ReturnType<typeof movingClock>;
beforeAll(async () => {
  [places, mails] = await Promise.all([openTestPlaces(), startMailServer()]);
});
afterAll(async () => {
  await Promise.all([places.close(), mails.close()]);
});
beforeEach(async () => {
  service = await startPushService();
  clock = movingClock();
  // At noon, so that the usual quiet hours are far.
  const noon = clock
    .now()
    .toZonedDateTimeISO('Europe/Berlin')
    .startOfDay()
    .add({ days: 1, hours: 12 })
    .toInstant();
  clock.pass(clock.now().until(noon));
  kernel = testKernel(places, {
    clock,
    jobs: { queue: async () => undefined, queueAll: async () => undefined, retry: async () => false },
  });
  const mailer = createMailer(
    { smtpUrl: mails.url, mailFrom: null, publicUrl: 'https://stadt.example', varFolder: '' },
    { clock },
  );
  means = sendMeans([service.origin], { mailer, patience: 300 });
});
afterEach(async () => {
  await sql`delete from kernel.notification`.execute(places.db);
  await sql`delete from kernel.subscription`.execute(places.db);
  await service.close();
});

async function announce(own: Partial<Announced> = {}): Promise<string> {
  const one: Announced = {
    ...{
      topic: TOPIC,
      units: [KOELN],
      tag: 'a',
      count: 1,
      title: 'Rohrbruch',
      text: 'Kein Wasser in Deutz',
      lang: 'de',
    },
    ...{ page: 'hinweise/1', urgency: 'normal', until: null, ...own },
  };
  const id = await writeNotification(places.db, one, clock.now());
  await address(id, kernel, new AbortController().signal);
  return id;
}

const house = () => ({ ...means, db: places.db, clock, places: places.places });
const send = (channel: 'push' | 'mail' = 'push', signal = new AbortController().signal) =>
  sendDue(channel, house(), signal);

/** Sends what is due, without waiting for what comes within half a minute. */
async function sendNow(): Promise<void> {
  const soon = AbortSignal.timeout(150);
  await send('push', soon);
}

async function log() {
  const { rows } = await sql<{ state: string; attempts: number; fault: string | null }>`
    select state, attempts, fault from kernel.delivery order by subscription, notification`.execute(
    places.db,
  );
  return rows;
}

const read = (index = 0): PushMessage => JSON.parse(service.taken[index]?.text ?? 'null');

describe('a notification', () => {
  it('reaches who chose the topic for the place or for one below it, in their language, and nobody else', async () => {
    const { db } = places;
    await subscriber(db, service.subscribe('wacken'), { ars: WACKEN });
    await subscriber(db, service.subscribe('english'), { ars: WACKEN, language: 'en' });
    await subscriber(db, service.subscribe('koeln'), { ars: KOELN });
    await subscriber(db, service.subscribe('other'), { ars: WACKEN, topic: 'test.other' });
    await announce({ units: [STEINBURG] });
    await send();
    expect(service.taken.map(({ browser }) => browser).sort()).toEqual(['english', 'wacken']);
    const [german, english] = ['wacken', 'english'].map((name) =>
      JSON.parse(service.taken.find(({ browser }) => browser === name)?.text ?? ''),
    );
    expect(german).toMatchObject({
      ...{ title: 'Wacken: Rohrbruch', text: 'Kein Wasser in Deutz', lang: 'de', urgent: false },
      path: `/${WACKEN}-wacken/hinweise/1`,
      words: { stop: 'Abbestellen' },
    });
    expect(english).toMatchObject({
      text: 'Kein Wasser in Deutz (in German only)',
      path: `/en/${WACKEN}-wacken/hinweise/1`,
      words: { stop: 'Unsubscribe' },
    });
    expect(means.tokens.read('stop', german.stop.replace('/api/notifications/stop?t=', ''))).not.toBeNull();
  });

  it('says to the push service how long it is of use, how urgent it is, and what it replaces', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN, quiet: { from: 11, until: 13 } });
    await announce({ urgency: 'high', until: clock.now().add({ minutes: 10 }).toString() });
    await announce({ urgency: 'high', tag: 'b' });
    await send();
    const headers = service.taken.map((one) => one.headers);
    expect(headers.find(({ ttl }) => Number(ttl) <= 600)).toMatchObject({
      ...{ 'content-encoding': 'aes128gcm', urgency: 'high' },
      topic: expect.stringMatching(/^[\w-]{32}$/),
      authorization: expect.stringMatching(/^vapid t=/),
    });
    expect(headers.some(({ ttl }) => ttl === '86400')).toBe(true);
    expect(new Set(headers.map(({ topic }) => topic)).size).toBe(2);
  });

  it('is written down without a word of it, and its words go when all have heard it', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN });
    await announce();
    const old = clock.now().subtract({ hours: 7 * 24 });
    expect(await clearTold(places.db, { now: clock.now(), before: old })).toBe(0);
    await send();
    expect(await log()).toEqual([{ state: 'sent', attempts: 1, fault: null }]);
    expect(await clearTold(places.db, { now: clock.now(), before: old })).toBe(1);
    const { rows } = await sql`select title, text, page from kernel.notification`.execute(places.db);
    expect(rows).toEqual([{ title: null, text: null, page: null }]);
  });

  it('loses its words after seven days, and what still waited is given up as over', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN });
    await announce();
    clock.pass({ hours: 7 * 24 + 1 });
    await clearTold(places.db, { now: clock.now(), before: clock.now().subtract({ hours: 7 * 24 }) });
    await send();
    expect(service.taken).toEqual([]);
    expect(await log()).toMatchObject([{ state: 'failed', fault: 'over' }]);
  });

  it('is addressed once, however often the job is done', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN });
    const id = await announce();
    await address(id, kernel, new AbortController().signal);
    await Promise.all([send(), send()]);
    expect(service.taken).toHaveLength(1);
  });
});

describe('quiet hours and collecting', () => {
  it('hold messages and tell them together as one, each once', async () => {
    const { db } = places;
    await subscriber(db, service.subscribe('quiet'), { ars: KOELN, quiet: { from: 11, until: 14 } });
    await subscriber(db, service.subscribe('daily'), { ars: KOELN, bundle: 'daily' });
    for (const tag of ['a', 'b', 'c']) await announce({ tag, title: `Meldung ${tag}` });
    await send();
    expect(service.taken).toEqual([]);
    clock.pass({ hours: 2 });
    await send();
    expect(service.taken.map(({ browser }) => browser)).toEqual(['quiet']);
    expect(read()).toMatchObject({
      title: '3 Benachrichtigungen',
      text: '• Köln: Meldung a\n• Köln: Meldung b\n• Köln: Meldung c',
      path: `/${KOELN}-koeln`,
    });
    clock.pass({ hours: 4 });
    await send();
    expect(service.taken.map(({ browser }) => browser)).toEqual(['quiet', 'daily']);
    expect((await log()).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('leave a single message as it is, and forget what is over by then', async () => {
    await subscriber(places.db, service.subscribe('daily'), { ars: KOELN, bundle: 'daily' });
    await announce({ title: 'Bleibt' });
    await announce({ tag: 'b', until: clock.now().add({ hours: 1 }).toString() });
    clock.pass({ hours: 7 });
    await send();
    expect(service.taken).toHaveLength(1);
    expect(read()).toMatchObject({ title: 'Köln: Bleibt' });
  });
});

describe('a push service that answers', () => {
  it.each([404, 410])('%i ends the subscription', async (status) => {
    await subscriber(places.db, service.subscribe('gone'), { ars: KOELN });
    await announce();
    await announce({ tag: 'b' });
    service.behave({ status });
    await send();
    expect((await log()).map(({ state }) => state)).toEqual(['gone', 'gone']);
    const { rows } = await sql`select id from kernel.subscription`.execute(places.db);
    expect(rows).toEqual([]);
  });

  it('429 is left alone as long as it asks, also for others, and then gets everything', async () => {
    await subscriber(places.db, service.subscribe('first'), { ars: KOELN });
    await announce();
    service.behave({ status: 429, headers: { 'retry-after': '120' } });
    await send();
    expect(await log()).toMatchObject([{ state: 'waiting', fault: 'http-429', attempts: 1 }]);
    service.behave('good');
    clock.pass({ seconds: 60 });
    await send();
    expect(service.taken).toEqual([]);
    clock.pass({ seconds: 60 });
    await send();
    expect(service.taken).toHaveLength(1);
  });

  it('500, or hangs up, is asked again with growing pauses, and given up in the end', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN });
    await subscriber(places.db, service.subscribe('b'), { ars: BONN });
    await announce({ units: [KOELN, BONN] });
    service.behave({ status: 500 });
    service.behave('hangs-up', 'b');
    for (let count = 0; count < 12; count++) {
      await sendNow();
      clock.pass({ hours: 1 });
    }
    expect([...service.asked.values()]).toEqual([10, 10]);
    expect((await log()).map(({ state, fault }) => [state, fault]).sort()).toEqual([
      ['failed', 'ECONNRESET'],
      ['failed', 'http-500'],
    ]);
  });

  it('413 gets a shorter message', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN });
    await announce({ text: 'x'.repeat(300) });
    service.behave({ status: 413 });
    await send();
    expect(service.asked.get('a')).toBe(2);
    expect(await log()).toMatchObject([{ state: 'failed', fault: 'http-413' }]);
  });

  it('with a redirect to the inside is not followed', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN });
    await subscriber(places.db, service.subscribe('inside'), { ars: BONN });
    await announce();
    service.behave({ status: 307, headers: { location: `${service.origin}/push/inside` } });
    await send();
    expect(service.asked.get('inside')).toBeUndefined();
    expect(await log()).toMatchObject([{ state: 'failed', fault: 'http-307' }]);
  });

  it('from inside the own network without being configured is never asked', async () => {
    await subscriber(places.db, service.subscribe('a'), { ars: KOELN });
    await announce();
    means = sendMeans([]);
    await send();
    expect(service.asked.size).toBe(0);
    expect(await log()).toMatchObject([{ state: 'failed', fault: 'guard-private' }]);
  });

  it('never at all holds up nobody else, and is tried again', async () => {
    const { db } = places;
    for (let count = 0; count < 60; count++) {
      await subscriber(db, service.subscribe(`silent-${count}`), { ars: KOELN });
      service.behave('silent', `silent-${count}`);
    }
    for (let count = 0; count < 40; count++)
      await subscriber(db, service.subscribe(`good-${count}`), { ars: KOELN });
    await announce();
    // Long enough that the silent ones would keep all slots, were they counted.
    means = sendMeans([service.origin], { patience: 10_000 });
    const end = new AbortController();
    const sending = send('push', end.signal);
    await expect.poll(() => service.taken.length, { timeout: 9_500, interval: 20 }).toBe(40);
    // The last in the row may be a silent one: what has not begun by the end is given back without a fault.
    await expect.poll(() => service.asked.size, { timeout: 20_000, interval: 20 }).toBe(100);
    end.abort();
    await sending;
    const states = (await log()).map(({ state, fault }) => `${state} ${fault}`);
    expect(states.filter((one) => one === 'sent null')).toHaveLength(40);
    expect(states.filter((one) => one === 'waiting no-answer')).toHaveLength(60);
  }, 40_000);
});

describe('a notification by mail', () => {
  it('names the ways to change and to stop, is shown once if it comes twice, and goes to nobody who did not say yes', async () => {
    await subscriber(places.db, { address: 'erika@example.org' }, { ars: KOELN });
    await announce();
    await send('mail');
    const mail = await mails.next('erika@example.org');
    expect(mail.subject).toBe('Köln: Rohrbruch');
    expect(mail.text).toContain('Kein Wasser in Deutz');
    expect(mail.text).toContain(`https://stadt.example/${KOELN}-koeln/hinweise/1`);
    expect(mail.text).toContain('(Neues)');
    expect(mail.text).toMatch(
      /Alles abbestellen: https:\/\/stadt\.example\/benachrichtigungen\/abbestellen\?t=\S+/,
    );
    expect(mail.headers.get('list-unsubscribe')?.replaceAll(/\s/g, '')).toMatch(
      /^<https:\/\/stadt\.example\/api\/notifications\/stop\?t=[\w.-]+>$/,
    );
    expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    // As after a kill: sent, and never written down.
    await sql`update kernel.delivery set state = 'waiting'`.execute(places.db);
    await send('mail');
    const again = await mails.next('erika@example.org');
    expect(again.headers.get('message-id')).toBe(mail.headers.get('message-id'));
  });

  it('waits while the server is busy, and is given up where it knows no such address', async () => {
    await subscriber(places.db, { address: 'max@example.org' }, { ars: KOELN });
    await announce();
    mails.behave('busy');
    await send('mail', AbortSignal.timeout(400));
    expect(await log()).toMatchObject([{ state: 'waiting', fault: 'mail-busy' }]);
    mails.behave('unknown-recipient');
    clock.pass({ minutes: 1 });
    await send('mail');
    expect(await log()).toMatchObject([{ state: 'failed', fault: 'mail-refused-recipient' }]);
    mails.behave('good');
  });
});
