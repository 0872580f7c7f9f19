/** Somebody new in town: which bin is it tomorrow, here and at the parents', also without a network. */
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, takenOver } from './browser.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './house/configured-house.ts';
import { looksRight } from './looks-right.ts';
import { isStored, visitAndStore, withWorker } from './offline-visit.ts';
import { openAtTime, type SeenAtTime } from './open-at-time.ts';

/** A Thursday; on Friday organic waste is collected in the invented district in the north. */
const THURSDAY = '2026-11-26T09:00:00Z';
const KOELN = '053150000000';
const HOME = `/${KOELN}-koeln`;
const BONN = '053140000000';

let browser: Browser;
let house: ConfiguredHouse;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), startConfiguredHouse({ time: THURSDAY })]);
  await vi.waitFor(
    async () => {
      const text = await (await fetch(`${house.url}/${BONN}/abfall`)).text();
      if (!text.includes('Beispiel-Wertstoffhof')) throw new Error('no example data');
    },
    { timeout: 60_000, interval: 300 },
  );
}, 240_000);
afterAll(async () => {
  await Promise.all([browser.close(), house.close()]);
});

const open = (path: string, work: (page: Page) => Promise<void>, seen: Omit<SeenAtTime, 'path'> = {}) =>
  openAtTime({ browser, url: house.url, time: THURSDAY }, { path, ...seen }, work);

async function arriveAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await takenOver(page);
}

describe('somebody new in town', () => {
  it("finds tomorrow's bin in three taps, and nobody learns the house number", async () => {
    await open(`/${KOELN}`, async (page) => {
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.getByRole('link', { name: 'Abfall', exact: true }).click();
      await arriveAt(page, 'Abfall');
      await page.getByRole('combobox', { name: 'Straße' }).pressSequentially('beispielstr');
      await page.getByRole('option', { name: 'Beispielstraße' }).waitFor();
      await looksRight(page);
      await page.getByRole('option', { name: 'Beispielstraße' }).click();
      const number = page.getByLabel('Hausnummer in: Beispielstraße');
      await expect.poll(() => number.evaluate((field) => field === document.activeElement)).toBe(true);
      await number.fill('37 b');
      await page.getByRole('button', { name: 'Termine zeigen' }).click();
      await arriveAt(page, 'Abfuhr: Beispielbezirk Nord');
      await page.getByText('Morgen: Bioabfall.', { exact: true }).and(page.locator(':visible')).waitFor();
      await looksRight(page);
      const told = requests.map((one) => new URL(one.url())).filter(({ search }) => /\b37/.test(search));
      expect(told.map(String)).toEqual([]);
    });
  });

  it('is told what is wrong with a number, by keyboard alone, and never gets a guess', async () => {
    await open(`/${KOELN}/abfall`, async (page) => {
      await page.getByRole('combobox', { name: 'Straße' }).pressSequentially('beispielp');
      await page.getByRole('option', { name: 'Beispielplatz' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const number = page.getByLabel('Hausnummer in: Beispielplatz');
      await number.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'Geben Sie Ihre Hausnummer ein' }).waitFor();
      await number.fill('hinten links');
      await number.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'ist keine Hausnummer' }).waitFor();
      await number.fill('21');
      await number.press('Enter');
      const said = page.getByRole('alert').filter({ hasText: 'Für Nummer 21 ist kein Bezirk bekannt' });
      await said.waitFor();
      expect(await said.textContent()).toMatch(/Nr\. 1 bis 20.*Fragen Sie: Köln/);
      await looksRight(page);
    });
  });

  it('without scripts gets there by a form and a list of ranges', async () => {
    await open(
      `/en/${KOELN}/abfall`,
      async (page) => {
        await page.getByLabel('Street').fill('Beispielstr. 12');
        await page.getByRole('button', { name: 'Find street' }).click();
        await page.getByRole('link', { name: 'No. 1 to 49, odd only' }).click();
        const text = (await page.getByRole('main').textContent()) ?? '';
        expect(text).toContain('Tomorrow: Organic waste.');
        expect(text).toContain('December 2027');
      },
      { script: false },
    );
  });
});

