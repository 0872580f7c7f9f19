/** What people ask on a Sunday in November: tonight with children, in the rain, and what is open on the holiday. */
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { feed } from '../src/kernel/sources/testing/feed-behaviours.ts';
import { openBrowser, takenOver, violations } from './browser.ts';
import { cityCalendar, MUSEUMS, SUNDAY, villageCalendar } from './feeds/all-saints.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './house/configured-house.ts';
import { looksRight } from './looks-right.ts';
import { visitAndStore, withWorker } from './offline-visit.ts';
import { openAtTime, type SeenAtTime } from './open-at-time.ts';
import { traces } from './requests.ts';

const KOELN = '053150000000';
const WACKEN = '010615168107';
const CATHEDRAL = { longitude: 6.9583, latitude: 50.9413 };
const ICS = { type: 'text/calendar; charset=utf-8' };

let browser: Browser;
let house: ConfiguredHouse;
/** Name of the village next to Wacken that has a calendar. */
let beside: string;
beforeAll(async () => {
  [browser, house] = await Promise.all([
    openBrowser(),
    startConfiguredHouse({ time: SUNDAY, env: { HIER_SAMPLE: 'off' } }),
  ]);
  const located = await fetch(`${house.url}/api/locate?lon=9.3757&lat=54.0215`);
  const { neighbours } = (await located.json()) as { neighbours: { ars: string; name: string }[] }; // our own API
  const [village] = neighbours;
  if (village === undefined) throw new Error('Wacken has no neighbour');
  beside = village.name;
  house.feeds.behave('/city.ics', feed(cityCalendar(), ICS));
  house.feeds.behave('/village.ics', feed(villageCalendar(), ICS));
  house.feeds.behave('/museums.osm', feed(MUSEUMS, { type: 'application/xml' }));
  for (const ars of [KOELN, village.ars]) await house.hier(['adopt', ars, 'leisure']);
  for (const [ars, path] of [
    [KOELN, '/city.ics'],
    [village.ars, '/village.ics'],
  ] as const)
    await house.connect({
      ...{ ars, path, into: 'leisure/events', connector: 'ical', name: 'Kulturamt', licence: 'CC0-1.0' },
    });
  await house.connect({
    ...{ ars: KOELN, into: 'leisure/osm-places', connector: 'osm-xml', path: '/museums.osm' },
    ...{ name: '© OpenStreetMap-Mitwirkende', licence: 'ODbL-1.0' },
  });
  for (const [path, words] of [
    [`/${KOELN}/freizeit/heute-abend/familie`, 'Bilderbuchkino'],
    [`/${village.ars}/freizeit/heute`, 'Schach'],
    [`/${KOELN}/freizeit/orte/museum`, 'Museum am Fest'],
  ] as const)
    await vi.waitFor(
      async () => {
        const text = await (await fetch(house.url + path)).text();
        if (!text.includes(words)) throw new Error(`${path} never showed ${words}`);
      },
      { timeout: 60_000, interval: 300 },
    );
}, 240_000);
afterAll(async () => {
  await Promise.all([browser.close(), house.close()]);
});

const open = (path: string, work: (page: Page) => Promise<void>, seen: Omit<SeenAtTime, 'path'> = {}) =>
  openAtTime({ browser, url: house.url, time: SUNDAY }, { path, ...seen }, work);

const rows = (page: Page) => page.locator('.part .rows__link').allTextContents();

