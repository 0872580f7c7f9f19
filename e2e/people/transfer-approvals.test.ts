/** A town asks for approvals of its project, loses one while it runs, and goes on. At a desk, in both languages. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adopt } from '../../src/kernel/adoptions/adopt.ts';
import { solutions } from '../../src/solutions.ts';
import { openBrowser } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { letIn, newDevice, open, openAs, press, unfold } from './steps.ts';

const TOWN = 'amt@wacken.example';
const MANAGER = 'chefin@wacken.example';
const WACKEN = '010615168107';
const ROOM = `/rathaus/${WACKEN}/vorhaben/freigaben`;
const TITLE = 'Abfallkalender übernehmen';
const REASON = 'Der Personalrat hat widersprochen.';
const TEXTS = ['network/transfer/i18n/projects', 'network/transfer/i18n/approvals'];
const say = sayIn('de', ...TEXTS);

let house: PeopleHouse;
let browser: Browser;
const project = randomUUID();
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(TOWN, WACKEN, 'officer');
  await house.employ(MANAGER, WACKEN, 'manager');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Writes down what became of a step, today. */
async function note(page: Page, title: string, to: string, more: () => Promise<void> = async () => {}) {
  await unfold(page, say('approval_note_title', { title }));
  const step = page.locator('li', { has: page.getByRole('heading', { level: 3, name: title }) });
  await step.getByLabel(say('approval_to'), { exact: true }).selectOption({ label: say(to) });
  await more();
  await step.getByRole('button', { name: say('approval_note_do') }).click();
  await page.getByText(say('approval_noted')).waitFor();
}

it('begins with a template, and goes from asked to decided step by step', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, TOWN, ROOM);
  await page.getByText(say('approval_list_none')).waitFor();
  await fits(page, 'empty');

  await house.beside(async ({ db, places, clock }) => {
    await sql`insert into transfer.project (id, ars, kind, state, title, unit, solution, created_at, changed_at)
      values (${project}, ${WACKEN}, 'takeover', 'begun', ${TITLE}, 'Ordnungsamt', 'waste', now(), now())`.execute(
      db,
    );
    await adopt({ db, places, solutions, now: clock.now() }, { ars: WACKEN, solution: 'waste' });
  });
  await page.reload();
  await page.getByText(say('approval_line_not-begun')).waitFor();
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByText(say('approval_path_begin')).waitFor();
  await page
    .getByLabel(say('approval_use'), { exact: true })
    .selectOption({ label: say('approval_template_with-costs') });
  await fits(page, 'begin');
  await press(page, say('approval_use_do'));
  await page.getByText(say('approval_begun')).waitFor();
  await expect.poll(() => focused(page)).toBe('approval-path');

  const audit = say('approval_kind_audit');
  const council = say('approval_kind_council');
  await press(page, say('approval_step_down', { title: audit }));
  await page.getByText(say('approval_moved')).waitFor();
  await press(page, say('approval_step_remove', { title: council }));
  await page.getByText(say('approval_removed')).waitFor();

  // Without a name for what is approved nothing is sent: what is missing is said.
  await unfold(page, say('approval_add'));
  await page.getByLabel(say('approval_add_kind')).selectOption('other');
  await page.getByLabel(say('approval_unit'), { exact: true }).fill('Kreis Steinburg');
  await press(page, say('approval_add_do'));
  await page.getByRole('alert').getByText(say('approval-nameless_title')).waitFor();
  await fits(page, 'add-fault');
  await page.getByLabel(say('approval_name'), { exact: true }).fill('Denkmalschutz');
  await press(page, say('approval_add_do'));
  await page.getByText(say('approval_added')).waitFor();

  const privacy = say('approval_kind_data-protection');
  for (const title of [audit, privacy, 'Denkmalschutz']) await note(page, title, 'approval_to_asked');
  await note(page, audit, 'approval_to_approved');
  await note(page, privacy, 'approval_to_conditions', async () => {
    const step = page.locator('li', { has: page.getByRole('heading', { level: 3, name: privacy }) });
    await step.getByRole('button', { name: say('approval_note_do') }).click();
    await page.getByRole('alert').getByText(say('approval-needs-conditions_title')).waitFor();
    await page.getByLabel(say('approval_conditions')).fill('Nur Straßen, keine Hausnummern.');
  });
  await page.getByText(say('approval_path_waits', { count: 1 })).waitFor();
  await fits(page, 'path');
  await note(page, 'Denkmalschutz', 'approval_to_approved');
  await page.getByText(say('approval_path_clear')).waitFor();
});

