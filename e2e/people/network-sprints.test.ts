/** Three towns and a company, from a challenge to a decided sprint: at the office, at the towns, in public. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEDERATION } from '../../src/kernel/places/place.ts';
import { quartersFrom } from '../../src/network/cocreation/sprints/quarter.ts';
import { openBrowser } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { describeChallenge, joinChallenge, rankChallenge, takePart } from './network-steps.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { letIn, newDevice, open, openAs, press, unfold } from './steps.ts';

const OFFICE = 'geschaeftsstelle@netzwerk.example';
const TOWN = 'amt@wacken.example';
const CITY = 'amt@koeln.example';
const THIRD = 'amt@arnsberg.example';
const WACKEN = '010615168107';
const KOELN = '053150000000';
const ARNSBERG = '059580004004';
const CHALLENGE = 'Zu viel Lieferverkehr';
const TITLE = 'Lieferverkehr in der Innenstadt';
const say = sayIn('de', 'network/cocreation/i18n', 'network/cocreation/i18n/sprints');

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(OFFICE, FEDERATION, 'federal');
  for (const [email, ars] of [
    [TOWN, WACKEN],
    [CITY, KOELN],
    [THIRD, ARNSBERG],
  ] as const)
    await house.employ(email, ars, 'officer');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The next step, and the state that the page then shows. */
async function step(page: Page, to: string) {
  await press(page, say(`sprint_next_${to}`));
  await page
    .getByText(say(`sprint_state_${to}`), { exact: false })
    .first()
    .waitFor();
  await page.getByText(say('sprint_moved')).waitFor();
}

/** What somebody does at a phone, signed in as one of the people above. */
async function as(email: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context } = await newDevice(browser, house, { width: 360 });
  await letIn(page, house, email);
  await work(page);
  await context.close();
}

it('begins with a challenge that one town describes, two more want, and the office ranks', async () => {
  await as(TOWN, (page) => describeChallenge(page, WACKEN, CHALLENGE));
  await as(CITY, (page) => joinChallenge(page, KOELN, CHALLENGE));
  await as(THIRD, (page) => joinChallenge(page, ARNSBERG, CHALLENGE));
  await as(OFFICE, (page) => rankChallenge(page, CHALLENGE));
});

