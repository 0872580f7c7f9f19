/** What an owner does later: photos, bays with bookings ahead, a break, earnings; and fifty lots that the desk decides at once. */
import { type Kysely, sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personByEmail } from '../../src/kernel/identity/memberships/person-store.ts';
import { aLot, POINT, WACKEN } from '../../src/solutions/parking/book/testing/a-lot.ts';
import { putBooking } from '../../src/solutions/parking/money/testing/put-booking.ts';
import { putZones } from '../../src/solutions/parking/zones/zone-store.ts';
import { openBrowser } from '../browser.ts';
import { fits } from '../looks-right.ts';
import { introduce } from './introduce-owner.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs } from './steps.ts';

const TEXTS = ['offer', 'find', 'zones'].map((name) => `solutions/parking/i18n/${name}`);
const say = sayIn('de', ...TEXTS, 'kernel/http/i18n');
const ROOM = '/mein-bereich/parken/stellplaetze';
const OWNER = 'hof@anbieter.example';
const CHAIN = 'kette@markt.example';
const OFFICER = 'bau@wacken.example';
const DRIVER = '0191d2f0-0000-7000-8000-000000000003';
const START = Temporal.Now.instant();
const LOTS = 50;

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ(OFFICER, WACKEN, 'officer');
  await house.employ(OWNER, WACKEN, 'editor');
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(key, values), exact: true });
const part = (page: Page, id: string) =>
  button(page, 'offer_change_part', { part: say(`offer_part_${id}`) }).click();
const bay = (page: Page, act: string, label: string) =>
  button(page, 'offer_bay_act', { act: say(act), label });
const hours = (more: number) => START.add({ minutes: 60 * more }).toString();
/** A minute as a field of the browser takes it, in Germany. */
const typed = (more: number) =>
  START.add({ minutes: 60 * more })
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString()
    .slice(0, 16);

