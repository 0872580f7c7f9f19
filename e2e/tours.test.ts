/** From the overview to a tour, its heights as a table, and its line as a file. The tours are the invented ones. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openContext, takenOver } from './browser.ts';
import { isSound } from './looks-right.ts';
import { turnTo } from './one-visit.ts';

const BONN = '053140000000';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(path: string, script: boolean, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(browser, { width: 360, scheme: 'light', script });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(new URL(path, inject('url')).toString());
    if (script) await takenOver(page);
    await work(page);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Points of the lines of a GPX file, read by the browser's own XML parser. */
function pointsOf(page: Page, file: string) {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    if (document.querySelector('parsererror') !== null) return null;
    return [...document.getElementsByTagNameNS('http://www.topografix.com/GPX/1/1', 'trkpt')].map((one) => ({
      lat: Number(one.getAttribute('lat')),
      lon: Number(one.getAttribute('lon')),
      height: Number(one.querySelector('ele')?.textContent),
    }));
  }, file);
}

describe('somebody who wants to go for a walk', () => {
  it('finds a tour, reads its heights as a table, and takes its line along', async () => {
    await open(`/${BONN}/freizeit`, true, async (page) => {
      await page.getByRole('link', { name: 'Alle Touren' }).click();
      await page.getByRole('heading', { level: 1, name: 'Touren in Bonn' }).waitFor();
      const rows = page.getByRole('article').getByRole('listitem').filter({ hasText: 'km' });
      expect(await rows.count()).toBeGreaterThanOrEqual(3);
      const kilometres = (await rows.allTextContents()).map((row) =>
        Number(/([\d,]+)\s*km/.exec(row)?.[1]?.replace(',', '.')),
      );
      expect(kilometres).toEqual(kilometres.toSorted((a, b) => a - b));
      await isSound(page);

      await page.getByRole('link', { name: 'Musterwanderweg zum Beispielblick' }).click();
      await page.getByRole('heading', { level: 1, name: 'Musterwanderweg zum Beispielblick' }).waitFor();
      await page.getByRole('img', { name: /^Strecke von oben gesehen/ }).waitFor();
      await page.getByRole('img', { name: /^Höhen auf dem Weg/ }).waitFor();
      const table = page.getByRole('table');
      expect(await table.isVisible()).toBe(false);
      // With the keyboard alone.
      await page.getByText('Höhen als Tabelle').focus();
      await page.keyboard.press('Enter');
      await table.waitFor();
      expect(await table.getByRole('row').count()).toBe(22);
      expect(await page.getByRole('list').filter({ hasText: 'am Start' }).getByRole('listitem').count()).toBe(
        4,
      );
      await isSound(page);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Strecke als GPX-Datei' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^tour-[0-9a-f-]{36}\.gpx$/);
      const chunks: Uint8Array[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      const points = await pointsOf(page, Buffer.concat(chunks).toString());
      expect(points?.length).toBeGreaterThan(10);
      for (const { lon, lat, height } of points ?? []) {
        expect(Math.abs(lon - 7.1) + Math.abs(lat - 50.7)).toBeLessThan(0.5);
        expect(height).toBeGreaterThan(0);
      }
    });
  });

  it('sees the same in English on a wide and dark screen', async () => {
    await open(`/en/${BONN}/freizeit/touren`, true, async (page) => {
      await page.getByRole('link', { name: 'Beispielrunde mit dem Rad' }).click();
      await page.getByRole('img', { name: /^The route seen from above/ }).waitFor();
      await page.getByText('Heights as a table').click();
      await turnTo(page, { width: 1280, scheme: 'dark' });
      await isSound(page);
    });
  });

  it('needs no script for line, heights and table', async () => {
    await open(`/${BONN}/freizeit/touren`, false, async (page) => {
      await page.getByRole('link', { name: 'Beispielrundgang durch den Ort' }).click();
      await page.getByRole('img', { name: /^Höhen auf dem Weg/ }).waitFor();
      await page.getByText('Höhen als Tabelle').click();
      expect(await page.getByRole('table').getByRole('row').count()).toBe(22);
    });
  });
});
