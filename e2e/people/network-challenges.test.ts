/** Two towns and the office: a problem is described, found and wanted by another town, clarified, ranked, and two become one. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, takenOver } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const BUND = '000000000000';
const TOWN = 'amt@wacken.example';
const CITY = 'amt@koeln.example';
const OFFICE = 'stelle@netzwerk.example';
const TITLE = 'Lieferwagen blockieren die Altstadt';
const OLDER = 'Paketdienste stehen in zweiter Reihe';
const TEXTS = ['kernel/i18n', 'network/cocreation/i18n', 'network/cocreation/i18n/challenges'];
const de = sayIn('de', ...TEXTS);
const en = sayIn('en', ...TEXTS);

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(TOWN, WACKEN, 'officer');
  await house.employ(CITY, KOELN, 'officer');
  await house.employ(OFFICE, BUND, 'federal');
  await house.beside(({ db }) =>
    sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value,
        baseline_unit, baseline_source, baseline_on, created_at, changed_at)
      values (${randomUUID()}, ${KOELN}, 'submitted', 'mobility', ${OLDER}, 'Lieferwagen halten auf der Fahrbahn.',
        '{everybody}', 212, 'Fälle im Monat', 'eigene Zählung', '2026-06-30', now(), now())`.execute(db),
  );
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

it('goes from the first line of a draft to one that two towns want', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, TOWN, `/rathaus/${WACKEN}/gemeinsam/herausforderungen`);
  await page.getByText(de('challenge_own_none')).waitFor();
  await fits(page, 'town-empty');
  await page.getByRole('link', { name: de('challenge_new') }).click();
  // Without a title and a field nothing is kept, and it says so beside both.
  await page.getByRole('button', { name: de('challenge_save_draft') }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: de('challenge_field') })
    .waitFor();
  await page.getByLabel(de('challenge_title')).fill(TITLE);
  await page.getByLabel(de('challenge_field'), { exact: false }).selectOption('mobility');
  await page.getByLabel(de('challenge_text')).fill('Paketdienste parken morgens in zweiter Reihe.');
  // While it is typed, the other town's is found.
  await page.getByText(OLDER).waitFor();
  await fits(page, 'town-new');
  await page.getByRole('button', { name: de('challenge_save_draft') }).click();
  await page.getByText(de('challenge_missing', { what: '' }).slice(0, 22)).waitFor();
  await page.getByLabel(de('group_companies')).check();
  await page.getByLabel(de('challenge_value')).fill('57,5');
  await page.getByLabel(de('challenge_unit')).fill('Minuten');
  await page.getByLabel(de('challenge_source')).fill('eigene Zählung');
  await page.getByLabel(de('challenge_on')).fill('2026-06-30');
  // A colleague saves meanwhile: both versions are there, and nothing typed is lost.
  await house.beside(({ db }) =>
    sql`update cocreation.challenge set text = 'Von einer Kollegin.', version = version + 1
      where title = ${TITLE}`.execute(db),
  );
  await page.getByRole('button', { name: de('challenge_save_draft') }).click();
  await page.getByText('Von einer Kollegin.').waitFor();
  await fits(page, 'town-conflict');
  await page.getByRole('button', { name: de('challenge_conflict_keep') }).click();
  await page.getByRole('button', { name: de('challenge_save_draft') }).click();
  await page.getByRole('button', { name: de('challenge_hand_in') }).waitFor();
  // What is not kept yet is not handed in.
  await page.getByLabel(de('challenge_value')).fill('58');
  await page.getByText(de('challenge_hand_in_save_first')).waitFor();
  await page.getByLabel(de('challenge_value')).fill('57,5');
  await page.getByRole('button', { name: de('challenge_hand_in') }).waitFor();
  await fits(page, 'town-draft');
  await page.getByRole('button', { name: de('challenge_hand_in') }).click();
  await page.getByText('57,5 Minuten').waitFor();
  await fits(page, 'town-own');
  await page.getByRole('link', { name: de('challenge_public') }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await takenOver(page);
  await fits(page, 'public-one');
  await page.context().close();
});

it('is searched for and wanted by the other town, in English', async () => {
  const { page } = await newDevice(browser, house, { width: 1280 });
  await openAs(page, house, CITY, `/en/rathaus/${KOELN}/gemeinsam/herausforderungen`);
  await page.getByLabel(en('challenge_search_label')).fill('Lieferwagen Altstadt');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await page.getByLabel(en('challenge_join_figure', { unit: 'Minuten' })).fill('many');
  await page.getByRole('button', { name: en('challenge_join_send') }).click();
  await page.getByText(en('challenge_join_figure_fault')).waitFor();
  await page.getByLabel(en('challenge_join_figure', { unit: 'Minuten' })).fill('120.5');
  await page.getByLabel(en('challenge_join_note')).fill('Vor allem in der Südstadt.');
  await page.getByRole('button', { name: en('challenge_join_send') }).click();
  await page.getByText(en('challenge_joined_already')).waitFor();
  await fits(page, 'city-joined-en');
  await open(page, '/en/netzwerk/herausforderungen');
  await page.getByText('wanted by 2 towns', { exact: false }).waitFor();
  await fits(page, 'public-list-en');
  await page.context().close();
});

it('is clarified by the office, and the one that was there before becomes a part of it', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, OFFICE, `/rathaus/${BUND}`);
  await page.getByRole('link', { name: de('challenge_task_waits', { title: TITLE }) }).click();
  await page.getByRole('heading', { level: 2, name: TITLE }).waitFor();
  await page.getByRole('button', { name: de('challenge_decide_send') }).click();
  await page.getByText(de('challenge_decide_choose')).waitFor();
  await page.getByLabel(de('challenge_to_clarified')).press('Space');
  await page.getByRole('button', { name: de('challenge_decide_send') }).click();
  await page.getByText(de('challenge_reason_missing')).waitFor();
  await page.keyboard.type('Zahl geprüft, Thema ist klar.');
  await page.getByRole('button', { name: de('challenge_decide_send') }).click();
  await page.getByText(de('challenge_decided')).waitFor();
  await fits(page, 'office-one');
  await open(page, `/rathaus/${BUND}/gemeinsam/aufnahme`);
  await page.getByRole('link', { name: OLDER }).waitFor();
  await fits(page, 'office-list');
  await page.getByRole('link', { name: OLDER }).click();
  await page.getByText(de('challenge_merge'), { exact: true }).click();
  await page.getByLabel(TITLE).check();
  await page.locator('#merge-reason').fill('Dasselbe Problem, genauer beschrieben.');
  await fits(page, 'office-merge');
  await page.getByRole('button', { name: de('challenge_merge_send'), exact: true }).click();
  await page.getByText(de('challenge_merged_done')).waitFor();
  await page.getByRole('link', { name: de('challenge_public') }).click();
  await page.getByText(de('challenge_merged_into')).waitFor();
  await takenOver(page);
  await page.locator('article').getByRole('link', { name: TITLE }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByText('Gewünscht von 2 Kommunen', { exact: false }).waitFor();
  await fits(page, 'public-merged');
  expect(house.namesInLog()).toEqual([]);
  await page.context().close();
});
