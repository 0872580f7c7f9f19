/** The room of sources: a feed from its first look to an alarm and back, and a table that somebody hands over. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { adoptCommand } from '../../src/cli/adopt.ts';
import { PREFIX } from '../../src/kernel/i18n/language.ts';
import { feed, page as webPage } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { takenOver, until } from '../browser.ts';
import { event } from '../feeds/christmas.ts';
import { isSound } from '../looks-right.ts';
import { type HouseWithFeeds, startHouseWithFeeds } from './house-with-feeds.ts';
import { type Say, sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const SWISTTAL = '053820064064';
/** Its room there, in a language whose addresses begin so. */
const roomOf = (ars: string, prefix = '') => `${prefix}/rathaus/${ars}/quellen`;
const MANAGER = { [WACKEN]: 'chefin@wacken.example', [SWISTTAL]: 'chef@swisttal.example' } as const;
const ICS = { type: 'text/calendar; charset=utf-8' };

let house: HouseWithFeeds['house'];
let browser: Browser;
let feeds: HouseWithFeeds['feeds'];
let close: HouseWithFeeds['close'];
beforeAll(async () => {
  ({ house, browser, feeds, close } = await startHouseWithFeeds());
  for (const [ars, email] of Object.entries(MANAGER)) {
    await house.beside((opened) => adoptCommand([ars, 'leisure'], (work) => work(opened)));
    await house.employ(email, ars, 'manager');
  }
}, 180_000);
afterAll(() => close());

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

async function manager(width: 360 | 1280, email: string, path: string) {
  const device = await newDevice(browser, house, { width });
  await openAs(device.page, house, email, path);
  return device;
}

/** In the browser: two runs of a source have ended; `path` lists them. */
async function hasRunTwice(path: string): Promise<boolean> {
  const answer: { runs: unknown[] } = await (await fetch(path)).json();
  return answer.runs.length >= 2;
}

/** What citizens read on the cards of a place. */
async function cardsOf(ars: string): Promise<string> {
  return (await fetch(`${house.url}/api/places/${ars}/here`)).text();
}

async function about(page: Page, name: string, say: Say): Promise<void> {
  await page.getByLabel(say('about_name')).fill(name);
  await page.getByLabel(say('about_licence'), { exact: true }).selectOption({ label: say('licence_own') });
}

const SOURCE_WORDS = ['kernel/sources/i18n', 'kernel/i18n/desk', 'kernel/i18n/desk/rooms/sources'];
const NAMES = {
  de: { source: 'Kulturamt Wacken', yesterday: 'Feuerwehrfest', mended: 'Feuerwehrball' },
  en: { source: 'Swisttal Office of Culture', yesterday: 'Kirmes', mended: 'Erntedankzug' },
};

