import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visit<T>(width: 360 | 1280, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await openContext(browser, { width, scheme: 'light', script: false });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.each([360, 1280] as const)('addresses without JavaScript, at %i px', (width) => {
  it('the language changes on every page and stays at the same thing', async () => {
    await visit(width, async (page) => {
      await page.goto('/053150000000-koeln/dienste/hundesteuer');
      await page.getByRole('link', { name: 'English' }).click();
      expect(new URL(page.url()).pathname).toBe('/en/053150000000-koeln/dienste/hundesteuer');
      expect(await page.locator('main').textContent()).toMatch(/dog/i);
    });
  });

  it('a wrong name part leads to the right address', async () => {
    await visit(width, async (page) => {
      await page.goto('/053150000000-duesseldorf/dienste');
      expect(new URL(page.url()).pathname).toBe('/053150000000-koeln/dienste');
    });
  });

  it('an unknown or too short key is answered in words', async () => {
    await visit(width, async (page) => {
      expect((await page.goto('/999999999999'))?.status()).toBe(404);
      expect(await page.locator('h1').textContent()).toContain('kennen wir nicht');
      expect((await page.goto('/05315000000'))?.status()).toBe(400);
      expect(await page.locator('main').textContent()).toContain('12 Ziffern');
    });
  });
});
