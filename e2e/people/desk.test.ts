/** Working for a place: invited, at work, removed; and nobody else gets in. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, takenOver, violations } from '../browser.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice, open, signIn } from './steps.ts';

const WACKEN = '010615168107';
const DESK = `/rathaus/${WACKEN}`;

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('chefin@wacken.example', WACKEN, 'manager');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function manager(width: 360 | 1280 = 1280) {
  const device = await newDevice(browser, house, { width });
  await open(device.page, `/anmelden?weiter=${encodeURIComponent(`${DESK}/menschen`)}`);
  await signIn(device.page, house, 'chefin@wacken.example');
  await device.page.getByRole('heading', { name: 'Wer sonst hier arbeiten darf' }).waitFor();
  return device;
}

async function invite(page: Page, email: string, role: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Rolle', { exact: true }).selectOption({ label: role });
  await page.getByRole('button', { name: 'Einladen' }).click();
  await page.getByText(`Die Einladung an ${email}`).waitFor();
}

/** The link in the mail of an invitation. */
async function linkFor(email: string): Promise<string> {
  const { text } = await house.mail.next(email);
  const link = /https?:\/\/\S+\/einladung#\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no link in the mail:\n${text}`);
  return link;
}

describe('an invitation', () => {
  it('makes somebody a colleague, until the access is ended while she is at work', async () => {
    const boss = await manager();
    await invite(boss.page, 'nora@wacken.example', 'Redaktion');
    const link = await linkFor('nora@wacken.example');
    const nora = await newDevice(browser, house);
    await nora.page.goto(link);
    await nora.page.getByText('Redaktion', { exact: true }).waitFor();
    expect(await nora.page.getByRole('main').textContent()).toContain('Wacken');
    // The key is neither in the address bar nor in the history of what was asked.
    expect(nora.page.url()).not.toContain('#');
    expect(await violations(nora.page)).toEqual([]);
    await nora.page.getByRole('link', { name: 'Anmelden und annehmen' }).click();
    await nora.page.waitForURL('**/anmelden?*');
    await takenOver(nora.page);
    await signIn(nora.page, house, 'nora@wacken.example');
    await nora.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await nora.page.getByText('Willkommen. Sie arbeiten jetzt für Wacken mit: Redaktion').waitFor();
    expect(await nora.page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
    await nora.page.getByRole('link', { name: 'Zum Rathaus' }).click();
    await nora.page.getByRole('heading', { level: 1, name: 'Rathaus Wacken' }).waitFor();
    expect(await nora.page.getByRole('link', { name: /Menschen und Rechte/ }).count()).toBe(0);
    expect((await nora.page.goto(`${DESK}/menschen`))?.status()).toBe(403);
    expect(await nora.page.getByRole('main').textContent()).toContain('Menschen und Rechte verwalten');
    await open(nora.page, DESK);
    await nora.page.getByText('Ihre Rechte hier').waitFor();

    await nora.context.newPage().then(async (page) => {
      await page.goto(link);
      await page.getByText('Diese Einladung wurde schon angenommen').waitFor();
      await page.close();
    });

    await boss.page.reload();
    await boss.page.getByRole('button', { name: 'Zugang beenden: nora@wacken.example' }).click();
    await boss.page.getByText('kann danach nicht mehr für Wacken arbeiten').waitFor();
    expect(await violations(boss.page)).toEqual([]);
    await boss.page.getByRole('button', { name: 'Zugang beenden', exact: true }).last().click();
    await boss.page.getByText('Der Zugang von nora@wacken.example ist beendet').waitFor();

    // She looks back at her window: the page says what happened instead of showing what was.
    await nora.page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await nora.page.getByRole('heading', { name: 'Das dürfen Sie hier nicht mehr' }).waitFor();
    expect(await nora.page.getByText('Ihre Rechte hier').count()).toBe(0);
    expect((await nora.page.goto(DESK))?.status()).toBe(403);
    expect(await nora.page.getByRole('main').textContent()).toContain('Es fehlt:');
    await nora.context.close();
    await boss.context.close();
  });

  it('is for one address, and withdrawn or broken ones say so', async () => {
    const boss = await manager(360);
    await invite(boss.page, 'olaf@wacken.example', 'Sachbearbeitung');
    const link = await linkFor('olaf@wacken.example');
    const other = await newDevice(browser, house);
    await signIn(other.page, house, 'fremd@beispiel.example');
    await other.page.goto(link);
    await other.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await other.page.getByText('Die Einladung gilt für eine andere E-Mail-Adresse').waitFor();
    await other.page.getByRole('link', { name: 'Mit einer anderen Adresse anmelden' }).waitFor();
    expect(await violations(other.page)).toEqual([]);
    await boss.page.getByRole('button', { name: 'Zurückziehen: Einladung an olaf@wacken.example' }).click();
    await boss.page.getByText('Der Link gilt nicht mehr').waitFor();
    await other.page.goto('/');
    await other.page.goto(link);
    await other.page.getByText('Diese Einladung wurde zurückgezogen').waitFor();
    await other.page.evaluate(() => sessionStorage.clear());
    await other.page.goto('/einladung');
    await other.page.getByText('In dieser Adresse fehlt der Schlüssel').waitFor();
    await other.page.goto('/einladung#kein-schluessel');
    await other.page.reload();
    await other.page.getByText('Diese Einladung kennen wir nicht').waitFor();
    await other.context.close();
    await boss.context.close();
  });
});

describe('people and rights', () => {
  it('change roles, keep the last manager, and decide what the association may do', async () => {
    await house.employ('jo@wacken.example', WACKEN, 'officer');
    const { page, context } = await manager();
    const self = page.getByRole('listitem').filter({ hasText: 'das sind Sie' });
    expect(await self.getByRole('button').count()).toBe(0);
    await page.getByText('Jemand muss die Zugänge verwalten').waitFor();
    await page.getByRole('button', { name: 'Rolle ändern: jo@wacken.example' }).click();
    await page
      .getByLabel('Neue Rolle von jo@wacken.example')
      .selectOption({ label: 'Verwaltung der Zugänge' });
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('jo@wacken.example hat jetzt die Rolle „Verwaltung der Zugänge“').waitFor();
    expect(await page.getByText('Jemand muss die Zugänge verwalten').count()).toBe(0);

    await page.getByText('Amt Schenefeld arbeitet für Sie mit: von sich aus').waitFor();
    const decide = async (choice: string) => {
      await page.getByRole('button', { name: 'Ändern: was Amt Schenefeld darf' }).click();
      await page.getByLabel(choice).check();
    };
    const save = () => page.getByRole('button', { name: 'Speichern' }).click();
    const saved = () => page.getByText('Festgelegt. Es gilt ab sofort').waitFor();
    await decide('Nur Ausgewähltes');
    await save();
    await page.getByText('Wählen Sie mindestens ein Recht aus').waitFor();
    await page.getByLabel('Das Protokoll lesen').check();
    expect(await violations(page)).toEqual([]);
    await save();
    await saved();
    await page.getByText('Amt Schenefeld arbeitet für Sie mit, aber nur hierbei').waitFor();
    await decide('Nichts');
    await save();
    await saved();
    await page.getByText('Amt Schenefeld arbeitet hier nicht mit').waitFor();
    await decide('Alles, was zum Rathaus gehört');
    await save();
    await page.getByText('Amt Schenefeld arbeitet für Sie mit: mit allen Rechten').waitFor();

    await open(page, `${DESK}/protokoll`);
    await page
      .getByRole('listitem')
      .filter({ hasText: /hat festgelegt, was „Amt Schenefeld“ hier darf/ })
      .first()
      .waitFor();
    expect(await page.getByRole('main').textContent()).toContain('Nach 180 Tagen wird es gelöscht');
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('show the places of an association to those who work for it', async () => {
    await house.employ('amt@schenefeld.example', '010615168000', 'manager');
    const { page, context } = await newDevice(browser, house);
    await open(page, '/anmelden?weiter=%2Frathaus');
    await signIn(page, house, 'amt@schenefeld.example');
    await page.getByText('Als Gemeindeverband').first().waitFor();
    await page.getByLabel('Liste eingrenzen').fill('agethorst');
    await page.getByText('1 Ort', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /^Agethorst/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Rathaus Agethorst' }).waitFor();
    await page.getByRole('link', { name: /Menschen und Rechte/ }).click();
    await page.getByText('Festlegen kann das nur, wer bei Agethorst selbst').waitFor();
    await context.close();
  });
});

describe('the desk', () => {
  const API = [`/api/desk`, `/api/desk/${WACKEN}`, `/api/desk/${WACKEN}/people`, `/api/desk/${WACKEN}/audit`];
  const PAGES = ['/rathaus', DESK, `${DESK}/menschen`, `${DESK}/protokoll`];

  it('is closed to visitors and to citizens, as page and as data', async () => {
    const { page, context } = await newDevice(browser, house);
    const statusOf = (path: string) => page.evaluate(async (one) => (await fetch(one)).status, path);
    for (const path of PAGES) {
      expect((await page.goto(path))?.status(), path).toBe(401);
      const way = page.getByRole('main').getByRole('link', { name: 'Anmelden' });
      expect(await way.getAttribute('href')).toBe(`/anmelden?weiter=${encodeURIComponent(path)}`);
    }
    for (const path of API) expect(await statusOf(path), path).toBe(401);
    expect(await violations(page)).toEqual([]);
    await open(page, '/anmelden');
    await signIn(page, house, 'buerger@beispiel.example');
    for (const path of PAGES) {
      expect((await page.goto(path))?.status(), path).toBe(403);
      expect(await page.getByRole('main').textContent()).toContain('Es fehlt: „');
    }
    for (const path of API) expect(await statusOf(path), path).toBe(403);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('leads who works for one place straight there', async () => {
    const { page, context } = await manager();
    await page.goto('/rathaus');
    await page.getByRole('heading', { level: 1, name: 'Rathaus Wacken' }).waitFor();
    await context.close();
  });
});

it('the log of all this has a line for each request, and names nobody', () => {
  expect(house.mail.inbox.length).toBeGreaterThan(1);
  expect(house.output()).toContain('"route":"/api/desk/:ars/people"');
  expect(house.namesInLog()).toEqual([]);
});