it('says what happens before an approval is taken back, halts and pauses at once, and lets it go on', async () => {
  await house.beside(({ db }) =>
    sql`update transfer.project set state = 'live', version = version + 1 where id = ${project}`.execute(db),
  );
  const { page } = await newDevice(browser, house, { width: 1280 });
  await openAs(page, house, TOWN, `${ROOM}/${project}`);
  const title = say('approval_kind_audit');
  await unfold(page, say('approval_withdraw', { title }));
  await page.getByText(say('approval_withdraw_halts')).waitFor();
  await page.getByText(say('approval_withdraw_pauses', { solution: 'Abfall' })).waitFor();
  await page.getByLabel(say('approval_withdraw_reason')).fill(REASON);
  await press(page, say('approval_withdraw_do'));
  await page.getByRole('alert').getByText(say('approval_withdraw_confirm_missing')).waitFor();
  await fits(page, 'withdraw');
  await page.getByLabel(say('approval_withdraw_confirm')).check();
  await press(page, say('approval_withdraw_do'));
  await page.getByText(say('approval_withdrawn')).waitFor();
  await page.getByText(say('approval_stopped')).waitFor();
  await fits(page, 'stopped');
  expect(await adoptionState()).toBe('paused');
  await open(page, `/rathaus/${WACKEN}`);
  await page
    .getByText(say('approval_task_withdrawn', { what: title }))
    .first()
    .waitFor();

  await staysPaused();

  await open(page, `${ROOM}/${project}`);
  await note(page, title, 'approval_to_again');
  await note(page, title, 'approval_to_approved');
  await unfold(page, say('approval_resume'));
  await page.getByText(say('approval_resume_solution', { solution: 'Abfall' })).waitFor();
  await page.getByLabel(say('approval_resume_reason')).fill('Vereinbarung geschlossen.');
  await fits(page, 'resume');
  await press(page, say('approval_resume_do'));
  await page.getByText(say('approval_resumed')).waitFor();
  expect(await adoptionState()).toBe('live');
  await unfold(page, say('approval_history'));
  await page.getByText(REASON).last().waitFor();

  // Noted on a wrong day: put right with what was wrong about it.
  await unfold(page, say('approval_edit', { title }));
  const form = page.getByRole('form', { name: say('approval_correct') });
  await form.getByLabel(say('approval_correct_asked')).fill('2020-01-02');
  await press(page, say('approval_correct_do'));
  await page.getByRole('alert').getByText(say('approval-needs-reason_title')).waitFor();
  await form.getByLabel(say('approval_correct_reason')).fill('Zahlendreher');
  await press(page, say('approval_correct_do'));
  await page.getByText(say('approval_corrected')).waitFor();
  await page.getByText(say('approval_history_corrected', { title })).waitFor();

  const english = sayIn('en', ...TEXTS);
  await open(page, `/en${ROOM}/${project}`);
  await page.getByText(english('approval_path_clear')).waitFor();
  await unfold(page, english('approval_edit', { title: english('approval_kind_audit') }));
  await fits(page, 'path-en');
  await open(page, `/en${ROOM}`);
  await page.getByText(english('approval_line_clear')).waitFor();
  await page.getByText(english('approval_days_few')).first().waitFor();
  await fits(page, 'list-en');
  expect(house.namesInLog()).toEqual([]);
});

/** Whoever manages the solutions of the town reads why, and is led to the project instead of to a button. */
async function staysPaused(): Promise<void> {
  const { page } = await newDevice(browser, house, { width: 360 });
  await letIn(page, house, MANAGER);
  for (const language of ['de', 'en'] as const) {
    const words = sayIn(language, ...TEXTS, 'kernel/i18n/desk/rooms/solutions');
    await open(page, `${language === 'en' ? '/en' : ''}/rathaus/${WACKEN}/loesungen/waste`);
    await page.getByText(words('approvals-hold_title')).waitFor();
    expect(await page.getByRole('button', { name: words('solutions_resume'), exact: true }).count()).toBe(0);
    await fits(page, `held-${language}`);
    await page.getByRole('link', { name: words('solutions_hold_to') }).click();
    await page.getByText(words('approval_stopped')).waitFor();
  }
  await page.context().close();
}

async function adoptionState(): Promise<string | undefined> {
  return house.beside(async ({ db }) => {
    const { rows } = await sql<{ state: string }>`select state from kernel.adoption
      where ars = ${WACKEN} and solution = 'waste'`.execute(db);
    return rows[0]?.state;
  });
}
