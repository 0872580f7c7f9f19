/** A round for a hall: planned and opened at the office, voted by link and at the desk, followed and revealed on a big screen. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, takenOver } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const FEDERATION = '000000000000';
const OFFICE = 'stelle@netzwerk.example';
const OFFICER = 'amt@wacken.example';
const MAYOR = 'koeln@rathaus.example';
/** Bonn, Hamburg, Kiel, Flensburg: with Köln and Wacken enough to say something. */
const OTHERS = ['053140000000', '020000000000', '010020000000', '010010000000'];
const ROOM = `/rathaus/${FEDERATION}/gemeinsam/runden`;
const TITLE = 'Dialog der Bürgermeister';
const say = sayIn('de', 'network/cocreation/i18n/ratings');

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(OFFICE, FEDERATION, 'federal');
  await house.employ(OFFICER, WACKEN, 'officer');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Asks the house as the page would, with its cookie. */
async function ask<Answer>(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const given = { method, path, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const answer = await page.evaluate(async ({ method: verb, path: to, body: sent }) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(to, { method: verb, ...(sent !== undefined && { headers, body: sent }) });
    return { status: response.status, body: await response.json() };
  }, given);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as Answer; // our own server's shape
}
const keyFor = async (email: string) => /#([\w-]+)/.exec((await house.mail.next(email)).text)?.[1] ?? '';
const step = async (page: Page, to: 'open' | 'closed' | 'published') => {
  const words = say(`rating_office_step_${to}`);
  await page.getByRole('button', { name: words, exact: true }).click();
  await page.getByRole('button', { name: say('rating_office_sure', { step: words }) }).click();
  await page.getByText(say(`rating_office_done_${to}`)).waitFor();
};

