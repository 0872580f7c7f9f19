/** A page of a house whose clock stands at another time, on a device whose clock agrees. */
import type { Browser, Page } from 'playwright-core';
import { openContext, takenOver } from './browser.ts';

export interface SeenAtTime {
  path: string;
  width?: 360 | 1280;
  script?: boolean;
}

/** `time` is the instant of the house; it does not go on while the page is looked at. */
export async function openAtTime(
  { browser, url, time }: { browser: Browser; url: string; time: string },
  { path, width = 360, script = true }: SeenAtTime,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await openContext(browser, { width, scheme: 'light', script }, { baseURL: url });
  try {
    const page = await context.newPage();
    if (script) await page.clock.setFixedTime(time);
    await page.goto(path);
    if (script) await takenOver(page);
    await work(page);
  } finally {
    await context.close();
  }
}
