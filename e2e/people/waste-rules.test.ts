/** A clerk enters a rhythm, moves a day because of a strike, takes that back, and says how holidays move the rest. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../src/kernel/clock.ts';
import { publicHolidays } from '../../src/solutions/waste/rules/free-days.ts';
import { openBrowser } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const DESK = `/rathaus/${WACKEN}`;

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('abfall@wacken.example', WACKEN, 'officer');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** A Friday ahead in a week without a holiday: what is entered for it stays there, whatever the rule for holidays says. */
function friday(): Temporal.PlainDate {
  const isHoliday = publicHolidays(WACKEN);
  const week = civilDate(Temporal.Now.instant()).add({ days: 7 });
  let day = week.add({ days: (5 - week.dayOfWeek + 7) % 7 });
  const hasHoliday = (one: Temporal.PlainDate) =>
    [-4, -3, -2, -1, 0, 1].some((days) => isHoliday(one.add({ days }).toString()));
  while (hasHoliday(day)) day = day.add({ days: 7 });
  return day;
}

async function daysShown(page: Page, day: Temporal.PlainDate): Promise<string[]> {
  const span = `from=${day}&until=${day.add({ days: 2 })}`;
  const answer = await page.request.get(`${house.url}/api/waste/days?ars=${WACKEN}&districts=alle&${span}`);
  const { days }: { days: { date: string; state: string }[] } = await answer.json();
  return days.map(({ date, state }) => `${date} ${state}`);
}

describe.each([1280, 360] as const)('the days of bins at the desk, %d pixels wide', (width) => {
  it('recur, are moved with a preview and back again, and go around holidays', async () => {
    const { page, context } = await newDevice(browser, house, { width });
    await openAs(page, house, 'abfall@wacken.example', `${DESK}/inhalte/neu`);
    const day = friday();
    const bin = `Restmüll ${width} Liter`;

    await page.getByRole('button', { name: 'Abholrhythmus eintragen' }).click();
    await page.getByLabel('Name der Tonne').fill(bin);
    await page.getByLabel('Erster Termin').fill(day.toString());
    await page.getByLabel('Abstand').fill('1');
    await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
    await page.getByText('Die nächsten Termine').waitFor();
    await isSound(page, `rhythm-${width}`);
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByText('Veröffentlicht. Alle können es jetzt sehen.').waitFor();
    expect(await daysShown(page, day)).toContain(`${day} planned`);

    await open(page, `${DESK}/abfall/termine-verschieben`);
    await page.getByLabel('Erster Tag').fill(day.toString());
    await page.getByLabel('Letzter Tag').fill(day.toString());
    await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
    await page.getByRole('link', { name: /^Grund/ }).waitFor();
    await page.getByLabel('Grund').fill('Streik');
    await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
    await page.getByText(/Abholung(en)? änder/).waitFor();
    await isSound(page, `shift-${width}`);
    await page.getByRole('button', { name: /für alle ändern/ }).click();
    await page.getByText(/wurden? geändert/).waitFor();
    expect(await daysShown(page, day)).toContain(`${day.add({ days: 1 })} shifted`);
    await isSound(page, `shifted-${width}`);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: /^Zurücknehmen: / }).click();
    await page.getByText(/^Zurückgenommen\./).waitFor();
    expect(await daysShown(page, day)).toContain(`${day} planned`);

    await open(page, `${DESK}/abfall/feiertage`);
    await page.getByLabel('Termin an einem Feiertag').selectOption({ label: 'wird danach nachgeholt' });
    await page.getByRole('button', { name: 'Vorschau mit dieser Regel' }).click();
    await page
      .getByRole('heading', { name: /Karfreitag/ })
      .first()
      .waitFor();
    await isSound(page, `holidays-${width}`);
    await page.getByRole('button', { name: 'Regel speichern' }).click();
    await page.getByText(/^Gespeichert\./).waitFor();
    await context.close();
  });
});
