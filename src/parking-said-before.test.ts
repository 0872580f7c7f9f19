/** What is said before it happens: to a driver what a booking would be, to an owner how many have booked. Over HTTP. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { bookingById } from './solutions/parking/book/booking-store.ts';
import type { BookingPreview, BookingView, PreviewForm } from './solutions/parking/book/bookings-api.ts';
import { aLot, aWish, POINT, WACKEN } from './solutions/parking/book/testing/a-lot.ts';
import type { OwnLot, OwnLots } from './solutions/parking/lots/lots-api.ts';
import { solutions } from './solutions.ts';

const TIMES = { from: '2026-11-24T15:00:00Z', until: '2026-11-24T16:30:00Z' };
const NEEDS = {
  ...{ length: null, width: null, height: null, stepFree: false, wide: false },
  ...{ roofed: false, charging: false },
};
let house: TestHouse;
let driver: SignedInAs;
let second: SignedInAs;
let owner: SignedInAs;
/** Each test has a neighbourhood of its own. */
let places = 0;
const elsewhere = () => ({ lon: POINT.lon, lat: 47.5 + places++ * 0.05 });

beforeAll(async () => {
  const now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  driver = await signInAs(house, { name: 'Erika' });
  second = await signInAs(house, { name: 'Otto' });
  owner = await signInAs(house, { name: 'Ole Owner' });
});
afterAll(() => house.close());

async function ask<Body>(who: SignedInAs | null, url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method: payload === undefined ? 'GET' : 'POST', url: `/api/parking${url}` },
    ...(who !== null && { headers: who.headers }),
    ...(payload !== undefined && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() as Body & { code?: string; next?: unknown } }; // our own server's shape
}
const preview = (form: Partial<PreviewForm>, who: SignedInAs | null = driver, language = 'de') =>
  ask<BookingPreview>(who, `/bookings/preview?lang=${language}`, {
    ...{ ars: WACKEN, needs: NEEDS, price: null, ...TIMES, ...form },
  });
const bookBay = async (who: SignedInAs, bay: string): Promise<BookingView> => {
  const made = await ask<BookingView>(who, '/bookings', aWish({ ...TIMES, kind: 'bay', bay, price: 180 }));
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body;
};

describe('a preview of a booking', () => {
  it('of one bay says price, sum in words, name and what holds, and holds nothing', async () => {
    const { bays } = await aLot(house.kernel.db, { at: elsewhere(), owner: owner.personId });
    const bay = bays[0]?.id ?? '';
    const seen = await preview({ kind: 'bay', bay });
    expect(seen).toMatchObject({
      status: 200,
      body: {
        ...{ ...TIMES, price: 180, fixedFrom: null, pay: 'direct', terms: '2026-11' },
        ...{ lot: { title: 'Hof hinter dem Laden', label: '1' }, now: '2026-11-24T10:00:00Z' },
      },
    });
    expect(seen.body.lines).toHaveLength(1);
    expect(seen.body.lines[0]?.price).toBe('1,80\u00a0€');
    expect((await preview({ kind: 'bay', bay }, driver, 'en')).body.lines[0]?.price).toBe('€1.80');
    const { rows } = await sql`select from parking.booking where bay = ${bay}`.execute(house.kernel.db);
    expect(rows).toEqual([]);
    // What was said is what the booking is.
    const made = await bookBay(driver, bay);
    expect(made).toMatchObject({ price: 180, cancel: { freeUntil: seen.body.freeUntil } });
  });

  it('near a destination says the most that is paid, and when the bay will be told', async () => {
    const at = elsewhere();
    await aLot(house.kernel.db, { at });
    const near = { ...at, within: 300 };
    expect((await preview({ kind: 'near', near })).body).toMatchObject({
      ...{ price: 180, lot: null, fixedFrom: '2026-11-24T14:30:00Z' },
    });
    // Seen dearer before: so much at most, and how the sum comes about is not certain yet.
    expect((await preview({ kind: 'near', near, price: 300 })).body).toMatchObject({ price: 300, lines: [] });
    // Told at once where it is about to begin: then the sum is certain.
    const soon = { from: '2026-11-24T10:10:00Z', until: '2026-11-24T11:10:00Z' };
    expect((await preview({ kind: 'near', near, ...soon })).body).toMatchObject({
      ...{ price: 120, fixedFrom: null, lines: [{ price: '1,20\u00a0€' }] },
    });
  });

  it('is refused as the booking would be, with what goes instead', async () => {
    const at = elsewhere();
    const { bays } = await aLot(house.kernel.db, { at, owner: owner.personId });
    const bay = bays[0]?.id ?? '';
    expect((await preview({ kind: 'bay', bay }, owner)).body.code).toBe('parking-own-bay');
    expect((await preview({ kind: 'bay', bay, price: 100 })).status).toBe(409);
    const long = { ...NEEDS, length: 620 };
    expect((await preview({ kind: 'bay', bay, needs: long })).status).toBe(409);
    await bookBay(second, bay);
    const taken = await preview({ kind: 'bay', bay });
    expect([taken.status, taken.body.code]).toEqual([409, 'parking-all-taken']);
    expect(taken.body.next).toBeTruthy();
    const back = { from: TIMES.until, until: TIMES.from };
    expect((await preview({ kind: 'bay', bay, ...back })).status).toBeGreaterThanOrEqual(400);
    expect((await preview({ kind: 'bay', bay }, null)).status).toBe(401);
    expect((await preview({ kind: 'bay' })).status).toBe(400);
  });
});

