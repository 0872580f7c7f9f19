/** Without a pointer, and as a screen reader meets the pages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, takenOver, visitPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const visit = (width: 360 | 1280, path: string, work: (page: Page) => Promise<void>) =>
  visitPage(browser, { width, scheme: 'light', script: true }, path, work);

/** After a change of page the focus is on its heading: before that, Tab would begin somewhere else. */
async function arrived(page: Page, title: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.activeElement?.id === 'title' && document.activeElement.textContent === wanted,
    title,
  );
}

/** Presses Tab until something of that name has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const box = activeElement?.getBoundingClientRect();
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : null;
      return {
        name: (label ?? activeElement?.textContent ?? '').trim(),
        isSeen:
          box !== undefined && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        hasOutline:
          activeElement !== null &&
          (getComputedStyle(activeElement).outlineStyle !== 'none' ||
            getComputedStyle(activeElement).boxShadow !== 'none' ||
            getComputedStyle(activeElement, '::before').content !== 'none'),
      };
    });
    if (focused.name === '') continue;
    expect(focused, `stop ${stop}`).toMatchObject({ isSeen: true, hasOutline: true });
    if (name.test(focused.name)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

describe.each([360, 1280] as const)('with the keyboard alone, at %i px', (width) => {
  it('a place is chosen, a service read, kept, and found again', async () => {
    await visit(width, '/', async (page) => {
      await tabTo(page, /^Ihr Ort/);
      await page.keyboard.type('Wacken');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await arrived(page, 'Wacken');
      await tabTo(page, /^Was suchen Sie/);
      await page.keyboard.type('Hundesteuer');
      await page.keyboard.press('Enter');
      await arrived(page, 'Suche in Wacken');
      // Before the results are there Tab would run past them and out of the page.
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Hundesteuer/ })
        .first()
        .waitFor();
      await tabTo(page, /^Hundesteuer/);
      await page.keyboard.press('Enter');
      await arrived(page, 'Hundesteuer');
      await tabTo(page, /^Seite merken/);
      await page.keyboard.press('Space');
      await page.getByText('Gemerkt.').waitFor();
      await page.goto('/mein-bereich');
      await takenOver(page);
      await page.getByRole('link', { name: 'Hundesteuer' }).waitFor();
      await tabTo(page, /^Hundesteuer/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Hundesteuer' }).waitFor();
    });
  });

  it('the first Tab leads past the header to the content', async () => {
    await visit(width, '/010615168107-wacken', async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'main');
    });
  });
});

describe('a screen reader', () => {
  it('meets on Hier the place, its landmarks, and each card with heading, sentence and source', async () => {
    await visit(360, '/010615168107-wacken', async (page) => {
      const tree = await page.locator('body').ariaSnapshot();
      for (const part of [
        '- banner:',
        '- navigation "Ihr Ort":',
        '- main:',
        '- heading "Wacken" [level=1]',
        '- search:',
        '- searchbox "Was suchen Sie in Wacken?"',
        '- region "Auf einen Blick":',
        '- heading "Auf einen Blick" [level=2]',
        '- heading "Nächster Feiertag" [level=3]:',
        '- contentinfo:',
      ])
        expect(tree).toContain(part);
      const cards = await page.getByRole('article').all();
      for (const card of cards) {
        const snapshot = await card.ariaSnapshot();
        expect(snapshot).toMatch(/heading ".+" \[level=3\]/);
        expect(snapshot).toContain('Stand');
        expect(snapshot).toContain('Quelle');
      }
    });
  });

  it('meets on Karte the same as a list: what is there, what is not, and who could add it', async () => {
    await visit(360, '/010615168107/karte', async (page) => {
      const tree = await page.locator('main').ariaSnapshot();
      expect(tree).toContain('- heading "Karte von Wacken" [level=1]');
      expect(tree).toContain('- heading "Noch keine Einträge" [level=2]');
      expect(tree).toContain('Die Gemeinde kann Einrichtungen eintragen');
      expect(tree).not.toContain('- img:');
    });
  });

  it('is told how many places are suggested and what has happened', async () => {
    await visit(360, '/', async (page) => {
      await page.getByRole('combobox').fill('Wacken');
      await page
        .getByRole('status')
        .filter({ hasText: /Vorschl[aä]g/ })
        .waitFor();
    });
  });
});
