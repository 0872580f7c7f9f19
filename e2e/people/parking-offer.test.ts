/** An owner offers a drive by day and by night, a supermarket fifty lots at once; and one takes it back with a booking ahead. */
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { POINT, WACKEN } from '../../src/solutions/parking/book/testing/a-lot.ts';
import { putBooking } from '../../src/solutions/parking/money/testing/put-booking.ts';
import { putZones } from '../../src/solutions/parking/zones/zone-store.ts';
import { openBrowser } from '../browser.ts';
import { looksRight } from '../looks-right.ts';
import { introduce } from './introduce-owner.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, signIn } from './steps.ts';

const say = sayIn('de', 'solutions/parking/i18n/find', 'solutions/parking/i18n/offer');
const ROOM = '/mein-bereich/parken/stellplaetze';
const START = Temporal.Now.instant();
const DRIVER = '0191d2f0-0000-7000-8000-000000000003';
const LOTS = 50;

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  const [west, south, east, north] = [POINT.lon - 0.1, POINT.lat - 0.1, POINT.lon + 0.1, POINT.lat + 0.1];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const record = {
    ...{ name: 'Beispielgebiet', area: 'MK', verdict: 'allowed' as const, polygons: [[ring]] },
    ...{ authority: 'Kreis Steinburg, Bauaufsicht', link: null, note: '' },
  };
  await house.beside(({ db }) =>
    putZones([{ id: crypto.randomUUID(), ars: WACKEN, source: crypto.randomUUID(), record }], db, {
      now: START,
    }),
  );
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say(key), exact: true });
const part = (page: Page, id: string) =>
  page.getByRole('button', { name: say('offer_change_part', { part: say(`offer_part_${id}`) }) });

/** Two rows cannot be read: a word instead of a number, and times that are none. */
function chain(): string {
  const rows = Array.from({ length: LOTS }, (_, index) => {
    const lon = (POINT.lon + 0.0005 * (index % 10)).toFixed(5);
    const lat = (POINT.lat + 0.0005 * Math.floor(index / 10)).toFixed(5);
    return `F-${index + 1};Beispielmarkt ${index + 1};Supermarkt;Marktweg;${index + 1};${lon};${lat};Mo-Fr 18:00-08:00;12;500;250`;
  });
  return [
    'nummer;titel;art;strasse;hausnummer;laengengrad;breitengrad;zeiten;plaetze;laenge_cm;breite_cm',
    ...rows,
    `F-98;Markt Süd;Supermarkt;Marktweg;98;${POINT.lon};${POINT.lat};Mo-Fr 18:00-08:00;viele;500;250`,
    `F-99;Markt Nord;Supermarkt;Marktweg;99;${POINT.lon};${POINT.lat};nachts;3;500;250`,
  ].join('\r\n');
}

