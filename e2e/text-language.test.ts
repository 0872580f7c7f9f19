import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, violations, visitPage } from './browser.ts';
import { isSound } from './looks-right.ts';

const KOELN = '/en/053150000000-koeln';
const NAME = 'Beispielbrücke gesperrt';
const seen = { width: 360, scheme: 'light', script: true } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Language of an element as a screen reader finds it, in all of its ancestors. */
const spokenIn = (page: Page, text: string) =>
  page
    .getByText(text)
    .first()
    .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));

async function isMarked(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('de');
  expect(await page.locator('title').getAttribute('lang')).toBe('de');
  expect(await spokenIn(page, 'Eine Umleitung über')).toBe('de');
  expect(await spokenIn(page, 'only in German')).toBe('en');
  expect(await page.getByText('only in German').count()).toBe(1);
  // Among them "valid-lang" and "html-has-lang".
  await isSound(page);
}

describe('an English page with German texts', () => {
  it('marks them, says so once, and goes on doing so in the browser, from page to page', async () => {
    await visitPage(browser, seen, `${KOELN}/hinweise`, async (page) => {
      expect(await page.locator('title').getAttribute('lang')).toBeNull();
      await page.getByRole('link', { name: NAME }).click();
      await isMarked(page);
      await page.reload();
      await isMarked(page);
      await page.locator('a.back__link').click();
      await page.locator('article.card').first().waitFor();
      expect(await page.locator('title').getAttribute('lang')).toBe('en');
    });
  });

  it('marks lots in the search for a space, which the phone draws itself, and on their own pages', async () => {
    await visitPage(browser, seen, `${KOELN}/parken/suchen`, async (page) => {
      await page.getByRole('button', { name: 'Tonight' }).click();
      const first = page.locator('.find__results .rows__link').first();
      await first.waitFor();
      expect(await first.getAttribute('lang')).toBe('de');
      expect(await violations(page)).toEqual([]);
      await first.click();
      const heading = page.getByRole('heading', { level: 1, name: 'Beispiel-' });
      await heading.waitFor();
      expect(await heading.getAttribute('lang')).toBe('de');
      expect(await page.getByText('only in German').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
    });
  });

  it.each(['', '/karte', '/suche?q=beispiel', '/dienste/weitere', '/parken/suchen'])(
    '%s can be read by everybody',
    async (path) => {
      await visitPage(browser, seen, KOELN + path, async (page) => {
        expect(await page.locator('main [lang=de]').count()).toBeGreaterThan(0);
        expect(await page.getByText('only in German').count()).toBe(1);
        expect(await violations(page)).toEqual([]);
      });
    },
  );
});
