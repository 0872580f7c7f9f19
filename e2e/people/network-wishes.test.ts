/** Somebody says "me too" on a phone, wishes something; the office looks at it; it stands on the page; it is taken back. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEDERATION } from '../../src/kernel/places/place.ts';
import { openBrowser, openContext } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const OFFICE = 'netz@bund.example';
const CHALLENGE = randomUUIDv7();
const PAGE = `/netzwerk/herausforderungen/${CHALLENGE}`;
const say = sayIn('de', 'network/cocreation/i18n/wishes');

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(OFFICE, FEDERATION, 'federal');
  await house.beside(({ db }) =>
    sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value, baseline_unit,
        baseline_source, created_at, changed_at)
      values (${CHALLENGE}, ${WACKEN}, 'clarified', 'mobility', 'Abends mit dem Bus nach Hause',
        'Nach 19 Uhr fährt kein Bus.', '{everybody}', 2, 'Busse am Abend', 'Fahrplan', now(), now())`.execute(
      db,
    ),
  );
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

it('is said with one tap, kept by the device, looked at by the office, read by everybody, and taken back', async () => {
  const { page, context } = await newDevice(browser, house, { width: 360 });
  await open(page, PAGE);
  await page
    .getByRole('status')
    .filter({ hasText: say('wish_nobody') })
    .waitFor();
  await fits(page, 'wish-none');
  await page.getByRole('button', { name: say('wish_send'), exact: true }).click();
  await page.getByText(say('wish_said'), { exact: false }).waitFor();
  await page.getByRole('button', { name: say('wish_add') }).click();
  const sentence = page.getByLabel(say('wish_text'), { exact: true });
  await sentence.fill('Schreibt mir an erika@example.org');
  await page.getByRole('button', { name: say('wish_send_sentence') }).click();
  await page.getByText(say('wish_fault_contact')).waitFor();
  await fits(page, 'wish-fault');
  // Without a network nothing is lost.
  await context.setOffline(true);
  await sentence.fill('Der letzte Zug braucht einen Bus.');
  await page.getByRole('button', { name: say('wish_send_sentence') }).click();
  await page.getByText(say('wish_offline')).waitFor();
  await expect.poll(() => sentence.inputValue()).toBe('Der letzte Zug braucht einen Bus.');
  await context.setOffline(false);
  await page.getByRole('button', { name: say('wish_send_sentence') }).click();
  await page.getByText(say('wish_own_waiting')).waitFor();
  await fits(page, 'wish-waiting');

  const desk = await newDevice(browser, house, { width: 1280 });
  await openAs(desk.page, house, OFFICE, `/rathaus/${FEDERATION}/gemeinsam/wuensche`);
  await desk.page.getByText('Der letzte Zug braucht einen Bus.').waitFor();
  await fits(desk.page, 'wish-room');
  await desk.page.getByRole('button', { name: say('wish_show'), exact: true }).click();
  await desk.page.getByText(say('wish_decided_shown')).waitFor();
  await desk.page.getByText(say('wish_none_waiting')).waitFor();

  await open(page, PAGE);
  await page.getByText(say('wish_own_shown')).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Der letzte Zug braucht einen Bus.' }).waitFor();
  await fits(page, 'wish-shown');
  await page.getByRole('button', { name: say('wish_back') }).click();
  await page.getByRole('button', { name: say('wish_send'), exact: true }).waitFor();
  await open(page, PAGE);
  await page
    .getByRole('status')
    .filter({ hasText: say('wish_nobody') })
    .waitFor();
  expect(house.namesInLog()).toEqual([]);
});

it('is said without script from the page of a place, and taken back by the page that thanks', async () => {
  const context = await openContext(
    browser,
    { width: 360, scheme: 'light', script: true },
    { baseURL: house.url },
  );
  // Without a script of ours; axe needs one of its own.
  await context.route('**/assets/**/*.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`/${WACKEN}/gemeinsam/herausforderungen/${CHALLENGE}`);
  await page.getByRole('link', { name: say('wish_action') }).click();
  await page.getByLabel(say('wish_text')).fill('Ein Bus um 22 Uhr würde reichen.');
  await page.getByRole('button', { name: say('wish_send'), exact: true }).click();
  await page.getByText(say('wish_own_waiting')).waitFor();
  await fits(page, 'wish-plain');
  await page.getByRole('button', { name: say('wish_back') }).click();
  await page.getByRole('heading', { name: say('wish_gone') }).waitFor();
  await context.close();
});
