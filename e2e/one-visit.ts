/** One visit of a page for all tests of a `describe`, which look at it in different ways. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openContext, type Seen, sizeOf, takenOver, WAYS } from './browser.ts';

/**
 * Opens the page before the first test of the `describe` and closes it after the last. Without `script` none of ours is
 * loaded; axe, which needs JavaScript, can look at it all the same. `there` waits for parts that come later.
 */
export function oneVisit(
  browser: () => Browser,
  path: string,
  { script = true, there }: { script?: boolean; there?: (page: Page) => Promise<unknown> } = {},
): () => Page {
  let page: Page;
  beforeAll(async () => {
    const context = await openContext(browser(), { width: 360, scheme: 'light', script: true });
    if (!script) await context.route('**/assets/**/*.js', (route) => route.abort());
    page = await context.newPage();
    await page.goto(path);
    if (script) await takenOver(page);
    await there?.(page);
  });
  afterAll(() => page?.context().close());
  return () => page;
}

/** The ways in which a page with or without our scripts is looked at. */
export const waysOf = (script: boolean): readonly Seen[] => WAYS.filter((one) => one.script === script);

/**
 * Turns the screen and the colours of an open page. What is then seen is what somebody gets who comes that way: sizes
 * and colours of the pages are decided by style sheets alone (`web/shell/style-decides.test.ts` guards it).
 */
export async function turnTo(page: Page, { width, scheme }: Pick<Seen, 'width' | 'scheme'>): Promise<void> {
  await page.setViewportSize(sizeOf(width));
  await page.emulateMedia({ colorScheme: scheme });
}
