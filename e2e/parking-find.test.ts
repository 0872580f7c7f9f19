/** A driver in Köln finds a space in three taps. The lots are the invented ones; nothing but tiles goes out. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openContext, takenOver, violations } from './browser.ts';
import { isSound } from './looks-right.ts';

const SEARCH = '/053150000000/parken/suchen';
/** Where the driver is; no part of it may leave the device. */
const HERE = { latitude: 50.938_812, longitude: 6.953_433 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function drive(width: 360 | 1280, work: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
  const context = await openContext(browser, { width, scheme: 'light', script: true });
  try {
    await context.grantPermissions(['geolocation'], { origin: new URL(inject('url')).origin });
    await context.setGeolocation(HERE);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto(SEARCH);
    await takenOver(page);
    await work(page, asked);
  } finally {
    await context.close();
  }
}

const rows = (page: Page) => page.locator('.find__results > .find__rows > li');

describe('a driver', () => {
  it.each([360, 1280] as const)('finds a space with walk, price and certainty at %i px', async (width) => {
    await drive(width, async (page, asked) => {
      // Far enough that something is free at every hour of a day.
      await page.getByText('Fahrzeug, Weg und Wünsche').click();
      await page.getByLabel('Weg höchstens').selectOption('1000');
      await page.getByRole('button', { name: 'Mein Standort' }).click();
      await page.getByText('Ziel: Ihr Standort').waitFor();
      await page.getByRole('button', { name: 'Heute Abend' }).click();
      await page.getByText(/\d+ Stellpl[aä]tze? frei an \d+ Ort/).waitFor();
      const first = rows(page).first();
      await first.waitFor();
      expect(await first.textContent()).toMatch(/(€|kostenlos)ca\. \d+ m(sicher|letzter passender)/);
      // Invented: it can be looked at, not booked.
      expect(await first.textContent()).toContain('nicht buchbar');
      const walks = (await rows(page).allTextContents()).map((row) => Number(/ca\. (\d+) m/.exec(row)?.[1]));
      expect(walks).toEqual(walks.toSorted((a, b) => a - b));
      expect(walks.every((metres) => metres % 50 === 0 && metres <= 1000)).toBe(true);
      await isSound(page);

      const before = await rows(page).count();
      const questions = asked.filter((url) => url.includes('/api/parking/free')).length;
      await page.getByLabel('Rollstuhl: stufenlos und breit').check();
      await page.getByText('Fahrzeug, Weg und Wünsche (1)').waitFor();
      expect(await rows(page).count()).toBeLessThan(before);
      // Wishes are looked at on the device.
      expect(asked.filter((url) => url.includes('/api/parking/free'))).toHaveLength(questions);
      for (const url of asked) expect(url).not.toMatch(/50[.,]93|6[.,]95|standort/i);
      const tiles = asked.flatMap((url) => new URL(url).searchParams.get('tiles') ?? []);
      expect(tiles.length).toBeGreaterThan(0);
      for (const one of tiles) expect(one).toMatch(/^85\d\d\/54\d\d(,85\d\d\/54\d\d)*$/);
    });
  });

  it('is told without a network, and where nobody shares anything', async () => {
    await drive(360, async (page) => {
      await page
        .getByText(/Stellpl[aä]tze? frei an|nichts frei/)
        .first()
        .waitFor();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Morgen früh' }).click();
      await page.getByText('Sie sind offline.').waitFor();
      expect(await page.getByRole('button', { name: 'Morgen früh' }).getAttribute('aria-pressed')).toBe(
        'true',
      );
      await page.context().setOffline(false);
      await page
        .getByText(/Stellpl[aä]tze? frei an|nichts frei/)
        .first()
        .waitFor();
      await page.goto('/064120000000/parken/suchen');
      await takenOver(page);
      await page.getByText('In dieser Gegend teilt noch niemand einen Stellplatz.').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