describe('a feed', () => {
  it.each([
    { language: 'de', width: 1280, ars: WACKEN, email: MANAGER[WACKEN] },
    { language: 'en', width: 360, ars: SWISTTAL, email: MANAGER[SWISTTAL] },
  ] as const)(
    'is tried, saved and read; breaks with an alarm while yesterday stays; and is mended ($language, $width px)',
    async ({ language, width, ars, email }) => {
      const say = sayIn(language, ...SOURCE_WORDS);
      const leisure = sayIn(language, 'solutions/leisure/i18n')('title');
      const { source, yesterday, mended } = NAMES[language];
      const feedPath = `/${language}.ics`;
      const desk = `${PREFIX[language]}/rathaus/${ars}`;
      const button = (key: string) => page.getByRole('button', { name: say(key), exact: true });
      const words = (key: string) => page.getByText(say(key), { exact: true });
      const zone = say('connector_ical_zone');
      feeds.behave(feedPath, feed(calendar(yesterday), ICS));
      const { page, context } = await manager(width, email, roomOf(ars, PREFIX[language]));
      await page.getByText(say('none')).waitFor();
      await isSound(page);
      await page.getByRole('link', { name: say('add') }).click();
      await takenOver(page);
      await page.getByLabel(say('way')).selectOption({ label: `${leisure}: ${say('intake_events')}` });
      await page.getByLabel(say('address')).fill('kalender');
      await button('try').click();
      await page.getByText(say('address_missing')).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('origin-url');
      await page.getByLabel(say('address')).fill(`${feeds.origin}/nichts.ics`);
      await button('try').click();
      await page.getByText(say('fault_refused')).waitFor();
      await page.getByLabel(say('address')).fill(`${feeds.origin}${feedPath}`);
      await page.getByLabel(zone).fill('Berlin');
      await button('try').click();
      await page.getByRole('link', { name: `${zone}: ${say('connector_ical_zone_unknown')}` }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('source-settings-zone');
      await isSound(page);
      await page.getByLabel(zone).fill('Europe/Vienna');
      await button('try').click();
      await page.getByText(say('trial_read', { count: 1 })).waitFor();
      await page.getByText(yesterday).first().waitFor();
      await button('save_new').click();
      await page.getByText(say('licence_missing')).waitFor();
      await page.getByText(say('mailbox_missing')).waitFor();
      await isSound(page);
      await about(page, source, say);
      await page.getByLabel(say('about_mailbox')).fill('kultur@gemeinde.example');
      await page.getByLabel(say('about_reviewDate')).fill(ahead(200));
      await button('save_new').click();
      await words('state_ok').waitFor();
      await page.getByText(say('records', { count: 1 })).waitFor();
      await isSound(page);
      await expect.poll(() => cardsOf(ars)).toContain(yesterday);

      await page.locator('summary', { hasText: say('change') }).click();
      await expect.poll(() => page.getByLabel(zone).inputValue()).toBe('Europe/Vienna');
      await page.getByLabel(zone).fill('Europe/Berlin');
      await page.getByText(say('try_first')).waitFor();
      await button('try').click();
      await page.getByText(say('trial_read', { count: 1 })).waitFor();
      await isSound(page);
      await button('save').click();
      await takenOver(page);
      // Other settings are read at once: whoever asks meanwhile is told that it is being read.
      await until(page, hasRunTwice, `/api/desk/${ars}/sources/${page.url().split('/').at(-1)}/runs`);

      feeds.behave(feedPath, webPage());
      await button('run_now').click();
      await words('state_failing').waitFor();
      await page.getByText(say('fault_wrong-type')).first().waitFor();
      await page.getByText(say('records', { count: 1 })).waitFor();
      expect(await cardsOf(ars)).toContain(yesterday);
      const detail = page.url();
      await open(page, desk);
      await page.getByRole('link', { name: say('home_public') }).click();
      await page.getByRole('main').getByText(yesterday).first().waitFor();
      await open(page, desk);
      await page.getByText(say('task_failing', { source })).click();
      await page.waitForURL(detail);

      feeds.behave(feedPath, feed(calendar(mended), ICS));
      await takenOver(page);
      await button('run_now').click();
      await words('state_ok').waitFor();
      await expect.poll(() => cardsOf(ars)).toContain(mended);
      // What the parts of the house say of today has its time; where that was too short, the page says so instead.
      await vi.waitFor(
        async () => {
          await open(page, desk);
          await words('today_none').waitFor({ timeout: 3_000 });
        },
        { timeout: 60_000, interval: 200 },
      );
      await isSound(page);
      await context.close();
    },
  );
});

describe('a table', () => {
  it('is handed over on a phone, mapped, read, answered for by keyboard, and removed by its name', async () => {
    const { page, context } = await manager(360, MANAGER[WACKEN], `${roomOf(WACKEN)}/neu`);
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
    await expect.poll(() => page.getByLabel('Name (nötig)').inputValue()).toBe('Bezeichnung');
    await expect.poll(() => page.getByLabel('Woran erkennt man').inputValue()).toBe('Nr');
    await page.getByText('Zum Beispiel: Am Bad 1').waitFor();
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('1 Datensatz ist fehlerhaft').waitFor();
    await page.getByText('Bezeichnung → Name').first().waitFor();
    await isSound(page);
    await about(page, 'Bauhof', sayIn('de', ...SOURCE_WORDS));
    await page.getByRole('button', { name: 'Speichern und einlesen' }).click();
    await page.getByText('1 wird gezeigt').waitFor();
    await page.getByRole('button', { name: /^Bericht:/ }).click();
    await page.getByText('Genau:').waitFor();
    await isSound(page);

    const change = page.locator('summary', { hasText: 'Entfernen' });
    await change.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Geben Sie zur Bestätigung').fill('Bauamt');
    await page.keyboard.press('Enter');
    await page.getByText('Der Name stimmt nicht').waitFor();
    await page.getByLabel('Geben Sie zur Bestätigung').fill('Bauhof');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${roomOf(WACKEN)}`);
    await page.getByRole('link', { name: 'Quelle anschließen' }).waitFor();
    expect(await page.getByText('Bauhof').count()).toBe(0);
    await context.close();
  });

  it('leaves no name in the log of the house', () => expect(house.namesInLog()).toEqual([]));
});
