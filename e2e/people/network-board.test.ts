/** Two browsers on one board of a sprint: a clerk and a guest, one of them without a network for a while. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEDERATION } from '../../src/kernel/places/place.ts';
import { boardPath, FOR } from '../../src/network/cocreation/boards/board-path.ts';
import { aSprint } from '../../src/network/cocreation/boards/testing/a-sprint.ts';
import { openBrowser } from '../browser.ts';
import { looksRight } from '../looks-right.ts';
import { atTime, type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const say = sayIn('de', 'network/cocreation/i18n/boards');
const KOELN = '053150000000';

let house: PeopleHouse;
let browser: Browser;
let path: string;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(atTime('2027-01-18T08:00:00Z')), openBrowser()]);
  const sprint = await house.beside(({ db }) =>
    aSprint(db, { towns: [KOELN, '053140000000', '010615168107'], state: 'day1' }),
  );
  path = `/netzwerk/${boardPath(sprint)}`;
  await house.employ('kurt@koeln.example', KOELN, 'editor');
  await house.employ('hanna@netz.example', FEDERATION, 'federal');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(key, values), exact: true });
const column = (page: Page, id: string) =>
  page.getByRole('region', { name: new RegExp(`^${say(`board_column_${id}`)}`) });
const card = (page: Page, text: string) =>
  page.getByRole('article', { name: new RegExp(`^Zettel „.*${text}`) });
const add = (page: Page, id: string) =>
  button(page, 'board_add_to', { column: say(`board_column_${id}`) }).click();
async function pin(page: Page, id: string, text: string): Promise<void> {
  await add(page, id);
  await page.getByLabel(say('board_text'), { exact: true }).fill(text);
  await button(page, 'board_pin').click();
  await card(page, text).waitFor();
}
async function rewrite(page: Page, from: string, to: string): Promise<void> {
  await card(page, from)
    .getByRole('button', { name: say('board_edit') })
    .click();
  await page.getByLabel(say('board_text'), { exact: true }).fill(to);
}
it('shows each what the other does, keeps both versions of a note, and sends later what waited', async () => {
  const { page: clerk } = await newDevice(browser, house, { width: 1280 });
  await openAs(clerk, house, 'kurt@koeln.example', `${path}?${FOR}=${KOELN}`);
  await clerk.getByLabel(say('board_name')).fill('Kurt');
  await looksRight(clerk, 'board-come');
  await button(clerk, 'board_enter').click();
  await column(clerk, 'problem').getByText(say('board_empty')).waitFor();

  // A guest comes by a link; its token leaves the address at once.
  await clerk.locator('summary', { hasText: say('board_links') }).click();
  await button(clerk, 'board_link_make').click();
  const link = await clerk.getByLabel(say('board_link_new')).inputValue();
  await clerk.locator('summary', { hasText: say('board_links') }).click();
  const { context, page: guest } = await newDevice(browser, house, { width: 1280 });
  await open(guest, link);
  await guest.getByText(say('board_come_link', { title: 'Lieferverkehr' })).waitFor();
  expect(guest.url()).not.toContain('#');
  await guest.getByLabel(say('board_name')).fill('Lena');
  await button(guest, 'board_enter').click();
  await column(guest, 'problem').getByText(say('board_empty')).waitFor();

  await pin(clerk, 'problem', 'Lieferwagen halten in zweiter Reihe');
  await card(guest, 'Lieferwagen halten').waitFor();
  await guest.getByText(say('board_news_note', { count: 1, column: say('board_column_problem') })).waitFor();
  await pin(guest, 'problem', 'Kaum Flächen zum Laden');
  await card(clerk, 'Kaum Flächen')
    .getByText(say('board_by', { name: 'Lena' }))
    .waitFor();

  // Both write on one note.
  await rewrite(clerk, 'Kaum Flächen', 'Kaum Flächen in der Altstadt');
  await rewrite(guest, 'Kaum Flächen', 'Kaum Flächen am Vormittag');
  await button(clerk, 'board_save').click();
  await card(clerk, 'in der Altstadt').waitFor();
  await button(guest, 'board_save').click();
  for (const page of [clerk, guest]) {
    await card(page, 'am Vormittag').getByText('Andere Fassung von').waitFor();
    await card(page, 'in der Altstadt').waitFor();
  }
  await guest.getByText(say('board_news_beside')).waitFor();

  // Moving by keyboard alone: the focus stays with the note.
  const moved = card(clerk, 'Lieferwagen halten');
  await moved.getByRole('button', { name: say('board_move') }).focus();
  await clerk.keyboard.press('Enter');
  await moved.getByLabel(say('board_to')).selectOption('people');
  await column(clerk, 'people').getByText('Lieferwagen halten').waitFor();
  await column(guest, 'people').getByText('Lieferwagen halten').waitFor();
  await expect.poll(() => clerk.evaluate(() => document.activeElement?.textContent)).toBe(say('board_move'));

  await card(guest, 'Lieferwagen halten')
    .getByRole('button', { name: say('board_dot_give') })
    .click();
  await guest.getByText(say('board_dots_left', { count: 2 })).waitFor();
  await clerk.getByText(say('board_dots_voters', { count: 1 })).waitFor();
  expect(await clerk.getByText(say('board_dots_all', { count: 1 })).count()).toBe(0);
  await looksRight(clerk, 'board-full');

  // Without a network: it waits, is seen here, and comes there later.
  await context.setOffline(true);
  await guest.getByText(say('board_offline')).waitFor();
  await pin(guest, 'goal', 'Zehn Minuten weniger Suche');
  await guest.getByText(say('board_waiting', { count: 1 })).waitFor();
  await looksRight(guest, 'board-offline');
  expect(await card(clerk, 'Zehn Minuten').count()).toBe(0);
  await context.setOffline(false);
  await card(clerk, 'Zehn Minuten').waitFor();
  await guest.getByText(say('board_offline')).waitFor({ state: 'hidden' });

  // The facilitator shows the dots.
  const { page: host } = await newDevice(browser, house, { width: 1280 });
  await openAs(host, house, 'hanna@netz.example', `${path}?${FOR}=${FEDERATION}`);
  await host.getByLabel(say('board_name')).fill('Hanna');
  await button(host, 'board_enter').click();
  await guest.getByText(say('board_news_person', { name: 'Hanna' })).waitFor();
  await button(host, 'board_reveal').click();
  for (const page of [host, guest, clerk])
    await card(page, 'Lieferwagen halten')
      .getByText(say('board_dots_all', { count: 1 }))
      .waitFor();
  // What somebody writes stays, also when the note goes from under it.
  await rewrite(clerk, 'Zehn Minuten', 'Fünf Minuten weniger Suche');
  await card(host, 'Zehn Minuten')
    .getByRole('button', { name: say('board_remove') })
    .click();
  await button(host, 'board_remove_yes').click();
  await clerk.getByText(say('board_draft_gone')).waitFor();
  await button(clerk, 'board_save').click();
  await card(host, 'Fünf Minuten').waitFor();
  await button(host, 'board_day_2').click();
  await pin(host, 'sketches', 'Ein Fach am Bahnhof');
  await button(clerk, 'board_day_2').click();
  await card(clerk, 'Ein Fach am Bahnhof').waitFor();
  expect(await clerk.getByText(say('board_by', { name: 'Hanna' })).count()).toBe(0);
  await looksRight(host, 'board-sketches');

  // The link is ended: the guest is out.
  await clerk.locator('summary', { hasText: say('board_links') }).click();
  await clerk.getByRole('button', { name: new RegExp(`^${say('board_link_end')}`) }).click();
  await guest.getByText('Ihr Zugang zur Tafel wurde beendet').waitFor();
  expect(house.namesInLog()).toEqual([]);
});