it('lets an owner see to photos and bays, says what becomes of bookings, and shows what came in', async () => {
  const made = await house.beside(async ({ db }) => {
    const owner = (await personByEmail(db, OWNER))?.id ?? null;
    const own = await aLot(db, { owner, bays: [{}, {}], record: { title: 'Hof am Markt' } });
    const at = { lon: POINT.lon + 0.001, lat: POINT.lat };
    await aLot(db, { at, record: { title: 'Hof nebenan' } });
    const [first, second] = own.bays;
    if (first === undefined || second === undefined) throw new Error('two bays');
    const [one, two] = [first, second].map(({ id }) => ({ ars: WACKEN, lot: own.lot.id, bay: id }));
    if (one === undefined || two === undefined) throw new Error('two bays');
    const stay = { driver: DRIVER, price: 150 };
    await putBooking(db, one, { ...stay, from: hours(2), until: hours(3) });
    await putBooking(db, two, { ...stay, from: hours(26), until: hours(27) });
    await putBooking(db, two, { ...stay, from: hours(27), until: hours(28) });
    await putBooking(db, two, {
      ...stay,
      from: hours(-2),
      until: hours(-1),
      state: 'ended',
      endedAt: hours(-1),
    });
    return own;
  });
  const { page } = await newDevice(browser, house);
  await openAs(page, house, OWNER, `${ROOM}/konto`);
  await introduce(page, say, 'Hanna Hof');
  await button(page, 'offer_save').click();
  await page.getByText(say('offer_owner_saved')).waitFor();
  await page
    .getByText(say('offer_earnings_year', { year: String(START.toZonedDateTimeISO('Europe/Berlin').year) }))
    .waitFor();
  await fits(page, 'earnings');
  const paper = await page.request.get(
    (await page.getByRole('link', { name: say('offer_as_pdf') }).getAttribute('href')) ?? '',
  );
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await open(page, ROOM);
  await page.getByText(say('offer_bookings_count', { count: 3 })).waitFor();
  await page.getByRole('link', { name: 'Hof am Markt' }).click();
  await page.getByText(say('offer_ahead', { count: 3 })).waitFor();

  await part(page, 'photos');
  const field = page.getByLabel(say('offer_photo_add'), { exact: true });
  await field.setInputFiles({
    name: 'plan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  const refused = page.getByText(say('picture-type_title'));
  await refused.waitFor();
  // Said where the owner looks, not above everything.
  expect(await isSeen(page, say('picture-type_title'))).toBe(true);
  await fits(page, 'photo-wrong');
  const large = { name: 'riesig.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(5_100_000, 1) };
  await field.setInputFiles(large);
  await page.getByText(say('picture-too-large_title')).waitFor();
  // As a telephone takes it: larger than what is taken, made smaller on the way.
  const photo = await sharp({
    create: {
      width: 3_000,
      height: 2_000,
      channels: 3,
      background: '#456',
      noise: { type: 'gaussian', sigma: 60 },
    },
  })
    .jpeg({ quality: 100 })
    .toBuffer();
  expect(photo.length).toBeGreaterThan(5_000_000);
  await field.setInputFiles({ name: 'hof.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText(say('offer_photo_added')).waitFor();
  const picture = page.getByRole('img', { name: say('find_lot_photo', { count: 1, title: 'Hof am Markt' }) });
  expect(await picture.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))).toBe(
    1_600,
  );
  await fits(page, 'photo');
  await button(page, 'offer_photo_remove', { number: 1 }).click();
  await page.getByText(say('offer_photo_removed')).waitFor();

  await part(page, 'bays');
  await button(page, 'offer_bays_add').click();
  await page.getByLabel(say('offer_count'), { exact: true }).fill('viele');
  await button(page, 'offer_save').click();
  await page
    .getByRole('alert')
    .getByText(say('offer_fault_count', { most: 300 }))
    .waitFor();
  await page.getByLabel(say('offer_count'), { exact: true }).fill('1');
  await button(page, 'offer_save').click();
  await bay(page, 'offer_change', '3').click();
  await page.getByLabel(say('offer_label'), { exact: true }).fill('Carport');
  await button(page, 'offer_save').click();
  await page.getByText(say('offer_bay', { label: 'Carport' }), { exact: true }).waitFor();
  await bay(page, 'offer_remove', '1').click();
  await page.getByText(say('offer_remove_booked', { count: 1 })).waitFor();
  await fits(page, 'bay-booked');
  await bay(page, 'offer_remove', 'Carport').click();
  await page.getByText(say('offer_remove_about')).waitFor();
  await button(page, 'offer_remove_do', { label: 'Carport' }).click();
  await page.getByText(say('offer_removed', { label: 'Carport' })).waitFor();
  await bay(page, 'offer_block', '1').click();
  await page.getByText(say('offer_block_hint')).waitFor();
  await page.getByLabel(say('offer_block_until'), { exact: true }).fill(typed(4));
  await page
    .locator('form')
    .getByRole('button', { name: say('offer_block'), exact: true })
    .click();
  await page.getByText(say('offer_blocked', { moved: 1, cancelled: 0 })).waitFor();
  await fits(page, 'bay-blocked');
  await button(page, 'offer_open').click();
  await page.getByText(say('offer_opened')).waitFor();

  await page.locator('summary', { hasText: say('offer_pause') }).click();
  await page.getByText(say('offer_pause_ahead', { count: 3 })).waitFor();
  await page.getByLabel(say('offer_pause_move')).check();
  await page.getByText(say('offer_withdraw_ahead', { count: 3 })).waitFor();
  await page.getByLabel(say('offer_why')).first().fill('Das Tor ist kaputt.');
  await fits(page, 'pause');
  await button(page, 'offer_pause_do').click();
  await page.getByText(say('offer_paused'), { exact: true }).and(page.getByRole('status')).waitFor();
  await fits(page, 'paused');
  const after = await house.beside(({ db }) => statesOf(db, made.lot.id));
  expect(after).toEqual(['ended here', 'fixed elsewhere', 'fixed elsewhere', 'fixed elsewhere']);
  await button(page, 'offer_resume').click();
  await page.getByText(say('offer_state_listed'), { exact: true }).waitFor();
  const old = await house.beside(async ({ db }) => {
    const owner = (await personByEmail(db, OWNER))?.id ?? null;
    const { lot } = await aLot(db, { owner, record: { title: 'Alter Entwurf' } });
    await sql`update parking.lot set state = 'draft' where id = ${lot.id}`.execute(db);
    return lot.id;
  });
  await open(page, `${ROOM}/${old}`);
  await page.locator('summary', { hasText: say('offer_delete') }).click();
  await page.getByText(say('offer_delete_about')).waitFor();
  await fits(page, 'delete');
  await button(page, 'offer_delete_do').click();
  await page.getByText(say('offer_count', { count: 1 })).waitFor();
  expect(await page.getByRole('link', { name: 'Alter Entwurf' }).count()).toBe(0);
  // As a new layer of areas leaves it: listed, and looked at by the desk.
  await house.beside(({ db }) =>
    sql`update parking.lot set verdict = 'ask' where id = ${made.lot.id}`.execute(db),
  );
  await open(page, ROOM);
  await page.getByText(say('offer_looked_at_short')).waitFor();
  await open(page, `/en${ROOM}/${made.lot.id}`);
  await page.getByText('Others can find and book your space now.').waitFor();
  await page.getByText('Until then it stays as it is, and all bookings stay.').waitFor();
  await fits(page, 'english');
  await house.beside(({ db }) =>
    sql`update parking.lot set verdict = 'allowed' where id = ${made.lot.id}`.execute(db),
  );
  expect(house.namesInLog()).toEqual([]);
});

it('brings fifty lots from a map into an area that asks; the desk decides them at once, and all are listed', async () => {
  await house.beside(({ db }) => putZones([asking()], db, { now: START }));
  const { page } = await newDevice(browser, house);
  await openAs(page, house, CHAIN, `${ROOM}/konto`);
  await introduce(page, say, 'Beispielmarkt GmbH');
  await button(page, 'offer_save').click();
  await page.getByText(say('offer_owner_saved')).waitFor();
  await open(page, `${ROOM}/import`);
  await page.getByLabel(say('offer_import_file'), { exact: true }).setInputFiles({
    ...{ name: 'filialen.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(chain()) },
  });
  await page.getByText(say('offer_import_new', { count: LOTS })).waitFor();
  await page.getByText(say('offer_import_feature_column', { line: '51', column: 'bays' })).waitFor();
  await page.getByText(say('offer_import_feature', { line: '52' }), { exact: true }).waitFor();
  await page.getByLabel(say('offer_declare_mayLet')).check();
  await page.getByLabel(say('offer_declare_notPublic')).check();
  await fits(page, 'geojson');
  await button(page, 'offer_import_take', { count: LOTS }).click();
  await page.getByText(say('offer_import_taken')).waitFor();
  await fits(page, 'geojson-taken');
  await open(page, ROOM);
  const titles = page.getByRole('link', { name: /^Beispielmarkt/ });
  await titles.first().waitFor();
  expect(await titles.nth(1).textContent()).toBe('Beispielmarkt 2');
  await expect.poll(() => page.getByText(say('offer_state_review'), { exact: true }).count()).toBe(20);

  const desk = await newDevice(browser, house);
  await openAs(desk.page, house, OFFICER, `/rathaus/${WACKEN}/parken/pruefen`);
  await desk.page.getByText(say('review_count', { count: LOTS })).waitFor();
  await desk.page
    .getByRole('link', { name: /^Beispielmarkt/ })
    .first()
    .click();
  await desk.page.getByLabel(say('review_alike', { count: LOTS - 1 })).check();
  await desk.page.getByLabel(say('review_decide_allowed')).check();
  await fits(desk.page, 'chain-at-desk');
  await desk.page.getByRole('button', { name: say('review_send') }).click();
  await desk.page.getByText(say('review_saved', { count: LOTS })).waitFor();
  const mail = await house.mail.next(CHAIN);
  expect(mail.subject).toBe(say('review_mail_allowed_subject'));
  expect(mail.text).toContain(say('review_mail_more', { count: LOTS - 10 }));
  await open(page, ROOM);
  await page.getByText(say('offer_state_listed'), { exact: true }).first().waitFor();
  await expect.poll(() => page.getByText(say('offer_state_listed'), { exact: true }).count()).toBe(20);
  await fits(page, 'chain-listed');
});

/** Whether these words are on the screen as it is scrolled. */
function isSeen(page: Page, words: string): Promise<boolean> {
  return page.getByText(words).evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Of all bookings that began at a lot, by time: state, and whether they are still there. */
async function statesOf(db: Kysely<unknown>, lot: string): Promise<string[]> {
  const { rows } = await sql<{ state: string; isHere: boolean }>`
    select state, lot = ${lot} as "isHere" from parking.booking where driver = ${DRIVER}
    order by lower(during)`.execute(db);
  return rows.map(({ state, isHere }) => `${state} ${isHere ? 'here' : 'elsewhere'}`);
}

/** An area around the place in which each case is to be checked. */
function asking(): Parameters<typeof putZones>[0][number] {
  const [west, south, east, north] = [POINT.lon - 0.1, POINT.lat - 0.1, POINT.lon + 0.1, POINT.lat + 0.1];
  const ring: [number, number][] = [
    ...([
      [west, south],
      [east, south],
      [east, north],
    ] satisfies [number, number][]),
    ...([
      [west, north],
      [west, south],
    ] satisfies [number, number][]),
  ];
  const record = {
    ...{ name: 'Dorfkern', area: 'Dorfgebiet', verdict: 'ask' as const, polygons: [[ring]] },
    ...{ authority: 'Kreis Steinburg, Bauaufsicht', link: null, note: '' },
  };
  return { id: crypto.randomUUID(), ars: WACKEN, source: crypto.randomUUID(), record };
}

/** Two of them are none: a word instead of a number, and one that lies nowhere. */
function chain(): string {
  const lot = (number: number, bays: string | number, coordinates: [number, number] | null) => ({
    type: 'Feature',
    geometry: coordinates === null ? null : { type: 'Point', coordinates },
    properties: {
      ...{ number: `F-${number}`, title: `Beispielmarkt ${number}`, kind: 'supermarket', street: 'Marktweg' },
      ...{ windows: 'Mo-Fr 18:00-08:00', bays, length_cm: 500, width_cm: 250 },
    },
  });
  const features = Array.from({ length: LOTS }, (_, index) =>
    lot(index + 1, 12, [POINT.lon + 0.0003 * (index % 10), POINT.lat + 0.0003 * Math.floor(index / 10)]),
  );
  const bad = [lot(98, 'viele', [POINT.lon, POINT.lat]), lot(99, 3, null)];
  return JSON.stringify({ type: 'FeatureCollection', features: [...features, ...bad] });
}
