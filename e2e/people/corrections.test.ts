/** A citizen asks and corrects on a phone, a clerk answers at the desk; a gap becomes a note beside the official text. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, overflow } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { focusedDescription, newDevice, open, openAs } from './steps.ts';

const KOELN = '053150000000';
const PAGE = `/${KOELN}-koeln/dienste/hundesteuer`;
const say = sayIn('de', 'kernel/i18n', 'kernel/i18n/desk', 'kernel/corrections/i18n');
const desk = sayIn('de', 'kernel/i18n/desk/rooms/corrections', 'kernel/i18n/desk/rooms/gaps');
const notes = sayIn('de', 'solutions/services/i18n/notes', 'kernel/i18n/desk/rooms/entries');

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('amt@koeln.example', KOELN, 'editor');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

describe('a message about the page of a service', () => {
  it('is written on a phone, kept while there is no internet, and sent by a tap of its own', async () => {
    const { page, context } = await newDevice(browser, house, { width: 360 });
    await open(page, PAGE);
    await page.getByRole('button', { name: say('correct') }).click();
    await page.getByText(say('form_lead', { unit: 'Köln' })).waitFor();
    await page.getByRole('button', { name: say('page_send') }).click();
    await page.getByText(say('kind_fault')).waitFor();
    await expect.poll(() => focusedDescription(page)).toContain(say('kind_fault'));
    await page.getByLabel(say('kind_outdated')).check();
    await page.getByLabel(say('text_label')).fill('Die Marke kommt jetzt mit der Post.');
    await page.getByLabel(say('email_label')).fill('keine Adresse');
    await page.getByRole('button', { name: say('page_send') }).click();
    await page.getByText(say('email_fault')).waitFor();
    await isSound(page);
    await page.getByLabel(say('email_label')).fill('frau@buerger.example');
    await context.setOffline(true);
    await page.getByRole('button', { name: say('page_send') }).click();
    await page.getByText(say('form_offline')).waitFor();
    await context.setOffline(false);
    await open(page, PAGE);
    await page.getByText(say('form_waiting')).waitFor();
    await expect
      .poll(() => page.getByLabel(say('text_label')).inputValue())
      .toBe('Die Marke kommt jetzt mit der Post.');
    await expect.poll(() => page.getByLabel(say('kind_outdated')).isChecked()).toBe(true);
    await page.getByRole('button', { name: say('page_send') }).click();
    await page.getByText(say('sent_answer')).waitFor();
    await open(page, PAGE);
    expect(await page.getByText(say('form_waiting')).count()).toBe(0);
    expect((await context.cookies()).length).toBe(0);
    await context.close();
  });

  it('is a form of its own without script', async () => {
    const seen = { width: 360, scheme: 'dark', script: false } as const;
    const context = await openContext(browser, seen, { baseURL: house.url });
    const page = await context.newPage();
    await page.goto(PAGE);
    await page.getByRole('link', { name: say('correct') }).click();
    await page.getByRole('heading', { name: say('page_title') }).waitFor();
    expect(await overflow(page)).toBe(0);
    await context.close();
  });

  it('is a task of the clerk, who answers by mail and settles it by keyboard', async () => {
    const { page, context } = await newDevice(browser, house, { width: 1280 });
    const home = `/rathaus/${KOELN}`;
    await openAs(page, house, 'amt@koeln.example', home);
    await page.getByRole('link', { name: say('task_outdated', { about: 'Hundesteuer' }) }).press('Enter');
    await page.getByText('Die Marke kommt jetzt mit der Post.').waitFor();
    await isSound(page);
    const record = page.getByRole('link', { name: 'Hundesteuer (Köln)' });
    expect(await record.getAttribute('href')).toBe(PAGE);
    await page.getByRole('button', { name: desk('correction_mail_send') }).press('Enter');
    await page.getByText(desk('correction_text_missing')).waitFor();
    await expect.poll(() => focusedDescription(page)).toContain(desk('correction_text_missing'));
    await page.getByLabel(desk('correction_mail_label'), { exact: true }).fill('Danke, wir ändern den Text.');
    await page.getByRole('button', { name: desk('correction_mail_send') }).press('Enter');
    await page.getByText(desk('correction_mail_done')).waitFor();
    const mail = await house.mail.next('frau@buerger.example');
    expect(mail.text).toContain('Danke, wir ändern den Text.');
    expect(mail.text).toContain('> Die Marke kommt jetzt mit der Post.');
    await page.getByRole('button', { name: desk('correction_close'), exact: true }).press('Enter');
    await page.getByText(desk('correction_done')).waitFor();
    await open(page, `${home}/korrekturen`);
    await page.getByText(desk('corrections_none_open')).waitFor();
    await page.getByLabel(desk('corrections_state')).selectOption({ label: desk('corrections_closed') });
    await page.getByRole('link', { name: 'Hundesteuer' }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await isSound(page);
    expect(house.namesInLog()).toEqual([]);
    await context.close();
  });
});

describe('gaps in the data of a town', () => {
  it('are listed with where they are mended, and one becomes a note beside the official text', async () => {
    const { page, context } = await newDevice(browser, house, { width: 360 });
    const room = `/rathaus/${KOELN}/luecken`;
    await openAs(page, house, 'amt@koeln.example', room);
    await page.getByRole('heading', { name: say('gaps_title'), exact: true }).waitFor();
    const wanted = page.getByRole('link', { name: 'Hundesteuer', exact: true });
    const more = page.getByRole('button', { name: desk('gaps_more') });
    await wanted.or(more).first().waitFor();
    await isSound(page);
    // The button goes with the last gaps: a click that waits for it could wait for ever.
    const isThere = async () => {
      if ((await wanted.count()) > 0) return true;
      await more.evaluateAll((buttons: HTMLElement[]) => buttons[0]?.click());
      return false;
    };
    await expect.poll(isThere).toBe(true);
    await page.getByRole('button', { name: desk('gaps_note_named', { title: 'Hundesteuer' }) }).click();
    await page.getByLabel(notes('note_service')).waitFor();
    await expect.poll(() => page.getByLabel(notes('note_service')).inputValue()).toBe('Hundesteuer');
    await page
      .getByLabel(notes('note_text'), { exact: false })
      .first()
      .fill('Die Marke gibt es auch im Bezirk.');
    await page.getByLabel(notes('note_author')).fill('Steueramt');
    await page.getByRole('button', { name: notes('entries_publish') }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    const last = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(notes('note_until')).fill(last);
    await page.getByRole('button', { name: notes('entries_publish') }).click();
    await page.getByText(notes('entries_published')).waitFor();
    await isSound(page);
    await open(page, PAGE);
    await page.getByText('Die Marke gibt es auch im Bezirk.').waitFor();
    expect(await page.getByRole('main').textContent()).toContain('Steueramt');
    await isSound(page);
    await context.close();
  });
});
