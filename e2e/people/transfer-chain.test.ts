/**
 * The whole loop, as people in four town halls walk it: a challenge, an idea, feasibility, approvals, a pilot of the
 * leisure solution with its baseline, an evaluation, a fact sheet, and a fourth town that takes it over and is live in
 * its app. Weeks pass by reading the measures with a later clock; everything else is done on the screen.
 */

import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createCommandKernel } from '../../src/cli/command-kernel.ts';
import { FEDERATION } from '../../src/kernel/places/place.ts';
import { feed } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { changeIdea } from '../../src/network/cocreation/ideas/change-idea.ts';
import { readMeasuresJob } from '../../src/network/transfer/pilots/read-measures-job.ts';
import { takenOver } from '../browser.ts';
import { event } from '../feeds/christmas.ts';
import { fits } from '../looks-right.ts';
import { type HouseWithFeeds, startHouseWithFeeds } from './house-with-feeds.ts';
import { describeChallenge, joinChallenge, rankChallenge } from './network-steps.ts';
import { sayIn } from './say.ts';
import { letIn, newDevice, open, press, unfold } from './steps.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const BONN = '053140000000';
const SWISTTAL = '053820064064';
const MANAGER = {
  [WACKEN]: 'chefin@wacken.example',
  [KOELN]: 'chef@koeln.example',
  [BONN]: 'chefin@bonn.example',
  [SWISTTAL]: 'chef@swisttal.example',
} as const;
const OFFICE = 'stelle@netzwerk.example';
const CHALLENGE = 'Termine findet niemand';
const IDEA = 'Alle Termine in einer App';
const PILOT = 'Termine der Vereine sammeln';
const TEN_MINUTES = 600;
const DAY = 24;
const say = sayIn(
  'de',
  ...[
    'kernel/i18n',
    'kernel/i18n/desk',
    'kernel/i18n/desk/rooms/solutions',
    'kernel/i18n/desk/rooms/sources',
  ],
  ...['kernel/sources/i18n', 'network/cocreation/i18n', 'network/cocreation/i18n/ideas'],
  ...['projects', 'feasibility', 'approvals', 'pilots', 'sheets', 'takeovers'].map(
    (subject) => `network/transfer/i18n/${subject}`,
  ),
);

let house: HouseWithFeeds['house'];
let browser: Browser;
let feeds: HouseWithFeeds['feeds'];
let close: HouseWithFeeds['close'];
beforeAll(async () => {
  ({ house, browser, feeds, close } = await startHouseWithFeeds());
  for (const [ars, email] of Object.entries(MANAGER)) await house.employ(email, ars, 'manager');
  await house.employ(OFFICE, FEDERATION, 'federal');
}, 180_000);
afterAll(() => close());

async function atDesk(email: string, width: 360 | 1280 = 1280): Promise<Page> {
  const { page } = await newDevice(browser, house, { width });
  await letIn(page, house, email);
  return page;
}

/** Days of events from today on, a calendar as towns publish it. */
function calendar(days: number, summary: string): string {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beispiel//Kalender//DE'],
    ...Array.from({ length: days }, (_, index) => {
      const day = today
        .add({ days: index + 1 })
        .toString()
        .replaceAll('-', '');
      return event({ uid: `d${index}`, summary, start: `${day}T193000`, end: `${day}T213000` });
    }),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
}

/** An own calendar at the desk, tried before it is kept. */
async function connect(page: Page, { path, name }: { path: string; name: string }): Promise<void> {
  await page.getByLabel(say('address')).fill(`${feeds.origin}${path}`);
  await press(page, say('try'));
  await page.getByLabel(say('about_name')).fill(name);
  await page.getByLabel(say('about_licence'), { exact: true }).selectOption({ label: say('licence_own') });
  await page.getByLabel(say('about_mailbox')).fill('kultur@gemeinde.example');
  const review = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 200 });
  await page.getByLabel(say('about_reviewDate')).fill(review.toString());
  await press(page, say('save_new'));
}

