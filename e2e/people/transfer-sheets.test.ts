/** A town writes what it learned, the office brings in a catalogue, and another town finds what fits. */
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, takenOver } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const FEDERATION = '000000000000';
const OFFICER = 'amt@wacken.example';
const OFFICE = 'stelle@netzwerk.example';
const ROOM = `/rathaus/${WACKEN}/vorhaben/steckbriefe`;
const CATALOGUE = `/rathaus/${FEDERATION}/vorhaben/katalog`;
const say = sayIn('de', 'network/transfer/i18n', 'network/transfer/i18n/sheets');
const sayEn = sayIn('en', 'network/transfer/i18n', 'network/transfer/i18n/sheets');

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(OFFICER, WACKEN, 'officer');
  await house.employ(OFFICE, FEDERATION, 'federal');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const TITLE = 'Bachpegel mit Warnung';

it('publishes a fact sheet only when it says what failed, and everybody reads it', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, OFFICER, ROOM);
  await page.getByText(say('sheet_none')).waitFor();
  await isSound(page, 'sheets-empty');
  await page.getByRole('link', { name: say('sheet_new') }).click();
  await page.getByRole('heading', { level: 2, name: say('sheet_new') }).waitFor();
  // Nothing is sent that lacks its title: the list of it has the focus, and leads to the field.
  await page.getByRole('button', { name: say('sheet_save_new') }).click();
  await page.getByRole('link', { name: say('sheet_title_missing') }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('sheet-title');
  await page.keyboard.type(TITLE);
  await page.locator('#sheet-problem').fill('Bei Starkregen steigt der Bach in Minuten.');
  await page.locator('#sheet-field').selectOption('water');
  await page.locator('#sheet-size').selectOption('small');
  await page.locator('#sheet-startsOn').fill('2025-03-01');
  await page.locator('#sheet-costBand').selectOption('10k-50k');
  await page.locator('#sheet-costOnce').fill('12.500,50');
  await page.getByRole('button', { name: say('sheet_kpi_add') }).click();
  await page.locator('#sheet-kpi-0-title').fill('Vorwarnzeit');
  await page.locator('#sheet-kpi-0-unit').fill('min');
  await page.locator('#sheet-kpi-0-before').fill('8');
  await page.locator('#sheet-kpi-0-after').fill('34,5');
  await page.locator('#sheet-kpi-0-source').fill('eigene Messung');
  await page.locator('#sheet-operating').selectOption('own');
  await page.locator('#sheet-licence').fill('EUPL-1.2');
  await page.locator('#sheet-solution').selectOption('waste');
  await page.locator('[id="sheet-check-waste:collections"]').check();
  await page.locator('#sheet-contactRole').fill('Bauamt');
  await page.locator('#sheet-contactMail').fill('bauamt@wacken.example');
  await isSound(page, 'sheet-new');
  await page.getByRole('button', { name: say('sheet_save_new') }).click();
  await page.getByRole('heading', { level: 2, name: TITLE }).waitFor();
  await page.getByText(say('sheet_need_failed')).waitFor();
  await page.getByRole('button', { name: say('sheet_publish'), exact: true }).click();
  await page.getByText('Für die Veröffentlichung fehlt noch etwas', { exact: false }).waitFor();
  await isSound(page, 'sheet-refused');
  await page.locator('#sheet-failed').fill('Äste vor dem Sensor lösten elf Fehlalarme aus.');
  await page.getByRole('button', { name: say('sheet_save'), exact: true }).click();
  await page.getByText(say('sheet_publish_ready')).waitFor();
  await page.getByRole('button', { name: say('sheet_publish'), exact: true }).click();
  await page.getByText(say('sheet_published')).waitFor();
  await isSound(page, 'sheet-published');
  await page.getByRole('button', { name: say('sheet_verify'), exact: true }).click();
  await page.getByText(say('sheet_verified_done')).waitFor();
  await page.getByRole('link', { name: say('sheet_public') }).click();
  await takenOver(page);
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByText('Äste vor dem Sensor lösten elf Fehlalarme aus.').waitFor();
  await page.getByText('vorher 8 min, nachher 34,5 min').waitFor();
  await isSound(page, 'sheet-public');
});

