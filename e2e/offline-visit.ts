/** A phone with a worker, in front of a house whose door can be closed. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openContext, takenOver, until } from './browser.ts';
import { type ChangingHouse, openChangingHouse } from './changing-house.ts';

export interface Visit {
  context: BrowserContext;
  page: Page;
  house: ChangingHouse;
  /** Cuts the network or gives it back: for the page and for the worker. */
  setOffline(offline: boolean): Promise<void>;
}

/** `url` is that of the house; left out: the one that all journeys share. */
export async function withWorker(
  browser: Browser,
  { width, url = inject('url') }: { width: 360 | 1280; url?: string },
  work: (visit: Visit) => Promise<void>,
): Promise<void> {
  const house = await openChangingHouse(url);
  const context = await openContext(
    browser,
    { width, scheme: 'light', script: true },
    { worker: true, baseURL: house.url },
  );
  const setOffline = async (offline: boolean) => {
    house.door = offline ? 'closed' : 'open';
    await context.setOffline(offline);
  };
  try {
    await work({ context, page: await context.newPage(), house, setOffline });
  } finally {
    await context.close();
    await house.close();
  }
}

/** Opens a page and waits until the worker has it on the device under this key. */
export async function visitAndStore(page: Page, path: string, key: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await isStored(page, key);
}

/** Waits until something is on the device under this key. */
export function isStored(page: Page, key: string): Promise<void> {
  return until(page, async (wanted) => (await caches.match(wanted)) !== undefined, key);
}

/** Looks for a new version as browsers do now and then. */
export function lookForUpdate(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.update().then(
      () => true,
      () => false,
    );
  });
}
