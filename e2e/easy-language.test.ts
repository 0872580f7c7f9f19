/** Easy language: reached from every page, kept, honest about what it is and where it is missing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Seen, takenOver, visitPage, WAYS_TO_USE } from './browser.ts';
import { isSound } from './looks-right.ts';
import { oneVisit, turnTo, waysOf } from './one-visit.ts';

const EASY = [
  ...['/leicht/', '/leicht/053150000000-koeln', '/leicht/hilfe', '/leicht/barrierefreiheit'],
  ...['/leicht/053150000000-koeln/parken', '/leicht/053150000000-koeln/parken/anbieten'],
];
const OTHERS = ['/leicht/datenschutz', '/leicht/impressum'];
const MISSING = [
  '/leicht/053150000000-koeln/dienste',
  '/leicht/053150000000-koeln/suche?q=Hund',
  '/leicht/053150000000-koeln/parken/suchen',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const visit = (seen: Seen, path: string, work: (page: Page) => Promise<void>) =>
  visitPage(browser, seen, path, work);

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');

describe.each([...EASY, ...OTHERS, ...MISSING])('%s', (path) => {
  describe.each([true, false])('with JavaScript %s', (script) => {
    const page = oneVisit(() => browser, path, { script });

    it.each(waysOf(script))('at $width px, $scheme, has no violation and says what it is', async (way) => {
      await turnTo(page(), way);
      await isSound(page());
      const isMissing = MISSING.includes(path);
      expect(await languageOf(page())).toBe(isMissing ? 'de' : 'de-simple');
      expect(await page().locator('.easy-note').textContent()).toContain(
        isMissing ? 'noch nicht in Leichter Sprache' : 'noch nicht von Prüferinnen und Prüfern geprüft',
      );
    });
  });
});

describe.each(WAYS_TO_USE)('at $width px, JavaScript $script', (seen) => {
  it('is one tap away on a page and leads to the same page', async () => {
    await visit(seen, '/053150000000-koeln', async (page) => {
      const languages = page.getByRole('navigation', { name: 'Sprache' });
      await languages.getByRole('link', { name: 'Leichte Sprache' }).click();
      await page.waitForURL('**/leicht/053150000000-koeln');
      await page.getByRole('heading', { name: 'Welches Amt hilft mir?' }).waitFor();
      await languages.getByRole('link', { name: 'Alltags-Sprache' }).click();
      await page.waitForURL((url) => url.pathname === '/053150000000-koeln');
      await page.getByRole('heading', { name: 'Wer ist zuständig?' }).waitFor();
    });
  });

  it('a place is found in it', async () => {
    await visit(seen, '/leicht/', async (page) => {
      const field = page.getByRole(seen.script ? 'combobox' : 'searchbox', { name: 'Wie heißt Ihr Ort?' });
      await field.fill('Wacken');
      await field.press('Enter');
      await page.waitForURL('**/leicht/?q=Wacken');
      await page
        .getByRole('link', { name: /^Wacken/ })
        .first()
        .click();
      await page.waitForURL('**/leicht/010615168107-wacken');
      await page.getByRole('heading', { name: 'Nächster freier Tag' }).waitFor();
    });
  });
});

describe('within the app', () => {
  const seen: Seen = { width: 360, scheme: 'light', script: true };

  it('the language of the document follows the page, also where easy language is missing', async () => {
    await visit(seen, '/leicht/053150000000-koeln', async (page) => {
      await page.evaluate(() => {
        document.documentElement.dataset.same = 'yes';
      });
      await page.getByRole('link', { name: 'Welches Amt hilft mir?' }).click();
      await page.getByText('Diese Seite gibt es noch nicht in Leichter Sprache.').waitFor();
      expect(await languageOf(page)).toBe('de');
      await page.getByRole('link', { name: 'Hilfe', exact: true }).click();
      await page.getByRole('heading', { name: 'Schwere Wörter' }).waitFor();
      expect(await languageOf(page)).toBe('de-simple');
      expect(await page.locator('html').getAttribute('data-same')).toBe('yes');
    });
  });

  it('the choice is kept for the next visit of the start page', async () => {
    await visit(seen, '/hilfe', async (page) => {
      await page.getByRole('link', { name: 'Leichte Sprache' }).click();
      await page.waitForURL('**/leicht/hilfe');
      // Not before: the choice is noted when the page is drawn.
      await expect.poll(() => languageOf(page)).toBe('de-simple');
      await page.goto('/');
      await page.waitForURL('**/leicht/');
      await takenOver(page);
      await page.getByRole('link', { name: 'Alltags-Sprache' }).click();
      await page.waitForURL((url) => url.pathname === '/');
      await expect.poll(() => languageOf(page)).toBe('de');
    });
  });

  it('each thought of a card stands on a line of its own', async () => {
    await visit(seen, '/leicht/053150000000-koeln', async (page) => {
      const sentence = page.locator('.card', { hasText: 'Feiertag' }).locator('.kern-body').first();
      expect(await sentence.evaluate((one) => getComputedStyle(one).whiteSpace)).toBe('pre-line');
      expect(((await sentence.textContent()) ?? '').split('\n').length).toBeGreaterThan(2);
    });
  });
});
