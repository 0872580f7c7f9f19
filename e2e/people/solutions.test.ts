/** The desk's room of solutions: prepared, switched on, changed by two at once, taken back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, until } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { focusedDescription, newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const AMT = '010615168000';
const ROOM = `/rathaus/${WACKEN}/loesungen`;

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('chefin@wacken.example', WACKEN, 'manager');
  await house.employ('amt@schenefeld.example', AMT, 'manager');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function manager(path: string, width: 360 | 1280, email = 'chefin@wacken.example') {
  const device = await newDevice(browser, house, { width });
  await openAs(device.page, house, email, path);
  await open(device.page, path);
  return device;
}

/** The field shows it as soon as the page has asked anew. */
const shows = (page: Page, value: string) =>
  until(
    page,
    async (wanted) => document.querySelector<HTMLInputElement>('#settings-form-cardDays')?.value === wanted,
    value,
  );

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

describe('a solution at the desk', () => {
  it('is prepared with a preview, switched on, saved by two at once without loss, and brought back', async () => {
    const { page, context } = await manager(ROOM, 1280);
    await page.getByRole('link', { name: /Freizeit/ }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: /Freizeit/ }).click();
    await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
    await page.locator('.solution__cards .card').first().waitFor();

    // What contradicts the form is told at once, at its field; nothing is lost.
    const days = page.getByLabel(/So viele Tage/);
    await days.fill('zwölf');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    const link = page.getByRole('alert').getByRole('link', { name: /Geben Sie eine Zahl ein/ });
    await link.waitFor();
    await isSound(page);
    await link.press('Enter');
    await expect.poll(() => focusedDescription(page)).toContain('Geben Sie eine Zahl ein');
    await expect.poll(() => days.inputValue()).toBe('zwölf');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('14');
    await page.getByLabel('Markt', { exact: true }).check();
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await said(page, 'Als Entwurf gespeichert');
    await page.getByRole('button', { name: 'Einschalten' }).click();
    await said(page, 'Es gilt ab sofort');

    // Another window changes the same meanwhile.
    const other = await context.newPage();
    await open(other, `${ROOM}/leisure`);
    await other.getByLabel(/So viele Tage/).fill('30');
    await days.fill('20');
    await other.getByRole('button', { name: 'Speichern', exact: true }).click();
    await said(other, 'Es gilt ab sofort');
    await other.close();
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('Jemand hat das inzwischen geändert').waitFor();
    expect(await page.locator('.solution__work .ask').textContent()).toMatch(/30.*20/);
    await expect.poll(() => days.inputValue()).toBe('20');
    await page.getByRole('button', { name: 'Meine Angaben speichern' }).click();
    await said(page, 'Es gilt ab sofort');

    await page.getByRole('button', { name: 'Fassung 3 wiederherstellen' }).click();
    await page.getByRole('button', { name: 'Ja, wiederherstellen' }).click();
    await said(page, 'Fassung 3 gilt wieder');
    await page.getByText('Wieder wie Fassung 3.').waitFor();
    await shows(page, '30');

    await page.getByRole('button', { name: 'Zurückgeben', exact: true }).click();
    await page.getByText('Es ist keine Quelle angeschlossen').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Ja, zurückgeben' }).click();
    await said(page, 'Zurückgegeben');
    await page.getByText('bevor Sie die Lösung zurückgegeben haben').waitFor();
    await shows(page, '30');
    await context.close();
  });

  it('that the Amt adopted is seen as such by its member, who pauses it with the keyboard, on a phone, in English', async () => {
    const amt = await manager(`/rathaus/${AMT}/loesungen/place`, 1280, 'amt@schenefeld.example');
    await amt.page.getByRole('button', { name: 'Einschalten' }).click();
    await said(amt.page, 'Es gilt ab sofort');
    await amt.context.close();

    const { page, context } = await manager(`/en${ROOM}/place`, 360);
    await page.getByText(/^Taken over from: .*Schenefeld$/).waitFor();
    await page.locator('.solution__cards .card').first().waitFor();
    await isSound(page);
    await page.locator('summary', { hasText: 'Take the settings' }).press('Enter');
    await page.getByRole('button', { name: /Take into the form: settings of .*Schenefeld/ }).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Pause', exact: true }).press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Pause now');
    await page.keyboard.press('Enter');
    await said(page, 'Paused.');
    await page.getByText('Paused for this place since').waitFor();
    await page.getByRole('button', { name: 'Resume', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Resume now' }).press('Enter');
    await said(page, 'What you inherit holds again.');
    await context.close();
  });
});
