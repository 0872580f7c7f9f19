/** Entering contents at the desk: an event that recurs by keyboard, an error at its field, a notice, and back again. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, violations } from '../browser.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice, open, signIn } from './steps.ts';

const WACKEN = '010615168107';
const ROOM = `/rathaus/${WACKEN}/inhalte`;

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('redaktion@wacken.example', WACKEN, 'editor');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function editor(width: 360 | 1280) {
  const device = await newDevice(browser, house, { width });
  await open(device.page, `/anmelden?weiter=${encodeURIComponent(ROOM)}`);
  await signIn(device.page, house, 'redaktion@wacken.example');
  await device.page
    .getByText('Hier ist noch nichts eingetragen.')
    .or(device.page.getByText(/Inhalte?$/))
    .first()
    .waitFor();
  return device;
}

describe('the room of contents', () => {
  it('takes a course by keyboard: said in words, refused at its field, published, found by citizens', async () => {
    const { page, context } = await editor(1280);
    await open(page, `${ROOM}/neu`);
    await page.getByRole('button', { name: 'Veranstaltung eintragen' }).press('Enter');
    await page.getByLabel('Titel', { exact: false }).first().fill('Spieleabend');
    await page.getByLabel('Datum', { exact: true }).fill('2027-01-05');
    await page.getByLabel('Wiederholt sich').selectOption({ label: 'Nach Wochen' });
    await page.getByLabel('Alle wie viel Wochen?').fill('2');
    await page.getByLabel('Anzahl der Termine').fill('5');
    await page.getByLabel('Nicht in den Schulferien').press('Space');
    await page
      .getByText('Jeden zweiten Dienstag, 18:00–20:00 Uhr, außer in den Ferien in Schleswig-Holstein')
      .waitFor();
    await page.getByText('sind noch keine Ferien bekannt').waitFor();
    await page.getByLabel('Ende', { exact: true }).fill('17:00');
    await page.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
    await page.getByRole('link', { name: /Das Ende liegt vor dem Beginn/ }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-when-end');
    await page.getByLabel('Ende', { exact: true }).fill('21:30');
    await page.getByRole('button', { name: 'Vorschau zeigen' }).press('Enter');
    await page.locator('.entry-preview').getByText('Spieleabend').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
    await page.getByText('Veröffentlicht. Alle können es jetzt sehen.').waitFor();
    const address = (await page.getByRole('link', { name: 'Seite ansehen' }).getAttribute('href')) ?? '';
    await open(page, address);
    expect(await page.getByRole('main').textContent()).toContain(
      'Dienstag, 5. Januar 2027, 18:00 bis 21:30 Uhr',
    );
    await context.close();
  });

  it('takes a notice on a phone, keeps what was typed over a reload, and withdraws it', async () => {
    const { page, context } = await editor(360);
    await open(page, `${ROOM}/neu`);
    await page.getByRole('button', { name: 'Meldung eintragen' }).click();
    await page.getByLabel('Überschrift').fill('Kein Wasser');
    await page.reload();
    await page.getByText('Ihre Eingaben vom letzten Mal stehen wieder hier.').waitFor();
    expect(await page.getByLabel('Überschrift').inputValue()).toBe('Kein Wasser');
    await page.getByLabel('Von', { exact: false }).first().fill('2026-11-24T08:00');
    await page.getByLabel('Benachrichtigung senden').check();
    await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
    await page.getByText('erreicht zurzeit weniger als 5 Geräte und Adressen').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByText('Veröffentlicht. Alle können es jetzt sehen.').waitFor();
    await page.getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByText('Zurückgezogen. Auf seiner Seite steht').waitFor();
    await open(page, ROOM);
    await page.getByRole('link', { name: 'Kein Wasser' }).waitFor();
    expect(await page.getByText('Zurückgezogen', { exact: true }).count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
