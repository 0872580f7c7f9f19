/** The room of sources: a feed from its first look to an alarm and back, and a table that somebody hands over. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptCommand } from '../../src/cli/adopt.ts';
import { feed, page as webPage } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../../src/kernel/sources/testing/feed-server.ts';
import { openBrowser, overflow, takenOver, violations } from '../browser.ts';
import { event } from '../feeds/christmas.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice, open, signIn } from './steps.ts';

const WACKEN = '010615168107';
const ROOM = `/rathaus/${WACKEN}/quellen`;
const ICS = { type: 'text/calendar; charset=utf-8' };

let house: PeopleHouse;
let browser: Browser;
let feeds: FeedServer;
beforeAll(async () => {
  feeds = await startFeedServer();
  [house, browser] = await Promise.all([
    startPeopleHouse({ SOURCES_ALLOW_ORIGINS: feeds.origin }),
    openBrowser(),
  ]);
  await house.beside(() => adoptCommand([WACKEN, 'leisure']));
  await house.employ('chefin@wacken.example', WACKEN, 'manager');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await house.close();
  await feeds.close();
});

/** So many days ahead, as a civil date. */
const ahead = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();

function calendar(summary: string): string {
  const day = ahead(1).replaceAll('-', '');
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beispiel//Kalender//DE'],
    event({ uid: 'one', summary, start: `${day}T193000`, end: `${day}T213000` }),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
}

async function manager(width: 360 | 1280, path = ROOM) {
  const device = await newDevice(browser, house, { width });
  await open(device.page, `/anmelden?weiter=${encodeURIComponent(path)}`);
  await signIn(device.page, house, 'chefin@wacken.example');
  return device;
}

async function sound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

/** What citizens read on the card of events. */
async function cardsOfWacken(): Promise<string> {
  return (await fetch(`${house.url}/api/places/${WACKEN}/here`)).text();
}

async function about(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name der Quelle').fill(name);
  await page.getByLabel('Lizenz', { exact: true }).selectOption({ label: 'Eigene Daten der Stelle' });
}

