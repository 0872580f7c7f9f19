/** What a driver changes, and what others change meanwhile: times, a refusal, two devices, a sign-in that has ended. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLot, POINT, WACKEN } from '../../src/solutions/parking/book/testing/a-lot.ts';
import { civilAt, minuteOf } from '../../src/solutions/parking/find/berlin-clock.ts';
import { bayBookingPath, nearBookingPath } from '../../src/solutions/parking/find/booking-path.ts';
import { putBooking } from '../../src/solutions/parking/money/testing/put-booking.ts';
import { openBrowser, takenOver, until } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { atTime, type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, signIn } from './steps.ts';

const say = sayIn(
  'de',
  ...['kernel/i18n', 'kernel/i18n/account', 'solutions/parking/i18n/find', 'solutions/parking/i18n/drive'],
);
const ROOM = '/mein-bereich/parken/buchungen';
const START = Temporal.Instant.from('2026-12-03T09:00:00Z');
const later = (minutes: number) => START.add({ minutes }).toString();
const minutes = (from: number, until: number) => ({
  from: minuteOf(later(from)),
  until: minuteOf(later(until)),
});
const north = (steps: number) => ({ lon: POINT.lon, lat: POINT.lat + steps * 0.0012 });

let house: PeopleHouse;
let browser: Browser;
let lots: Record<'first' | 'second', Awaited<ReturnType<typeof aLot>>>;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(atTime(START.toString())), openBrowser()]);
  lots = await house.beside(async ({ db }) => ({
    first: await aLot(db, { record: { street: 'Hauptstraße', phone: '04827 555' } }),
    second: await aLot(db, { at: north(1), record: { street: 'Nebenweg', phone: '04827 555' } }),
  }));
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(key, values), exact: true });
const link = (path: string) => `/anmelden?weiter=${encodeURIComponent(path)}`;
const bayOf = ({ lot, bays: [bay] }: (typeof lots)['first']) => ({ lot: lot.id, bay: bay?.id ?? '' });
const wishOf = (lot: (typeof lots)['first'], from: number, until: number) =>
  bayBookingPath('', { ars: WACKEN, ...minutes(from, until), ...bayOf(lot), price: null });
const lead = (page: Page, words: string) => page.getByRole('heading', { level: 2, name: words });

describe('a booking of a driver', () => {
  it('that is refused is offered at another time or distance, and taken so with one tap', async () => {
    await house.beside(({ db }) =>
      putBooking(
        db,
        { ars: WACKEN, ...bayOf(lots.first) },
        { driver: null, price: 100, from: later(180), until: later(240) },
      ),
    );
    const { page, context } = await newDevice(browser, house);
    await open(page, link(wishOf(lots.first, 180, 240)));
    await signIn(page, house, 'rosa@fahrer.example');
    const other = page.getByRole('button', { name: /^Stattdessen/ });
    await other.waitFor();
    expect(await button(page, 'drive_book').count()).toBe(0);
    await isSound(page, 'refused');
    await other.click();
    await button(page, 'drive_book').waitFor();
    await isSound(page, 'other-time');
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await button(page, 'drive_take_around', { metres: 200 }).click();
    await page.getByText(say('drive_promise_near', { metres: 200 })).waitFor();
    await button(page, 'drive_book').waitFor();

    const near = { ars: WACKEN, ...minutes(180, 240), to: POINT, within: 50, price: null };
    await open(page, nearBookingPath('', near));
    await page.getByRole('button', { name: /^Bis \d+ m Entfernung nehmen$/ }).click();
    await button(page, 'drive_book').click();
    await page.getByText(say('drive_booked')).waitFor();
    await isSound(page, 'farther');
    await context.close();
  });

  it('is changed, keeps its time where the change is not agreed, and is cancelled by the rule that it says', async () => {
    const { page, context } = await newDevice(browser, house, { width: 1280 });
    await open(page, link(wishOf(lots.first, 300, 360)));
    await signIn(page, house, 'eva@fahrer.example');
    await button(page, 'drive_book').click();
    await page.getByText(say('drive_booked')).waitFor();
    await page.locator('summary', { hasText: say('drive_change') }).click();
    await page.getByLabel(say('drive_until'), { exact: true }).fill(civilAt(minuteOf(later(290))));
    await page
      .locator('#drive-change')
      .getByRole('button', { name: say('drive_show_price') })
      .click();
    await page.getByText(say('drive_change_fault')).waitFor();
    await page.getByLabel(say('drive_until'), { exact: true }).fill(civilAt(minuteOf(later(390))));
    await page
      .locator('#drive-change')
      .getByRole('button', { name: say('drive_show_price') })
      .click();
    await button(page, 'drive_change_pay').waitFor();
    await isSound(page, 'change');
    await button(page, 'drive_change_pay').click();
    await page.getByText(say('drive_change_done')).waitFor();
    await page.getByText('15:00 bis 16:30 Uhr').waitFor();
    await page.locator('summary', { hasText: say('drive_cancel') }).click();
    await page.getByText(say('drive_cancel_free_until', { time: '14:00 Uhr' })).waitFor();
    await button(page, 'drive_cancel_sure').click();
    await page.getByText(say('drive_cancelled_free')).waitFor();
    await isSound(page, 'cancelled');
    await context.close();
  });

  it('is extended on two devices at once: the second learns what is so now, and goes on from there', async () => {
    const [one, two] = [await newDevice(browser, house), await newDevice(browser, house)];
    await open(two.page, link(ROOM));
    await signIn(two.page, house, 'kim@fahrer.example');
    await open(one.page, link(wishOf(lots.second, 300, 360)));
    await signIn(one.page, house, 'kim@fahrer.example');
    await button(one.page, 'drive_book').click();
    await one.page.getByText(say('drive_booked')).waitFor();
    await open(two.page, new URL(one.page.url()).pathname);
    await button(two.page, 'drive_extend_by', { minutes: 60 }).click();
    await button(two.page, 'drive_extend_pay').waitFor();
    await button(one.page, 'drive_extend_by', { minutes: 30 }).click();
    await button(one.page, 'drive_extend_pay').click();
    await one.page.getByText(say('drive_extended', { time: '16:30 Uhr' })).waitFor();
    await button(two.page, 'drive_extend_pay').click();
    await two.page.getByText(say('drive_overtaken')).waitFor();
    await lead(two.page, 'Stellplatz 1, Nebenweg 7 · bis 16:30 Uhr').waitFor();
    await isSound(two.page, 'second-device');
    await button(two.page, 'drive_extend_by', { minutes: 60 }).click();
    await button(two.page, 'drive_extend_pay').click();
    await two.page.getByText(say('drive_extended', { time: '17:30 Uhr' })).waitFor();
    await Promise.all([one.context.close(), two.context.close()]);
  });

  it('begun before the sign-in ended is led back to, with all that was chosen', async () => {
    const { page, context } = await newDevice(browser, house);
    await open(page, link(wishOf(lots.first, 180, 240)));
    await signIn(page, house, 'ute@fahrer.example');
    await page.getByRole('button', { name: /^Stattdessen/ }).click();
    await page.getByLabel(say('drive_plate')).fill('IZ AB 12');
    await button(page, 'drive_book').waitFor();
    const chosen = await page.locator('.drive__answer').textContent();
    await context.clearCookies();
    await button(page, 'drive_book').click();
    const again = page.getByRole('link', { name: say('account_again') });
    await again.waitFor();
    await isSound(page, 'session-ended');
    await again.click();
    await page.waitForURL('**/anmelden**');
    await takenOver(page);
    await signIn(page, house, 'ute@fahrer.example');
    await button(page, 'drive_book').waitFor();
    await expect.poll(() => page.getByLabel(say('drive_plate')).inputValue()).toBe('IZ AB 12');
    expect(await page.locator('.drive__answer').textContent()).toBe(chosen);
    await button(page, 'drive_book').click();
    await page.getByText(say('drive_booked')).waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain(
      'hierzulande.parking.chosen',
    );
    await context.close();
  });

  it('is read without a network, says of when it is, and is gone from the device after the sign-out', async () => {
    const { page, context } = await newDevice(browser, house, { worker: true });
    await open(page, link(wishOf(lots.first, 5, 60)));
    await signIn(page, house, 'otto@fahrer.example');
    await button(page, 'drive_book').click();
    await page.getByText(say('drive_booked')).waitFor();
    await page.getByText('Schranke: K47Z11').waitFor();
    const mine = new URL(page.url()).pathname;
    await until(page, async () => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.getByText('Keine Verbindung. Stand: 10:0').waitFor();
    expect(await button(page, 'drive_cancel_sure').count()).toBe(0);
    await house.stop();
    for (const path of [mine, `${ROOM}?platz=${bayOf(lots.first).bay}`, ROOM]) {
      await page.goto(path);
      await takenOver(page);
      await page.getByText('Keine Verbindung.').waitFor();
      await isSound(page, `offline-${path === mine ? 'booking' : 'list'}`);
    }
    await page.getByRole('link', { name: 'Stellplatz 1, Hauptstraße 7' }).click();
    for (const words of [
      'Hauptstraße 7, Stellplatz 1',
      'Schranke: K47Z11',
      '04827 555',
      '10:05 bis 11:00 Uhr',
    ])
      await page.getByText(words).first().waitFor();
    expect(await page.getByRole('main').getByRole('button').allInnerTexts()).toEqual([say('drive_copy')]);
    await open(page, '/mein-bereich');
    await page.getByRole('heading', { name: say('mine_kept') }).waitFor();
    await isSound(page, 'offline-mine');

    await house.again(later(10));
    await context.setOffline(false);
    await open(page, mine);
    await button(page, 'drive_arrive').waitFor();
    await open(page, '/mein-bereich');
    await button(page, 'account_sign_out').click();
    await page.getByText(say('account_signed_out')).waitFor();
    await page.getByRole('heading', { name: say('mine_kept') }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/K47Z11|Hauptstraße/);
    await context.close();
    expect(house.namesInLog()).toEqual([]);
  });
});