it('runs live on a big screen: the number rises while nobody sees a result, then the ranks come one by one', async () => {
  const { page: office } = await newDevice(browser, house, { width: 1280 });
  await openAs(office, house, OFFICE, ROOM);
  await office.getByText(say('rating_office_new'), { exact: true }).click();
  await office.getByRole('button', { name: say('rating_office_make') }).click();
  await office.getByText(say('rating_office_title_missing')).waitFor();
  await office.getByLabel(say('rating_office_title'), { exact: true }).fill(TITLE);
  for (const idea of ['Luftqualität messen', 'Verkehr steuern']) await office.getByLabel(idea).check();
  await office.getByRole('button', { name: say('rating_office_make') }).click();
  await office.getByText(say('rating_office_nobody')).waitFor();
  await takenOver(office);
  const id = new URL(office.url()).pathname.split('/').at(-1) ?? '';

  await office.getByLabel(say('rating_office_town'), { exact: true }).fill('Köln');
  await office.locator('#rating-towns option').first().waitFor({ state: 'attached' });
  const label = await office.locator('#rating-towns option').first().getAttribute('value');
  await office.getByLabel(say('rating_office_town'), { exact: true }).fill(label ?? '');
  await office.getByLabel(say('rating_office_email')).fill(MAYOR);
  await office.getByRole('button', { name: say('rating_office_add') }).click();
  await office.getByText(say('rating_office_invited', { town: label ?? '' })).waitFor();
  const invited = [WACKEN, ...OTHERS].map((ars) => ({
    ...{ ars, role: 'mayor', email: ars === WACKEN ? null : `${ars}@rathaus.example` },
  }));
  await ask(office, 'POST', `/api/cocreation/desk/${FEDERATION}/rounds/${id}/invitations`, { invited });
  await step(office, 'open');
  await isSound(office, 'rounds-one');

  const { page: hall } = await newDevice(browser, house, { width: 1280 });
  await open(hall, `/netzwerk/bewertungen/${id}/leinwand`);
  const count = (ballots: number) => hall.locator(`.stage__number[data-ballots="${ballots}"]`).waitFor();
  await count(0);

  const { page: mayor } = await newDevice(browser, house, { width: 360 });
  await open(mayor, `/netzwerk/bewertungen/${id}/stimme#${await keyFor(MAYOR)}`);
  await mayor.getByText(say('rating_vote_how')).waitFor();
  expect(new URL(mayor.url()).hash).toBe('');
  const first = mayor.getByRole('group', { name: 'Luftqualität messen' });
  await first
    .getByRole('group', { name: say('rating_scale_benefit') })
    .getByLabel('5')
    .check();
  await mayor.getByRole('button', { name: say('rating_vote_send') }).click();
  await mayor.getByText(say('rating_vote_incomplete')).waitFor();
  await isSound(mayor, 'vote');
  await first
    .getByRole('group', { name: say('rating_scale_effort') })
    .getByLabel('2')
    .check();
  await first
    .getByRole('group', { name: say('rating_scale_urgency') })
    .getByLabel('4')
    .check();
  await first.getByLabel(say('rating_pilot_yes')).check();
  // What was chosen survives a reload.
  await mayor.reload();
  await takenOver(mayor);
  await mayor.getByRole('button', { name: say('rating_vote_send') }).click();
  await mayor.getByText(say('rating_vote_saved')).waitFor();
  await count(1);

  const rating = await ask<{ ideas: { id: string }[] }>(mayor, 'GET', `/api/cocreation/rounds/${id}`);
  const [air, traffic] = rating.ideas.map((idea) => idea.id);
  const line = (idea: string | undefined, pilot: boolean) => ({
    idea,
    benefit: 4,
    effort: 3,
    urgency: 4,
    pilot,
  });
  for (const [index, ars] of OTHERS.entries()) {
    const token = await keyFor(`${ars}@rathaus.example`);
    const lines = [line(air, true), line(traffic, index > 1)];
    await ask(mayor, 'PUT', '/api/cocreation/ballots', { token, version: 0, lines });
  }
  await count(5);

  const { page: desk } = await newDevice(browser, house, { width: 1280 });
  await openAs(desk, house, OFFICER, `/rathaus/${WACKEN}/gemeinsam/bewertungen`);
  await desk.getByRole('link', { name: TITLE }).click();
  const second = desk.getByRole('group', { name: 'Verkehr steuern' });
  await second.waitFor();
  for (const scale of ['benefit', 'effort', 'urgency'] as const)
    await second
      .getByRole('group', { name: say(`rating_scale_${scale}`) })
      .getByLabel('3')
      .check();
  await second.getByLabel(say('rating_pilot_no')).check();
  await desk.getByRole('button', { name: say('rating_vote_send') }).click();
  await desk.getByText(say('rating_vote_saved')).waitFor();
  await isSound(desk, 'desk-ballot');
  await count(6);
  expect(await hall.locator('.stage').textContent()).not.toContain('Luftqualität');
  await isSound(hall, 'stage-open');

  await step(office, 'closed');
  await hall.getByRole('button', { name: say('rating_stage_begin') }).press('Enter');
  await hall.locator('[data-shown="1"]').waitFor();
  expect(await hall.locator('.stage__idea').allTextContents()).toEqual(['Verkehr steuern']);
  await hall.getByRole('button', { name: say('rating_stage_next') }).press('Enter');
  await hall.locator('[data-shown="2"]').waitFor();
  expect(await hall.locator('.stage__idea').allTextContents()).toEqual([
    'Luftqualität messen',
    'Verkehr steuern',
  ]);
  await expect.poll(() => hall.evaluate(() => document.activeElement?.className)).toBe('stage__title');
  await isSound(hall, 'stage-revealed');
  await mayor.reload();
  await mayor.getByText(say('rating_vote_over')).waitFor();

  await step(office, 'published');
  await open(mayor, `/netzwerk/bewertungen/${id}`);
  await mayor.getByText(say('rating_state_published'), { exact: true }).first().waitFor();
  await mayor.getByText(say('rating_distribution', { title: 'Luftqualität messen' })).click();
  await isSound(mayor, 'round-published');
  // On paper everything is open.
  await mayor.emulateMedia({ media: 'print' });
  await mayor.getByText(say('rating_pilot_caption')).nth(1).waitFor();
  await mayor.emulateMedia({ media: 'screen' });
  expect(house.namesInLog()).toEqual([]);
});
