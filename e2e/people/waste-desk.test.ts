/** A bin was left standing, and bulky waste is to go: households on a phone, an officer at the desk. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bring } from '../../src/solutions/waste/testing/bring.ts';
import { aBin, aSeries, aStreet } from '../../src/solutions/waste/testing/records.ts';
import { openBrowser } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs, takeAMinute } from './steps.ts';

const WACKEN = '010615168107';
const MISSED = `/anliegen/${WACKEN}/abfall/nicht-abgeholt`;
const OFFICER = 'amt@wacken.example';
const say = sayIn('de', 'solutions/waste/i18n/desk');
const today = Temporal.Now.plainDateISO('Europe/Berlin');
const inDays = (days: number) => today.add({ days }).toString();

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(OFFICER, WACKEN, 'officer');
  const options = { ars: WACKEN, now: Temporal.Now.instant().toString() };
  await house.beside(async ({ db, places }) => {
    const bins = [aBin('residual', { name: 'Restmüll' })];
    const days = [inDays(-2), inDays(12), inDays(90)];
    await bring({ db, places }, 'collections', { n: aSeries(days, { district: 'Nord', bins }) }, options);
    await bring({ db, places }, 'streets', { a: aStreet('Hauptstraße', 'Nord') }, options);
  });
  // A source that another process added is known to the running house a moment later.
  await vi.waitFor(async () => expect(await (await fetch(house.url + MISSED)).text()).toContain('Restmüll'), {
    timeout: 60_000,
    interval: 200,
  });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Sends a form that somebody has filled in in their own time. */
async function sendCalmly(page: Page, button: string, heading: string) {
  await takeAMinute(page);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
}
const linkIn = (text: string) => new URL(/https?:\/\/\S+schluessel=\S+/.exec(text)?.[0] ?? '');
const pathIn = (text: string) => linkIn(text).pathname + linkIn(text).search;

describe('a bin that was left standing', () => {
  it('is reported on a phone, is a task of the officer, and the household hears when the truck comes again', async () => {
    const phone = await newDevice(browser, house, { width: 360 });
    const { page } = phone;
    await open(page, `/${WACKEN}-wacken/abfall/nicht-abgeholt`);
    await fits(page, 'missed-page');
    await page.getByRole('link', { name: say('missed_start') }).click();
    await page.getByLabel(say('missed_street')).fill('Hauptstr.');
    await page.getByRole('button', { name: say('missed_send') }).click();
    await page.getByText(say('missed_faults')).waitFor();
    await fits(page, 'missed-faults');
    await page.getByLabel(say('missed_bin')).selectOption({ label: 'Restmüll' });
    await page.getByLabel(say('missed_day'), { exact: false }).first().fill(inDays(-2));
    await page.getByLabel(say('missed_number')).fill('12a');
    await page.getByLabel(say('missed_email')).fill('anna@buerger.example');
    await sendCalmly(page, say('missed_send'), say('missed_thanks_title'));
    const confirm = await house.mail.next('anna@buerger.example');
    await page.goto(pathIn(confirm.text));
    await page.getByRole('button', { name: say('missed_confirm') }).click();
    await page.getByText(say('missed_mail_confirmed')).waitFor();
    await fits(page, 'missed-state');

    const desk = await newDevice(browser, house, { width: 1280 });
    const home = `/rathaus/${WACKEN}`;
    await openAs(desk.page, house, OFFICER, home);
    const task = say('missed_task', { bin: 'Restmüll', street: 'Hauptstr.' });
    await desk.page.getByRole('link', { name: task }).waitFor();
    await fits(desk.page, 'today');
    await desk.page.getByRole('link', { name: task }).click();
    await desk.page.getByText('Hauptstr. 12a').waitFor();
    await fits(desk.page, 'missed-one');
    await desk.page.getByRole('button', { name: say('missed_repeat_send') }).click();
    await desk.page.getByText(say('missed_repeat_needed')).waitFor();
    await desk.page.getByLabel(say('missed_repeat_on')).fill(inDays(1));
    await desk.page.getByRole('button', { name: say('missed_repeat_send') }).click();
    await desk.page.getByText(say('missed_saved')).waitFor();
    const answer = await house.mail.next('anna@buerger.example');
    expect(answer.subject).toContain('Antwort');
    await page.goto(pathIn(answer.text));
    await page.getByText('wird nachgeholt').waitFor();
    await open(desk.page, `${home}/abfall/nicht-abgeholt`);
    await desk.page.getByText(say('missed_none_open')).waitFor();
    await desk.page.getByLabel(say('missed_list')).selectOption({ label: say('missed_list_answered') });
    await desk.page.getByRole('link', { name: 'Restmüll, Hauptstr.' }).waitFor();
    await fits(desk.page, 'missed-list');
    await open(desk.page, `${home}/abfall/bezirke`);
    await desk.page.getByText('Nord', { exact: true }).waitFor();
    await fits(desk.page, 'districts');
    await desk.context.close();
    await phone.context.close();
  });
});

