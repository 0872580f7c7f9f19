/** From a disruption that the town hall or a feed brings to the screen of a phone, and the ways to stop it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../src/kernel/mail/testing/mail-server.ts';
import { type PushService, startPushService } from '../src/kernel/notifications/testing/push-service.ts';
import { openBrowser, openContext, type Seen, takenOver, violations } from './browser.ts';
import { type NoticesHouse, startNoticesHouse } from './house/notices-house.ts';
import { isSound } from './looks-right.ts';
import { publishAtDesk } from './notice-at-desk.ts';
import { chooseDisruptions, openForm, saveButton } from './notify-form.ts';
import { notifyWords } from './notify-words.ts';
import { deliver, openPhone, openWithWorker, shown, tapStop } from './subscribed-phone.ts';
import { WORDS } from './words.ts';

const KOELN = '053150000000';
const EDITOR = 'redaktion@koeln.example';

/** What a visit is like; the notice of its own that is told then is like no other. */
const GERMAN = { language: 'de', width: 1280, notice: 'Rohrbruch am Neumarkt' } as const;
const ENGLISH = { language: 'en', width: 360, notice: 'Strom fällt aus' } as const;
type Visit = typeof GERMAN | typeof ENGLISH;

let browser: Browser;
let push: PushService;
let mails: MailServer;
let house: NoticesHouse;
beforeAll(async () => {
  [browser, push, mails] = await Promise.all([
    openBrowser({ notifications: true }),
    startPushService(),
    startMailServer(),
  ]);
  const env = { PUSH_ALLOW_ORIGINS: push.origin, SMTP_URL: mails.url };
  house = await startNoticesHouse({ ars: KOELN, editor: EDITOR }, env);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([house.close(), push.close(), mails.close()]);
});

const seenAt = (width: Seen['width'], scheme: Seen['scheme'] = 'light'): Seen => ({
  ...{ width, scheme, script: true },
});

const takenBy = (name: string) => push.taken.filter((one) => one.browser === name);

describe.each([GERMAN, ENGLISH])('a disruption, in $language at $width px', ({ language, width, notice }) => {
  const [{ root }, say] = [WORDS[language], notifyWords(language)];

  it('told at the desk reaches the browser that subscribed, in its own words, and not the one that stopped', async () => {
    const [name, other] = [`phone-${width}`, `stopped-${width}`];
    const own = { push, baseURL: house.url };
    const context = await openPhone(browser, seenAt(width), { ...own, name });
    const second = await openPhone(browser, seenAt(width), { ...own, name: other });
    for (const one of [context, second]) {
      const page = await one.newPage();
      await openWithWorker(page, `${root}/${KOELN}/hinweise`);
      await openForm(page, say);
      await page.getByRole('heading', { name: say.notify('notify_title', { place: 'Köln' }) }).waitFor();
      await chooseDisruptions(page, say);
      if (one === context) await isSound(page);
      await saveButton(page, say).click();
      await page.getByText(say.notify('notify_done')).waitFor();
    }
    const [leaving] = second.pages();
    if (leaving === undefined) throw new Error('The second browser has a page');
    const way = say.notify('mine_notify_push');
    await openWithWorker(leaving, `${root}/mein-bereich`);
    await leaving.getByRole('heading', { level: 3, name: way }).waitFor();
    await isSound(leaving);
    await leaving.getByRole('button', { name: say.notify('mine_notify_stop_named', { way }) }).click();
    await leaving.getByText(say.notify('notify_stopped')).waitFor();

    const desk = { browser, url: house.url, mails, editor: EDITOR };
    await publishAtDesk(desk, { ars: KOELN, language, width }, { title: notice, area: 'Deutz' });
    await expect.poll(() => takenBy(name).length, { timeout: 30_000 }).toBe(1);
    expect(takenBy(other)).toEqual([]);
    const [page] = context.pages();
    if (page === undefined) throw new Error('The first browser has a page');
    await deliver(page, takenBy(name)[0]?.text ?? '');
    const title = say.told('one_title', { place: 'Köln', title: notice });
    const body = language === 'de' ? 'Deutz' : `Deutz (${say.told('only_in_de')})`;
    await expect.poll(() => shown(page)).toEqual([{ title, body, lang: 'de' }]);

    await tapStop(context);
    await expect.poll(() => shown(page)).toMatchObject([{ title: say.told('stopped_title') }]);
    await openWithWorker(page, `${root}/mein-bereich`);
    await page.getByText(say.notify('mine_notify_none')).waitFor();
    await Promise.all([context.close(), second.close()]);
  });
});