describe('tonight with children near me', () => {
  it('is chosen by two taps, sorted on the phone over all pages, and nobody learns where one stands', async () => {
    await open(`/${KOELN}/freizeit`, async (page) => {
      await looksRight(page);
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation(CATHEDRAL);
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.getByRole('link', { name: 'Heute Abend', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Heute Abend in Köln' }).waitFor();
      await page
        .getByRole('navigation', { name: 'Auswahl' })
        .getByRole('link', { name: 'Mit Kindern' })
        .click();
      await page.getByRole('heading', { level: 1, name: 'Heute Abend in Köln: mit Kindern' }).waitFor();
      await takenOver(page);
      expect((await rows(page)).slice(0, 2)).toEqual(['Puppenspiel im Süden', 'Bilderbuchkino am Dom']);
      await looksRight(page);
      await page.getByRole('button', { name: 'Nach Entfernung sortieren' }).click();
      await page.getByText(/Sortiert nach Entfernung/).waitFor();
      const nearest = page.getByRole('main').locator('.filter .rows__item').first();
      await nearest.filter({ hasText: 'Bilderbuchkino am Dom' }).waitFor();
      expect(await nearest.textContent()).toMatch(/Stadtbibliothek.*50 m entfernt/);
      await expect
        .poll(async () => (await rows(page)).slice(0, 2))
        .toEqual(['Bilderbuchkino am Dom', 'Puppenspiel im Süden']);
      expect(traces(CATHEDRAL, requests)).toEqual([]);
      await looksRight(page);
      await page
        .getByRole('navigation', { name: 'Auswahl' })
        .getByRole('link', { name: 'Kostenlos' })
        .click();
      await page
        .getByRole('heading', { level: 1, name: 'Heute Abend in Köln: mit Kindern, kostenlos' })
        .waitFor();
      await takenOver(page);
      await page.getByRole('link', { name: 'Nur sichere Angaben' }).click();
      await page.waitForURL('**/heute-abend/familie-kostenlos-sicher');
      await expect.poll(() => rows(page)).toEqual(['Puppenspiel im Süden']);
    });
  });

  it('without scripts is the same list, and other days by a form', async () => {
    await open(
      `/en/${KOELN}/freizeit/heute-abend/familie`,
      async (page) => {
        const text = (await page.getByRole('main').textContent()) ?? '';
        expect(text).toContain('Tonight in Köln: with children');
        expect(text).toMatch(/Bilderbuchkino am Dom.*Not stated/s);
        await page.getByRole('link', { name: 'All dates', exact: true }).click();
        await page.getByLabel('From').fill('2026-11-01');
        await page.getByLabel('To', { exact: true }).fill('2026-11-01');
        await page.getByRole('button', { name: 'Show' }).click();
        await page.waitForURL('**/freizeit/2026-11-01--2026-11-01/familie');
        expect(await page.getByRole('main').textContent()).toContain('Puppenspiel');
      },
      { width: 1280, script: false },
    );
  });
});

describe('a rainy Sunday in a village', () => {
  it('without a calendar of its own shows what is on next door, and says of the rest what is missing', async () => {
    await open(`/${WACKEN}/freizeit`, async (page) => {
      await page.getByRole('link', { name: 'Bei Regen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Bei Regen in Wacken' }).waitFor();
      const row = page.getByRole('listitem').filter({ hasText: 'Schach im Gemeindehaus' });
      expect(await row.textContent()).toContain(`in ${beside}`);
      await page.getByText('kein Ort unter einem Dach bekannt').waitFor();
      await looksRight(page);
    });
    await open(`/${KOELN}/freizeit/bei-regen`, async (page) => {
      const text = (await page.getByRole('main').textContent()) ?? '';
      expect(text).not.toContain('Markt auf dem Platz');
      expect(text).toContain('Museum am Fest');
      await looksRight(page);
    });
  });
});

describe('a barrier-free museum that is open now on a holiday of the Land', () => {
  it('is found by two taps, and its page says which holiday it is', async () => {
    await open(`/${KOELN}/freizeit/orte/museum`, async (page) => {
      const choose = page.getByRole('navigation', { name: 'Auswahl' });
      await choose.getByRole('link', { name: 'Jetzt geöffnet' }).click();
      // The address changes before the page does, and this link leads elsewhere on the page before.
      await choose.locator('a[aria-current]', { hasText: 'Jetzt geöffnet' }).waitFor();
      await choose.getByRole('link', { name: 'Mit dem Rollstuhl' }).click();
      await choose.locator('a[aria-current]', { hasText: 'Mit dem Rollstuhl' }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/\/museum\/offen-rollstuhl$/);
      await expect.poll(() => rows(page)).toEqual(['Museum am Fest', 'Museum ohne Angabe']);
      await page.getByText('Jetzt geöffnet bis 17:00 Uhr').waitFor();
      await looksRight(page);
      await page.getByRole('link', { name: 'Museum am Fest' }).click();
      await page.getByRole('heading', { level: 1, name: 'Museum am Fest' }).waitFor();
      await page.getByText('11:00–17:00 Uhr · Feiertag (Allerheiligen)').waitFor();
    });
  });
});

describe('without a network', () => {
  it('a visited list stays readable and says how old it is', async () => {
    await withWorker(browser, { width: 360, url: house.url }, async ({ page, setOffline }) => {
      const path = `/${KOELN}-koeln/freizeit/heute-abend/familie`;
      await visitAndStore(page, path, `/${KOELN}/freizeit/heute-abend/familie`);
      await setOffline(true);
      await page.reload();
      await page.getByText(/Sie sind offline seit/).waitFor();
      await page.getByRole('link', { name: 'Bilderbuchkino am Dom' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
