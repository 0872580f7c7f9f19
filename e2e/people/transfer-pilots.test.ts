/** A town tries something for a time: measured before, run, said by people how it goes, stopped, and read by everybody. */
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayAfter, weekOf } from '../../src/network/transfer/pilots/weeks.ts';
import { openBrowser } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs, unfold } from './steps.ts';

const TOWN = 'amt@wacken.example';
const WACKEN = '010615168107';
const ROOM = `/rathaus/${WACKEN}/vorhaben/piloten`;
const TITLE = 'Füllstand in Glascontainern messen';
const KPI = 'Volle Container je Woche';
const TEXTS = ['network/transfer/i18n/projects', 'network/transfer/i18n/pilots'];
const say = sayIn('de', ...TEXTS);
const english = sayIn('en', ...TEXTS);

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(TOWN, WACKEN, 'officer');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function goOn(page: Page, to: string) {
  const select = page.getByLabel(say('project_step'), { exact: true });
  if (!(await select.isVisible())) await unfold(page, say('project_step'));
  await select.selectOption(to);
  await page.getByRole('button', { name: say('project_do') }).click();
}

const inTown = <T>(work: Parameters<typeof house.beside<T>>[0]) => house.beside(work);

it('leads from an application to a stopped pilot that everybody can read', async () => {
  const { page } = await newDevice(browser, house, { width: 1280 });
  await openAs(page, house, TOWN, ROOM);
  await page.getByText(say('pilot_own_none')).waitFor();
  await fits(page, 'pilots-none');
  await page.getByRole('link', { name: say('pilot_new') }).click();
  // Nothing is sent without a name; the list of what is missing leads to the field.
  await page.getByRole('button', { name: say('pilot_begin') }).click();
  await page.getByRole('link', { name: say('project_title_missing') }).click();
  await page.keyboard.type(TITLE);
  await page.getByLabel(say('project_about')).fill('Container laufen über.');
  await page.getByLabel(say('project_unit')).fill('Bauhof');
  await fits(page, 'pilot-new');
  await page.getByRole('button', { name: say('pilot_begin') }).click();
  await page.getByRole('heading', { level: 2, name: TITLE }).waitFor();
  await page.getByText(say('pilot_not_public')).waitFor();
  const id = page.url().split('/').at(-1) ?? '';

  // Without an end it goes nowhere, and says so.
  await goOn(page, 'feasibility');
  await page.getByText(say('pilot-without-end_detail')).waitFor();
  await unfold(page, say('pilot_record'));
  await page.getByLabel(say('pilot_record_endsOn'), { exact: true }).fill('2099-12-31');
  await page.getByLabel(say('pilot_record_info')).fill('Container werden geleert, bevor sie voll sind.');
  await page.getByLabel(say('pilot_record_outside')).fill('Am Bauhof');
  // A name alone may mean several: one of the suggestions is chosen.
  const other = page.getByLabel(say('pilot_record_comparisonArs'), { exact: true });
  await other.fill('Itzehoe');
  await page.getByRole('button', { name: say('project_save'), exact: true }).click();
  await page.getByRole('link', { name: say('pilot-comparison-unknown_detail') }).click();
  await other.fill('Itzeh');
  await page.getByRole('option', { name: 'Itzehoe' }).first().waitFor();
  await fits(page, 'pilot-record-comparison');
  await other.press('ArrowDown');
  await other.press('Enter');
  await expect.poll(() => other.inputValue()).toMatch(/^Itzehoe, .*Steinburg/);
  await page.getByRole('button', { name: say('project_save'), exact: true }).click();
  await page.getByText(say('pilot_saved'), { exact: true }).waitFor();
  await page.locator('#record-comparisonArs[value="Itzehoe"]').waitFor();
  await fits(page, 'pilot-record');
  await goOn(page, 'feasibility');
  await page.getByRole('heading', { level: 2, name: say('project_state_feasibility') }).waitFor();
  // What other rooms are about is done elsewhere.
  await inTown(({ db, clock }) =>
    sql`with moved as (update transfer.project set state = 'setup', version = version + 1 where id = ${id}
      returning id, ars) insert into transfer.step (id, thing, thing_id, from_state, to_state, ars, at)
      select gen_random_uuid(), 'project', id, 'approved', 'setup', ars, ${clock.now().toString()} from moved`.execute(
      db,
    ),
  );

  await inTown(({ db, clock }) =>
    sql`insert into transfer.approval_path (project, version, begun_on, none_reason, none_unit, changed_at)
      values (${id}, 1, '2026-05-04', 'Nichts Personenbezogenes', 'Hauptamt', ${clock.now().toString()})`.execute(
      db,
    ),
  );

  await open(page, `${ROOM}/${id}`);
  await goOn(page, 'live');
  await page.getByText(say('pilot-without-kpi_detail')).waitFor();
  await unfold(page, say('pilot_kpi_new'));
  await page.getByLabel(say('pilot_kpi_name'), { exact: true }).fill(KPI);
  await page.getByLabel(say('pilot_kpi_better'), { exact: true }).selectOption('lower');
  await page.getByLabel(say('pilot_kpi_target'), { exact: true }).fill('2');
  await page.getByRole('button', { name: say('pilot_kpi_add') }).click();
  await page.getByRole('heading', { level: 4, name: KPI }).waitFor();
  await goOn(page, 'live');
  await page.getByText(`„${KPI}“ hat noch keinen Ausgangswert`, { exact: false }).waitFor();
  await fits(page, 'pilot-without-baseline');

  const today = await inTown(async ({ clock }) =>
    clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
  );
  const monday = weekOf(today).from;
  for (const [index, value] of ['5', '6,5', '6'].entries()) {
    const from = dayAfter(monday, 7 * (index - 3));
    const from_ = page.getByLabel(say('pilot_reading_from'), { exact: true });
    if (!(await from_.isVisible())) await unfold(page, say('pilot_baseline_by_hand'));
    await from_.fill(from);
    await page.getByLabel(say('pilot_reading_to'), { exact: true }).fill(dayAfter(from, 6));
    await page.getByLabel(say('pilot_reading_value'), { exact: true }).fill(value);
    await page.getByLabel(say('pilot_reading_source'), { exact: true }).fill('Bauhof');
    await page.getByRole('button', { name: say('pilot_reading_save') }).click();
    await page.getByText(say('pilot_weeks', { count: index + 1 }), { exact: false }).waitFor();
  }
  await goOn(page, 'live');
  await page.getByRole('heading', { level: 2, name: say('project_state_live') }).waitFor();

  // Five weeks later.
  await inTown(async ({ db }) => {
    const first = dayAfter(monday, -35);
    await sql`update transfer.pilot_reading r set from_on = from_on - 35, to_on = to_on - 35
      from transfer.pilot_kpi k where k.id = r.kpi and k.project = ${id}`.execute(db);
    await sql`update transfer.pilot_kpi set started_on = ${first}::date, baseline_from = baseline_from - 35,
      baseline_to = baseline_to - 35 where project = ${id}`.execute(db);
    await sql`update transfer.pilot set starts_on = ${first}::date where project = ${id}`.execute(db);
    await sql`insert into transfer.pilot_reading (id, kpi, from_on, to_on, value, read_at, by_hand, source)
      select gen_random_uuid(), k.id, ${first}::date + 7 * w.week, ${first}::date + 7 * w.week + 6, w.value, now(), true,
        'Bauhof' from transfer.pilot_kpi k, (values (0, 2.0), (1, 1.0), (2, 2.5), (3, 1.5)) as w (week, value)
      where k.project = ${id}`.execute(db);
  });
  await open(page, `${ROOM}/${id}`);
  await page.getByText(say('pilot_verdict_better')).waitFor();
  await unfold(page, say('pilot_changes'));
  await page.getByLabel(say('pilot_change_on'), { exact: true }).fill(dayAfter(monday, -20));
  await page.getByLabel(say('pilot_change_text'), { exact: true }).fill('Ferien: weniger Glas.');
  await page.getByRole('button', { name: say('pilot_change_add') }).click();
  await page.getByText('Ferien: weniger Glas.').waitFor();
  await unfold(page, say('pilot_risks'));
  await page.getByLabel(say('pilot_risk'), { exact: true }).fill('Funk reicht nicht');
  await page.getByRole('button', { name: say('pilot_risk_add') }).click();
  await page.getByText('Funk reicht nicht', { exact: true }).waitFor();
  await fits(page, 'pilot-live');

  const { page: citizen } = await newDevice(browser, house, { width: 360 });
  await open(citizen, `/${WACKEN}-wacken/vorhaben`);
  await fits(citizen, 'pilot-place');
  await citizen.getByRole('link', { name: TITLE }).click();
  await citizen.getByRole('link', { name: say('pilot_feedback_say') }).click();
  await citizen.getByRole('heading', { name: say('pilot_form_title') }).waitFor();
  await citizen.getByLabel(say('pilot_mood_4'), { exact: true }).check();
  await citizen.getByLabel(say('pilot_form_text'), { exact: false }).fill('Die Container sind leerer.');
  await fits(citizen, 'pilot-form');
  await citizen.getByRole('button', { name: say('pilot_form_send') }).click();
  await citizen.getByText(say('pilot_form_waits')).waitFor();
  await fits(citizen, 'pilot-thanks');

  await open(page, ROOM);
  await open(page, `${ROOM}/${id}`);
  await unfold(page, say('pilot_feedback_waiting', { count: 1 }));
  await page.getByText('Die Container sind leerer.').waitFor();
  await fits(page, 'pilot-feedback');
  await page.getByRole('button', { name: say('pilot_feedback_show'), exact: true }).click();
  await page.getByText(say('pilot_feedback_decided_shown')).waitFor();

  await unfold(page, say('pilot_decide'));
  await page.getByRole('button', { name: say('pilot_decide'), exact: true }).click();
  await page.getByRole('link', { name: say('pilot_failed_missing') }).waitFor();
  await page.locator('#decision-what').selectOption('stop');
  await page.locator('#decision-code').selectOption('technical-precondition');
  await page.locator('#decision-reason').fill('Die Verbindung reicht nicht.');
  await page.locator('#decision-failed').fill('Funk war angenommen, nicht gemessen.');
  await fits(page, 'pilot-decide');
  await page.getByRole('button', { name: say('pilot_decide'), exact: true }).click();
  await page.getByRole('heading', { level: 2, name: say('project_state_stopped') }).waitFor();

  await open(citizen, `/netzwerk/piloten/${id}`);
  for (const words of [
    say('pilot_stopped', { reason: say('stop_technical-precondition') }),
    'Funk war angenommen, nicht gemessen.',
    'Ferien: weniger Glas.',
    'Die Container sind leerer.',
  ])
    await citizen.getByText(words, { exact: false }).first().waitFor();
  await fits(citizen, 'pilot-public');
  await open(citizen, `/en/netzwerk/piloten/${id}`);
  await citizen.getByText(english('pilot_figures_about')).waitFor();
  await fits(citizen, 'pilot-public-en');
  await open(citizen, '/netzwerk/piloten');
  await citizen.getByRole('link', { name: TITLE }).waitFor();
  await fits(citizen, 'pilots-list');
  await open(page, `/en${ROOM}/${id}`);
  await page.getByRole('heading', { level: 2, name: english('project_state_stopped') }).waitFor();
  await fits(page, 'pilot-desk-en');
});
