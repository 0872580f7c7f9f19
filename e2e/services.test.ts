import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, takenOver, violations } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([360, 1280] as const)('the list of a subject, at %i px', (width) => {
  it('is narrowed by words and by what goes online, with a chunk that no other page loads', async () => {
    const context = await openContext(browser, { width, scheme: 'light', script: true });
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => scripts.add(new URL(request.url()).pathname));
    await page.goto('/053150000000-koeln');
    await takenOver(page);
    const before = new Set(scripts);
    await page.getByRole('article').getByRole('link', { name: 'Online erledigen' }).click();
    await page.getByRole('link', { name: 'Auto und Verkehr' }).click();
    await page.getByLabel('Liste eingrenzen').waitFor();
    const rows = page.locator('.part li');
    const all = await rows.count();
    await page.getByLabel('Liste eingrenzen').fill('fuehrerschein');
    await page.getByRole('link', { name: 'Bewohnerparkausweis' }).waitFor({ state: 'hidden' });
    expect(await rows.filter({ visible: true }).count()).toBeLessThan(all);
    await page.getByRole('link', { name: 'Führerschein umtauschen' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Liste eingrenzen').fill('xyz');
    await page.getByText('Nichts in dieser Liste passt dazu.').waitFor();
    await page.getByLabel('Liste eingrenzen').fill('');
    await page.getByLabel('Nur was meist online geht').check();
    await page.getByRole('link', { name: 'Führerschein umtauschen' }).waitFor({ state: 'hidden' });
    expect(await rows.filter({ visible: true }).count()).toBe(
      await rows.filter({ visible: true, has: page.locator('.rows__mark') }).count(),
    );
    const own = (paths: Set<string>) => [...paths].filter((path) => /\/entry-[^/]*\.js$/.test(path));
    expect([own(before).length, own(scripts).length]).toEqual([0, 1]);
    await context.close();
  });
});
