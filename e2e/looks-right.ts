import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow, violations } from './browser.ts';
import { turnTo } from './one-visit.ts';

/** Axe on a phone in daylight and at a desk at night, nothing scrolls sideways; then it is the phone again. */
export async function looksRight(page: Page): Promise<void> {
  for (const [width, scheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    await turnTo(page, { width, scheme });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
  await turnTo(page, { width: 360, scheme: 'light' });
}
