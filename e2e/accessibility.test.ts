import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { isSound } from './looks-right.ts';
import { oneVisit, turnTo, waysOf } from './one-visit.ts';
import { inBoth } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(inBoth)('%s', (path) => {
  describe.each([true, false])('with JavaScript %s', (script) => {
    const page = oneVisit(() => browser, path, { script });

    it.each(waysOf(script))(
      'at $width px, $scheme, has no violation and does not scroll sideways',
      async (way) => {
        await turnTo(page(), way);
        await isSound(page());
      },
    );

    it('has one main heading and names its language', async () => {
      expect(await page().locator('h1').count()).toBe(1);
      expect(await page().locator('html').getAttribute('lang')).toBe(path.startsWith('/en') ? 'en' : 'de');
    });
  });
});
