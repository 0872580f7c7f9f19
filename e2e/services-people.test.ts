/** What people come for, at a real directory, on an evening: online first, who is responsible, when it opens. */
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARNSBERG, BONN, DAHLEM, KOELN } from '../src/solutions/services/testing/synthetic-land.ts';
import { openBrowser, takenOver, until } from './browser.ts';
import type { ConfiguredHouse } from './house/configured-house.ts';
import { EVENING, startServicesHouse } from './house/services-house.ts';
import { looksRight } from './looks-right.ts';
import { isStored, visitAndStore, withWorker } from './offline-visit.ts';
import { openAtTime, type SeenAtTime } from './open-at-time.ts';

let browser: Browser;
let house: ConfiguredHouse;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), startServicesHouse()]);
}, 180_000);
afterAll(async () => {
  await Promise.all([browser.close(), house.close()]);
});

const open = (path: string, work: (page: Page) => Promise<void>, seen: Omit<SeenAtTime, 'path'> = {}) =>
  openAtTime({ browser, url: house.url, time: EVENING }, { path, ...seen }, work);

describe('somebody who comes to the services of a place', () => {
  it('finds the dog tax of Köln by the situation in life, and ticks off what to bring', async () => {
    await open(`/${KOELN}/dienste`, async (page) => {
      await looksRight(page);
      await page.getByRole('link', { name: 'Ein Hund zieht ein' }).click();
      await page.getByRole('link', { name: 'Hundesteuer (Beispiel)' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hundesteuer (Beispiel)' }).waitFor();
      await page.getByRole('group', { name: 'Unterlagen abhaken' }).waitFor();
      // The first thing to do on the page.
      const links = await page.getByRole('article').getByRole('link').allTextContents();
      expect(links[0]).toBe('Online erledigen');
      await page.getByRole('status').filter({ hasText: '0 von 3 bereit' }).waitFor();
      await page.getByLabel('Kaufvertrag des Hundes').focus();
      await page.keyboard.press('Space');
      await page.getByRole('status').filter({ hasText: '1 von 3 bereit' }).waitFor();
      await looksRight(page);
      await page.reload();
      await takenOver(page);
      await expect.poll(() => page.getByLabel('Kaufvertrag des Hundes').isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Alle Haken entfernen' }).click();
      await page.getByRole('status').filter({ hasText: '0 von 3 bereit' }).waitFor();
    });
  });

  it('gets the office of a village for the same, also without scripts', async () => {
    await open(
      `/${DAHLEM}/dienste/hundesteuer`,
      async (page) => {
        const article = await page.getByRole('article').textContent();
        expect(article).toContain('Amt Dahlem (Beispiel)');
        expect(article).not.toContain('Köln');
        expect(article).toContain('Kaufvertrag des Hundes');
        expect(await page.getByRole('link', { name: 'Online erledigen' }).count()).toBe(0);
      },
      { script: false },
    );
  });

  it('lost an identity card at ten at night: online now, and when the office opens', async () => {
    await open(`/${KOELN}/suche?q=Perso%20verloren`, async (page) => {
      await page.getByRole('link', { name: 'Verlust des Personalausweises melden' }).first().click();
      await page.getByRole('link', { name: 'Online erledigen' }).waitFor();
      await page.getByText(/Jetzt geschlossen, öffnet Freitag/).waitFor();
      await looksRight(page);
    });
  });

  it('chooses between offices for the passport of a child, in English too', async () => {
    await open(`/en/${KOELN}/dienste/kinderausweis`, async (page) => {
      await page.getByText('2 offices come into question.').waitFor();
      await page.getByRole('link', { name: 'Bürgeramt Nippes (Beispiel)' }).click();
      await page.getByRole('heading', { level: 1, name: 'Bürgeramt Nippes (Beispiel)' }).waitFor();
      await page.getByText('Closed now, opens Friday').waitFor();
      await looksRight(page);
    });
  });

  it('is told that a service does not exist in this Land', async () => {
    await open('/091620000000/dienste/baulastenauskunft', async (page) => {
      await page.getByText('Diese Leistung gibt es in Bayern nicht.').waitFor();
      await looksRight(page);
    });
  });

  it('plans a move from Bonn to Arnsberg, and takes it along as a calendar file', async () => {
    await open(`/${ARNSBERG}/dienste/lage/umzug`, async (page) => {
      await page.getByRole('link', { name: 'Umzug planen' }).click();
      await page.getByLabel('Bisheriger Wohnort').fill('Bonn');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/dienste/umzug/${BONN}`);
      await takenOver(page);
      await page.getByText('Bürgerbüro Arnsberg (Beispiel)').first().waitFor();
      const dog = page.getByRole('link', { name: 'Den Hund am neuen Ort zur Steuer anmelden' });
      await dog.waitFor();
      await page.getByLabel('Hund', { exact: true }).uncheck();
      await dog.waitFor({ state: 'hidden' });
      await page.getByLabel('Umzugstag').fill('2027-03-01');
      await page.getByLabel('Umzugstag').blur();
      await page.getByText('Vorschlag: Dienstag, 2. März 2027').first().waitFor();
      await looksRight(page);
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Kalenderdatei laden' }).click();
      const file = await (await coming).createReadStream();
      const body = Buffer.concat(await Array.fromAsync(file)).toString();
      const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent');
      const titles = events.map((one) => String(one.getFirstPropertyValue('summary')));
      expect(titles).toContain('Die neue Wohnung anmelden (Arnsberg)');
      expect(titles.some((title) => title.includes('Hund'))).toBe(false);
    });
  });

  it('has the ticked list of a visited service without a network', async () => {
    await withWorker(browser, { width: 360, url: house.url }, async ({ page, setOffline }) => {
      const path = `/${KOELN}-koeln/dienste/hundesteuer`;
      await visitAndStore(page, path, `/${KOELN}/dienste/hundesteuer`);
      await page.getByLabel('Ausweis', { exact: true }).check();
      await isStored(page, `/${KOELN}/dienste/hundesteuer`);
      // The chunk of the solution is kept like the page.
      await until(page, async () => {
        const names = await caches.keys();
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return all.flat().some(({ url }) => /\/entry-[^/]*\.js$/.test(url));
      });
      await setOffline(true);
      await page.reload();
      await takenOver(page);
      await expect.poll(() => page.getByLabel('Ausweis', { exact: true }).isChecked()).toBe(true);
      await page.getByRole('status').filter({ hasText: '1 von 3 bereit' }).waitFor();
    });
  });
});
