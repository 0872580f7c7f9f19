import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, overflow, visitPage, WAYS } from './browser.ts';
import { isSound } from './looks-right.ts';
import { oneVisit, turnTo, waysOf } from './one-visit.ts';

const KOELN = '/053150000000-koeln';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Example data come when the doors are open already: the page is loaded again until they are there. */
async function withExamples(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('article.card .example-mark').count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(3);
}

describe.each(WAYS.filter(({ scheme }) => scheme === 'light'))('at $width px, JavaScript $script', (seen) => {
  it('a place for trying out looks alive, and says of everything invented that it is', async () => {
    await visitPage(browser, seen, KOELN, async (page) => {
      await withExamples(page);
      const cards = page.locator('article.card');
      expect(await cards.count()).toBeGreaterThanOrEqual(5);
      const invented = cards.filter({ hasText: 'Beispieldaten Hierzulande' });
      expect(await invented.count()).toBeGreaterThanOrEqual(3);
      for (const card of await invented.all())
        expect(await card.locator('header').textContent()).toContain('Beispieldaten');
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });

  it('a disruption stands first, and its page tells where and until when', async () => {
    await visitPage(browser, seen, KOELN, async (page) => {
      await withExamples(page);
      const first = page.locator('article.card').first();
      expect(await first.textContent()).toMatch(/^Störung: Wasser abgestellt in der Beispielstraße/);
      await first.getByRole('link').first().click();
      await page
        .getByRole('heading', { level: 1, name: 'Wasser abgestellt in der Beispielstraße' })
        .waitFor();
      const text = await page.getByRole('main').textContent();
      expect(text).toContain('Sie gelten nicht');
      expect(text).toMatch(/Bis\s*\d+\. \S+, \d\d:\d\d Uhr/);
    });
  });

  it('a place beside them shows nothing invented', async () => {
    await visitPage(browser, seen, '/010615168107-wacken', async (page) => {
      expect(await page.locator('.example-mark').count()).toBe(0);
      expect(await page.locator('meta[name=robots]').count()).toBe(0);
    });
  });
});

describe.each([
  KOELN,
  `/en${KOELN}`,
  `${KOELN}/hinweise`,
  `${KOELN}/freizeit/orte`,
  `${KOELN}/karte`,
  `${KOELN}/suche?q=wasser`,
])('the marks on %s', (path) => {
  const page = oneVisit(() => browser, path, {
    there: (opened) => opened.locator('.example-mark').first().waitFor(),
  });

  it.each(waysOf(true))('can be read by everybody at $width px, $scheme', async (way) => {
    await turnTo(page(), way);
    await isSound(page());
  });
});
