/** A town checks whether a project will hold: much is filled in already, the rest is asked. At a desk, in both languages. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HAS_POPPLER, pdfText } from '../../src/kernel/papers/testing/poppler.ts';
import { openBrowser } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs, press, unfold } from './steps.ts';

const TOWN = 'amt@wacken.example';
const WACKEN = '010615168107';
const ROOM = `/rathaus/${WACKEN}/vorhaben/machbarkeit`;
const TITLE = 'Abfallkalender erproben';
const TEXTS = ['network/transfer/i18n/projects', 'network/transfer/i18n/feasibility'];
const say = sayIn('de', ...TEXTS);

let house: PeopleHouse;
let browser: Browser;
const project = randomUUID();
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(TOWN, WACKEN, 'officer');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const choose = async (page: Page, gate: string, answer: string) => {
  if (!(await isOpen(page, gate))) await page.locator(`a[href="#frage-${gate}"]`).click();
  await page.locator(`#gate-${gate}-${answer}`).check();
};
const foldLine = (page: Page, gate: string) => page.locator(`#frage-${gate} > summary`);
const isOpen = (page: Page, gate: string) =>
  page.locator(`#frage-${gate}`).evaluate((one) => one.hasAttribute('open'));
const light = (page: Page, one: string) => page.locator(`.result .light--${one}`);

it('fills itself where the platform knows, asks for the rest, and is saved with its tasks and papers', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, TOWN, ROOM);
  await page.getByText(say('feasibility_list_none')).waitFor();
  await fits(page, 'empty');

  await house.beside(({ db }) =>
    sql`insert into transfer.project (id, ars, kind, state, title, unit, solution, created_at, changed_at)
      values (${project}, ${WACKEN}, 'pilot', 'feasibility', ${TITLE}, 'Ordnungsamt', 'waste', now(), now())`.execute(
      db,
    ),
  );
  await page.reload();
  await page.getByText(say('light_none')).waitFor();
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByText(say('feasibility_never')).waitFor();
  await page.getByText('Zuständig ist: Ordnungsamt').waitFor();
  // Nothing was answered: nobody says red.
  await light(page, 'open').waitFor();
  await page
    .getByText(say('feasibility_answered_all', { done: '0', all: '12' }))
    .first()
    .waitFor();
  // What comes next is unfolded, the rest waits; each leads to the one after it.
  expect([await isOpen(page, 'P1'), await isOpen(page, 'P2')]).toEqual([true, false]);
  await page
    .getByRole('button', { name: say('feasibility_go_on_to', { gate: `P2 ${say('gate_P2')}` }) })
    .click();
  expect([await isOpen(page, 'P1'), await isOpen(page, 'P2')]).toEqual([false, true]);
  expect(await page.evaluate(() => document.activeElement?.closest('details')?.id)).toBe('frage-P2');
  await fits(page, 'untouched');

  await press(page, say('feasibility_take_all'));
  await page.getByText('Vorschläge übernommen').waitFor();
  // What is answered folds away and says its answer; what is open stays.
  expect([await isOpen(page, 'T1'), await isOpen(page, 'P2')]).toEqual([false, true]);
  expect(await foldLine(page, 'P1').textContent()).toContain(say('gate_P1_1'));
  await fits(page, 'begin');
  await expect.poll(() => page.locator('#gate-T1-na').isChecked()).toBe(true);
  await expect.poll(() => page.locator('#gate-P1-1').isChecked()).toBe(true);
  // From the list to a question and into it, by keyboard alone.
  await page.locator('a[href="#frage-T1"]').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('details')?.id)).toBe('frage-T1');
  await page.getByText(say('known_radio')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(say('known_radio')).waitFor({ state: 'hidden' });
  await choose(page, 'T4', '0');
  await light(page, 'red').waitFor();
  expect(await foldLine(page, 'T4').textContent()).toContain(say('fail_T4'));
  await choose(page, 'T4', '3');
  await light(page, 'open').waitFor();
  await choose(page, 'P1', '3');
  for (const gate of ['P2', 'S1', 'O1']) await choose(page, gate, '3');
  await choose(page, 'T5', '3');
  await choose(page, 'R1', '2');
  await page.getByText(say('feasibility_open_which', { gates: `E1 ${say('gate_E1')}` })).waitFor();
  await light(page, 'open').waitFor();

  await page.locator('a[href="#frage-E1"]').click();
  await press(page, say('eco_begin'));
  await page.getByLabel(say('eco_benefitBudget')).fill('12.500');
  await page.getByLabel(say('eco_ownOnce')).fill('20.000 €');
  await page.getByLabel(say('criterion_q1')).selectOption('8');
  // What is missing, and what differs from the proposal without a word, keeps it from being saved.
  await press(page, say('feasibility_save'));
  await page.getByRole('link', { name: say('eco_wrong_ratePercent') }).waitFor();
  await page.getByRole('link', { name: `P1: ${say('feasibility_note_needed')}` }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('gate-P1-note');
  await page.keyboard.type('Ratsbeschluss vom 3. März.');
  await page.getByLabel(say('eco_rate')).fill('1,2');
  await page.getByText(say('eco_npv_costUp')).waitFor();
  await light(page, 'green').waitFor();
  const due = page.locator('#gate-R1-due');
  await page.locator('#gate-R1-unit').fill('Stabsstelle Digitales');
  await due.fill('2020-01-01');
  await press(page, say('feasibility_save'));
  await page.getByRole('link', { name: say('work_due_past', { gate: 'R1' }) }).waitFor();
  await fits(page, 'form');
  await due.fill('2099-01-01');

  // Another look at it loses nothing.
  await page.reload();
  await page.locator('#gate-R1-unit').waitFor();
  await expect.poll(() => due.inputValue()).toBe('2099-01-01');
  await expect.poll(() => page.locator('#gate-P1-note').inputValue()).toBe('Ratsbeschluss vom 3. März.');
  const [draft] = await Promise.all([
    page.waitForEvent('download'),
    press(page, say('feasibility_paper_draft_docx')),
  ]);
  expect(draft.suggestedFilename()).toMatch(/^machbarkeit-[\d-]+\.docx$/);

  const button = page.getByRole('button', { name: say('feasibility_save'), exact: true });
  await button.scrollIntoViewIfNeeded();
  const before = (await button.boundingBox())?.y ?? 0;
  await button.click();
  await page.getByText('Gespeichert: Grün').waitFor();
  // The result of it came above: whoever saved still sees the button that has the focus.
  await page
    .getByText(say('feasibility_number', { number: '1' }), { exact: true })
    .first()
    .waitFor();
  expect(Math.abs(((await button.boundingBox())?.y ?? 0) - before)).toBeLessThan(3);
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByText(say('feasibility_result_saved')).waitFor();
  await page.getByText(say('work_by', { unit: 'Stabsstelle Digitales', date: '1. Januar 2099' })).waitFor();
  await press(page, say('work_do_one', { gate: say('gate_R1') }));
  await page.getByRole('button', { name: say('work_undo_one', { gate: say('gate_R1') }) }).waitFor();
  await fits(page, 'saved');

  const href = await page
    .getByRole('link', { name: say('feasibility_paper_pdf') })
    .first()
    .getAttribute('href');
  const answer = await page.request.get(`${house.url}${href}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const text = HAS_POPPLER ? pdfText(await answer.body()).replaceAll(/\s+/g, ' ') : null;
  for (const words of [
    'Ratsbeschluss vom 3. März.',
    'keine Entscheidung',
    'Kosten 20 % höher',
    'Regeln 2026-1',
  ])
    if (text !== null) expect(text).toContain(words);

  // A second check says what is otherwise.
  await choose(page, 'O1', '0');
  await page.getByText(say('feasibility_result_live')).waitFor();
  await light(page, 'amber').last().waitFor();
  await press(page, say('feasibility_save'));
  await page.getByText('Gespeichert: Gelb').waitFor();
  await unfold(page, say('feasibility_history'));
  await page.getByText(say('feasibility_changed_light', { from: 'Grün', to: 'Gelb' })).waitFor();
  await fits(page, 'history');
  expect(house.namesInLog()).toEqual([]);
});

it('says its rules to everybody, and the same in English', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await open(page, '/netzwerk/machbarkeit');
  await page.getByRole('heading', { level: 1, name: say('rules_title') }).waitFor();
  await unfold(page, say('gate_T2'));
  await page.getByText('Angabe nicht geprüft').first().waitFor();
  await fits(page, 'rules');
  const english = sayIn('en', ...TEXTS);
  await openAs(page, house, TOWN, `/en${ROOM}/${project}`);
  await page.getByText(english('light_amber')).first().waitFor();
  await unfold(page, english('feasibility_again'));
  await page.locator('a[href="#frage-P1"]').click();
  await page.getByText(english('gate_P1_question')).waitFor();
  await fits(page, 'form-en');
});
