import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openContext, takenOver, violations, WAYS } from './browser.ts';
import { elsewhere, traces } from './requests.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Goes to the start page, taps the button at a position, and keeps every request that was made. */
async function locateAt(
  position: { longitude: number; latitude: number },
  { language = 'de', width = 360 }: { language?: 'de' | 'en'; width?: 360 | 1280 } = {},
) {
  const context = await openContext(browser, { width, scheme: 'light', script: true });
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ ...position, accuracy: 20 });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(language === 'de' ? '/' : '/en/');
  await takenOver(page);
  await page
    .getByRole('button', { name: language === 'de' ? 'Standort verwenden' : 'Use my location' })
    .click();
  return { context, page, requests };
}

describe('the position', () => {
  it.each([
    { name: 'Köln', longitude: 6.9583, latitude: 50.9413, path: '/053150000000-koeln' },
    { name: 'Wacken', longitude: 9.3757, latitude: 54.0215, path: '/010615168107-wacken' },
  ])(
    'in the middle of $name leads to its page, and never leaves the phone',
    async ({ path, ...position }) => {
      const { context, page, requests } = await locateAt(position);
      await page.waitForURL(`**${path}`);
      await page.getByRole('article').first().waitFor();
      expect(traces(position, requests)).toEqual([]);
      expect(requests.filter((request) => request.url().includes('/api/locate'))).toEqual([]);
      expect(elsewhere(requests, page.url())).toEqual([]);
      const tiles = requests
        .map((request) => new URL(request.url()).pathname)
        .filter((one) => one.startsWith('/api/cells/'));
      expect(tiles.length).toBe(9);
      expect(tiles.every((one) => one.startsWith('/api/cells/9/'))).toBe(true);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    },
  );

  it.each([
    { width: 360, language: 'de', title: 'Sie sind nahe an einer Grenze' },
    { width: 360, language: 'en', title: 'You are close to a border' },
    { width: 1280, language: 'de', title: 'Sie sind nahe an einer Grenze' },
    { width: 1280, language: 'en', title: 'You are close to a border' },
  ] as const)('at a border offers both towns, at $width px in $language', async ({ title, ...seen }) => {
    // On the boundary between Köln and Hürth as the house itself has it.
    const boundary = await fetch(`${inject('url')}/api/places/053150000000/boundary`).then((answer) =>
      answer.json(),
    );
    const neighbours = (
      await fetch(`${inject('url')}/api/locate?lon=6.9583&lat=50.9413`).then((answer) => answer.json())
    ).neighbours as { ars: string; name: string; distance: number }[];
    const touching = new Set(neighbours.filter((one) => one.distance === 0).map((one) => one.name));
    const [longitude, latitude] = boundary.geometry.coordinates[0][0][10];
    const { context, page, requests } = await locateAt({ longitude, latitude }, seen);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(traces({ longitude, latitude }, requests)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const offered = await page.locator('.locate__answer').getByRole('link').allTextContents();
    expect(offered.length).toBeGreaterThanOrEqual(2);
    expect(offered.some((one) => one.includes('Köln'))).toBe(true);
    expect(offered.some((one) => [...touching].some((name) => one.includes(name)))).toBe(true);
    await context.close();
  });

  it('on the open sea says that no municipality lies there', async () => {
    const { context, page } = await locateAt({ longitude: 7.2, latitude: 54.6 });
    await page.getByText('Hier liegt keine Gemeinde').waitFor();
    await context.close();
  });

  it('that is refused is answered with a way out', async () => {
    const context = await openContext(browser, WAYS[0] ?? { width: 360, scheme: 'light', script: true });
    const page = await context.newPage();
    await page.goto('/');
    await takenOver(page);
    await page.getByRole('button', { name: 'Standort verwenden' }).click();
    await page.getByText('gibt den Standort nicht frei').waitFor();
    await context.close();
  });
});
