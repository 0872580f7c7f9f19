/** A driver with a wheelchair from the booking to the rating, and one whose bay somebody else does not leave. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJobs } from '../../src/kernel/jobs/jobs.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { saveBooking } from '../../src/solutions/parking/book/booking-store.ts';
import { aLot, POINT, WACKEN } from '../../src/solutions/parking/book/testing/a-lot.ts';
import { tickJob } from '../../src/solutions/parking/book/tick-job.ts';
import { minuteOf } from '../../src/solutions/parking/find/berlin-clock.ts';
import { bayBookingPath, nearBookingPath } from '../../src/solutions/parking/find/booking-path.ts';
import type { OwnerFields } from '../../src/solutions/parking/money/money-api.ts';
import { saveOwner } from '../../src/solutions/parking/money/owner-store.ts';
import { putBooking } from '../../src/solutions/parking/money/testing/put-booking.ts';
import { openBrowser, takenOver, violations } from '../browser.ts';
import { looksRight } from '../looks-right.ts';
import { atTime, type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, signIn } from './steps.ts';

const say = sayIn('de', 'solutions/parking/i18n/find', 'solutions/parking/i18n/drive');
const ROOM = '/mein-bereich/parken/buchungen';
const OWNER = '0191d2f0-0000-7000-8000-000000000001';
const STRANGER = '0191d2f0-0000-7000-8000-000000000002';
const START = Temporal.Instant.from('2026-12-03T09:00:00Z');
const later = (minutes: number) => START.add({ minutes }).toString();
const minutes = (from: number, until: number) => ({
  from: minuteOf(later(from)),
  until: minuteOf(later(until)),
});
/** Some kilometres away: nobody there is in the way of the others. */
const ELSEWHERE = { lon: POINT.lon, lat: POINT.lat - 0.06 };
const beside = ({ lon, lat }: typeof POINT) => ({ lon, lat: lat + 0.0012 });
const plain = (label: string) => ({ label, isStepFree: false, isWide: false });

let house: PeopleHouse;
let browser: Browser;
let lots: Record<'first' | 'second' | 'third' | 'fourth', Awaited<ReturnType<typeof aLot>>>;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(atTime(START.toString())), openBrowser()]);
  const fields: OwnerFields = {
    ...{ kind: 'private', name: 'Ole Beispiel', street: 'Hofweg', houseNumber: '1', postcode: '25596' },
    ...{ town: 'Wacken', vat: 'private', iban: 'DE02120300000000202051', holder: '', vatRate: null },
    ...{ birthDate: null, taxId: null, vatId: null, registerNumber: null },
  };
  lots = await house.beside(async ({ db }) => {
    await saveOwner(db, OWNER, { record: { fields, given: [] }, version: 0 }, START);
    const lot = (at: typeof POINT, street: string, bays: NonNullable<Parameters<typeof aLot>[1]>['bays']) =>
      aLot(db, { at, owner: OWNER, record: { street, phone: '04827 555' }, bays: bays ?? [] });
    return {
      first: await lot(POINT, 'Hauptstraße', [plain('1'), { label: '2' }]),
      second: await lot(beside(POINT), 'Nebenweg', [plain('1'), { label: '2' }]),
      third: await lot(ELSEWHERE, 'Dorfstraße', [{}]),
      fourth: await lot(beside(ELSEWHERE), 'Kirchweg', [{}]),
    };
  });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** What the clock does each minute, now. */
async function turn() {
  await house.beside(async ({ db }) => {
    const jobs = createJobs({ db, jobs: [tickJob], log: createLogger('silent') });
    await jobs.queue(tickJob, {});
    await jobs.close();
  });
}
const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(key, values), exact: true });
const lead = (page: Page, words: string) => page.getByRole('heading', { level: 2, name: words });
const link = (path: string) => `/anmelden?weiter=${encodeURIComponent(path)}`;
const bayOf = ({ bays }: { bays: { id: string }[] }, index: number) => bays[index]?.id ?? '';