describe('bulky waste', () => {
  it('gets a slot from the officer, a place by the link of a mail, a waiting list when it is full, and a list', async () => {
    const desk = await newDevice(browser, house, { width: 1280 });
    const room = `/rathaus/${WACKEN}/abfall/sperrmuell`;
    await openAs(desk.page, house, OFFICER, room);
    await desk.page.getByText(say('bulky_none')).waitFor();
    await desk.page.locator('summary', { hasText: say('bulky_new') }).click();
    await desk.page.getByLabel(say('bulky_day')).fill(inDays(10));
    await desk.page.getByLabel(say('bulky_deadline')).fill(inDays(8));
    await desk.page.getByLabel(say('bulky_capacity')).fill('1');
    await fits(desk.page, 'bulky-new');
    await desk.page.getByRole('button', { name: say('bulky_make') }).click();
    await desk.page.getByText(say('bulky_made')).waitFor();

    const phone = await newDevice(browser, house, { width: 360 });
    const { page } = phone;
    const wants = async (number: string, email: string) => {
      await open(page, `/${WACKEN}-wacken/abfall/sperrmuell`);
      await page.getByRole('link', { name: say('bulky_start') }).click();
      await page.getByLabel(say('bulky_slot')).selectOption({ index: 1 });
      await page.getByLabel(say('bulky_street')).fill('Hauptstraße');
      await page.getByLabel(say('bulky_number')).fill(number);
      await page.getByLabel(say('bulky_items')).fill('1 Sofa');
      await page.getByLabel(say('bulky_volume')).selectOption('2');
      await page.getByLabel(say('bulky_email')).fill(email);
      await fits(page, `bulky-form-${number}`);
      await sendCalmly(page, say('bulky_send'), say('bulky_sent_title'));
      await page.goto(pathIn((await house.mail.next(email)).text));
      await page.getByRole('button', { name: say('bulky_confirm') }).click();
    };
    await wants('1', 'eins@buerger.example');
    await page.getByText(say('bulky_now_booked')).waitFor();
    await fits(page, 'bulky-own');
    await wants('2', 'zwei@buerger.example');
    await page.getByText(say('bulky_now_waiting')).waitFor();
    // Whoever moves up before this mail was written gets only that of the place.
    expect((await house.mail.next('zwei@buerger.example')).subject).toContain('Warteliste');

    await open(desk.page, room);
    await desk.page.getByText(say('bulky_taken', { taken: 1, capacity: 1 })).waitFor();
    await desk.page.locator('.log a').first().click();
    await desk.page.getByText('Hauptstraße 2').waitFor();
    await fits(desk.page, 'bulky-slot');
    const download = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: say('bulky_list') }).click();
    expect((await download).suggestedFilename()).toBe(`sperrmuell-${inDays(10)}.csv`);
    await page.goto(pathIn((await house.mail.next('eins@buerger.example')).text));
    await page.getByLabel(say('bulky_act_cancel')).check();
    await page.getByRole('button', { name: say('bulky_save') }).click();
    await page.getByText(say('bulky_now_cancelled')).waitFor();
    // The one who waited moves up.
    expect((await house.mail.next('zwei@buerger.example')).subject).toContain('Reserviert');
    expect(house.namesInLog()).toEqual([]);
    await desk.context.close();
    await phone.context.close();
  });
});
