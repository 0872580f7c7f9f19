/** Axe, and the ways in which a page may be seen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { type BrowserWishes, openBrowser as launchBrowser } from './chromium.ts';

/** One of each kind for all files of a process: opening one takes longer than many a test. */
const opened = new Map<string, Browser>();

/** Its `close` ends what was opened in it; the browser itself ends with the process. */
export async function openBrowser(wishes: BrowserWishes = {}): Promise<Browser> {
  const kind = JSON.stringify(wishes);
  const known = opened.get(kind);
  if (known?.isConnected()) return known;
  const browser = await launchBrowser(wishes);
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  opened.set(kind, browser);
  return browser;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Seen {
  width: 360 | 1280;
  scheme: 'light' | 'dark';
  script: boolean;
}

/**
 * Phone and desk, light and dark; without JavaScript, where the same styles apply to the same markup, each of them once.
 */
export const WAYS: readonly Seen[] = [
  ...([360, 1280] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ width, scheme, script: true })),
  ),
  { width: 360, scheme: 'light', script: false },
  { width: 1280, scheme: 'dark', script: false },
];

/** Those that differ by more than their colours: for what is done with a page. How it looks is tested in all of them. */
export const WAYS_TO_USE: readonly Seen[] = ([360, 1280] as const).flatMap((width) =>
  [true, false].map((script) => ({ width, scheme: 'light' as const, script })),
);

/** The size of the screen and of what is seen on it. */
export const sizeOf = (width: Seen['width']) => ({ width, height: width === 360 ? 740 : 900 });

export async function openContext(
  browser: Browser,
  seen: Seen,
  options: { locale?: string; worker?: boolean; baseURL?: string } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: options.baseURL ?? inject('url'),
    viewport: sizeOf(seen.width),
    colorScheme: seen.scheme,
    javaScriptEnabled: seen.script,
    locale: options.locale ?? 'de-DE',
    reducedMotion: 'reduce',
    // Answers of a worker pass by the routes of a test; the journeys offline let it in.
    serviceWorkers: options.worker ? 'allow' : 'block',
  });
  // Ends what hangs; a page may take its time where the machine does much else.
  context.setDefaultTimeout(60_000);
  return context;
}

export interface Violation {
  id: string;
  impact: string | null;
  nodes: string[];
}

interface AxeAnswer {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

declare global {
  interface Window {
    axe: { run(root: Document, options: unknown): Promise<AxeAnswer> };
  }
}

/**
 * What axe finds against WCAG 2.2 AA and good practice. A page without JavaScript cannot run axe:
 * its HTML is the server's, so it is checked with scripts allowed but the app's own blocked.
 */
export async function violations(page: Page): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Of what passes nobody reads: collecting it takes as long as the search.
      resultTypes: ['violations'],
    });
    return found.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map((node) => node.html).slice(0, 3),
    }));
  });
}

/** How wide the content is beyond the screen: anything above 0 makes people scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Waits until React has taken the page over, with all parts that its solutions add. */
export function takenOver(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const { live, coming = '0' } = document.documentElement.dataset;
    return live === 'true' && coming === '0';
  });
}

/**
 * Waits until the answer to a question that takes its time is yes, for instance what a cache holds.
 * Playwright's `waitForFunction` does not wait for a promise: it takes the promise itself for a yes.
 */
export function until<Arg>(page: Page, isTrue: (arg: Arg) => Promise<boolean>, arg: Arg): Promise<void>;
export function until(page: Page, isTrue: () => Promise<boolean>): Promise<void>;
export async function until(page: Page, isTrue: (arg: unknown) => Promise<boolean>, arg?: unknown) {
  await expect.poll(() => page.evaluate(isTrue, arg), { timeout: 30_000 }).toBe(true);
}

/** Opens a page, waits until React has taken it over where scripts run, and closes everything afterwards. */
export async function visitPage(
  browser: Browser,
  seen: Seen,
  path: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await openContext(browser, seen);
  try {
    const page = await context.newPage();
    await page.goto(path);
    if (seen.script) await takenOver(page);
    await work(page);
  } finally {
    await context.close();
  }
}
