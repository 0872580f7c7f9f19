/** The network of towns as everybody reads it, with the examples of the house: nothing is changed here. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, takenOver, violations } from './browser.ts';
import { isSound } from './looks-right.ts';
import { oneVisit, turnTo, waysOf } from './one-visit.ts';
import { sayIn } from './people/say.ts';

const PATHS = [
  ...['/netzwerk', '/netzwerk/ueberblick', '/netzwerk/lage', '/netzwerk/lage/053820064064'],
  ...['/netzwerk/loesungen', '/netzwerk/loesungen/fuer/053820064064', '/netzwerk/piloten'],
  ...['/netzwerk/uebernehmen', '/netzwerk/ansprechpartner', '/netzwerk/fragen'],
  ...['/053150000000-koeln/gemeinsam', '/053820064064-swisttal/vorhaben'],
].flatMap((path) => [path, `/en${path}`]);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ webgl: true });
});
afterAll(() => browser.close());

describe.each(PATHS)('%s', (path) => {
  describe.each([true, false])('with JavaScript %s', (script) => {
    const page = oneVisit(() => browser, path, { script });

    it.each(waysOf(script))('at $width px, $scheme, looks right', async (way) => {
      await turnTo(page(), way);
      await isSound(page());
    });

    it('has one main heading, names its language, and says what is invented', async () => {
      expect(await page().locator('h1').count()).toBe(1);
      const language = path.startsWith('/en') ? 'en' : 'de';
      expect(await page().locator('html').getAttribute('lang')).toBe(language);
      const example = sayIn(language, 'kernel/i18n')('example_mark');
      expect(await page().getByText(example).count()).toBeGreaterThan(0);
    });
  });
});

it.each(['de', 'en'] as const)(
  'opens its map on demand, with a pin for each town of the list (%s)',
  async (language) => {
    const say = sayIn(language, 'network/cocreation/i18n/overview');
    const context = await openContext(browser, { width: 1280, scheme: 'light', script: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${language === 'en' ? '/en' : ''}/netzwerk/ueberblick`);
    await takenOver(page);
    expect(asked.filter((url) => /maplibre|map-stage/.test(url))).toEqual([]);
    const section = page.locator('.find__map');
    const open = page.getByRole('button', { name: say('overview_map_open') });
    await open.click();
    await page.locator('[data-map="ready"]').waitFor({ timeout: 45_000 });
    const listed = await page.locator('.find__map + .part a').count();
    expect(listed).toBeGreaterThan(30);
    const label = await section.locator('canvas').getAttribute('aria-label');
    expect(label).toBe(say('overview_map_label', { count: listed }));
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: say('overview_map_close') }).click();
    await page.locator('.map-canvas').waitFor({ state: 'detached' });
    await context.close();
  },
  90_000,
);