describe.each([GERMAN, ENGLISH])('the form, in $language at $width px', ({ language, width }) => {
  const [{ root }, say] = [WORDS[language], notifyWords(language)];

  /** Why this device cannot be chosen is said at the choice, and mail is chosen instead. */
  async function offersMailInstead(page: Page, why: string): Promise<void> {
    const device = page.getByRole('radio', { name: say.notify('notify_push') });
    expect(await device.isDisabled()).toBe(true);
    const described = await device.evaluate((radio) => {
      const note = document.getElementById(radio.getAttribute('aria-describedby') ?? '');
      return note?.checkVisibility() ? note.textContent : null;
    });
    expect(described).toBe(why);
    await expect
      .poll(() => page.getByRole('radio', { name: say.notify('notify_mail') }).isChecked())
      .toBe(true);
    await page.getByRole('textbox', { name: say.notify('notify_address') }).waitFor();
    await isSound(page);
  }

  async function visitForm(prepare: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
    const context = await openContext(browser, seenAt(width), { baseURL: house.url });
    await prepare(context);
    const page = await context.newPage();
    await page.goto(`${root}/${KOELN}/hinweise`);
    await takenOver(page);
    await openForm(page, say);
    return page;
  }

  it('says how to allow what somebody has refused to the browser, at once and later, and offers mail', async () => {
    const page = await visitForm((context) => context.grantPermissions(['notifications']));
    await chooseDisruptions(page, say);
    // Whoever grants nothing refuses everything.
    await page.context().clearPermissions();
    await page.context().grantPermissions([]);
    await saveButton(page, say).click();
    await page.getByRole('alert').getByText(say.notify('notify_denied')).waitFor();
    await page.reload();
    await takenOver(page);
    await openForm(page, say);
    await offersMailInstead(page, say.notify('notify_denied'));
    await page.context().close();
  });

  it('says that a browser without push cannot do it, and offers mail', async () => {
    const page = await visitForm((context) =>
      context.addInitScript(() => void Reflect.deleteProperty(globalThis, 'PushManager')),
    );
    await offersMailInstead(page, say.notify('notify_unsupported'));
    await page.context().close();
  });
});

describe('by mail', () => {
  const linkIn = (text: string, part: string) =>
    new RegExp(`https?://\\S+/${part}\\S*`).exec(text)?.[0] ?? '';

  /** Subscribes with what is wrong told at its field, and says yes by the link. */
  async function subscribed({ language, width }: Visit, address: string): Promise<Page> {
    const [{ root }, say] = [WORDS[language], notifyWords(language)];
    const context = await openContext(browser, seenAt(width, 'dark'), { baseURL: house.url });
    const page = await context.newPage();
    await page.goto(`${root}/${KOELN}`);
    await takenOver(page);
    await openForm(page, say);
    await page.getByRole('radio', { name: say.notify('notify_mail') }).check();
    const save = saveButton(page, say);
    await save.click();
    await page.getByText(say.notify('notify_nothing')).waitFor();
    await chooseDisruptions(page, say);
    await save.click();
    await page.getByText(say.notify('notify_address_missing')).waitFor();
    const field = page.getByRole('textbox', { name: say.notify('notify_address') });
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.fill(address);
    await page.keyboard.press('Enter');
    await page.getByText(say.notify('notify_pending', { address })).waitFor();
    await isSound(page);
    const asking = await mails.next(address);
    expect(asking.subject).toBe(say.told('confirm_subject'));
    await page.goto(linkIn(asking.text, 'bestaetigen'));
    await takenOver(page);
    await isSound(page);
    await page.getByRole('button', { name: say.notify('confirm_button') }).click();
    await page.getByText(say.notify('confirm_done')).waitFor();
    return page;
  }

  it('is asked for and confirmed in German on a wide screen', async () => {
    const page = await subscribed(GERMAN, 'max@example.org');
    await page.context().close();
  });

  it('comes after a yes in English on a phone, and stops by the link without a script', async () => {
    const say = notifyWords('en').notify;
    const page = await subscribed(ENGLISH, 'erika@example.org');
    await house.publishInFeed('Brücke gesperrt');
    const told = await mails.next('erika@example.org');
    expect(told.subject).toBe('Köln: Brücke gesperrt');
    await page.goto(linkIn(told.text, 'auswahl'));
    const way = say('mine_notify_mail', { address: 'e…@example.org' });
    await page.getByRole('heading', { level: 2, name: way }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();

    const seen = { ...seenAt(360, 'dark'), script: false };
    const plain = await openContext(browser, seen, { baseURL: house.url });
    const leaving = await plain.newPage();
    await leaving.goto(linkIn(told.text, 'abbestellen'));
    await leaving.getByRole('button', { name: say('stop_button') }).click();
    await leaving.getByText(say('stop_done')).waitFor();
    await plain.close();
  });
});
