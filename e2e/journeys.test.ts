/** What people come for, on phone and desk, in both languages, light and dark at their end, with and without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openBrowser,
  openContext,
  overflow,
  type Seen,
  takenOver,
  violations,
  WAYS_TO_USE,
} from './browser.ts';
import { LANGUAGES, WORDS, type Words } from './words.ts';

const ALL = WAYS_TO_USE.flatMap((way) => LANGUAGES.map((language) => ({ ...way, language })));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ALL)('at $width px, JavaScript $script, $language', ({ language, ...seen }) => {
  const words = WORDS[language];
  const at = (path: string) => words.root + path;

  it('a town that nobody has configured answers with true cards', async () => {
    await visit(seen, async (page) => {
      await choose(page, seen, words, 'Wacken');
      await page
        .getByRole('link', { name: /^Wacken/ })
        .first()
        .click();
      await page.waitForURL(`**${at('/010615168107-wacken')}`);
      await page.getByRole('heading', { level: 1, name: 'Wacken', exact: true }).waitFor();
      expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(3);
      expect(await page.getByRole('main').textContent()).toContain('Steinburg');
      await page.getByRole('heading', { name: words.notAdopted }).waitFor();
      await isSound(page, seen);
    });
  });

  it('Köln is found by its name, also written without the umlaut', async () => {
    await visit(seen, async (page) => {
      await choose(page, seen, words, 'koeln');
      await page.getByRole('link', { name: /^Köln/ }).first().click();
      await page.waitForURL(`**${at('/053150000000-koeln')}`);
      await page.getByRole('heading', { level: 1, name: 'Köln', exact: true }).waitFor();
      await isSound(page, seen);
    });
  });

  it('"Neustadt" lists every town of that name, each with its county', async () => {
    await visit(seen, async (page) => {
      await choose(page, seen, words, 'Neustadt');
      await page.getByRole('heading', { name: words.placesFound }).waitFor();
      const towns = await page
        .getByRole('main')
        .getByRole('link', { name: /Neustadt/ })
        .allTextContents();
      expect(towns.length).toBeGreaterThan(10);
      expect(new Set(towns).size).toBe(towns.length);
      expect(towns.some((one) => one.includes('Marburg-Biedenkopf'))).toBe(true);
      await isSound(page, seen);
    });
  });

  it('a service is found by an everyday word and says who is usually responsible', async () => {
    await visit(seen, async (page) => {
      await page.goto(at('/053150000000-koeln'));
      if (seen.script) await takenOver(page);
      await page.getByRole('searchbox').fill('Hundesteuer');
      await page.getByRole('button', { name: words.search }).click();
      await page.waitForURL('**q=Hundesteuer');
      await page.getByRole('link', { name: words.dogTax }).first().click();
      await page.getByRole('heading', { level: 1, name: words.dogTax }).waitFor();
      expect(await page.getByRole('main').textContent()).toContain(words.general);
      await isSound(page, seen);
    });
  });
});

/** Opens the start page and searches a place as somebody does who types and presses Enter. */
async function choose(page: Page, seen: Seen, words: Words, query: string): Promise<void> {
  await page.goto(`${words.root}/`);
  if (seen.script) await takenOver(page);
  const field = page.getByRole(seen.script ? 'combobox' : 'searchbox', { name: words.placeLabel });
  await field.fill(query);
  await field.press('Enter');
  await page.waitForURL(`**q=${query}`);
}

/** Nothing to scroll sideways, one main heading, no error of a script; and with scripts nothing that axe finds. */
async function isSound(page: Page, seen: Seen): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await page.locator('h1').count()).toBe(1);
    if (seen.script) expect(await violations(page)).toEqual([]);
  }
}

async function visit(seen: Seen, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(browser, seen);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  try {
    await work(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}
