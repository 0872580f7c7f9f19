/** Pages of parking for `screens.ts`, and what its rooms need to show something: invented lots and bookings of one driver. */
import type { Page } from 'playwright-core';
import type { PeopleHouse } from '../e2e/people/people-house.ts';
import { personByEmail } from '../src/kernel/identity/memberships/person-store.ts';
import { saveBooking } from '../src/solutions/parking/book/booking-store.ts';
import { aLot, type BAY, WACKEN } from '../src/solutions/parking/book/testing/a-lot.ts';
import { minuteOf } from '../src/solutions/parking/find/berlin-clock.ts';
import { bayBookingPath } from '../src/solutions/parking/find/booking-path.ts';
import { saveLot } from '../src/solutions/parking/lots/write-lot-store.ts';
import type { OwnerFields } from '../src/solutions/parking/money/money-api.ts';
import { saveOwner } from '../src/solutions/parking/money/owner-store.ts';
import { putBooking } from '../src/solutions/parking/money/testing/put-booking.ts';

const KOELN = '/053150000000-koeln/parken';
/** Where no other picture is taken: the lots there count as real ones. */
const ITZEHOE = '010610046046';
const MINE = '/mein-bereich/parken';
const OWNER: OwnerFields = {
  ...{ kind: 'private', name: 'Ole Beispiel', street: 'Hofweg', houseNumber: '1', postcode: '25524' },
  ...{ town: 'Itzehoe', vat: 'private', iban: 'DE02120300000000202051', holder: '', vatRate: null },
  ...{ birthDate: null, taxId: null, vatId: null, registerNumber: null },
};
let toBook = '';

/** A yard that the driver has booked, now and later, and two offers that wait at the desk of Wacken. */
export async function letPark(
  house: PeopleHouse,
  { driver, owner }: { driver: string; owner: string },
): Promise<void> {
  const now = Temporal.Now.instant();
  const at = (minutes: number) => now.round('minute').add({ minutes }).toString();
  await house.beside(async ({ db }) => {
    const person = await personByEmail(db, driver);
    const offers = await personByEmail(db, owner);
    if (person === undefined || offers === undefined) throw new Error('Driver or owner has no account');
    await saveOwner(db, offers.id, { record: { fields: OWNER, given: [] }, version: 0 }, now);
    const bays: Partial<typeof BAY>[] = [{ label: '1' }, { label: '2' }];
    const { lot, bays: own } = await aLot(db, {
      ...{ ars: ITZEHOE, owner: offers.id, bays, record: { phone: '04821 555' } },
    });
    const bay = own[0]?.id ?? '';
    const of = { ars: ITZEHOE, lot: lot.id, bay };
    const plan = { driver: person.id, price: 240 };
    const running = await putBooking(db, of, { ...plan, from: at(-30), until: at(90) });
    await saveBooking(db, running, { state: 'active', arrivedAt: at(-28) }, now);
    await putBooking(db, of, { ...plan, state: 'confirmed', from: at(1_440), until: at(1_560) });
    toBook = bayBookingPath('', {
      ...{ ars: ITZEHOE, lot: lot.id, bay: own[1]?.id ?? '', price: 240 },
      ...{ from: minuteOf(at(60)), until: minuteOf(at(180)) },
    });
    for (const title of ['Parkplatz am Markt', 'Parkplatz am Bahnhof']) {
      const offer = await aLot(db, { owner: offers.id, record: { title, business: 'Markt GmbH' } });
      await saveLot(db, { ...offer.lot, state: 'review', verdict: 'unknown' }, now);
    }
  });
}

/** Public ones, and the rooms of somebody signed in and of the desk. */
export const PARKING_SCREENS: readonly {
  name: string;
  path: string;
  isSignedIn?: true;
  act?: (page: Page) => Promise<void>;
}[] = [
  { name: 'parken', path: KOELN },
  { name: 'parken-empty', path: '/091620000000-muenchen/parken' },
  { name: 'parken-suchen', path: `${KOELN}/suchen`, act: findTonight },
  { name: 'karte-parken', path: `${KOELN}/suchen`, act: openMap },
  { name: 'parken-platz', path: `${KOELN}/suchen`, act: openLot },
  { name: 'parken-anbieten', path: `${KOELN}/anbieten` },
  { name: 'parken-regeln', path: `${KOELN}/regeln` },
  { name: 'parken-leicht', path: `/leicht${KOELN}` },
  { name: 'parken-buchen', path: MINE, isSignedIn: true, act: openNewBooking },
  { name: 'parken-buchungen', path: `${MINE}/buchungen`, isSignedIn: true, act: bookingsThere },
  { name: 'parken-buchung', path: `${MINE}/buchungen`, isSignedIn: true, act: openBooking },
  { name: 'parken-stellplaetze', path: `${MINE}/stellplaetze`, isSignedIn: true, act: roomThere },
  { name: 'parken-stellplatz-neu', path: `${MINE}/stellplaetze/neu`, isSignedIn: true, act: roomThere },
  { name: 'rathaus-parken', path: `/rathaus/${WACKEN}/parken/ueberblick`, isSignedIn: true, act: roomThere },
  {
    name: 'rathaus-parken-pruefen',
    path: `/rathaus/${WACKEN}/parken/pruefen`,
    isSignedIn: true,
    act: (page) => page.getByRole('link', { name: 'Parkplatz am Markt' }).waitFor(),
  },
  {
    name: 'rathaus-parken-angebot',
    path: `/rathaus/${WACKEN}/parken/pruefen`,
    isSignedIn: true,
    act: openOffer,
  },
];

async function findTonight(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Heute Abend' }).click();
  await page.locator('.find__results .find__row').first().waitFor();
}

async function openMap(page: Page): Promise<void> {
  await findTonight(page);
  await page.getByRole('button', { name: 'Auf der Karte wählen' }).click();
  await page.locator('.find__map canvas').waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.find__map').scrollIntoViewIfNeeded();
}

async function openLot(page: Page): Promise<void> {
  await findTonight(page);
  await page.locator('.find__results .rows__link').first().click();
  await page.getByRole('heading', { level: 2, name: 'Stellplätze' }).waitFor();
}

async function openNewBooking(page: Page): Promise<void> {
  await page.goto(toBook);
  await page.getByRole('button', { name: 'Zahlungspflichtig buchen' }).waitFor();
}

async function bookingsThere(page: Page): Promise<void> {
  await page.locator('main .log__line').first().waitFor();
}

async function openBooking(page: Page): Promise<void> {
  await page.locator('main .log__line a').first().click();
  await page.locator('.drive__code').waitFor();
}

async function openOffer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Parkplatz am Markt' }).click();
  await page.locator('#law').waitFor();
}

async function roomThere(page: Page): Promise<void> {
  await page.locator('main .desk, main form, main h2').first().waitFor();
  await page.waitForLoadState('networkidle');
}