async function proposeIdea(page: Page): Promise<string> {
  await open(page, `/rathaus/${WACKEN}/gemeinsam/ideen/neu`);
  await page.getByLabel(say('idea_title'), { exact: true }).fill(IDEA);
  await page.getByLabel(say('idea_text')).fill('Vereine tragen ein, alle lesen es an einer Stelle.');
  await page.getByLabel(say('idea_field'), { exact: true }).selectOption('services');
  await page.getByRole('searchbox', { name: say('idea_choose_search') }).fill('Termine');
  await page.keyboard.press('Enter');
  await press(page, say('idea_choose_add', { title: CHALLENGE }));
  await page.getByRole('list', { name: say('idea_chosen') }).waitFor();
  await press(page, say('idea_send'));
  await page.getByRole('heading', { level: 2, name: IDEA }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function leadIdea(office: Page, id: string): Promise<void> {
  await open(office, `/rathaus/${FEDERATION}/gemeinsam/ideen-sichten`);
  await office.getByRole('link', { name: IDEA }).click();
  await office.getByRole('heading', { level: 2, name: IDEA }).waitFor();
  for (const state of ['screened', 'shortlisted', 'concept', 'prototype'] as const) {
    // A round of ratings is a journey of its own (`network-ratings.test.ts`).
    if (state === 'shortlisted') await rateIdea(id, office);
    await office.getByLabel(say('idea_next'), { exact: true }).selectOption(state);
    await office.getByLabel(say('idea_reason')).fill('Besprochen.');
    await press(office, say('idea_do'));
    await office.getByText(say('idea_done', { state: say(`idea_state_${state}`) })).waitFor();
  }
}

async function rateIdea(id: string, office: Page): Promise<void> {
  await house.beside(({ db, clock }) =>
    db
      .transaction()
      .execute((trx) =>
        changeIdea(trx, { id, to: 'rated', reason: 'Runde', ars: FEDERATION, now: clock.now() }),
      ),
  );
  await office.reload();
  await takenOver(office);
}

const room = (path: string, id = '') => `/rathaus/${WACKEN}/vorhaben/${path}${id === '' ? '' : `/${id}`}`;

async function goOn(
  page: Page,
  id: string,
  to: 'feasibility' | 'approved' | 'setup' | 'live' | 'evaluation',
) {
  await open(page, room('piloten', id));
  const select = page.getByLabel(say('project_step'), { exact: true });
  if (!(await select.isVisible())) await unfold(page, say('project_step'));
  await select.selectOption(to);
  await press(page, say('project_do'));
}
const stands = (page: Page, state: 'feasibility' | 'approved' | 'setup' | 'live' | 'evaluation' | 'scaled') =>
  page.getByRole('heading', { level: 2, name: say(`project_state_${state}`) }).waitFor();

async function beginPilot(page: Page): Promise<string> {
  await open(page, room('piloten', 'neu'));
  await page.getByLabel(say('project_title'), { exact: true }).fill(PILOT);
  await page.getByLabel(say('project_about')).fill('Termine stehen an fünf Stellen.');
  await page.getByLabel(say('project_unit')).fill('Kulturamt');
  await page.getByLabel(say('project_solution'), { exact: true }).selectOption('leisure');
  await page.getByLabel(say('project_idea_search')).fill('Termine');
  await press(page, say('project_idea_take_one', { title: IDEA }));
  await press(page, say('pilot_begin'));
  await page.getByRole('heading', { level: 2, name: PILOT }).waitFor();
  const id = page.url().split('/').at(-1) ?? '';
  await unfold(page, say('pilot_record'));
  await page.getByLabel(say('pilot_record_endsOn'), { exact: true }).fill('2099-12-31');
  await page.getByLabel(say('pilot_record_info')).fill('Alle Termine stehen in der App.');
  await press(page, say('project_save'));
  await page.getByText(say('pilot_saved'), { exact: true }).waitFor();
  return id;
}

async function checkFeasibility(page: Page, id: string): Promise<void> {
  await open(page, room('machbarkeit', id));
  await press(page, say('feasibility_take_all'));
  await page.getByText('Vorschläge übernommen').waitFor();
  for (const gate of ['P1', 'P2', 'S1', 'O1', 'T5', 'R1', 'E1'])
    if (!(await page.locator(`#frage-${gate}`).evaluate((one) => one.hasAttribute('open'))))
      await page.locator(`a[href="#frage-${gate}"]`).click();
  for (const gate of ['P1', 'P2', 'S1', 'O1', 'T5']) await page.locator(`#gate-${gate}-3`).check();
  await page.locator('#gate-P1-note').fill('Ratsbeschluss vom 3. März.');
  await page.locator('#gate-R1-2').check();
  await press(page, say('eco_begin'));
  await page.getByLabel(say('eco_benefitBudget')).fill('12.500');
  await page.getByLabel(say('eco_ownOnce')).fill('20.000');
  await page.getByLabel(say('eco_rate')).fill('1,2');
  await page.getByLabel(say('criterion_q1')).selectOption('8');
  await press(page, say('feasibility_save'));
  await page.getByText('Gespeichert:').waitFor();
  await fits(page);
}

async function getApproved(page: Page, id: string): Promise<void> {
  await open(page, room('freigaben', id));
  await page
    .getByLabel(say('approval_use'), { exact: true })
    .selectOption({ label: say('approval_template_council-informed') });
  await press(page, say('approval_use_do'));
  await page.getByText(say('approval_begun')).waitFor();
  const title = say('approval_kind_council');
  const step = page.locator('li', { has: page.getByRole('heading', { level: 3, name: title }) });
  for (const to of ['approval_to_asked', 'approval_to_approved'] as const) {
    await unfold(page, say('approval_note_title', { title }));
    await step.getByLabel(say('approval_to'), { exact: true }).selectOption({ label: say(to) });
    await step.getByRole('button', { name: say('approval_note_do') }).click();
    await page.getByText(say('approval_noted')).waitFor();
  }
  await page.getByText(say('approval_path_clear')).waitFor();
}

/** The measures of the house as they are read so many days from now. */
async function readIn(days: number): Promise<void> {
  await house.beside(async (opened) => {
    const kernel = await createCommandKernel(opened);
    const now = opened.clock.now().add({ hours: DAY * days });
    const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
    await readMeasuresJob.run({}, { ...kernel, clock }, new AbortController().signal);
  });
}

/** All that was noted of the pilot lies so many days further back. */
async function letPass(days: number, id: string): Promise<void> {
  await house.beside(async ({ db }) => {
    await sql`update transfer.pilot_reading r set from_on = from_on - ${days}::int, to_on = to_on - ${days}::int
      from transfer.pilot_kpi k where k.id = r.kpi and k.project = ${id}`.execute(db);
    await sql`update transfer.pilot_kpi set started_on = started_on - ${days}::int,
      baseline_from = baseline_from - ${days}::int, baseline_to = baseline_to - ${days}::int
      where project = ${id}`.execute(db);
    await sql`update transfer.pilot set starts_on = starts_on - ${days}::int where project = ${id}`.execute(
      db,
    );
  });
}

it('leads from a challenge to a fourth town that is live in its app', async () => {
  // Three towns and the office: a challenge and an idea that answers it.
  const wacken = await atDesk(MANAGER[WACKEN]);
  await describeChallenge(wacken, WACKEN, CHALLENGE);
  for (const ars of [KOELN, BONN] as const) {
    const town = await atDesk(MANAGER[ars]);
    await joinChallenge(town, ars, CHALLENGE);
    await town.context().close();
  }
  const office = await atDesk(OFFICE);
  await rankChallenge(office, CHALLENGE);
  const idea = await proposeIdea(wacken);
  await leadIdea(office, idea);

  // Feasibility and approvals.
  const pilot = await beginPilot(wacken);
  await goOn(wacken, pilot, 'feasibility');
  await stands(wacken, 'feasibility');
  await checkFeasibility(wacken, pilot);
  await goOn(wacken, pilot, 'approved');
  await wacken.getByText(say('approvals-missing_title')).waitFor();
  await getApproved(wacken, pilot);
  await goOn(wacken, pilot, 'approved');
  await stands(wacken, 'approved');
  await goOn(wacken, pilot, 'setup');
  await stands(wacken, 'setup');

  // The solution of this platform, measured before its calendar is connected.
  await open(wacken, `/rathaus/${WACKEN}/loesungen/leisure`);
  await press(wacken, say('solutions_switch_on'));
  await wacken.getByText(say('solutions_saved_live')).waitFor();
  await open(wacken, room('piloten', pilot));
  await unfold(wacken, say('pilot_kpi_new'));
  await wacken.locator('#kpi-measure').selectOption('upcoming-events');
  await wacken.getByLabel(say('pilot_kpi_target'), { exact: true }).fill('20');
  await press(wacken, say('pilot_kpi_add'));
  await wacken.getByText(say('pilot_saved'), { exact: true }).waitFor();
  await goOn(wacken, pilot, 'live');
  // It was read when it was chosen: today, which is not before a pilot that begins today.
  await wacken.getByText('Der Ausgangswert ist zu spät gemessen', { exact: false }).waitFor();
  await letPass(7, pilot);
  for (const days of [-21, -14]) await readIn(days);
  await goOn(wacken, pilot, 'live');
  await stands(wacken, 'live');
  await vi.waitFor(async () => {
    const { rows } = await house.beside(({ db }) =>
      sql<{ state: string }>`select state from cocreation.idea where id = ${idea}`.execute(db),
    );
    expect(rows).toEqual([{ state: 'pilot' }]);
  }, 30_000);

  feeds.behave('/wacken.ics', feed(calendar(50, 'Chorprobe'), { type: 'text/calendar; charset=utf-8' }));
  await open(wacken, `/rathaus/${WACKEN}/quellen/neu`);
  await wacken.getByLabel(say('way')).selectOption({ label: `Freizeit: ${say('intake_events')}` });
  await connect(wacken, { path: '/wacken.ics', name: 'Kulturamt' });
  await wacken.getByText(say('state_ok'), { exact: true }).waitFor();
  for (const days of [7, 14, 21, 28]) await readIn(days);
  await letPass(35, pilot);

  // What came of it, and what the town decides.
  await open(wacken, room('piloten', pilot));
  await wacken.getByText(say('pilot_verdict_better')).waitFor();
  await goOn(wacken, pilot, 'evaluation');
  await stands(wacken, 'evaluation');
  await unfold(wacken, say('pilot_decide'));
  await wacken.locator('#decision-what').selectOption('scale');
  await wacken.locator('#decision-reason').fill('Mehr Termine, kaum Aufwand.');
  await wacken.locator('#decision-failed').fill('Zwei Vereine liefern keinen Kalender.');
  await press(wacken, say('pilot_decide'));
  await stands(wacken, 'scaled');
  await fits(wacken);

  // The fact sheet.
  await open(wacken, room('steckbriefe'));
  await press(wacken, say('sheet_from_pilot', { title: PILOT }));
  await wacken.locator('#sheet-problem').waitFor();
  await wacken.locator('#sheet-size').selectOption('small');
  await wacken.locator('#sheet-costBand').selectOption('under-10k');
  await wacken.locator('#sheet-operating').selectOption('own');
  await wacken.locator('#sheet-licence').fill('EUPL-1.2');
  await wacken.locator('#sheet-contactRole').fill('Kulturamt');
  await wacken.locator('#sheet-contactMail').fill('kultur@gemeinde.example');
  await press(wacken, say('sheet_save'));
  await wacken.getByText(say('sheet_publish_ready')).waitFor();
  await press(wacken, say('sheet_publish'));
  await wacken.getByText(say('sheet_published')).waitFor();
  await wacken.getByRole('link', { name: say('sheet_public') }).click();
  await takenOver(wacken);
  const sheet = new URL(wacken.url()).pathname;
  await wacken.getByText('Zwei Vereine liefern keinen Kalender.').waitFor();

  // A fourth town finds it, takes it over with a calendar of its own, and is live.
  const fourth = await atDesk(MANAGER[SWISTTAL], 360);
  const began = performance.now();
  await open(fourth, sheet);
  await fourth.getByRole('link', { name: say('takeover_action') }).click();
  await takenOver(fourth);
  await fourth.locator(`a[href*="/rathaus/${SWISTTAL}/vorhaben/uebernehmen/"]`).click();
  await takenOver(fourth);
  await press(fourth, say('takeover_begin_named', { name: 'Wacken' }));
  await fourth.getByRole('heading', { name: say('takeover_steps') }).waitFor();
  await press(fourth, say('takeover_settings_save'));
  await fourth
    .getByRole('status')
    .filter({ hasText: say('takeover_settings_saved') })
    .first()
    .waitFor();
  feeds.behave('/swisttal.ics', feed(calendar(3, 'Kirmes'), { type: 'text/calendar; charset=utf-8' }));
  await press(fourth, say('takeover_source_connect', { title: say('intake_events') }));
  await connect(fourth, { path: '/swisttal.ics', name: 'Kulturamt Swisttal' });
  await fourth
    .getByRole('status')
    .filter({ hasText: say('takeover_source_connect_done') })
    .first()
    .waitFor();
  const takeover = fourth.url();
  await fourth.getByRole('link', { name: say('takeover_approvals_to') }).click();
  await takenOver(fourth);
  await fourth.locator('summary', { hasText: say('approval_none_title') }).click();
  await fourth.getByLabel(say('approval_none_reason')).fill('Nur öffentliche Termine, keine Kosten.');
  await fourth.getByLabel(say('approval_none_unit')).fill('Hauptamt');
  await press(fourth, say('approval_none_do'));
  await fourth.getByText(say('approval_none_done')).waitFor();
  await fourth.goto(takeover);
  await takenOver(fourth);
  await fourth.getByText(say('takeover_source_awaits')).waitFor();
  await fourth.getByRole('button', { name: say('takeover_live_ask') }).press('Enter');
  await fourth.getByRole('heading', { name: say('takeover_live_title') }).waitFor();
  await fourth.keyboard.press('Tab');
  await fourth.keyboard.press('Enter');
  await fourth.getByRole('link', { name: say('takeover_live_app') }).waitFor();
  expect((performance.now() - began) / 1_000).toBeLessThan(TEN_MINUTES);
  await fourth.getByRole('link', { name: say('takeover_live_app') }).click();
  await takenOver(fourth);
  // What was imported a moment ago is on the page a moment later.
  await vi.waitFor(async () => {
    await fourth.reload();
    await takenOver(fourth);
    await fourth.getByRole('main').getByText('Kirmes').first().waitFor({ timeout: 1_000 });
  }, 30_000);

  // What everybody reads of it afterwards.
  await open(fourth, sheet);
  await fourth.getByText('Swisttal').first().waitFor();
  await open(fourth, `/netzwerk/lage/${SWISTTAL}`);
  await fourth.getByText('übernommen von Wacken', { exact: false }).waitFor();
  await fits(fourth);
  await vi.waitFor(async () => {
    await open(fourth, `/netzwerk/ideen/${idea}`);
    await fourth.getByText(say('idea_state_transferred')).first().waitFor({ timeout: 1_000 });
  }, 30_000);
  expect(house.namesInLog()).toEqual([]);
}, 400_000);
