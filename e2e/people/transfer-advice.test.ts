/** A town asks, another finds it, an adviser answers, the office keeps the regions: in the browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSheet } from '../../src/network/transfer/sheets/testing/a-sheet.ts';
import { insertSheet, updateSheetState } from '../../src/network/transfer/sheets/write-sheet-store.ts';
import { openBrowser, takenOver } from '../browser.ts';
import { looksRight } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const STEINBURG = '010610000000';
const KOELN = '053150000000';
const BONN = '053140000000';
const BUND = '000000000000';
const TOWN = 'amt@wacken.example';
const CITY = 'amt@koeln.example';
const ADVISER = 'beratung@steinburg.example';
const OFFICE = 'stelle@netzwerk.example';
const TITLE = 'Dürfen wir Parkplätze mit Sensoren zählen?';
const SHEET = 'Sensoren in Stellplätzen';
const SHEET_ID = '01a21b92-0000-7000-8000-000000000001';
const TEXTS = [
  ...['kernel/i18n', 'network/transfer/i18n', 'network/transfer/i18n/advice'],
  'network/transfer/i18n/sheets',
];
const de = sayIn('de', ...TEXTS);
const en = sayIn('en', ...TEXTS);

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(TOWN, WACKEN, 'officer');
  await house.employ(CITY, KOELN, 'officer');
  await house.employ(ADVISER, STEINBURG, 'adviser');
  await house.employ(OFFICE, BUND, 'federal');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

it('keeps a region with its office', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, OFFICE, `/rathaus/${BUND}/vorhaben/regionen`);
  await page.getByText(de('region_none')).waitFor();
  await looksRight(page, 'regions-empty');
  await page.getByRole('link', { name: de('region_new') }).click();
  await page.getByRole('button', { name: de('region_save') }).click();
  await page.getByText(de('region_name_missing')).waitFor();
  await page.getByLabel(de('region_name')).fill('Kreis Steinburg');
  await page.getByLabel(de('region_place')).fill('Steinburg');
  await page.locator('#region-places option').first().waitFor({ state: 'attached' });
  const label = await page.locator('#region-places option').first().getAttribute('value');
  await page.getByLabel(de('region_place')).fill(label ?? '');
  await page.getByRole('button', { name: de('region_place_add') }).click();
  await page.getByRole('button', { name: de('region_place_remove', { place: label ?? '' }) }).waitFor();
  await looksRight(page, 'region-new');
  await page.getByRole('button', { name: de('region_save') }).click();
  await page.getByText(de('region_contacts_none')).waitFor();
  await page.getByText(de('region_contact_new'), { exact: true }).click();
  await page.getByLabel(de('contact_organisation')).fill('Beratung Steinburg');
  await page.getByLabel(de('contact_function')).fill('Erste Anlaufstelle');
  await page.getByLabel(de('contact_badge')).selectOption('public-centre');
  await page.getByLabel(de('contact_mailbox')).fill('rat@steinburg.example');
  await page.getByLabel(de('contact_desk')).selectOption(STEINBURG);
  // A name without consent is refused, beside the switch.
  await page.getByLabel(de('contact_person_name')).fill('Erika Beispiel');
  await page.getByRole('button', { name: de('region_contact_save') }).click();
  await page.getByText(de('contact_consent_fault')).first().waitFor();
  await page.getByLabel(de('contact_consent')).check();
  await looksRight(page, 'contact-form');
  await page.getByRole('button', { name: de('region_contact_save') }).click();
  await page.getByText('rat@steinburg.example', { exact: false }).waitFor();
  await looksRight(page, 'region-one');
  await open(page, '/netzwerk/ansprechpartner');
  await page.getByText('Erika Beispiel', { exact: false }).waitFor();
  await looksRight(page, 'public-contacts');
  await page.getByLabel(de('contact_find_label')).fill('Wacken');
  await page.getByRole('button', { name: de('contact_find') }).click();
  await page.getByRole('heading', { level: 1, name: de('contact_town_title', { town: 'Wacken' }) }).waitFor();
  await takenOver(page);
  await looksRight(page, 'public-town');
  await page.context().close();
});

it('asks which place of a name is meant, while somebody types and without script', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await open(page, '/en/netzwerk/ansprechpartner');
  await takenOver(page);
  const field = page.getByLabel(en('contact_find_label'));
  await field.fill('Neustadt');
  const option = page.getByRole('option', { name: 'Neustadt (Hessen)' });
  await option.waitFor();
  await looksRight(page, 'contacts-suggested-en');
  await option.click();
  await page.getByRole('button', { name: en('contact_find') }).click();
  const title = en('contact_town_title', { town: 'Neustadt (Hessen)' });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.context().close();

  // Axe needs JavaScript: none of ours is loaded.
  const { context: bare, page: plain } = await newDevice(browser, house, { width: 360 });
  await bare.route('**/assets/**/*.js', (route) => route.abort());
  await plain.goto('/netzwerk/ansprechpartner');
  await plain.getByLabel(de('contact_find_label')).fill('Neustadt');
  await plain.getByRole('button', { name: de('contact_find') }).click();
  await plain.getByText(de('town_which')).waitFor();
  await looksRight(plain, 'contacts-choice');
  await plain.getByRole('link', { name: 'Neustadt (Hessen)' }).click();
  await plain.getByRole('heading', { level: 1, name: 'Neustadt (Hessen)' }).waitFor();
  await bare.close();
});

