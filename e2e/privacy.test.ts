/** One journey through all pages: who is asked for what, and what is left behind on the device. */
import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openContext, takenOver } from './browser.ts';
import { ALL_PAGES } from './pages.ts';
import { elsewhere, tooFine, traces } from './requests.ts';

/** Where the journey says it is: the cathedral of Köln. */
const HERE = { longitude: 6.958_307, latitude: 50.941_357 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ webgl: true });
});
afterAll(() => browser.close());

describe('privacy by construction', () => {
  it('asks nobody else, sets no cookie, and names nothing finer than a tile of zoom 14', async () => {
    const context = await openContext(browser, { width: 360, scheme: 'light', script: true });
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ ...HERE, accuracy: 10 });
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    // Side by side: most of the time is waited until nothing more is asked for.
    const rest: string[] = [...ALL_PAGES];
    const readRest = async () => {
      const tab = await context.newPage();
      for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
        await tab.goto(path);
        await takenOver(tab);
        await tab.waitForLoadState('networkidle');
      }
      await tab.close();
    };
    await Promise.all(Array.from({ length: 4 }, readRest));
    const page = await context.newPage();
    await page.goto('/');
    await takenOver(page);
    await page.getByRole('button', { name: 'Standort verwenden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Köln' }).waitFor();
    await page.waitForLoadState('networkidle');

    expect(elsewhere(requests, inject('url'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(tooFine(requests)).toEqual([]);
    expect(traces(HERE, requests)).toEqual([]);
    expect(requests.some((request) => request.url().includes('/api/cells/9/'))).toBe(true);
    await context.close();
  });
});
