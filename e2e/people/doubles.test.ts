/** Two calendars tell nearly the same: an editor says that it is one event, people see one, and it is taken back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bring } from '../../src/solutions/leisure/testing/bring.ts';
import { aDate, anEvent } from '../../src/solutions/leisure/testing/records.ts';
import { openBrowser, until } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const TITLE = 'Jazzabend im Keller';
const OTHER = 'Jazzabend im Keller – Trio Beispiel';
const start = Temporal.Now.instant().add({ hours: 72 }).round('hour').toString();
const DESKS = [
  {
    language: 'de',
    root: '',
    width: 360,
    scheme: 'light',
    ars: '053150000000',
    email: 'amt@koeln.example',
    point: { lon: 6.94, lat: 50.94 },
  },
  {
    language: 'en',
    root: '/en',
    width: 1280,
    scheme: 'dark',
    ars: '053140000000',
    email: 'amt@bonn.example',
    point: { lon: 7.1, lat: 50.73 },
  },
] as const;

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  for (const { ars, email, point } of DESKS) {
    await house.employ(email, ars, 'editor');
    const where = { point, place: { name: 'Stadtgarten', address: null } };
    const now = Temporal.Now.instant().toString();
    await house.beside(async (kernel) => {
      for (const title of [TITLE, OTHER]) {
        const record = anEvent({ title, occurrences: [aDate(start)], ...where });
        await bring(kernel, 'events', { a: record }, { ars, now });
      }
    });
    // The running house hears of sources that another process added a moment later.
    await vi.waitFor(
      async () => {
        const answer = await fetch(`${house.url}/api/leisure/events?ars=${ars}&from=${start.slice(0, 10)}`);
        const { events }: { events: unknown[] } = await answer.json();
        expect(events).toHaveLength(2);
      },
      { timeout: 60_000, interval: 200 },
    );
  }
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** In the browser: as many events take place there. */
async function hasEvents({ ars, day, count }: { ars: string; day: string; count: number }): Promise<boolean> {
  const address = `/api/leisure/events?ars=${ars}&from=${day}`;
  const answer: { events: unknown[] } = await (await fetch(address, { cache: 'no-store' })).json();
  return answer.events.length === count;
}

describe('events that may be the same', () => {
  it.each(DESKS)('are one as soon as an editor says so ($language, $width px)', async (desk) => {
    const { language, root, width, scheme, ars, email } = desk;
    const say = sayIn(language, 'kernel/i18n', 'kernel/i18n/desk/rooms/doubles', 'kernel/doubles/i18n');
    const day = start.slice(0, 10);
    const { page, context } = await newDevice(browser, house, { width, scheme });
    await openAs(page, house, email, `/rathaus/${ars}`);
    await open(page, `${root}/rathaus/${ars}`);
    await page.getByText(say('task_doubles_one')).click();
    const same = page.getByRole('button', { name: new RegExp(`^${say('doubles_same')}: `) });
    await same.waitFor();
    await until(page, hasEvents, { ars, day, count: 2 });
    await isSound(page);
    await same.click();
    await page.getByText(say('doubles_done_same')).waitFor();
    await until(page, hasEvents, { ars, day, count: 1 });
    const back = page.getByRole('button', { name: new RegExp(`^${say('doubles_back')}: `) });
    await back.waitFor();
    await isSound(page);
    await back.click();
    await page.getByText(say('doubles_done_back')).waitFor();
    await same.waitFor();
    await until(page, hasEvents, { ars, day, count: 2 });
    await context.close();
  });
});
