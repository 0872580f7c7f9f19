/** From a disruption that a feed brings to the screen of a phone, and the ways to stop it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type MailServer, startMailServer } from '../src/kernel/mail/testing/mail-server.ts';
import { type PushService, startPushService } from '../src/kernel/notifications/testing/push-service.ts';
import { feed } from '../src/kernel/sources/testing/feed-behaviours.ts';
import { openBrowser, openContext, overflow, takenOver, until, violations } from './browser.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './house/configured-house.ts';

const KOELN = '053150000000';
const CSV = { type: 'text/csv; charset=utf-8' };
const ROWS = ['Nr;Titel;Beginn', '1;Aufzug defekt;01.11.2026 08:00'];

let browser: Browser;
let push: PushService;
let mails: MailServer;
let house: ConfiguredHouse;
let source: string;
beforeAll(async () => {
  [browser, push, mails] = await Promise.all([
    openBrowser({ notifications: true }),
    startPushService(),
    startMailServer(),
  ]);
  house = await startConfiguredHouse({
    env: { HIER_SAMPLE: 'off', PUSH_ALLOW_ORIGINS: push.origin, SMTP_URL: mails.url },
  });
  await house.hier(['adopt', KOELN, 'notices']);
  house.feeds.behave('/notices.csv', feed(ROWS.join('\r\n'), CSV));
  source = await house.connect({
    ...{ ars: KOELN, into: 'notices/notices', connector: 'csv', path: '/notices.csv' },
    ...{ name: 'Stadt Köln', licence: 'CC0-1.0' },
    settings: { mapping: { title: 'Titel', from: 'Beginn' }, key: 'Nr' },
  });
  const isThere = async () => {
    expect(await (await fetch(`${house.url}/${KOELN}/hinweise`)).text()).toContain('Aufzug defekt');
  };
  await vi.waitFor(isThere, { timeout: 30_000, interval: 200 });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([house.close(), push.close(), mails.close()]);
});

/** A new notice in the feed, taken in at once. */
async function publish(title: string): Promise<void> {
  ROWS.push(`${ROWS.length};${title};01.11.2026 08:00`);
  house.feeds.behave('/notices.csv', feed(ROWS.join('\r\n'), CSV));
  expect(await house.hier(['source', 'run', source])).toContain('1 new');
}

/** A browser whose push service is ours: Debian's Chromium knows none. Keys and encryption are real. */
async function phone(name: string, width: 360 | 1280): Promise<BrowserContext> {
  const seen = { width, scheme: 'light', script: true } as const;
  const context = await openContext(browser, seen, { baseURL: house.url, worker: true });
  await context.grantPermissions(['notifications']);
  const { endpoint, p256dh, auth } = push.subscribe(name);
  await context.addInitScript(
    (json) => {
      PushManager.prototype.getSubscription = async () => null;
      PushManager.prototype.subscribe = async () =>
        Object.assign(Object.create(PushSubscription.prototype), { toJSON: () => json });
    },
    { endpoint, keys: { p256dh, auth } },
  );
  return context;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
  await until(page, async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
}

/** What the browser's own push service would do: hands the worker what ours has taken and read. */
async function deliver(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', { origin: house.url, registrationId, data: text });
}

const shown = (page: Page) =>
  page.evaluate(async () =>
    (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, lang }) => ({
      title,
      body,
      lang,
    })),
  );

const takenBy = (name: string) => push.taken.filter((one) => one.browser === name);