it('is planned, agreed to, led through its days, decided, and turned into an idea', async () => {
  const { page } = await newDevice(browser, house, { width: 1280 });
  await openAs(page, house, OFFICE, `/rathaus/${FEDERATION}/gemeinsam/sprints-planen`);
  await page.getByText(say('sprint_none_office')).waitFor();
  await unfold(page, say('sprint_new'));
  // Without a subject nothing is sent: the focus is where it is missing.
  await press(page, say('sprint_plan'));
  await page.getByText(say('sprint_title_missing')).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('sprint-title');
  await page.keyboard.type(TITLE);
  await page.getByLabel(CHALLENGE).check();
  await press(page, say('sprint_plan'));
  await page.getByText(say('sprint_planned')).waitFor();
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  const id = page.url().split('/').at(-1) ?? '';

  for (const typed of ['Wacken', 'Köln', 'Arnsberg']) {
    await page.getByLabel(say('sprint_invite'), { exact: true }).fill(typed);
    await press(page, say('sprint_invite_find'));
    await page
      .getByRole('button', { name: say('sprint_invite_one', { town: typed }), exact: true })
      .first()
      .click();
    await page.getByText(say('sprint_invited', { town: typed })).waitFor();
  }
  await as(CITY, (own) => takePart(own, KOELN, TITLE));
  await as(THIRD, (own) => takePart(own, ARNSBERG, TITLE));
  // Two have agreed so far.
  await press(page, say('sprint_next_prep'));
  await page.getByText('Ein Sprint braucht mindestens drei Kommunen', { exact: false }).waitFor();
  await fits(page, 'office-planned');

  const town = await newDevice(browser, house, { width: 360 });
  await openAs(town.page, house, TOWN, `/rathaus/${WACKEN}`);
  await town.page
    .getByText(say('sprint_task_asked', { title: TITLE }))
    .first()
    .waitFor();
  await takePart(town.page, WACKEN, TITLE);
  await fits(town.page, 'town-joined');

  await step(page, 'prep');
  await unfold(page, say('sprint_edit'));
  const [, quarter = ''] = quartersFrom(Temporal.Now.plainDateISO('Europe/Berlin'), 2);
  const [year = '', number = '1'] = quarter.split('-Q');
  const month = String((Number(number) - 1) * 3 + 1).padStart(2, '0');
  for (const day of [1, 2, 3, 4, 5])
    await page.locator(`#sprint-day-${day}`).fill(`${year}-${month}-${String(day + 9).padStart(2, '0')}`);
  await page.getByLabel(say('sprint_prep_baseline')).check();
  await press(page, say('sprint_save'));
  await page.getByText(say('sprint_saved')).waitFor();
  await unfold(page, say('sprint_company_new'));
  await page.getByLabel(say('sprint_company_name')).fill('Depot GmbH');
  await page.getByLabel(say('sprint_company_part')).fill('Stellt Lastenräder.');
  await page.getByLabel(say('sprint_company_interest')).fill('Verkauft Lastenräder.');
  await press(page, say('sprint_company_add'));
  await page.getByText('Verkauft Lastenräder.').waitFor();
  await step(page, 'day1');
  // The time of an item runs, also for whoever leaves the page and comes back.
  await page
    .getByRole('button', { name: say('sprint_agenda_begin_one', { method: say('sprint_method_goal') }) })
    .click();
  await page.getByText(say('sprint_timer_left', { count: 60 })).waitFor();
  await page.reload();
  await page.getByRole('timer').getByText(say('sprint_method_goal')).waitFor();
  await fits(page, 'office-day1');
  for (const day of ['day2', 'day3', 'day4', 'day5']) await step(page, day);

  await house.beside(async ({ db }) => {
    for (const [index, ars] of [KOELN, KOELN, WACKEN, WACKEN].entries())
      await sql`insert into cocreation.test_run values (${randomUUID()}, ${id}, ${index + 1}, ${ars}, 'fährt Rad', 'worked',
        'Fand das Depot.', now())`.execute(db);
  });
  await town.page.reload();
  await unfold(town.page, say('sprint_test_new'));
  await town.page.getByLabel(say('sprint_test_profile')).fill('Händlerin, 50');
  await town.page.getByLabel(say('sprint_test_finding')).fill('Sucht die Öffnungszeiten.');
  await press(town.page, say('sprint_test_add'));
  await town.page.getByText(say('sprint_user', { number: 5 })).waitFor();
  await fits(town.page, 'town-day5');

  await page.reload();
  await press(page, say('sprint_next_decided'));
  await page.getByText('Es fehlt eine Entscheidung mit Begründung', { exact: false }).waitFor();
  await unfold(page, say('sprint_decide_new'));
  await page.getByLabel(say('sprint_decide_subject')).fill('Mikrodepot am Rand');
  await press(page, say('sprint_decide_add'));
  await page.getByText(say('sprint_decide_missing')).waitFor();
  await page.locator('#decision-reason').fill('Vier von fünf kamen zurecht.');
  await press(page, say('sprint_decide_add'));
  await page.getByText('Vier von fünf kamen zurecht.').waitFor();
  await step(page, 'decided');
  await unfold(page, say('sprint_result_one', { subject: 'Mikrodepot am Rand' }));
  await page.getByLabel(say('sprint_result_text')).fill('Waren am Rand umladen.');
  await press(page, say('sprint_result_make'));
  await page.getByRole('link', { name: say('sprint_result_is', { title: 'Mikrodepot am Rand' }) }).waitFor();
  await fits(page, 'office-decided');

  const english = sayIn('en', 'network/cocreation/i18n/sprints');
  await open(page, `/en/rathaus/${FEDERATION}/gemeinsam/sprints-planen/${id}`);
  await unfold(page, english('sprint_task_new'));
  await unfold(page, english('sprint_company_new'));
  await fits(page, 'office-forms-en');

  await open(page, `/netzwerk/sprints/${id}`);
  for (const words of ['Depot GmbH', 'Sucht die Öffnungszeiten.', 'Vier von fünf kamen zurecht.', 'Wacken'])
    await page.getByText(words, { exact: false }).first().waitFor();
  await fits(page, 'public');
  await open(page, '/en/netzwerk/sprints');
  await page.getByRole('link', { name: TITLE }).waitFor();
  await fits(page, 'public-list-en');
  expect(house.namesInLog()).toEqual([]);
});
