import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, overflow, takenOver, violations, WAYS } from './browser.ts';
import { inBoth } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('at $width px, $scheme, JavaScript $script', (seen) => {
  it.each(inBoth)('%s has no violation and does not scroll sideways', async (path) => {
    // axe itself needs JavaScript: "without" means that none of ours is loaded.
    const context = await openContext(browser, { ...seen, script: true });
    if (!seen.script) await context.route('**/assets/**/*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(path);
    if (seen.script) await takenOver(page);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(path.startsWith('/en') ? 'en' : 'de');
    await context.close();
  });
});
