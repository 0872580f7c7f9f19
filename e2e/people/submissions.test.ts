/** A club sends in an event without an account, a town hall looks at it, everybody finds it; spam waits, trust does not. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZONE } from '../../src/kernel/clock.ts';
import { openBrowser, openContext, overflow, takenOver } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs, takeAMinute } from './steps.ts';

const SWISTTAL = '053820064064';
const ROOM = `/rathaus/${SWISTTAL}/einsendungen`;
const FORM = `/melden/${SWISTTAL}/leisure/events`;
const TEXTS = ['solutions/leisure/i18n', 'solutions/leisure/i18n/submit', 'kernel/submissions/i18n'];
const say = sayIn('de', ...TEXTS);
const desk = sayIn(
  'de',
  'kernel/i18n/desk',
  'kernel/i18n/desk/rooms/entries',
  'kernel/i18n/desk/rooms/submissions',
);
const DAY = Temporal.Now.plainDateISO(ZONE).add({ days: 12 }).toString();

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('redaktion@swisttal.example', SWISTTAL, 'editor');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** By its whole label, with the mark of those that must be filled in. */
const fieldOf = (page: Page, key: string, words = say) =>
  page.getByLabel(new RegExp(`^${RegExp.escape(words(key))}( \\*)?$`));

/** What a club writes; the rest is left as it is. */
async function fillIn(page: Page, own: { title: string; email: string }, words = say) {
  const field = (key: string) => fieldOf(page, key, words);
  await field('form_title').fill(own.title);
  await field('submit_first').fill(DAY);
  await field('submit_start').fill('19:00');
  await field('row_where').fill('Dorfhaus');
  await field('row_free').selectOption({ value: 'yes' });
  await field('sender_label').fill('Musikverein Beispiel');
  await field('email_label').fill(own.email);
  await page.getByLabel(words('licence_label')).check();
  await page.getByLabel(words('privacy_label')).check();
  await takeAMinute(page);
}

async function linkFrom(email: string, path: string): Promise<string> {
  const { text } = await house.mail.next(email);
  const link = new RegExp(`https?://[^\\s]+/melden/${path}\\?schluessel=[\\w-]+`).exec(text)?.[0];
  if (link === undefined) throw new Error(`no link in the mail:\n${text}`);
  return link;
}

async function atDesk(width: 360 | 1280, path = ROOM) {
  const device = await newDevice(browser, house, { width });
  await openAs(device.page, house, 'redaktion@swisttal.example', path);
  return device;
}

