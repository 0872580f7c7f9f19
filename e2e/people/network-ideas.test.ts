/** A citizen and a company propose ideas, the office reads them, and everybody sees whose they are. */

import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, takenOver } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const FEDERATION = '000000000000';
const CITIZEN = 'bo@buerger.example';
const COMPANY = 'carla@schranken.example';
const OFFICE = 'stelle@netzwerk.example';
const OWN = '/mein-bereich/gemeinsam/ideen';
const SCREENING = `/rathaus/${FEDERATION}/gemeinsam/ideen-sichten`;
const say = sayIn('de', 'network/cocreation/i18n', 'network/cocreation/i18n/ideas');

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(COMPANY, WACKEN, 'company');
  await house.employ(OFFICE, FEDERATION, 'federal');
  await house.beside(({ db }) =>
    sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value, baseline_unit,
        baseline_source, baseline_on, created_at, changed_at)
      values (${randomUUIDv7()}, ${WACKEN}, 'clarified', 'mobility', 'Zu viel Verkehr vor der Schule', 'Am Morgen.',
        '{children}', 120, 'Autos in der Stunde', 'eigene Zählung', '2026-05-04', now(), now())`.execute(db),
  );
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** From the form of a new idea to its own page. */
async function propose(page: Page, title: string) {
  await page.getByLabel(say('idea_title'), { exact: true }).fill(title);
  await page.getByLabel(say('idea_text')).fill('Vor dem Unterricht fährt hier niemand.');
  await page.getByLabel(say('idea_field'), { exact: true }).selectOption('mobility');
  await page.getByRole('searchbox', { name: say('idea_choose_search') }).fill('Schule');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: say('idea_choose_add', { title: 'Zu viel Verkehr vor der Schule' }) })
    .click();
  await page.getByRole('list', { name: say('idea_chosen') }).waitFor();
}

async function screenIdea(page: Page, title: string) {
  await open(page, SCREENING);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  await page.getByLabel(say('idea_next'), { exact: true }).selectOption('screened');
  await page.getByLabel(say('idea_reason')).fill('Verständlich und neu.');
  await page.getByRole('button', { name: say('idea_do') }).click();
  await page.getByText(say('idea_done', { state: say('idea_state_screened') })).waitFor();
}

it('leads from a citizen and a company by the office to everybody, with the badge of the company', async () => {
  const { page: citizen } = await newDevice(browser, house, { width: 360 });
  await openAs(citizen, house, CITIZEN, OWN);
  await citizen.getByText(say('idea_none_own')).waitFor();
  await citizen.getByRole('link', { name: say('idea_new') }).click();
  await citizen.getByRole('heading', { level: 2, name: say('idea_new') }).waitFor();
  // Nothing is sent that lacks something: the list of it has the focus, and leads to the fields.
  await citizen.getByRole('button', { name: say('idea_send') }).click();
  await citizen.getByRole('link', { name: say('idea_choose_missing') }).waitFor();
  await isSound(citizen, 'idea-new');
  await propose(citizen, 'Schulstraße am Morgen sperren');
  await citizen.getByRole('button', { name: say('idea_send') }).click();
  await citizen.getByRole('heading', { level: 2, name: 'Schulstraße am Morgen sperren' }).waitFor();
  await citizen.getByText(say('idea_waits')).waitFor();
  await isSound(citizen, 'idea-own');

  const { page: company } = await newDevice(browser, house, { width: 360 });
  await openAs(company, house, COMPANY, `${OWN}/neu`);
  await propose(company, 'Schranke vor der Schule');
  await company.getByLabel(say('idea_company_name')).fill('Schranken AG');
  await company.getByRole('button', { name: say('idea_send') }).click();
  await company.getByRole('link', { name: say('idea_interest_missing') }).click();
  await expect.poll(() => company.evaluate(() => document.activeElement?.id)).toBe('idea-interest');
  await company.keyboard.type('Wir verkaufen Schranken.');
  await company.getByRole('button', { name: say('idea_send') }).click();
  await company.getByText(say('idea_company_note', { name: 'Schranken AG' })).waitFor();
  await company.getByText(say('idea_evidence_add')).click();
  await company.getByLabel(say('idea_evidence_name')).fill('Versuch in einer anderen Gemeinde');
  await company.getByLabel(say('idea_evidence_url')).fill('javascript:alert(1)');
  await company.getByRole('button', { name: say('idea_evidence_save') }).click();
  await company.getByRole('link', { name: say('idea_evidence_url_wrong') }).waitFor();
  await company.getByLabel(say('idea_evidence_url')).fill('https://versuch.example/schranke');
  await company.getByRole('button', { name: say('idea_evidence_save') }).click();
  await company.getByText(say('idea_evidence_added')).waitFor();

  const { page: office } = await newDevice(browser, house, { width: 1280 });
  await openAs(office, house, OFFICE, SCREENING);
  await office.getByText('Unternehmen: Schranken AG', { exact: false }).waitFor();
  await isSound(office, 'idea-screening');
  await screenIdea(office, 'Schulstraße am Morgen sperren');
  await screenIdea(office, 'Schranke vor der Schule');
  await isSound(office, 'idea-office');

  await open(citizen, '/netzwerk/ideen');
  await citizen.getByRole('link', { name: 'Schulstraße am Morgen sperren' }).waitFor();
  await isSound(citizen, 'ideas');
  await citizen.getByRole('link', { name: /^Unternehmen/ }).click();
  await citizen.waitForURL('**/netzwerk/ideen/von-company');
  await takenOver(citizen);
  await citizen.getByRole('link', { name: 'Schranke vor der Schule' }).click();
  await citizen.getByRole('heading', { level: 1, name: 'Schranke vor der Schule' }).waitFor();
  await citizen.getByText('Wir verkaufen Schranken.').waitFor();
  await isSound(citizen, 'idea-company');
  await open(office, '/en/netzwerk/ideen/01990000-0000-7000-8000-000000000001');
  await office.getByRole('heading', { level: 1, name: 'Traffic management' }).waitFor();
  await isSound(office, 'idea-documented-en');
  expect(house.namesInLog()).toEqual([]);
});
