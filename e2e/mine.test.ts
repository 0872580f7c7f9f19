/** What is kept on the device, and what can be done with any page. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, takenOver, violations } from './browser.ts';
import { isSound } from './looks-right.ts';
import { LANGUAGES, WORDS } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visit(
  width: 360 | 1280,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await openContext(browser, { width, scheme: 'light', script: true });
  try {
    await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
}

describe.each([360, 1280] as const)('at %i px', (width) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];
    const at = (path: string) => words.root + path;

    it('a place is kept, named, found on the start page, removed and brought back', async () => {
      await visit(width, async (page) => {
        await open(page, at('/010615168107-wacken'));
        await page.getByRole('button', { name: words.keepPlace }).click();
        await page.getByRole('status').filter({ hasText: words.kept }).waitFor();
        await page.getByRole('banner').getByRole('link', { name: words.mine }).click();
        await page.getByRole('button', { name: words.renameWacken }).click();
        await page.getByRole('textbox').last().fill('Oma');
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Oma' }).waitFor();
        await isSound(page);

        await open(page, at('/'));
        await page.getByRole('main').getByRole('link', { name: 'Oma' }).click();
        await page.getByRole('heading', { level: 1, name: 'Wacken' }).waitFor();

        await open(page, at('/mein-bereich'));
        await page.getByRole('button', { name: words.removeWacken }).click();
        await page.getByRole('link', { name: 'Oma' }).waitFor({ state: 'detached' });
        await page.getByRole('button', { name: words.undo }).click();
        await page.getByRole('link', { name: 'Oma' }).waitFor();
      });
    });
  });

  it('a page is kept and forgotten with everything else', async () => {
    await visit(width, async (page) => {
      await open(page, '/053150000000-koeln/dienste/hundesteuer');
      const keep = page.getByRole('button', { name: 'Seite merken' });
      await keep.click();
      expect(await keep.getAttribute('aria-pressed')).toBe('true');
      await open(page, '/en/mein-bereich');
      await page.getByRole('link', { name: 'Hundesteuer' }).waitFor();
      await page.getByRole('button', { name: 'Delete everything on this device' }).click();
      await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
      await page.getByText('No page kept yet').waitFor();
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    });
  });

  it('what one window keeps, the other one shows', async () => {
    await visit(width, async (page, context) => {
      await open(page, '/mein-bereich');
      await page.getByText('Noch kein Ort gemerkt').waitFor();
      const other = await context.newPage();
      await open(other, '/053150000000-koeln');
      await other.getByRole('button', { name: 'Ort merken' }).click();
      await page.getByRole('main').getByRole('link', { name: 'Köln', exact: true }).waitFor();
    });
  });

  it('a storage that is full or forbidden is said, and nothing breaks', async () => {
    await visit(width, async (page, context) => {
      await context.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        Storage.prototype.getItem = () => {
          throw new DOMException('forbidden', 'SecurityError');
        };
      });
      await open(page, '/053150000000-koeln');
      await page.getByRole('button', { name: 'Ort merken' }).click();
      await page.getByRole('status').filter({ hasText: 'speichert gerade nichts' }).waitFor();
      await page.getByRole('banner').getByRole('link', { name: 'Mein Bereich' }).click();
      await page.getByRole('main').getByRole('link', { name: 'Köln', exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  it('the places around are loaded when somebody asks for them, and not before', async () => {
    await visit(width, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await open(page, '/010615168107-wacken');
      expect(asked.filter((path) => path.endsWith('/neighbours'))).toEqual([]);
      await page.getByText('Falscher Ort?').click();
      await page.getByRole('link', { name: 'Agethorst' }).click();
      await page.getByRole('heading', { level: 1, name: 'Agethorst' }).waitFor();
    });
  });

  it('a page is shared, read aloud and printed', async () => {
    await visit(width, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await context.addInitScript(() => {
        const done: string[] = [];
        Object.assign(window, { done });
        window.print = () => done.push('printed');
        Object.defineProperty(navigator, 'share', { value: undefined });
        speechSynthesis.speak = ({ text, lang }) => done.push(`${lang}: ${text}`);
      });
      await open(page, '/053150000000-koeln/dienste/hundesteuer');
      await page.getByRole('button', { name: 'Teilen' }).click();
      await page.getByText('Adresse kopiert').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      await page.getByRole('button', { name: 'Vorlesen' }).click();
      await page.getByRole('button', { name: 'Drucken' }).click();
      const done = await page.evaluate(() => (window as unknown as { done: string[] }).done); // set above
      expect(done[0]).toBe('de-DE: Hundesteuer');
      expect(done.at(-1)).toBe('printed');
      expect(done.join(' ')).not.toContain('Ort ändern');
    });
  });

  it('on paper there are no buttons', async () => {
    await visit(width, async (page) => {
      await open(page, '/053150000000-koeln');
      await page.emulateMedia({ media: 'print' });
      for (const name of ['Drucken', 'Suchen'])
        expect(await page.getByRole('button', { name }).count()).toBe(0);
      expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(3);
    });
  });
});