describe('a feed', () => {
  it('is tried, saved and read; breaks with an alarm while yesterday stays; and is mended', async () => {
    feeds.behave('/kalender.ics', feed(calendar('Feuerwehrfest'), ICS));
    const { page, context } = await manager(1280);
    await page.getByText('Noch keine Quellen').waitFor();
    await sound(page);
    await page.getByRole('link', { name: 'Quelle anschließen' }).click();
    await takenOver(page);
    await page.getByLabel('Was bringt die Quelle?').selectOption({ label: 'Freizeit: Termine' });
    await page.getByLabel('Adresse der Daten').fill('kalender');
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('Geben Sie eine Adresse ein').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('origin-url');
    await page.getByLabel('Adresse der Daten').fill(`${feeds.origin}/nichts.ics`);
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('Der Server gibt die Daten nicht heraus').waitFor();
    await page.getByLabel('Adresse der Daten').fill(`${feeds.origin}/kalender.ics`);
    await page.getByLabel('Zeitzone').fill('Berlin');
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByRole('link', { name: 'Zeitzone: Diese Zeitzone gibt es nicht' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('source-settings-zone');
    await sound(page);
    await page.getByLabel('Zeitzone').fill('Europe/Vienna');
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('1 Datensatz gelesen.').waitFor();
    await page.getByText('Feuerwehrfest').first().waitFor();
    await page.getByRole('button', { name: 'Speichern und einlesen' }).click();
    await page.getByText('Wählen Sie eine Lizenz').waitFor();
    await page.getByText('Geben Sie ein Postfach an').waitFor();
    await sound(page);
    await about(page, 'Kulturamt Wacken');
    await page.getByLabel('Zuständiges Postfach').fill('kultur@wacken.example');
    await page.getByLabel('Nächste Prüfung').fill(ahead(200));
    await page.getByRole('button', { name: 'Speichern und einlesen' }).click();
    await page.getByText('in Ordnung').waitFor();
    await page.getByText('1 wird gezeigt').waitFor();
    await sound(page);
    await expect.poll(cardsOfWacken, { timeout: 15_000 }).toContain('Feuerwehrfest');

    await page.locator('summary', { hasText: 'Ändern' }).click();
    expect(await page.getByLabel('Zeitzone').inputValue()).toBe('Europe/Vienna');
    await page.getByLabel('Zeitzone').fill('Europe/Berlin');
    await page.getByText('Probieren Sie die Änderung erst aus').waitFor();
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('1 Datensatz gelesen.').waitFor();
    await sound(page);
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('in Ordnung').waitFor();
    await takenOver(page);

    feeds.behave('/kalender.ics', webPage());
    await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
    await page.getByText('fehlerhaft').waitFor();
    await page.getByText('Die Adresse liefert etwas anderes').first().waitFor();
    await page.getByText('1 wird gezeigt').waitFor();
    expect(await cardsOfWacken()).toContain('Feuerwehrfest');
    const detail = page.url();
    await open(page, `/rathaus/${WACKEN}`);
    await page.getByText('„Kulturamt Wacken“ liefert nichts mehr').click();
    await page.waitForURL(detail);

    feeds.behave('/kalender.ics', feed(calendar('Feuerwehrball'), ICS));
    await takenOver(page);
    await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
    await page.getByText('in Ordnung').waitFor();
    await expect.poll(cardsOfWacken, { timeout: 15_000 }).toContain('Feuerwehrball');
    await open(page, `/rathaus/${WACKEN}`);
    await page.getByText('Nichts zu tun.').waitFor();
    await sound(page);
    await context.close();
  });
});

describe('a table', () => {
  it('is handed over on a phone, mapped, read, answered for by keyboard, and removed by its name', async () => {
    const { page, context } = await manager(360, `${ROOM}/neu`);
    await page.getByLabel('Was bringt die Quelle?').selectOption({ label: 'Freizeit: Orte' });
    await page.getByLabel('In welchem Format?').selectOption({ label: 'Tabelle (CSV)' });
    await page.getByLabel('Aus einer Datei, einmal').check();
    await page.getByLabel('Datei', { exact: true }).setInputFiles({
      ...{ name: 'orte.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(
        'Nr;Bezeichnung;Anschrift;lon;lat\n1;Freibad;Am Bad 1;9.376;54.022\n2;;;9.37;54.02',
      ),
    });
    await page.getByRole('button', { name: 'Spalten ansehen' }).click();
    await page.getByText('Welche Spalte ist was?').waitFor();
    expect(await page.getByLabel('Name (nötig)').inputValue()).toBe('Bezeichnung');
    expect(await page.getByLabel('Woran erkennt man').inputValue()).toBe('Nr');
    await page.getByText('Zum Beispiel: Am Bad 1').waitFor();
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('1 Datensatz ist fehlerhaft').waitFor();
    await page.getByText('Bezeichnung → Name').first().waitFor();
    await sound(page);
    await about(page, 'Bauhof');
    await page.getByRole('button', { name: 'Speichern und einlesen' }).click();
    await page.getByText('1 wird gezeigt').waitFor();
    await page.getByRole('button', { name: /^Bericht:/ }).click();
    await page.getByText('Genau:').waitFor();
    await sound(page);

    const change = page.locator('summary', { hasText: 'Entfernen' });
    await change.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Geben Sie zur Bestätigung').fill('Bauamt');
    await page.keyboard.press('Enter');
    await page.getByText('Der Name stimmt nicht').waitFor();
    await page.getByLabel('Geben Sie zur Bestätigung').fill('Bauhof');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${ROOM}`);
    await takenOver(page);
    expect(await page.getByText('Bauhof').count()).toBe(0);
    await context.close();
  });

  it('leaves no name in the log of the house', () => expect(house.namesInLog()).toEqual([]));
});