it('takes a question of a town, and shows it what the catalogue has', async () => {
  await house.beside(async ({ db, clock }) => {
    const content = aSheet({ title: SHEET, problem: 'Autos suchen lange.', field: 'mobility' });
    const one = { ...{ id: SHEET_ID, ars: BONN, content }, evidence: 2 as const, project: null };
    await insertSheet(db, { ...one, wish: null }, clock.now());
    await updateSheetState(db, SHEET_ID, { to: 'published', today: '2025-01-01' }, clock.now());
  });
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, TOWN, `/rathaus/${WACKEN}/vorhaben/fragen`);
  await page.getByText(de('question_own_none')).waitFor();
  await page.getByText('Beratung Steinburg', { exact: false }).first().waitFor();
  await looksRight(page, 'town-empty');
  await page.getByRole('link', { name: de('question_new') }).click();
  await page.getByRole('button', { name: de('question_send') }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: de('question_title') })
    .waitFor();
  await page.locator('#question-title').fill(TITLE);
  await page.locator('#question-text').fill('Der Rat fragt nach dem Datenschutz.');
  await page.locator('#question-field').selectOption('mobility');
  const sheet = page.getByRole('link', { name: de('question_sheets_open_named', { title: SHEET }) });
  await sheet.waitFor();
  // How far it came, and that nobody has confirmed it for long.
  await page.getByText(`${de('sheet_evidence_2_short')} · ${de('sheet_badge_stale')}`).waitFor();
  expect(await sheet.getAttribute('href')).toBe(`/netzwerk/loesungen/${SHEET_ID}`);
  await looksRight(page, 'town-new');
  await page.getByRole('button', { name: de('question_send') }).click();
  await page.getByText(de('question_answers_none')).waitFor();
  await page.getByRole('heading', { level: 3, name: de('question_sheets') }).waitFor();
  await page.getByRole('link', { name: SHEET }).waitFor();
  await looksRight(page, 'town-asked');
  await page.context().close();
});

it('shows it to another town that asks the same, in English', async () => {
  const { page } = await newDevice(browser, house, { width: 1280 });
  await openAs(page, house, CITY, `/en/rathaus/${KOELN}/vorhaben/fragen/neu`);
  await page.locator('#question-title').fill('Sensoren auf Parkplätzen: Datenschutz?');
  const link = page.getByRole('link', { name: en('question_similar_open_named', { title: TITLE }) });
  await link.waitFor();
  await looksRight(page, 'city-similar-en');
  await open(page, (await link.getAttribute('href')) ?? '');
  await page.getByRole('button', { name: en('question_join') }).click();
  await page.getByText(en('question_joined')).waitFor();
  await looksRight(page, 'city-joined-en');
  await page.context().close();
});

it('is answered at the desk of the adviser, and everybody can read it', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, ADVISER, `/rathaus/${STEINBURG}`);
  await page.getByRole('link', { name: de('question_task_waits', { title: TITLE }) }).click();
  await page.getByRole('heading', { level: 2, name: TITLE }).waitFor();
  await page.getByRole('button', { name: de('advised_take') }).click();
  await page.getByText(de('advised_taken')).waitFor();
  await looksRight(page, 'adviser-one');
  await page.getByText(de('advised_answer'), { exact: true }).click();
  await page.locator('#answer-text').fill('Ja, wenn der Sensor nur Belegung misst.');
  await page.locator('#answer-links-add').click();
  await page.getByLabel(de('answer_link_title')).fill('So ging es in Bonn');
  await page.getByLabel(de('answer_link_url')).fill(`${house.url}/netzwerk/loesungen/${SHEET_ID}`);
  await looksRight(page, 'adviser-answer');
  await page.getByRole('button', { name: de('advised_answer_send') }).click();
  await page.getByText(de('advised_answered')).waitFor();
  await open(page, `/rathaus/${STEINBURG}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(de('question_task_waits', { title: TITLE })).count()).toBe(0);
  await open(page, `/rathaus/${STEINBURG}/vorhaben/beratung`);
  await page.getByText(de('advising_none_help')).waitFor();
  await looksRight(page, 'adviser-room');
  await page.getByRole('button', { name: de('advising_group_works') }).click();
  await page.getByText(de('advising_none_works')).waitFor();
  await page.getByLabel(de('queue_state')).selectOption('answered');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('link', { name: de('question_to_public') }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await takenOver(page);
  await page.getByText(de('answer_sheets')).waitFor();
  await page.getByRole('link', { name: SHEET }).waitFor();
  expect(await page.getByText(de('question_sheets'), { exact: true }).count()).toBe(0);
  await looksRight(page, 'public-question');
  await page.getByRole('link', { name: de('question_to_all') }).click();
  await page.getByRole('link', { name: TITLE }).waitFor();
  await takenOver(page);
  await looksRight(page, 'public-questions');
  await page.context().close();
});

it('is done with for its town once it says so, and the mail said where', async () => {
  const { text } = await house.mail.next(TOWN);
  expect(text).toContain(`/rathaus/${WACKEN}/vorhaben/fragen/`);
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, TOWN, `/rathaus/${WACKEN}`);
  await page.getByRole('link', { name: de('question_task_answered', { title: TITLE }) }).click();
  await page.getByText('Belegung misst', { exact: false }).waitFor();
  await looksRight(page, 'town-answered');
  await page.getByRole('button', { name: de('question_close') }).click();
  await page.getByText(de('question_close_done')).waitFor();
  await open(page, `/rathaus/${WACKEN}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(de('question_task_answered', { title: TITLE })).count()).toBe(0);
  expect(house.namesInLog()).toEqual([]);
  await page.context().close();
});
