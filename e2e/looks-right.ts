/** How a page is looked at in the middle of a journey. With `SHOTS` as a folder, what was seen is kept there as pictures. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow, type Seen, sizeOf, violations } from './browser.ts';
import { turnTo } from './one-visit.ts';

const WIDTHS: readonly Seen['width'][] = [360, 1280];

/** As it stands on the screen now: axe finds nothing, nothing scrolls sideways. */
export async function isSound(page: Page, name = ''): Promise<void> {
  expect(await overflow(page), name).toBeLessThanOrEqual(0);
  expect(await violations(page), name).toEqual([]);
  await keepPictures(page, name);
}

/**
 * Sound at the width that it has, and scrolling sideways at neither. What axe finds depends on what stands there, which
 * one style sheet shows at both widths: twice is for pages that show other parts at another width (`looksRight`).
 */
export async function fits(page: Page, name = ''): Promise<void> {
  const own = page.viewportSize();
  for (const width of WIDTHS.filter((one) => one !== own?.width)) {
    await page.setViewportSize(sizeOf(width));
    expect(await overflow(page), `${name} at ${width} px`).toBeLessThanOrEqual(0);
    await keepPictures(page, name);
  }
  if (own !== null) await page.setViewportSize(own);
  await isSound(page, name);
}

/** Sound on a phone in daylight and at a desk at night; then it is as wide as before, in daylight. */
export async function looksRight(page: Page, name = ''): Promise<void> {
  const own = page.viewportSize();
  for (const [width, scheme] of [
    [1280, 'dark'],
    [360, 'light'],
  ] as const) {
    await turnTo(page, { width, scheme });
    await isSound(page, name);
  }
  if (own !== null && own.width !== 360) await page.setViewportSize(own);
}

/** Nothing without `SHOTS`. In both colours. */
async function keepPictures(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined || name === '') return;
  mkdirSync(folder, { recursive: true });
  const was = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const path = `${folder}/${name}-${page.viewportSize()?.width}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: was ? 'dark' : 'light' });
}
