/** Steps of people in the network of towns that several journeys take. All in German, at desks. */
import type { Page } from 'playwright-core';
import { FEDERATION } from '../../src/kernel/places/place.ts';
import { sayIn } from './say.ts';
import { open } from './steps.ts';

const TEXTS = ['kernel/i18n', 'network/cocreation/i18n', 'network/cocreation/i18n/challenges'];
const say = sayIn('de', ...TEXTS, 'network/cocreation/i18n/sprints');

/** A town describes what it wants to solve, about traffic and with an invented figure, and hands it in. */
export async function describeChallenge(page: Page, ars: string, title: string): Promise<void> {
  await open(page, `/rathaus/${ars}/gemeinsam/herausforderungen/neu`);
  await page.getByLabel(say('challenge_title')).fill(title);
  await page.getByLabel(say('challenge_field'), { exact: false }).selectOption('mobility');
  await page.getByLabel(say('challenge_text')).fill('Lieferwagen halten morgens auf der Fahrbahn.');
  await page.getByLabel(say('group_companies')).check();
  await page.getByLabel(say('challenge_value')).fill('120');
  await page.getByLabel(say('challenge_unit')).fill('Fahrten am Tag');
  await page.getByLabel(say('challenge_source')).fill('Zählung (erfunden)');
  await page.getByLabel(say('challenge_on')).fill('2026-06-30');
  await page.getByRole('button', { name: say('challenge_save_draft') }).click();
  await page.getByRole('button', { name: say('challenge_hand_in') }).click();
  await page.getByText('120 Fahrten am Tag').waitFor();
}

/** Another town finds it and says "we too". */
export async function joinChallenge(page: Page, ars: string, title: string): Promise<void> {
  await open(page, `/rathaus/${ars}/gemeinsam/herausforderungen`);
  await page.getByLabel(say('challenge_search_label')).fill(title);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('button', { name: say('challenge_join_send') }).click();
  await page.getByText(say('challenge_joined_already')).waitFor();
}

/** The office clarifies it and ranks it, each with a reason. */
export async function rankChallenge(page: Page, title: string): Promise<void> {
  await open(page, `/rathaus/${FEDERATION}/gemeinsam/aufnahme`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  for (const to of ['challenge_to_clarified', 'challenge_to_prioritised'] as const) {
    await page.getByLabel(say(to)).press('Space');
    await page.locator('#step-reason').fill('Zahl geprüft, Thema ist klar.');
    await page.getByRole('button', { name: say('challenge_decide_send') }).click();
    await page.getByLabel(say(to)).waitFor({ state: 'detached' });
  }
}

/** A town that was asked takes part in a sprint. */
export async function takePart(page: Page, ars: string, title: string): Promise<void> {
  await open(page, `/rathaus/${ars}/gemeinsam/sprints`);
  await page.getByRole('link', { name: title }).click();
  await page.getByText(say('sprint_answer_ask')).waitFor();
  await page.getByRole('button', { name: say('sprint_answer_yes'), exact: true }).click();
  await page.getByText(say('sprint_answered')).waitFor();
}
