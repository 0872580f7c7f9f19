/** Entering contents at the desk: an event that recurs by keyboard, an error at its field, a notice, and back again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder } from '../../bench/house/running-house.ts';
import { holidays } from '../../src/cli/holidays.ts';
import { ZONE } from '../../src/kernel/clock.ts';
import { type FullLanguage, LOCALE, PREFIX } from '../../src/kernel/i18n/language.ts';
import { formatDate } from '../../src/kernel/pages/format.ts';
import { openBrowser, takenOver, violations } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const ROOM = `/rathaus/${WACKEN}/inhalte`;
const SWISTTAL = '053820064064';
const NRW = '050000000000';

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('redaktion@wacken.example', WACKEN, 'editor');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function editor(width: 360 | 1280) {
  const device = await newDevice(browser, house, { width });
  await openAs(device.page, house, 'redaktion@wacken.example', ROOM);
  await device.page
    .getByText('Hier ist noch nichts eingetragen.')
    .or(device.page.getByText(/Inhalte?$/))
    .first()
    .waitFor();
  return device;
}

/** A Tuesday of the next weeks. */
function tuesdayAhead(): Temporal.PlainDate {
  const week = Temporal.Now.plainDateISO(ZONE).add({ days: 7 });
  return week.add({ days: (2 - week.dayOfWeek + 7) % 7 });
}

const dayIn = (language: FullLanguage, day: Temporal.PlainDate, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE[language], {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...options,
  }).format(day.toZonedDateTime('UTC').epochMilliseconds);

/** As pages of events write it: with the year, unless it is this one. */
function longDay(language: FullLanguage, day: Temporal.PlainDate): string {
  const isThisYear = day.year === Temporal.Now.plainDateISO(ZONE).year;
  return dayIn(language, day, { weekday: 'long', ...(!isThisYear && { year: 'numeric' }) });
}