describe.each([360, 1280] as const)('a disruption, at %i px', (width) => {
  it('reaches the browser that subscribed, in its own words, and not the one that stopped', async () => {
    const [name, other] = [`phone-${width}`, `stopped-${width}`];
    const context = await phone(name, width);
    const second = await phone(other, width);
    for (const one of [context, second]) {
      const page = await one.newPage();
      await open(page, `/${KOELN}/hinweise`);
      await page.getByRole('button', { name: 'Benachrichtigen' }).click();
      await page.getByRole('heading', { name: 'Benachrichtigungen für Köln' }).waitFor();
      const topic = page.getByRole('checkbox', { name: 'Störungen und Sperrungen' });
      await topic.check();
      // At whatever hour this is run.
      await page.getByRole('checkbox', { name: 'Ruhezeit einhalten' }).uncheck();
      if (one === context) {
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      await page.getByRole('button', { name: 'Benachrichtigen' }).last().click();
      await page.getByText('Gespeichert. Sie finden Ihre Auswahl').waitFor();
    }
    const [leaving] = second.pages();
    if (leaving === undefined) throw new Error('The second browser has a page');
    await open(leaving, '/mein-bereich');
    await leaving.getByRole('heading', { level: 3, name: 'Auf diesem Gerät' }).waitFor();
    expect(await violations(leaving)).toEqual([]);
    expect(await overflow(leaving)).toBeLessThanOrEqual(0);
    await leaving.getByRole('button', { name: 'Alles abbestellen: Auf diesem Gerät' }).click();
    await leaving.getByText('Abbestellt. Es kommt nichts mehr.').waitFor();

    const title = `Rohrbruch ${width}`;
    await publish(title);
    await expect.poll(() => takenBy(name).length, { timeout: 30_000 }).toBe(1);
    expect(takenBy(other)).toEqual([]);
    const [page] = context.pages();
    if (page === undefined) throw new Error('The first browser has a page');
    await deliver(page, takenBy(name)[0]?.text ?? '');
    await expect
      .poll(() => shown(page), { timeout: 15_000 })
      .toEqual([{ title: `Köln: ${title}`, body: '', lang: 'de' }]);

    // The button of the message itself ends it, while no page is asked.
    const [worker] = context.serviceWorkers();
    await worker?.evaluate(async () => {
      // Only ever evaluated in a worker, where this is the registration.
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      const [notification] = await registration.getNotifications();
      const Tapped = Reflect.get(globalThis, 'NotificationEvent');
      dispatchEvent(new Tapped('notificationclick', { notification, action: 'stop' }));
    });
    await expect.poll(() => shown(page), { timeout: 15_000 }).toMatchObject([{ title: 'Abbestellt' }]);
    await open(page, '/mein-bereich');
    await page.getByText('Auf diesem Gerät ist nichts bestellt.').waitFor();
    await Promise.all([context.close(), second.close()]);
  });
});

describe('by mail', () => {
  it('comes after a yes, and stops by the link without a script', async () => {
    const seen = { width: 360, scheme: 'dark', script: true } as const;
    const context = await openContext(browser, seen, { baseURL: house.url });
    const page = await context.newPage();
    await page.goto(`/en/${KOELN}`);
    await takenOver(page);
    await page.getByRole('button', { name: 'Notify me' }).click();
    await page.getByRole('radio', { name: 'By e-mail' }).check();
    await page.getByRole('button', { name: 'Notify me' }).last().click();
    await page.getByText('Choose at least one topic').waitFor();
    await page.getByRole('checkbox', { name: 'Disruptions and closures' }).check();
    await page.getByRole('checkbox', { name: 'Keep quiet hours' }).uncheck();
    await page.getByRole('button', { name: 'Notify me' }).last().click();
    await page.getByText('Please enter an e-mail address').waitFor();
    const address = page.getByRole('textbox', { name: 'E-mail address' });
    expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
    await address.fill('erika@example.org');
    await page.keyboard.press('Enter');
    await page.getByText('We have sent an e-mail to erika@example.org').waitFor();
    expect(await violations(page)).toEqual([]);
    const link = (text: string, part: string) =>
      new RegExp(`https?://\\S+/${part}\\S*`).exec(text)?.[0] ?? '';
    const asking = await mails.next('erika@example.org');
    await page.goto(link(asking.text, 'bestaetigen'));
    await takenOver(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, confirm' }).click();
    await page.getByText('Confirmed. From now on').waitFor();

    await publish('Brücke gesperrt');
    const told = await mails.next('erika@example.org');
    expect(told.subject).toBe('Köln: Brücke gesperrt');
    await page.goto(link(told.text, 'auswahl'));
    await page.getByRole('heading', { level: 2, name: 'By e-mail to e…@example.org' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();

    const plain = await openContext(browser, { ...seen, script: false }, { baseURL: house.url });
    const leaving = await plain.newPage();
    await leaving.goto(link(told.text, 'abbestellen'));
    await leaving.getByRole('button', { name: 'Unsubscribe from everything' }).click();
    await leaving.getByText('Unsubscribed. Nothing more will come.').waitFor();
    await plain.close();
  });
});
