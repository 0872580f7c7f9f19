/** What people do in the journeys about people, in German. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openContext, takenOver } from '../browser.ts';
import type { PeopleHouse } from './people-house.ts';

export interface Visitor {
  context: BrowserContext;
  page: Page;
}

/** A device of its own at the house. */
export async function newDevice(
  browser: Browser,
  house: PeopleHouse,
  options: { width?: 360 | 1280; scheme?: 'light' | 'dark'; worker?: boolean } = {},
): Promise<Visitor> {
  const { width = 360, scheme = 'light', worker = false } = options;
  const context = await openContext(browser, { width, scheme, script: true }, { baseURL: house.url, worker });
  return { context, page: await context.newPage() };
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
}

/** Signs in by the code from the mail, from the sign-in page that is open or a fresh one. Ends at `/mein-bereich`, or where the page leads. */
export async function signIn(
  page: Page,
  house: PeopleHouse,
  email: string,
  path = '/anmelden',
): Promise<void> {
  if (!page.url().includes('/anmelden')) await open(page, path);
  await page.getByLabel('Ihre E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Code anfordern' }).click();
  await page.getByLabel('Code mit sechs Ziffern').fill(await house.code(email));
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('/anmelden'));
  // The address changes before the page does.
  await page.getByLabel('Code mit sechs Ziffern').waitFor({ state: 'hidden' });
  await takenOver(page);
}

/**
 * Signs in by the same questions to the house that the sign-in page asks, without opening a page: what people see there
 * has journeys of its own (`account.test.ts`).
 */
export async function letIn(page: Page, house: PeopleHouse, email: string): Promise<void> {
  const ask = async (way: 'code' | 'code/check', data: object) => {
    const headers = { origin: new URL(house.url).origin };
    const answer = await page.request.post(`${house.url}/api/account/${way}`, { data, headers });
    if (!answer.ok()) throw new Error(`no sign-in for ${email}: ${answer.status()} ${await answer.text()}`);
  };
  await ask('code', { email, language: 'de' });
  await ask('code/check', { email, code: await house.code(email) });
}

/** Somebody who is signed in opens a page. */
export async function openAs(page: Page, house: PeopleHouse, email: string, path: string): Promise<void> {
  await letIn(page, house, email);
  await open(page, path);
}

/** Opens a part of a page, or closes it: the first whose words contain these. */
export async function unfold(page: Page, title: string): Promise<void> {
  await page.locator('summary', { hasText: title }).first().click();
}

/** By its whole name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** The element that has the focus is described by these words: an error that is tied to its field. */
export async function focusedDescription(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ids = document.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
}

/** As if it had taken a minute to fill a form in: nobody types as fast as a test, and what comes too fast is not taken. */
export async function takeAMinute(page: Page): Promise<void> {
  await page.locator('input[name=seit]').evaluate((one: HTMLInputElement) => {
    one.value = String(Date.now() - 60_000);
  });
}