describe('somebody who puts out bins at two places', () => {
  it('keeps both with their bins, sees them first, and reads them offline, also on the day after', async () => {
    await withWorker(browser, { width: 360, url: house.url }, async ({ page, setOffline }) => {
      await page.clock.setFixedTime(THURSDAY);
      await visitAndStore(page, `/${BONN}-bonn/abfall/bezirk/alle`, `/${BONN}/abfall/bezirk/alle`);
      await page.getByRole('button', { name: 'Diesen Ort merken' }).click();
      await page.getByLabel('Name des Ortes').fill('Eltern');
      await page.getByLabel('Restmüll 2-wöchentlich').uncheck();
      await page.getByRole('button', { name: 'Ort merken' }).click();
      await page.getByRole('status').filter({ hasText: 'Eltern ist gemerkt.' }).waitFor();
      await page.getByText('1 Tonne ist ausgeblendet.').waitFor();
      await looksRight(page);

      await page.goto(`${HOME}/abfall`);
      await takenOver(page);
      await page.getByRole('combobox', { name: 'Straße' }).pressSequentially('beispielallee');
      await page.getByRole('option', { name: 'Beispielallee' }).click();
      await arriveAt(page, 'Abfuhr: Beispielbezirk Nord');
      const path = new URL(page.url()).pathname.replace('-koeln', '');
      await page.getByRole('button', { name: 'Diesen Ort merken' }).click();
      await page.getByRole('button', { name: 'Ort merken' }).click();
      await page.getByText('Gemerkt als: Zuhause (Beispielallee)').waitFor();
      // Kept places are fetched as pages of their own.
      await isStored(page, path);

      await page.goto(`${HOME}/abfall`);
      await takenOver(page);
      const mine = page.getByRole('region', { name: 'Meine Orte' });
      await mine.getByText('Morgen: Bioabfall.').nth(1).waitFor();
      expect(await mine.getByRole('link').allTextContents()).toEqual(['Eltern', 'Zuhause']);
      await looksRight(page);
      await visitAndStore(page, HOME, `/${KOELN}`);
      await page.getByRole('region', { name: 'Meine Tonnen' }).getByText('Morgen: Bioabfall.').waitFor();
      await looksRight(page);

      await setOffline(true);
      // Past midnight in Germany: what was tomorrow is today, reckoned on the phone.
      await page.clock.setFixedTime('2026-11-26T23:30:00Z');
      await page.goto(`${HOME}/abfall`);
      await takenOver(page);
      await mine.getByText('Heute: Bioabfall. Morgen wird nichts abgeholt.').nth(1).waitFor();
      await mine.getByRole('link', { name: 'Zuhause' }).click();
      await arriveAt(page, 'Abfuhr: Beispielbezirk Nord');
      await page.getByText('Heute: Bioabfall.').and(page.locator(':visible')).waitFor();
      await page.getByRole('heading', { name: 'Dezember 2026' }).click();
      await looksRight(page);
      await page.getByRole('button', { name: 'Vergessen: Zuhause' }).click();
      await page.getByRole('status').filter({ hasText: 'Zuhause ist vergessen.' }).waitFor();
    });
  });
});

it('the pages are there in English and in easy language', async () => {
  for (const [path, words] of [
    [`/en/${BONN}/abfall`, 'Tomorrow: Organic waste.'],
    [`/leicht/${BONN}/abfall/bezirk/alle`, 'Morgen wird abgeholt: Bioabfall.'],
  ] as const)
    await open(path, async (page) => {
      await page.getByText(words, { exact: true }).and(page.locator(':visible')).waitFor();
      await looksRight(page);
    });
});
