/** Two taps on a phone say that an event is off; the desk confirms it; it stays when the feed is read again. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sourcesOf } from '../../src/kernel/sources/testing/import-file.ts';
import { bring } from '../../src/solutions/leisure/testing/bring.ts';
import { aDate, anEvent } from '../../src/solutions/leisure/testing/records.ts';
import { openBrowser, openContext, overflow, violations } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const KOELN = '053150000000';
const say = sayIn('de', 'kernel/i18n', 'kernel/corrections/i18n', 'solutions/leisure/i18n/feedback');
const english = sayIn(
  'en',
  'kernel/i18n',
  'kernel/corrections/i18n',
  'kernel/i18n/desk/rooms/corrections',
  'solutions/leisure/i18n/feedback',
);

let house: PeopleHouse;
let browser: Browser;
let page: string;
let source: string;
const start = Temporal.Now.instant().add({ hours: 72 }).round('hour').toString();
const feed = (own: Parameters<typeof anEvent>[0] = {}) => ({
  a: anEvent({ title: 'Lesung am Kamin', occurrences: [aDate(start)], ...own }),
});
const readFeed = (own: Parameters<typeof anEvent>[0] = {}) =>
  house.beside(async ({ db, places }) => {
    const now = Temporal.Now.instant().toString();
    const options = { ars: KOELN, now, ...(source && { source }) };
    source = await bring({ db, places }, 'events', feed(own), options);
    return (await sourcesOf(db)).get(source)?.id;
  });
beforeAll(async () => {
  source = '';
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('amt@koeln.example', KOELN, 'editor');
  expect(await readFeed()).toBe(source);
  const day = start.slice(0, 10);
  // The running house hears of a source that another process added a moment later.
  const events = await vi.waitFor(async () => {
    const answer = await fetch(`${house.url}/api/leisure/events?ars=${KOELN}&from=${day}`);
    const told: { events: { id: string }[] } = await answer.json();
    expect(told.events).toHaveLength(1);
    return told.events;
  }, 30_000);
  page = `/${KOELN}-koeln/freizeit/termin/${events[0]?.id}`;
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

describe('an event that does not take place', () => {
  it('is told in two taps on a phone, also without script and again after a time offline', async () => {
    const phone = await newDevice(browser, house, { width: 360 });
    await open(phone.page, page);
    expect(await overflow(phone.page)).toBe(0);
    await phone.page.getByRole('button', { name: say('choice_off') }).click();
    await phone.page.getByText(say('choice_says', { choice: say('choice_off') })).waitFor();
    await isSound(phone.page);
    await phone.context.setOffline(true);
    await phone.page.getByRole('button', { name: say('page_send') }).click();
    await phone.page.getByText(say('choice_offline')).waitFor();
    await phone.context.setOffline(false);
    await open(phone.page, page);
    await phone.page.getByText(say('choice_waiting')).waitFor();
    await phone.page.getByRole('button', { name: say('page_send') }).click();
    await phone.page.getByText(say('sent_no_answer')).waitFor();
    await phone.context.close();

    const seen = { width: 360, scheme: 'dark', script: false } as const;
    const context = await openContext(browser, seen, { baseURL: house.url });
    const plain = await context.newPage();
    await plain.goto(page);
    await plain.getByRole('link', { name: say('choice_off') }).click();
    await plain.getByRole('heading', { name: say('choice_off') }).waitFor();
    expect(await overflow(plain)).toBe(0);
    const sent = plain.getByRole('heading', { name: say('sent_title') });
    // A journey taps faster than people do, and is asked to do so again.
    do {
      await plain.getByRole('button', { name: say('page_send') }).click();
      await sent.or(plain.getByText(say('page_too_fast'))).waitFor();
    } while ((await sent.count()) === 0);
    await context.close();
  });

  it('is confirmed at the desk in English, stands on the page, and stays when the feed is read again', async () => {
    const desk = await newDevice(browser, house, { width: 1280 });
    const home = `/en/rathaus/${KOELN}`;
    await openAs(desk.page, house, 'amt@koeln.example', `/rathaus/${KOELN}`);
    await open(desk.page, home);
    const task = english('task_choice', { choice: english('choice_off'), about: 'Lesung am Kamin' });
    await desk.page.getByRole('link', { name: task }).click();
    await desk.page.getByText(english('correction_times_other', { count: 2 })).waitFor();
    await desk.page.getByRole('heading', { name: english('fix_stands_title') }).waitFor();
    await isSound(desk.page);
    await desk.page.getByRole('button', { name: english('fix_confirm'), exact: true }).click();
    await desk.page.getByText(english('fix_confirmed')).waitFor();
    for (const own of [{}, { price: '8 €' }]) {
      await readFeed(own);
      await open(desk.page, `/en${page}`);
      await desk.page.getByText(/Corrected by Köln on .*Does not take place/).waitFor();
    }
    await open(desk.page, `${home}/korrekturen`);
    const takeBack = desk.page.getByRole('button', { name: `${english('fix_take_back')}: Lesung am Kamin` });
    await takeBack.waitFor();
    expect(await violations(desk.page)).toEqual([]);
    await takeBack.click();
    await desk.page.getByText(english('fix_taken_back')).waitFor();
    await open(desk.page, `/en${page}`);
    await desk.page.getByRole('heading', { name: 'Lesung am Kamin' }).waitFor();
    expect(await desk.page.getByText(/Corrected by Köln/).count()).toBe(0);
    await desk.context.close();
  });
});
