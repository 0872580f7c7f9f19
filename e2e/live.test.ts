/** What JavaScript adds: suggestions, going back, and what is said when something cannot be loaded. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, violations, visitPage } from './browser.ts';
import { LANGUAGES, WORDS } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const visit = (width: 360 | 1280, path: string, work: (page: Page) => Promise<void>) =>
  visitPage(browser, { width, scheme: 'light', script: true }, path, work);

describe.each([360, 1280] as const)('at %i px', (width) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];

    it('places are suggested while typing and chosen with the keyboard alone', async () => {
      await visit(width, `${words.root}/`, async (page) => {
        const field = page.getByRole('combobox', { name: words.placeLabel });
        await field.pressSequentially('Wack');
        const first = page.getByRole('option').first();
        await first.waitFor();
        expect(await first.textContent()).toMatch(/^Wacken.*Kreis Steinburg/);
        expect(await violations(page)).toEqual([]);
        await field.press('Escape');
        await first.waitFor({ state: 'hidden' });
        await field.press('ArrowDown');
        expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
        await field.press('Enter');
        await page.waitForURL(/\/\d{12}-wack/);
        await page.waitForFunction(() => document.activeElement?.id === 'title');
      });
    });

    it('what the server does not answer is said, and loaded with another try', async () => {
      await visit(width, `${words.root}/010615168107-wacken`, async (page) => {
        await page.route('**/api/places/*/page?*', (route) => route.fulfill({ status: 503, body: 'down' }));
        await page.getByRole('article').getByRole('link').first().click();
        await page.getByRole('heading', { level: 1, name: words.failed }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.unroute('**/api/places/*/page?*');
        await page.getByRole('button', { name: words.retry }).click();
        await page.locator('article h1').waitFor();
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      });
    });

    it('offline says so and since when; what was seen stays, the rest comes with the connection', async () => {
      await visit(width, `${words.root}/010615168107-wacken`, async (page) => {
        await page.context().setOffline(true);
        await page.getByText(words.offline).waitFor();
        await page.getByRole('article').getByRole('link').first().click();
        await page.getByRole('heading', { level: 1, name: words.offlineTitle }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.goBack();
        await page.getByRole('heading', { level: 1, name: 'Wacken' }).waitFor();
        await page.context().setOffline(false);
        await page.getByText(words.offline).waitFor({ state: 'detached' });
        await page.getByRole('article').getByRole('link').first().click();
        await page.locator('article h1').waitFor();
      });
    });
  });

  it('a page that is slow shows the shape of what comes', async () => {
    await visit(width, '/010615168107-wacken', async (page) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      await page.route('**/api/places/*/page?*', async (route) => {
        await promise;
        await route.continue();
      });
      await page.getByRole('article').getByRole('link').first().click();
      await page.locator('.skeleton').waitFor();
      expect(await violations(page)).toEqual([]);
      resolve();
      await page.locator('article h1').waitFor();
    });
  });

  it('going back finds the page where it was left, without loading it anew', async () => {
    await visit(width, '/053150000000-koeln', async (page) => {
      await page.setViewportSize({ width, height: 500 });
      await page.evaluate(() => {
        document.documentElement.dataset.same = 'yes';
        scrollTo(0, 150);
      });
      await page.waitForFunction(() => scrollY === 150);
      // Not clicked: that would scroll to it.
      await page.getByRole('article').getByRole('heading').getByRole('link').last().dispatchEvent('click');
      await page.locator('article h1').waitFor();
      // Scrolled once it has been drawn.
      await page.waitForFunction(() => scrollY === 0);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Köln' }).waitFor();
      await page.waitForFunction(() => scrollY === 150);
      expect(await page.locator('html').getAttribute('data-same')).toBe('yes');
    });
  });
});