describe('an event of a club', () => {
  it('is sent in on a phone without script: errors at their fields, then a mail, then one button', async () => {
    const seen = { width: 360, scheme: 'light', script: false } as const;
    const context = await openContext(browser, seen, { baseURL: house.url });
    const page = await context.newPage();
    await page.goto(`/${SWISTTAL}-swisttal/freizeit`);
    await page.getByRole('link', { name: say('submit_link') }).click();
    await page.getByRole('heading', { level: 1, name: say('submit_events') }).waitFor();
    await page.getByRole('button', { name: say('form_send') }).click();
    await page.getByRole('alert').getByText(say('form_faults')).waitFor();
    const title = fieldOf(page, 'form_title');
    expect(await title.getAttribute('aria-describedby')).toContain('claim-title-error');
    expect(await overflow(page)).toBe(0);
    await fillIn(page, { title: 'Platzkonzert am Dorfhaus', email: 'musik@verein.example' });
    await page.getByRole('button', { name: say('form_send') }).click();
    await page.getByText(say('sent_hours')).waitFor();
    await page.goto(await linkFrom('musik@verein.example', 'bestaetigen'));
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: say('confirm_button') }).click();
    await page.getByRole('heading', { name: say('state_waiting_title') }).waitFor();
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('is a task of the town hall, which previews, changes and publishes it, and trusts the club from then on', async () => {
    const { page, context } = await atDesk(1280, `/rathaus/${SWISTTAL}`);
    const task = say('task_waiting', { title: 'Platzkonzert am Dorfhaus' });
    await page.getByRole('link', { name: task }).press('Enter');
    await page.getByText('musik@verein.example').waitFor();
    await page.getByRole('button', { name: desk('entries_preview_show') }).press('Enter');
    await page.locator('.entry-preview').getByText('Platzkonzert am Dorfhaus').waitFor();
    await isSound(page);
    const title = page.getByLabel('Titel', { exact: false }).first();
    await title.fill('');
    await page.getByRole('button', { name: desk('submission_publish'), exact: true }).press('Enter');
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await title.fill('Platzkonzert vor dem Dorfhaus');
    await page.getByLabel(desk('submission_trust')).check();
    await page.getByRole('button', { name: desk('submission_publish'), exact: true }).press('Enter');
    await page.getByText(desk('submission_published')).waitFor();
    const address = await page.getByRole('link', { name: desk('submission_look') }).getAttribute('href');
    await open(page, address ?? '');
    const main = page.getByRole('main');
    await main
      .getByText(say('submitted_checked', { sender: 'Musikverein Beispiel', town: 'Swisttal' }))
      .waitFor();
    await open(page, `/${SWISTTAL}-swisttal/freizeit/termine`);
    await page.getByRole('link', { name: 'Platzkonzert vor dem Dorfhaus' }).waitFor();
    const { text } = await house.mail.next('musik@verein.example');
    expect(text).toContain(address);
    await open(page, ROOM);
    await page.getByText(desk('submissions_none_waiting')).waitFor();
    await page.getByText('musik@verein.example').waitFor();
    await isSound(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await isSound(page);
    await context.close();
  });

  it('of the club that is trusted is kept offline, sent in English, and public once it is confirmed', async () => {
    const words = sayIn('en', ...TEXTS);
    const { page, context } = await newDevice(browser, house, { width: 1280 });
    await open(page, `/en${FORM}`);
    await fillIn(page, { title: 'Spring concert', email: 'musik@verein.example' }, words);
    await isSound(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: words('form_send') }).click();
    await page.getByText(words('form_offline')).waitFor();
    await context.setOffline(false);
    await page.reload();
    await takenOver(page);
    const title = fieldOf(page, 'form_title', words);
    await expect.poll(() => title.inputValue()).toBe('Spring concert');
    await expect.poll(() => fieldOf(page, 'row_free', words).inputValue()).toBe('yes');
    await page.getByRole('button', { name: words('form_send') }).click();
    await page.getByText(words('licence_fault')).first().waitFor();
    await takenOver(page);
    await isSound(page);
    await fillIn(page, { title: 'Spring concert', email: 'musik@verein.example' }, words);
    await page.getByRole('button', { name: words('form_send') }).click();
    await page.getByText(words('sent_hours')).waitFor();
    await takenOver(page);
    await isSound(page);
    await open(page, `/en${FORM}`);
    await expect.poll(() => title.inputValue()).toBe('');
    await open(page, await linkFrom('musik@verein.example', 'bestaetigen'));
    await isSound(page);
    await page.getByRole('button', { name: words('confirm_button') }).click();
    await page.getByRole('heading', { name: words('state_published_title') }).waitFor();
    await open(page, `/en/${SWISTTAL}-swisttal/freizeit/termine`);
    await page.getByRole('link', { name: 'Spring concert' }).waitFor();
    await open(page, await linkFrom('musik@verein.example', 'zurueckziehen'));
    await page.getByRole('button', { name: words('withdraw_button') }).click();
    await page.getByText(words('withdrawn_text')).waitFor();
    await open(page, `/en/${SWISTTAL}-swisttal/freizeit/termine`);
    expect(await page.getByRole('link', { name: 'Spring concert' }).count()).toBe(0);
    await context.close();
  });

  it('that looks like spam is held with its reasons, and turned down with one that is mailed', async () => {
    const visitor = await newDevice(browser, house, { width: 360 });
    await open(visitor.page, FORM);
    await fillIn(visitor.page, { title: 'Großes Gewinnspiel', email: 'spam@werbung.example' });
    await visitor.page.locator('#claim-trap').fill('https://werbung.example', { force: true });
    await visitor.page.getByRole('button', { name: say('form_send') }).click();
    await visitor.page.getByText(say('sent_hours')).waitFor();
    await open(visitor.page, await linkFrom('spam@werbung.example', 'bestaetigen'));
    await visitor.page.getByRole('button', { name: say('confirm_button') }).click();
    await visitor.page.getByRole('heading', { name: say('state_waiting_title') }).waitFor();
    await visitor.context.close();
    const { page, context } = await atDesk(360);
    await page.getByLabel(desk('submissions_list')).selectOption({ label: desk('submissions_list_held') });
    await page.getByRole('link', { name: 'Großes Gewinnspiel' }).click();
    await page.getByText(desk('suspicion_trap')).waitFor();
    await takenOver(page);
    await page.locator('summary', { hasText: desk('submission_refuse_title') }).click();
    await page.getByRole('button', { name: desk('submission_refuse') }).click();
    await page.getByText(desk('submission_refuse_missing')).waitFor();
    await isSound(page);
    await page.getByLabel(desk('submission_refuse_reason'), { exact: true }).fill('Das ist Werbung.');
    await page.getByRole('button', { name: desk('submission_refuse') }).click();
    await page.getByText(desk('submission_refused')).waitFor();
    expect((await house.mail.next('spam@werbung.example')).text).toContain('Das ist Werbung.');
    expect(house.namesInLog()).toEqual([]);
    await context.close();
  });
});
