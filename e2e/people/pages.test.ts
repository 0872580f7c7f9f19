/** Every page of people, seen in every way; without a network; and without a trace of anybody else. */
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type openContext, takenOver } from '../browser.ts';
import { layoutFaults } from '../layout-faults.ts';
import { isSound } from '../looks-right.ts';
import { turnTo } from '../one-visit.ts';
import { elsewhere } from '../requests.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice, open, signIn } from './steps.ts';

const WACKEN = '010615168107';

/** What each page shows once it is there. */
const PAGES = [
  ['/anmelden', '#email'],
  ['/einladung', '.note'],
  ['/mein-bereich', '.folds'],
  ['/rathaus', '.place-list'],
  [`/rathaus/${WACKEN}`, '#own-rights'],
  [`/rathaus/${WACKEN}/korrekturen`, '#corrections-state'],
  [`/rathaus/${WACKEN}/einsendungen`, '#submissions-list'],
  [`/rathaus/${WACKEN}/luecken`, '#gaps-kind'],
  [`/rathaus/${WACKEN}/menschen`, '#mandates'],
  [`/rathaus/${WACKEN}/protokoll`, '.log'],
] as const;

let house: PeopleHouse;
let browser: Browser;
let state: Awaited<ReturnType<Awaited<ReturnType<typeof openContext>>['storageState']>>;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('chefin@wacken.example', WACKEN, 'manager');
  await house.employ('chefin@wacken.example', '053150000000', 'editor');
  const { page, context } = await newDevice(browser, house);
  await open(page, '/anmelden');
  await signIn(page, house, 'chefin@wacken.example');
  state = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function unfolded(page: Page): Promise<void> {
  const folds = page.locator('details.fold > summary');
  for (let index = 0; index < (await folds.count()); index++) await folds.nth(index).click();
  // What the folds of the account ask for.
  if ((await page.locator('#profil').count()) > 0)
    await page.getByLabel('Orte dieses Geräts').or(page.getByLabel('Keep the places of this')).waitFor();
}

/** What is too small for a finger: less than 44 px high. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button, main summary, main .kern-btn, main select')]
      .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 43.5)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

/** Which ways each language is looked at. */
const WAYS = [
  ['', [360, 'light'], [1280, 'dark']],
  ['/en', [360, 'light'], [1280, 'light']],
] as const;

describe.each(WAYS)('below "%s/"', (root, ...ways) => {
  it.each(PAGES)(
    '%s has no violation and nothing sticks out, also with text twice as large',
    async (path, there) => {
      const { page, context } = await newDevice(browser, house);
      await context.addCookies(state.cookies);
      await open(page, root + path);
      await page.locator(there).first().waitFor();
      await unfolded(page);
      for (const [width, scheme] of ways) {
        const way = `${width} px, ${scheme}`;
        await turnTo(page, { width, scheme });
        await isSound(page, way);
        expect(await page.locator('h1').count(), way).toBe(1);
        expect(await page.locator('html').getAttribute('lang')).toBe(root === '' ? 'de' : 'en');
        expect(await smallTargets(page), way).toEqual([]);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        expect(await layoutFaults(page), way).toEqual([]);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '';
        });
      }
      await context.close();
    },
  );
});

it('easy language is told to be missing, and the page is German', async () => {
  const { page, context } = await newDevice(browser, house);
  await open(page, '/leicht/anmelden');
  await page.locator('#email').waitFor();
  await page.getByText('Diese Seite gibt es noch nicht in Leichter Sprache').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await context.close();
});

it('nobody else is asked for anything, and there is no cookie but the one of the session', async () => {
  const { page, context } = await newDevice(browser, house);
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await open(page, '/anmelden');
  await page.locator('#email').waitFor();
  expect(await context.cookies()).toEqual([]);
  await signIn(page, house, 'allein@beispiel.example');
  for (const [path] of PAGES) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(elsewhere(requests, house.url)).toEqual([]);
  expect((await context.cookies()).map(({ httpOnly }) => httpOnly)).toEqual([true]);
  await context.close();
});

it('without a network the pages say that they need one, and nothing of them lies on the device', async () => {
  const { page, context } = await newDevice(browser, house, { worker: true });
  await context.addCookies(state.cookies);
  await open(page, '/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  for (const [path, there] of PAGES) {
    await open(page, path);
    await page.locator(there).first().waitFor();
  }
  await context.setOffline(true);
  for (const path of ['/anmelden', `/rathaus/${WACKEN}/menschen`]) {
    await page.goto(path);
    await page.getByText('Diese Seite braucht eine Verbindung').waitFor();
    expect(await page.getByText('chefin@').count()).toBe(0);
  }
  await page.goto('/mein-bereich');
  await page.getByText('Ihr Konto ist gerade nicht erreichbar').waitFor();
  const stored = await page.evaluate(async () => {
    const names = await caches.keys();
    const found = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        const answers = await Promise.all(
          (await cache.keys()).map(async (one) => `${one.url} ${await (await cache.match(one))?.text()}`),
        );
        return answers.filter(
          (one) =>
            one.includes('chefin@') || /^\S+\/(anmelden|einladung|rathaus|api\/(account|desk))/.test(one),
        );
      }),
    );
    return found.flat().map((one) => one.slice(0, 120));
  });
  expect(stored).toEqual([]);
  await context.setOffline(false);
  await page.goto('/anmelden');
  await takenOver(page);
  await page.locator('#email').waitFor();
  await context.close();
});