describe('offering parking spaces', () => {
  it('takes an owner from a drive to the search, and back with a booking ahead', async () => {
    const { page } = await newDevice(browser, house);
    await open(page, `/anmelden?weiter=${encodeURIComponent(ROOM)}`);
    await signIn(page, house, 'ole@anbieter.example');
    await page.getByText(say('offer_none')).waitFor();
    await looksRight(page, 'empty');
    await open(page, `${ROOM}/konto`);
    await introduce(page, say, 'Ole Beispiel');
    await looksRight(page, 'account');
    await button(page, 'offer_save').click();
    await page.getByText(say('offer_owner_saved')).waitFor();
    await open(page, ROOM);
    await link(page, 'offer_new').click();
    await button(page, 'offer_save_next').click();
    await page.getByRole('alert').getByText(say('offer_fault_kind')).waitFor();
    await looksRight(page, 'new-faults');
    await page.getByLabel(say('offer_kind_drive')).check();
    await page.getByLabel(say('offer_town')).fill('Wacken');
    await page.getByRole('button', { name: /^Wacken/ }).click();
    await page.getByLabel(say('offer_lat')).fill(String(POINT.lat));
    await page.getByLabel(say('offer_lon')).fill(String(POINT.lon).replace('.', ','));
    await button(page, 'offer_nudge_north', { metres: 2 }).press('ArrowUp');
    await page.getByText('Punkt: 54.020418 Nord').waitFor();
    await page.getByLabel(say('offer_title'), { exact: true }).fill('Einfahrt am Park');
    // Nothing typed is lost by a reload.
    await open(page, page.url());
    await expect
      .poll(() => page.getByLabel(say('offer_title'), { exact: true }).inputValue())
      .toBe('Einfahrt am Park');
    await page.getByLabel(say('offer_street'), { exact: true }).fill('Hauptstraße');
    await page.getByLabel(say('offer_houseNumber')).fill('7');
    await looksRight(page, 'new');
    await button(page, 'offer_save_next').click();

    await page.getByText(say('offer_next_draft')).waitFor();
    const mine = new URL(page.url()).pathname;
    await button(page, 'offer_preset_workdays').click();
    await button(page, 'offer_preset_nights').click();
    await looksRight(page, 'times');
    await button(page, 'offer_save').click();
    await page.getByLabel(say('offer_price_paid')).check();
    await page.getByLabel(say('offer_price_hour')).fill('eins');
    await button(page, 'offer_save').click();
    await page.getByRole('alert').getByText(say('offer_fault_price')).waitFor();
    await page.getByLabel(say('offer_price_hour')).fill('1,50');
    await looksRight(page, 'price');
    await button(page, 'offer_save').click();
    await page.getByLabel(say('offer_declare_mayLet')).check();
    await button(page, 'offer_save').click();
    await page.getByText(say('offer_fault_declare')).waitFor();
    await page.getByLabel(say('offer_declare_notPublic')).check();
    await looksRight(page, 'declare');
    await button(page, 'offer_save').click();
    await page.getByText(say('offer_declared_now')).waitFor();
    await button(page, 'offer_submit').click();
    await page.getByText(say('offer_result_listed')).waitFor();
    await looksRight(page, 'listed');
    for (const id of ['place', 'bays', 'access', 'rules', 'photos'] as const) {
      await part(page, id).click();
      await looksRight(page, `part-${id}`);
    }
    await link(page, 'offer_public').click();
    await page.getByRole('heading', { level: 1, name: 'Einfahrt am Park' }).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Hauptstraße');

    await open(page, `${mine}?blatt=ja`);
    await page.getByRole('img', { name: say('offer_code_of', { label: '1' }) }).waitFor();
    await looksRight(page, 'sheet');
    const lot = mine.split('/').at(-1) ?? '';
    await house.beside(async ({ db }) => {
      const { rows } = await sql`select id from parking.bay where lot = ${lot}`.execute(db);
      const { id: bay } = z.object({ id: z.string() }).parse(rows[0]);
      const [from, until] = [120, 180].map((more) => START.add({ minutes: more }).toString());
      if (from === undefined || until === undefined) throw new Error('two instants');
      await putBooking(db, { ars: WACKEN, lot, bay }, { driver: DRIVER, price: 150, from, until });
    });
    await open(page, mine);
    await page.getByText(say('offer_ahead', { count: 1 })).waitFor();
    await page.locator('summary', { hasText: say('offer_bookings') }).click();
    await page.getByText(say('offer_booking_fixed')).waitFor();
    await page.locator('summary', { hasText: say('offer_withdraw') }).click();
    await page.getByText(say('offer_withdraw_ahead', { count: 1 })).waitFor();
    await looksRight(page, 'withdraw');
    await page.getByLabel(say('offer_why')).fill('Wir bauen um.');
    await button(page, 'offer_withdraw_do').click();
    await page.getByText(say('offer_withdrawn')).waitFor();
    await open(page, `/en${mine}`);
    await page.getByText('The offer is gone.').waitFor();
    await looksRight(page, 'english');
    expect(house.namesInLog()).toEqual([]);
  });

  it('takes fifty lots of a supermarket from a table, and says which lines it cannot read', async () => {
    const { page } = await newDevice(browser, house, { width: 1280 });
    await open(page, `/anmelden?weiter=${encodeURIComponent(`${ROOM}/import`)}`);
    await signIn(page, house, 'filialen@markt.example');
    await page.getByText(say('offer_import_owner')).waitFor();
    await looksRight(page, 'import-unknown');
    await link(page, 'offer_account').click();
    await introduce(page, say, 'Beispielmarkt GmbH');
    await button(page, 'offer_save').click();
    await page.getByText(say('offer_owner_saved')).waitFor();
    await open(page, `${ROOM}/import`);
    await link(page, 'offer_import_template').waitFor();
    await page.getByLabel(say('offer_import_file'), { exact: true }).setInputFiles({
      ...{ name: 'filialen.csv', mimeType: 'text/csv', buffer: Buffer.from(chain(), 'latin1') },
    });
    await page.getByText(say('offer_import_new', { count: LOTS })).waitFor();
    await page.getByText(say('offer_import_line_column', { line: '52', column: 'plaetze' })).waitFor();
    await page.getByText(say('offer_import_line_column', { line: '53', column: 'zeiten' })).waitFor();
    await page.getByLabel(say('offer_declare_mayLet')).check();
    await page.getByLabel(say('offer_declare_notPublic')).check();
    await looksRight(page, 'import');
    await button(page, 'offer_import_take', { count: LOTS }).click();
    await page.getByText(say('offer_import_taken')).waitFor();
    await open(page, ROOM);
    await page.getByText(say('offer_count', { count: LOTS })).waitFor();
    await expect.poll(() => page.getByText(say('offer_state_listed'), { exact: true }).count()).toBe(20);
    await looksRight(page, 'list');
    await button(page, 'offer_more', { count: 20 }).click();
    await button(page, 'offer_more', { count: LOTS - 40 }).click();
    await page.getByRole('link', { name: 'Beispielmarkt 50' }).waitFor();
  });
});
