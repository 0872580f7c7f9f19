/** An offer lies in an area where the law has to be asked: an officer looks, asks herself, decides, and takes it back. */
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { personByEmail } from '../../src/kernel/identity/memberships/person-store.ts';
import { importFile } from '../../src/kernel/sources/testing/import-file.ts';
import { aLot, POINT, WACKEN } from '../../src/solutions/parking/book/testing/a-lot.ts';
import { solution } from '../../src/solutions/parking/solution.ts';
import { openBrowser } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const OFFICER = 'amt@wacken.example';
const OWNER = 'anbieter@wacken.example';
const ROOM = `/rathaus/${WACKEN}/parken/pruefen`;
const say = sayIn('de', 'solutions/parking/i18n/zones');

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(OFFICER, WACKEN, 'officer');
  await house.employ(OWNER, WACKEN, 'editor');
  await house.beside(async ({ db, places }) => {
    const owner = await personByEmail(db, OWNER);
    const [west, south, east, north] = [
      POINT.lon - 0.004,
      POINT.lat - 0.004,
      POINT.lon + 0.004,
      POINT.lat + 0.004,
    ];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const feature = {
      ...{ type: 'Feature', id: 1, properties: { art: 'Dorfgebiet', amt: 'Bauaufsicht Kreis Steinburg' } },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    await importFile({
      ...{
        db,
        places,
        solution,
        intake: 'zones',
        connector: 'geojson-areas',
        ownerArs: WACKEN,
        accept: true,
      },
      ...{ now: Temporal.Now.instant(), name: 'Baugebiete (erfunden)' },
      settings: { mapping: { area: 'art', authority: 'amt' } },
      file: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] })),
    });
    for (const title of ['Parkplatz am Markt', 'Parkplatz am Bahnhof']) {
      const { lot } = await aLot(db, { owner: owner?.id ?? null, record: { title, business: 'Markt GmbH' } });
      await sql`update parking.lot set state = 'review', verdict = 'ask', checked_at = now(),
        zone = (select id from parking.zone) where id = ${lot.id}`.execute(db);
    }
  });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

it('is looked at with what the law says, decided for both offers of the owner at once, told by mail, and taken back', async () => {
  const { page } = await newDevice(browser, house, { width: 360 });
  await openAs(page, house, OFFICER, ROOM);
  const lot = page.getByRole('link', { name: 'Parkplatz am Markt' });
  // The source came from another process: the running house knows it a moment later, and who looks again.
  await vi.waitFor(
    async () => {
      await open(page, ROOM);
      await page.getByText('Dorfgebiet').first().waitFor({ timeout: 2_000 });
    },
    { timeout: 60_000, interval: 300 },
  );
  await fits(page, 'review-list');
  await lot.click();
  await page.getByText('Bauaufsicht Kreis Steinburg').waitFor();
  await page.getByText(say('review_law')).click();
  await page.getByText(say('review_law_required')).waitFor();
  // Without a decision, and without a word for the refusal, nothing is sent: the focus is where it is missing.
  await page.getByRole('button', { name: say('review_send') }).click();
  await page.getByText(say('review_choose')).waitFor();
  await page.getByLabel(say('review_decide_needs-permit')).press('Space');
  await page.getByRole('button', { name: say('review_send') }).click();
  await page.getByText(say('review_words_missing')).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('review-words');
  await fits(page, 'review-one');
  await page.keyboard.type('Bitte stellen Sie einen Antrag.');
  await page.getByLabel(say('review_alike', { count: 1 })).check();
  await page.getByRole('button', { name: say('review_send') }).click();
  await page.getByText(say('review_saved', { count: 2 })).waitFor();
  const mail = await house.mail.next(OWNER);
  expect(mail.text).toContain('Bitte stellen Sie einen Antrag.');
  expect(mail.text).toContain('Parkplatz am Bahnhof');
  await fits(page, 'review-decided');
  await page.getByRole('button', { name: say('review_undo') }).click();
  await page.getByText(say('review_undone')).waitFor();

  await open(page, `/rathaus/${WACKEN}/parken/ueberblick`);
  await page.getByText(say('overview_few')).waitFor();
  await fits(page, 'overview');
  await open(page, `/en${ROOM}`);
  await page.getByRole('link', { name: 'Parkplatz am Markt' }).waitFor();
  await page.getByText('To be checked case by case', { exact: false }).first().waitFor();
  await fits(page, 'review-list-en');
});