describe('parking', () => {
  it('is certain for a driver with a wheelchair, also when the bay is blocked, and for whoever comes after an overstay', async () => {
    const { page } = await newDevice(browser, house);
    const near = { ars: WACKEN, ...minutes(60, 180), to: POINT, within: 300, price: 100 };
    await open(page, link(nearBookingPath('', near)));
    await signIn(page, house, 'rosa@fahrer.example');
    await page.locator('summary', { hasText: say('part_vehicle') }).click();
    await page.getByLabel(say('part_need_wheelchair')).check();
    await page.getByText(say('drive_promise_near', { metres: 300 })).waitFor();
    // It costs more than the link said: shown, and decided anew.
    await page.getByText('Der Preis hat sich geändert: Es kostet jetzt 2,40').waitFor();
    await looksRight(page, 'new');
    await page.getByLabel(say('drive_plate')).fill('IZ?');
    await page.getByText(say('drive_plate_fault')).waitFor();
    await page.getByLabel(say('drive_plate')).fill('IZ AB 12');
    await button(page, 'drive_book').click();
    await page.getByText(say('drive_booked')).waitFor();
    await page.getByText(say('drive_fixed_later', { time: '10:30 Uhr' })).waitFor();
    await looksRight(page, 'booked');
    const mine = new URL(page.url()).pathname;
    await open(page, ROOM);
    await page.getByRole('link', { name: say('drive_near_title', { metres: 300 }) }).waitFor();
    await looksRight(page, 'list');

    const other = await newDevice(browser, house);
    const bay = { lot: lots.third.lot.id, bay: bayOf(lots.third, 0) };
    await open(
      other.page,
      link(bayBookingPath('', { ars: WACKEN, ...minutes(54, 114), ...bay, price: 120 })),
    );
    await signIn(other.page, house, 'otto@fahrer.example');
    await button(other.page, 'drive_book').click();
    await lead(other.page, 'Stellplatz 1, Dorfstraße 7').waitFor();
    const theirs = new URL(other.page.url()).pathname;
    await looksRight(other.page, 'bay');
    // Somebody stands there whose time ends before, and does not leave.
    await house.beside(async ({ db }) => {
      const times = { from: later(-20), until: later(39) };
      const at = { ars: WACKEN, ...bay };
      const stranger = await putBooking(db, at, { driver: STRANGER, price: 100, ...times });
      await saveBooking(db, stranger, { state: 'active', arrivedAt: later(-20) }, START);
    });

    await house.again(later(50));
    await turn();
    await expect
      .poll(
        async () => {
          await open(page, mine);
          return lead(page, 'Stellplatz 2, Hauptstraße 7').isVisible();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
    await page.getByText('Schranke: K47Z11').waitFor();
    await page.locator('img').first().waitFor();
    await looksRight(page, 'fixed');
    // What the owner wrote is German for a screen reader on an English page too.
    await open(page, `/en${mine}`);
    for (const words of ['Hauptstraße 7', 'Schranke: K47Z11'])
      expect(await page.getByText(words, { exact: true }).first().getAttribute('lang')).toBe('de');
    expect(await violations(page)).toEqual([]);

    await open(page, `${ROOM}?platz=${bayOf(lots.first, 0)}`);
    await page.getByText(say('drive_scan_wrong')).waitFor();
    await looksRight(page, 'wrong-bay');
    await open(page, `${ROOM}?platz=${bayOf(lots.first, 1)}`);
    await button(page, 'drive_arrive').click();
    await page.getByText(say('drive_arrived')).waitFor();
    await takenOver(page);
    await button(page, 'drive_extend_by', { minutes: 30 }).click();
    await button(page, 'drive_extend_pay').click();
    await page.getByText(say('drive_extended', { time: '13:30 Uhr' })).waitFor();
    await button(page, 'drive_paid').click();
    await page.getByText(say('drive_paid_told')).waitFor();
    await looksRight(page, 'running');
    await button(page, 'drive_blocked').click();
    await button(page, 'drive_blocked_sure').click();
    await lead(page, 'Stellplatz 2, Nebenweg 7').waitFor();
    await page.locator('summary', { hasText: say('drive_steps') }).click();
    await page.getByText(say('drive_step_rehoused')).waitFor();
    await looksRight(page, 'rehoused');
    await button(page, 'drive_end').click();
    await button(page, 'drive_end_sure').click();
    await page.getByText(say('drive_ended')).waitFor();
    await button(page, 'drive_rate_send').click();
    await page.getByText(say('drive_rate_fault')).waitFor();
    await looksRight(page, 'ended');
    await page.getByLabel(say('drive_stars', { count: 5 })).check();
    await button(page, 'drive_rate_send').click();
    await page.getByText(say('drive_rated')).waitFor();
    await page.getByRole('link', { name: say('drive_receipt') }).waitFor();

    const english = `/en${ROOM}`;
    await open(page, `${english}/${mine.split('/').at(-1)}`);
    await page.getByRole('heading', { name: 'What was agreed' }).waitFor();
    await looksRight(page, 'english');
    await open(other.page, theirs);
    await lead(other.page, 'Stellplatz 1, Kirchweg 7').waitFor();
    await other.page.locator('summary', { hasText: say('drive_steps') }).click();
    await other.page.getByText(say('drive_step_rehoused')).waitFor();
    await other.page.locator('summary', { hasText: say('drive_cancel') }).click();
    await looksRight(other.page, 'next-driver');
    expect(house.namesInLog()).toEqual([]);
  });
});