it('brings in a table with broken lines, and says of each how to mend it', async () => {
  const { page } = await newDevice(browser, house, { width: 1280 });
  await openAs(page, house, OFFICE, CATALOGUE);
  await page.getByText(say('sheet_import'), { exact: true }).click();
  await page.locator('#import-catalogue').fill('Musterkatalog');
  const table = [
    'Projekt-ID;Projektname;Handlungsfeld;Phase;Ort;Beginn;Gesamtkosten;Kurzbeschreibung;Herausforderungen;Betriebsmodell;Lizenz;Amt;E-Mail;Ansprechpartner',
    '1;Busse melden sich;Mobilität;läuft;Köln;03/2024;250-500 T€;Busse kommen zu spät.;Der Funk war schwach.;eigener Betrieb;EUPL-1.2;Amt für Verkehr;verkehr@stadt.example;Erika Muster',
    '2;Ampel;Zauberei;läuft;Köln;2024;unter 10.000 €;Text;Text;eigener Betrieb;EUPL-1.2;Amt;amt@stadt.example;',
    '3;Licht;Energie;läuft;Nirgendhausen;2024;unter 10.000 €;Text;Text;eigener Betrieb;EUPL-1.2;Amt;amt@stadt.example;',
  ].join('\r\n');
  await page.locator('#import-file').setInputFiles({
    ...{ name: 'katalog.csv', mimeType: 'text/csv' },
    // As spreadsheets of Windows write it.
    buffer: Buffer.from(table.replaceAll('€', 'EUR'), 'latin1'),
  });
  await page.locator('#import-mode').selectOption('publish');
  await page.getByRole('button', { name: say('sheet_import_send') }).click();
  await page.getByText(say('sheet_import_line', { line: 3, column: 'field' })).waitFor();
  await page.getByText(say('sheet_import_fault_town-unknown'), { exact: false }).waitFor();
  await page.getByText(say('sheet_import_skipped_people', { name: 'Ansprechpartner' })).waitFor();
  await isSound(page, 'sheet-import');
  await page.getByRole('link', { name: 'Busse melden sich' }).click();
  await page.getByRole('heading', { level: 2, name: 'Busse melden sich' }).waitFor();
  await isSound(page, 'sheet-office');
  await open(page, `${CATALOGUE}/neu`);
  await page.locator('#sheet-country').waitFor();
  await isSound(page, 'sheet-abroad');
});

it('explains to another town what fits it, in both languages', async () => {
  await house.beside(({ db }) =>
    sql`update transfer.sheet set verified_on = verified_on - 200 where title = ${TITLE}`.execute(db),
  );
  const { page } = await newDevice(browser, house, { width: 360 });
  await open(page, '/netzwerk/loesungen');
  await page.getByRole('link', { name: TITLE }).waitFor();
  await page.getByText(say('sheet_badge_stale')).first().waitFor();
  await isSound(page, 'sheets');
  await page.getByLabel(say('sheet_fit_place'), { exact: true }).fill('Köln');
  await page.getByRole('searchbox', { name: say('sheet_fit_words') }).fill('Starkregen am Bach');
  await page.getByRole('button', { name: say('sheet_fit_button') }).click();
  await page.waitForURL('**/netzwerk/loesungen/fuer/053150000000/worte-starkregen-am-bach');
  await takenOver(page);
  await page.getByRole('link', { name: say('size_city') }).click();
  await page.waitForURL('**/groesse-city/worte-starkregen-am-bach');
  await takenOver(page);
  await page
    .getByRole('heading', { name: /^So kommen die/ })
    .first()
    .click();
  await page
    .getByText(say('sheet_match_problem_like', { title: 'starkregen am bach' }), { exact: false })
    .waitFor();
  await isSound(page, 'sheet-fit');
  const { page: wide } = await newDevice(browser, house, { width: 1280 });
  await open(wide, '/en/netzwerk/loesungen/fuer/053150000000/groesse-city');
  await wide.getByText(sayEn('sheet_fit_by_nothing')).waitFor();
  await isSound(wide, 'sheet-fit-en');
  await open(wide, '/en/netzwerk/loesungen');
  await wide.getByRole('link', { name: 'Busse melden sich' }).click();
  await wide.getByRole('heading', { level: 1, name: 'Busse melden sich' }).waitFor();
  await isSound(wide, 'sheet-public-en');
  expect(house.namesInLog()).toEqual([]);
});