describe('the room of contents', () => {
  it('takes a course by keyboard: said in words, refused at its field, published, found by citizens', async () => {
    const { page, context } = await editor(1280);
    await open(page, `${ROOM}/neu`);
    await page.getByRole('button', { name: 'Veranstaltung eintragen' }).press('Enter');
    await page.getByLabel('Titel', { exact: false }).first().fill('Spieleabend');
    const first = tuesdayAhead();
    await page.getByLabel('Datum', { exact: true }).fill(`${first}`);
    await page.getByLabel('Wiederholt sich').selectOption({ label: 'Nach Wochen' });
    await page.getByLabel('Alle wie viel Wochen?').fill('2');
    await page.getByLabel('Anzahl der Termine').fill('5');
    await page.getByLabel('Nicht in den Schulferien').press('Space');
    await page
      .getByText('Jeden zweiten Dienstag, 18:00–20:00 Uhr, außer in den Ferien in Schleswig-Holstein')
      .waitFor();
    await page.getByText('sind noch keine Ferien bekannt').waitFor();
    await page.getByLabel('Ende', { exact: true }).fill('17:00');
    await page.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
    await page.getByRole('link', { name: /Das Ende liegt vor dem Beginn/ }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('entry-when-end');
    await page.getByLabel('Ende', { exact: true }).fill('21:30');
    await page.getByRole('button', { name: 'Vorschau zeigen' }).press('Enter');
    await page.locator('.entry-preview').getByText('Spieleabend').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
    await page.getByText('Veröffentlicht. Alle können es jetzt sehen.').waitFor();
    const address = (await page.getByRole('link', { name: 'Seite ansehen' }).getAttribute('href')) ?? '';
    await open(page, address);
    expect(await page.getByRole('main').textContent()).toContain(
      `${longDay('de', first)}, 18:00 bis 21:30 Uhr`,
    );
    await context.close();
  });

  it('takes a notice on a phone, keeps what was typed over a reload, and withdraws it', async () => {
    const { page, context } = await editor(360);
    await open(page, `${ROOM}/neu`);
    await page.getByRole('button', { name: 'Meldung eintragen' }).click();
    await page.getByLabel('Überschrift').fill('Kein Wasser');
    await page.reload();
    await page.getByText('Ihre Eingaben vom letzten Mal stehen wieder hier.').waitFor();
    await expect.poll(() => page.getByLabel('Überschrift').inputValue()).toBe('Kein Wasser');
    await page.getByLabel('Von', { exact: false }).first().fill('2026-11-24T08:00');
    await page.getByLabel('Benachrichtigung senden').check();
    await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
    await page.getByText('erreicht zurzeit weniger als 5 Geräte und Adressen').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByText('Veröffentlicht. Alle können es jetzt sehen.').waitFor();
    await page.getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByText('Zurückgezogen. Auf seiner Seite steht').waitFor();
    await open(page, ROOM);
    await page.getByRole('link', { name: 'Kein Wasser' }).waitFor();
    expect(await page.getByText('Zurückgezogen', { exact: true }).count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

/**
 * Every second Tuesday, the third of them the last one before a change of the clock that is at least two months away:
 * in March 2027 for whoever walks this in the winter before.
 */
function secondTuesdays(): Temporal.PlainDate[] {
  const change = Temporal.Now.zonedDateTimeISO(ZONE).add({ days: 60 }).getTimeZoneTransition('next');
  if (change === null) throw new Error('The clock is changed no more.');
  const tuesday = change.toPlainDate().subtract({ days: 5 });
  return [-2, -1, 0, 1, 2, 3, 4].map((nth) => tuesday.add({ days: 14 * nth }));
}

/** SYNTHETIC: holidays of no year and no Land, around the second and the fifth of the Tuesdays. */
async function bringHolidays(all: readonly Temporal.PlainDate[]): Promise<Temporal.PlainDate> {
  const [, second, , , fifth] = all;
  if (second === undefined || fifth === undefined) throw new Error('There are too few days.');
  const last = fifth.add({ days: 7 });
  const folder = makeFolder();
  const file = join(folder, 'synthetic.csv');
  const lines = [
    ['name', 'first', 'last'],
    ['Erste Ferien (erfunden)', second.subtract({ days: 3 }), second.add({ days: 3 })],
    ['Zweite Ferien (erfunden)', fifth, last],
  ];
  writeFileSync(file, lines.map((line) => `${line.join(';')}\n`).join(''));
  const told = ['--source', 'Synthetic, made up for a journey', '--licence', 'CC0-1.0'];
  const code = await house.beside((opened) =>
    holidays(['import', file, '--land', NRW, ...told], (work) => work(opened)),
  );
  removeFolder(folder);
  expect(code).toBe(0);
  return last;
}

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<Locator> {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((one) => one === document.activeElement)) return target;
  }
  throw new Error(`Tab never reached ${target}`);
}

const SERIES = {
  de: {
    title: 'Nähcafé',
    words: (from: string) =>
      `Jeden zweiten Dienstag, 18:00–20:00 Uhr, außer in den Ferien in Nordrhein-Westfalen, ab ${from}, 5 Termine`,
  },
  en: {
    title: 'Schachklub',
    words: (from: string) =>
      `Every other Tuesday, 18:00–20:00, except during school holidays in Nordrhein-Westfalen, from ${from}, 5 dates`,
  },
};

describe('every second Tuesday except in the school holidays', () => {
  const tuesdays = secondTuesdays();
  let lastKnown: Temporal.PlainDate;
  beforeAll(async () => {
    await house.employ('redaktion@swisttal.example', SWISTTAL, 'editor');
    lastKnown = await bringHolidays(tuesdays);
  });

  it.each([
    { language: 'de', width: 1280 },
    { language: 'en', width: 360 },
  ] as const)(
    'is entered by keyboard, keeps its hour over the change of the clock, and is found by citizens ($language, $width px)',
    async ({ language, width }) => {
      const say = sayIn(language, 'kernel/calendar/recurrence/i18n', 'kernel/i18n/desk/rooms/entries');
      const leisure = sayIn(language, 'solutions/leisure/i18n');
      const { title, words } = SERIES[language];
      const dates = tuesdays.filter((_, at) => at !== 1 && at !== 4);
      const isUnsure = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, lastKnown) > 0;
      const { page, context } = await newDevice(browser, house, { width });
      const begin = `${PREFIX[language]}/rathaus/${SWISTTAL}/inhalte/neu`;
      await openAs(page, house, 'redaktion@swisttal.example', begin);
      const field = (key: string) => page.getByLabel(say(key), { exact: true });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await tabTo(page, button(say('entries_begin_named', { kind: leisure('entry_events') })));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith('/neu'));
      await takenOver(page);
      await tabTo(page, page.getByLabel(leisure('form_title')).first());
      await page.keyboard.type(title);
      // The order of its parts is the browser's own: only this one is filled as a whole.
      await (await tabTo(page, field('recur_first'))).fill(`${dates[0]}`);
      await expect.poll(() => field('recur_start').inputValue()).toBe('18:00');
      await tabTo(page, field('recur_repeat'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => field('recur_repeat').inputValue()).toBe('weeks');
      for (const [key, number] of [
        ['recur_every_weeks', '2'],
        ['recur_count', '5'],
      ] as const) {
        await tabTo(page, field(key));
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(number);
      }
      await tabTo(page, field('recur_except_school'));
      await page.keyboard.press('Space');
      await page.getByText(words(formatDate(`${dates[0]}`, language)), { exact: true }).waitFor();
      const next = page.getByRole('list', { name: say('recur_next', { count: 5 }) }).getByRole('listitem');
      const unsure = ` · ${say('recur_provisional')}`;
      await expect
        .poll(() => next.allTextContents())
        .toEqual(
          dates.map((day) => {
            const when = dayIn(language, day, { weekday: 'short', year: 'numeric' });
            return `${when}, 18:00–20:00${isUnsure(day) ? unsure : ''}`;
          }),
        );
      expect(dates.filter(isUnsure)).toHaveLength(2);
      const unknownFrom = formatDate(`${lastKnown.add({ days: 1 })}`, language);
      await page.getByText(say('note_holidays_until', { date: unknownFrom })).waitFor();
      await isSound(page);
      await tabTo(page, button(say('entries_publish')));
      await page.keyboard.press('Enter');
      await page.getByText(say('entries_published')).waitFor();

      const link = await tabTo(page, page.getByRole('link', { name: say('entries_look') }));
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^${PREFIX[language]}/(?!en/)`));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await takenOver(page);
      const main = page.getByRole('main');
      const listed = main.getByRole('listitem').filter({ hasText: '18:00' });
      expect(await listed.allTextContents()).toEqual(
        dates.map((day) =>
          expect.stringContaining(
            `${longDay(language, day)}, ${leisure('clock_span', { from: '18:00', until: '20:00' })}`,
          ),
        ),
      );
      await expect.poll(() => listed.filter({ hasText: leisure('mark_provisional') }).count()).toBe(2);
      await main.getByText(leisure('provisional_text')).waitFor();
      // For programs, with what the wall is ahead of the world: another one after the change, at the same hour.
      const sure = dates.filter((day) => !isUnsure(day));
      const html = await (await fetch(page.url())).text();
      const told = html.match(/<script type="application\/ld\+json">.*?<\/script>/gs)?.join() ?? '';
      const starts = [...told.matchAll(/"startDate":"([^"]+)"/g)].map(([, start]) => start);
      expect(starts).toEqual(
        sure.map((day) =>
          day.toZonedDateTime({ timeZone: ZONE, plainTime: '18:00' }).toString({ timeZoneName: 'never' }),
        ),
      );
      expect(new Set(starts.map((start) => start?.slice(-6))).size).toBe(2);
      await isSound(page);
      await context.close();
    },
  );
});