describe('an owner with bookings ahead', () => {
  it('sees them in the list, at the lot and at each bay', async () => {
    const { lot, bays } = await aLot(house.kernel.db, {
      ...{ at: elsewhere(), owner: second.personId, bays: [{}, {}] },
    });
    const { lot: quiet } = await aLot(house.kernel.db, { at: elsewhere(), owner: second.personId });
    await bookBay(driver, bays[1]?.id ?? '');
    const { lots } = (await ask<OwnLots>(second, '/lots')).body;
    expect(Object.fromEntries(lots.map(({ id, ahead }) => [id, ahead]))).toEqual({
      ...{ [lot.id]: 1, [quiet.id]: 0 },
    });
    const one = (await ask<OwnLot>(second, `/lots/${lot.id}`)).body;
    expect([one.ahead, one.bayList.map(({ ahead }) => ahead)]).toEqual([1, [0, 1]]);
  });

  it('pauses: bookings stay, or move with the words of the owner, or are cancelled where nothing is free', async () => {
    const at = elsewhere();
    const { lot, bays } = await aLot(house.kernel.db, { at, owner: owner.personId, bays: [{}, {}] });
    const kept = await bookBay(driver, bays[0]?.id ?? '');
    const lost = await bookBay(second, bays[1]?.id ?? '');
    const step = (name: string, version: number, more: object = {}) =>
      ask<OwnLot>(owner, `/lots/${lot.id}/${name}`, { version, ...more });
    expect((await step('pause', 1)).body).toMatchObject({ state: 'paused', ahead: 2 });
    // As if it had been resumed: who it is that offers has its own test.
    await sql`update parking.lot set state = 'listed' where id = ${lot.id}`.execute(house.kernel.db);
    const spare = await aLot(house.kernel.db, { at: { lon: at.lon + 0.001, lat: at.lat } });
    const moved = await step('pause', 2, { bookings: 'move', why: 'Das Tor ist kaputt' });
    expect(moved.body).toMatchObject({ state: 'paused', ahead: 0, may: ['change', 'resume', 'withdraw'] });
    const row = (id: string) => bookingById(house.kernel.db, id);
    expect(await row(kept.id)).toMatchObject({ state: 'confirmed', bay: spare.bays[0]?.id });
    expect(await row(lost.id)).toMatchObject({
      ...{ state: 'cancelled-owner', price: 0, record: { reason: 'Das Tor ist kaputt' } },
    });
    expect((await step('pause', 3)).body.code).toBe('lot-state');
    const nobody = { ...aWish({ ...TIMES, kind: 'bay', bay: bays[0]?.id ?? '' }), wish: randomUUID() };
    expect((await ask(driver, '/bookings', nobody)).status).toBe(409);
  });
});
