/** The clerk replaces the year: a file is looked at, taken over, and people see January while December stays. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptCommand } from '../../src/cli/adopt.ts';
import { districtSlug } from '../../src/solutions/waste/district-slug.ts';
import { openBrowser, takenOver } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const CLERK = 'abfall@wacken.example';
/** The calendar of Birkenfeld (Enzkreis) for 2026. */
const FILE = new URL('../../../shared/data/ical/birkenfeld-enzkreis-birkenfeld.ics', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere) console.warn(`${FILE.pathname} is not there: the journey of the new year is skipped`);

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  if (!isThere) return;
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.beside((opened) => adoptCommand([WACKEN, 'waste'], (work) => work(opened)));
  await house.employ(CLERK, WACKEN, 'officer');
}, 180_000);
afterAll(async () => {
  if (!isThere) return;
  await browser.close();
  await house.close();
});

/** The calendar in the year that it is today; `days` later, made from it. */
const calendar = (year: number, days = 0) =>
  readFileSync(FILE, 'utf8').replaceAll(/(?<=;VALUE=DATE:)2026(\d{4})/g, (_, day: string) =>
    Temporal.PlainDate.from(`${year}${day}`).add({ days }).toString().replaceAll('-', ''),
  );
/** From August to December, as the file does; 19 weeks later it begins in January. */
const LATER = 7 * 19;
/** Days of bins in the file: two at once on nine of its days. */
const COUNT = 33;

describe.skipIf(!isThere)('the new year', () => {
  it('is uploaded, looked at, taken over, and nobody loses December', async () => {
    const year = Temporal.Now.plainDateISO('Europe/Berlin').year;
    const days = async (from: string, until: string): Promise<string[]> => {
      const path = `/api/waste/days?ars=${WACKEN}&districts=${districtSlug('Birkenfeld')}&from=${from}&until=${until}`;
      const answer: { days: { date: string; bin: { name: string } }[] } = await (
        await fetch(house.url + path)
      ).json();
      return answer.days.map(({ date, bin }) => `${date} ${bin.name}`);
    };
    const say = sayIn(
      'de',
      'kernel/sources/i18n',
      'kernel/i18n/desk/rooms/sources',
      'solutions/waste/i18n/year',
    );
    const file = (name: string, text: string) => ({
      ...{ name, mimeType: 'text/calendar', buffer: Buffer.from(text) },
    });
    const { page, context } = await newDevice(browser, house, { width: 1280 });
    const room = `/rathaus/${WACKEN}/abfall/jahr`;
    await openAs(page, house, CLERK, room);
    await page.getByText(say('year_none')).waitFor();
    await isSound(page);

    await open(page, `/rathaus/${WACKEN}/quellen/neu`);
    await page
      .getByLabel('Was bringt die Quelle?')
      .selectOption({ label: `Abfall: ${say('intake_collections')}` });
    await page.getByLabel('Aus einer Datei, einmal').check();
    await page.getByLabel('Datei', { exact: true }).setInputFiles(file('birkenfeld.ics', calendar(year)));
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText(say('trial_read', { count: 24 })).waitFor();
    await page.getByLabel(say('about_name')).fill(`Abfallkalender ${year}`);
    await page.getByLabel(say('about_licence'), { exact: true }).selectOption({ label: say('licence_own') });
    await page.getByRole('button', { name: 'Speichern und einlesen' }).click();
    await page.getByText(say('records', { count: 24 })).waitFor();
    const december = await days(`${year}-12-01`, `${year}-12-31`);
    expect(december.length).toBeGreaterThan(3);

    await open(page, room);
    await page.getByRole('button', { name: say('year_look') }).click();
    await page.getByText(say('year_file_missing')).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('year-file');
    await isSound(page);
    await page.getByLabel(say('year_file')).setInputFiles(file('termine-neu.ics', calendar(year, LATER)));
    await page.getByRole('button', { name: say('year_look') }).click();
    await page.waitForURL(/\/abfall\/jahr\/[0-9a-f-]{36}$/);
    await takenOver(page);
    await page
      .getByText(`Abfallkalender ${year + 1}`)
      .first()
      .waitFor();
    await page.getByText(say('year_stays', { count: COUNT })).waitFor();
    await isSound(page);
    expect(await days(`${year + 1}-01-01`, `${year + 1}-12-31`)).toEqual([]);

    // The same on a phone, in English.
    const english = sayIn('en', 'solutions/waste/i18n/year');
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/en${new URL(page.url()).pathname}`);
    await page.getByRole('button', { name: english('year_accept') }).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: english('year_accept') }).click();
    await page.getByRole('button', { name: english('year_take_back') }).waitFor();
    await isSound(page);

    expect(await days(`${year}-12-01`, `${year}-12-31`)).toEqual(december);
    expect((await days(`${year + 1}-01-01`, `${year + 1}-12-31`)).length).toBe(COUNT);
    // As people read it.
    await open(page, `/${WACKEN}/abfall/bezirk/${districtSlug('Birkenfeld')}`);
    await page
      .getByRole('heading', { name: `Januar ${year + 1}` })
      .or(page.getByText(`Januar ${year + 1}`))
      .first()
      .waitFor();
    await context.close();
  });
});
