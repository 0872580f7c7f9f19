/** Bookings of parking spaces: no bay twice, no promise broken, each refusal explained. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Problem } from './kernel/http/problem.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Mail } from './kernel/mail/mail.ts';
import { solutionMailJobs } from './kernel/mail/solutions/solution-mail.ts';
import { metresBetween } from './kernel/places/metres.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { Booking } from './solutions/parking/book/booking.ts';
import { bookingById, bookingsWhere } from './solutions/parking/book/booking-store.ts';
import type {
  BookingForm,
  BookingList,
  BookingView,
  LotBooking,
} from './solutions/parking/book/bookings-api.ts';
import type { BookingMailKind } from './solutions/parking/book/mail-queue.ts';
import { reHouseLot } from './solutions/parking/book/owner-cancels.ts';
import { personalBookings } from './solutions/parking/book/personal-store.ts';
import { takeBooking } from './solutions/parking/book/take-booking.ts';
import { aLot, aWish, POINT } from './solutions/parking/book/testing/a-lot.ts';
import { doubleBookings } from './solutions/parking/book/testing/check-intervals.ts';
import { tick } from './solutions/parking/book/tick-job.ts';
import { blur } from './solutions/parking/lots/blur.ts';
import { solutions } from './solutions.ts';

const ORIGIN = 'http://localhost:8080';
let house: TestHouse;
let driver: SignedInAs;
let second: SignedInAs;
let owner: SignedInAs;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
/** Each test has a neighbourhood of its own. */
let places = 0;
const elsewhere = () => ({ lon: POINT.lon, lat: 47.5 + places++ * 0.05 });

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  driver = await signInAs(house, { name: 'Erika Muster-Mann' });
  second = await signInAs(house, { name: 'Otto' });
  owner = await signInAs(house, { name: 'Ole Owner' });
});
afterAll(() => house.close());

const at = (time: string) => {
  now = Temporal.Instant.from(time);
};
const ask = async <Body = BookingView>(
  who: SignedInAs,
  url: string,
  payload?: object,
  method: 'POST' | 'PATCH' = 'POST',
) => {
  const answer = await house.http.inject({
    ...{ method: payload === undefined ? 'GET' : method, url: `/api/parking${url}`, headers: who.headers },
    ...(payload !== undefined && { payload }),
  });
  const isJson = answer.headers['content-type']?.includes('json');
  return { status: answer.statusCode, body: (isJson ? answer.json() : answer.body) as Body }; // our own server's shape
};
const book = (who: SignedInAs, form: BookingForm) => ask(who, '/bookings', form);
const act = (who: SignedInAs, { id, version }: BookingView, name: string, more: object = {}) =>
  ask(who, `/bookings/${id}/${name}`, { version, ...more });
const look = async (who: SignedInAs, { id }: { id: string }) => (await ask(who, `/bookings/${id}`)).body;
const turn = () => tick(house.kernel, new AbortController().signal);
const row = async (id: string): Promise<Booking> => {
  const found = await bookingById(house.kernel.db, id);
  if (found === null) throw new Error('gone');
  return found;
};
async function mailOf(id: string, what: BookingMailKind): Promise<Mail | undefined> {
  const sent: Mail[] = [];
  const mailer = {
    way: { kind: 'folder' as const, folder: '' },
    send: async (mail: Mail) => void sent.push(mail),
  };
  const job = solutionMailJobs({ solutions, mailer, publicUrl: ORIGIN }).find(
    ({ name }) => name === 'parking.booking-mail',
  );
  await job?.run({ id, what }, house.kernel, new AbortController().signal);
  return sent[0];
}
const wasQueued = async (id: string, what: BookingMailKind) => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from jobs.job
    where name = 'parking.booking-mail' and data ->> 'id' = ${id} and data ->> 'what' = ${what}`.execute(
    house.kernel.db,
  );
  return rows[0]?.count ?? 0;
};
const take = (form: BookingForm, who: string = randomUUID()) =>
  takeBooking(house.kernel, { form, driver: who, language: 'de' });

describe('a booking', () => {
  it('is certain near a destination, tells the bay shortly before, and forgets all at its end', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const { bays } = await aLot(house.kernel.db, { at: point, owner: owner.personId });
    const form = aWish({
      ...{ from: '2026-11-24T12:00:00Z', until: '2026-11-24T14:00:00Z', price: 300, plate: 'IZ AB 12' },
      near: { ...point, within: 300 },
    });
    const made = (await book(driver, form)).body;
    expect((await book(driver, form)).body.id).toBe(made.id);
    // Sent again by a phone that was offline for long: what was booked stays booked, and only for that driver.
    expect((await book(driver, { ...form, terms: 'old' })).body.id).toBe(made.id);
    for (const terms of [form.terms, 'old'])
      expect((await book(second, { ...form, terms })).body).toMatchObject({ code: 'parking-wish-used' });
    expect(made).toMatchObject({ state: 'confirmed', spot: null, lot: null, price: 300, isFinal: false });
    expect(made.can).toEqual(['change', 'extend', 'cancel']);
    expect((await ask(second, `/bookings/${made.id}`)).status).toBe(404);
    const confirmed = await mailOf(made.id, 'confirmed');
    expect(confirmed?.text).toContain('Umkreis von 300 m');
    expect(confirmed?.text).not.toContain('Hauptstraße');

    at('2026-11-24T11:31:00Z');
    await turn();
    await turn();
    const fixed = await look(driver, made);
    expect(fixed).toMatchObject({ state: 'fixed', isFinal: true, price: 240 });
    expect(fixed.spot).toMatchObject({ street: 'Hauptstraße', houseNumber: '7', access: null });
    expect(await wasQueued(made.id, 'fixed')).toBe(1);
    expect((await mailOf(made.id, 'fixed'))?.text).not.toContain('K47Z11');
    const ics = (await ask<string>(driver, `/bookings/${made.id}/calendar.ics`)).body;
    expect(ics).toContain(`UID:parking-${made.id}@hierzulande`);
    expect(ics).toContain(`SEQUENCE:${fixed.version}`);
    expect(ics).toContain('LOCATION:Hauptstraße 7');

    at('2026-11-24T11:50:00Z');
    const near = await look(driver, made);
    expect(near.spot?.access?.text).toContain('K47Z11');
    expect((await act(driver, near, 'arrive', { bay: randomUUID() })).status).toBe(409);
    const there = (await act(driver, near, 'arrive', { bay: bays[0]?.id })).body;
    expect(there.state).toBe('active');
    const [line] = (
      await ask<{ bookings: LotBooking[] }>(owner, `/lots/${(await row(made.id)).lot}/bookings`)
    ).body.bookings;
    expect(line?.driver).toEqual({ initials: 'E. M. M.', plate: 'IZ AB 12' });

    at('2026-11-24T13:00:00Z');
    const left = (await act(driver, there, 'leave')).body;
    expect(left).toMatchObject({ state: 'ended', plate: null, near: null, spot: null, can: ['rate'] });
    expect(await row(made.id)).toMatchObject({ plate: null, lon: null, heldUntil: '2026-11-24T13:00:00Z' });
    expect((await act(driver, there, 'leave')).status).toBe(200);
    expect(
      (await ask(driver, `/bookings/${made.id}/rate`, { stars: 5, words: 'gut' })).body.rating?.stars,
    ).toBe(5);
    expect((await ask(driver, `/bookings/${made.id}/rate`, { stars: 1, words: '' })).status).toBe(409);
    const past = `/lots/${(await row(made.id)).lot}/bookings?which=past`;
    expect((await ask<{ bookings: LotBooking[] }>(owner, past)).body.bookings[0]).toMatchObject({
      ...{ driver: null, ratings: { driver: 5 } },
    });
  });

  it('is refused with its reason and the next possibility', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const far = { lon: point.lon, lat: point.lat + 0.005 };
    const { bays } = await aLot(house.kernel.db, {
      ...{ at: point, owner: owner.personId, bays: [{ length: 450 }] },
      record: { notice: 30, longest: 600 },
    });
    const bay = bays[0]?.id ?? '';
    const fixed = { kind: 'bay' as const, bay, price: 240 };
    const [from, until] = ['2026-11-25T12:00:00Z', '2026-11-25T14:00:00Z'];
    const why = async (own: Partial<BookingForm>, who = driver) => {
      const { status, body } = await book(who, aWish({ from, until, ...fixed, ...own }));
      const { code, next, price } = body as unknown as Record<string, unknown>;
      return { status, code, next, price };
    };
    expect(await why({}, owner)).toMatchObject({ status: 409, code: 'parking-own-bay' });
    expect(await why({ price: 200 })).toMatchObject({ code: 'parking-price-changed', price: 240 });
    expect(await why({ terms: 'old' })).toMatchObject({ code: 'parking-terms-old' });
    expect(await why({ from: '2026-11-24T09:50:00Z' })).toMatchObject({ code: 'parking-time-past' });
    expect(await why({ from: until, until: from })).toMatchObject({
      status: 422,
      code: 'parking-time-order',
    });
    expect(await why({ from: '2027-03-01T00:00:00Z', until: '2027-03-01T01:00:00Z' })).toMatchObject({
      code: 'parking-time-far',
    });
    expect(await why({ until: '2026-11-26T14:00:00Z' })).toMatchObject({ code: 'parking-longest' });
    const long = { length: 480, width: null, height: null };
    const needs = { ...long, stepFree: false, wide: false, roofed: false, charging: false };
    expect(await why({ needs })).toMatchObject({ code: 'parking-no-bay-fits', next: { within: null } });
    const soon = { from: '2026-11-24T10:10:00Z', until: '2026-11-24T12:10:00Z' };
    expect(await why(soon)).toMatchObject({
      ...{ code: 'parking-notice' },
      next: { time: { from: '2026-11-24T10:30:00Z', until: '2026-11-24T12:30:00Z' } },
    });
    // A phone whose clock is a little behind is not refused.
    await aLot(house.kernel.db, { at: far });
    const late = await take(
      aWish({ from: '2026-11-24T09:57:00Z', until: '2026-11-24T11:00:00Z', near: { ...far, within: 100 } }),
    );
    expect(late.from).toBe('2026-11-24T10:00:00Z');
    expect((await why({})).status).toBe(200);
    const taken = await why({});
    expect(taken).toMatchObject({
      ...{ status: 409, code: 'parking-all-taken' },
      next: { time: { from: until, until: '2026-11-25T16:00:00Z' }, within: 600 },
    });
    expect(await why({ bay: randomUUID() })).toMatchObject({ code: 'parking-bay-gone' });
    const source = randomUUID();
    await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, settings,
      created_at) values (${source}, '010615168107', 'parking', 'lots', 'sample', 'sample', 'Beispiel', 'CC0-1.0', '{}',
      now())`.execute(house.kernel.db);
    const { createSourceDirectory } = await import('./kernel/sources/create-source-directory.ts');
    const { sourcesOf } = await import('./kernel/sources/testing/import-file.ts');
    house.kernel.sources = await sourcesOf(house.kernel.db);
    const example = await aLot(house.kernel.db, { at: elsewhere(), owner: null, source });
    expect(await why({ bay: example.bays[0]?.id })).toMatchObject({ code: 'parking-example' });
    house.kernel.sources = createSourceDirectory([], () => undefined);
  });

  it('tells each of those who are refused at the same moment what would go instead', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const away = { lon: point.lon, lat: point.lat + 0.003 };
    await aLot(house.kernel.db, { at: point });
    await aLot(house.kernel.db, { at: away });
    const wish = (from: string, until: string, within: number) =>
      aWish({
        ...{ from: `2026-11-25T${from}:00Z`, until: `2026-11-25T${until}:00Z` },
        near: { ...point, within },
      });
    // From 12 to 14 there is room away, from 16 to 18 nowhere.
    await take(wish('12:00', '14:00', 100));
    await Promise.all([take(wish('16:00', '18:00', 500)), take(wish('16:00', '18:00', 500))]);
    const { lon, lat } = blur(away);
    const within = Math.ceil(metresBetween([lon, lat], [point.lon, point.lat]) / 50) * 50;
    const refused = await Promise.all(
      [
        wish('12:30', '13:00', 100),
        wish('17:00', '19:00', 100),
        wish('13:00', '16:15', 100),
        wish('13:00', '15:00', 100),
      ].map((form) => take(form).then(String, ({ more }: Problem) => more.next)),
    );
    const afterwards = (from: string, until: string) => ({
      from: `2026-11-25T${from}:00Z`,
      until: `2026-11-25T${until}:00Z`,
    });
    expect(refused).toEqual([
      { time: afterwards('14:00', '14:30'), within, around: null },
      { time: afterwards('18:00', '20:00'), within: null, around: null },
      { time: afterwards('18:00', '21:15'), within: null, around: null },
      { time: afterwards('14:00', '16:00'), within, around: null },
    ]);
  });

  it('is for at most five ahead, and knows midnight, the end of a month and the change of clocks', async () => {
    at('2026-10-23T10:00:00Z');
    const point = elsewhere();
    const record = {
      windows: [
        { days: [1, 2, 3, 4, 5, 6, 7], from: '18:00', until: '08:00', holidays: 'as-usual' as const },
      ],
    };
    await aLot(house.kernel.db, { at: point, record });
    const who = randomUUID();
    const near = { ...point, within: 100 };
    // The night of 25 October 2026 has fourteen hours and one more: 18:00 to 08:00 by the clock are 15.
    const nights = [
      ['2026-10-24T16:00:00Z', '2026-10-25T07:00:00Z'],
      ['2026-10-31T17:00:00Z', '2026-11-01T07:00:00Z'],
      ['2026-11-02T17:00:00Z', '2026-11-03T07:00:00Z'],
      ['2026-11-03T17:00:00Z', '2026-11-04T07:00:00Z'],
      ['2026-11-04T17:00:00Z', '2026-11-05T07:00:00Z'],
    ] as const;
    for (const [from, until] of nights) await take(aWish({ from, until, near }), who);
    const more = aWish({ from: '2026-11-06T17:00:00Z', until: '2026-11-06T19:00:00Z', near });
    await expect(take(more, who)).rejects.toMatchObject({ code: 'parking-most-ahead' });
    const tooEarly = aWish({ from: '2026-11-06T16:00:00Z', until: '2026-11-06T19:00:00Z', near });
    await expect(take(tooEarly)).rejects.toMatchObject({
      ...{ code: 'parking-not-open', more: { next: { time: { from: '2026-11-06T17:00:00Z' } } } },
    });
  });

  it('never holds a bay twice: what many want at once, compared with a judge of its own', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const lots = [];
    for (let index = 0; index < 4; index++)
      lots.push(
        await aLot(house.kernel.db, {
          ...{ at: { lon: point.lon + index * 0.001, lat: point.lat }, bays: Array(5).fill({}) },
          record: { pause: index * 5 },
        }),
      );
    const asked = Array.from({ length: 50 }, async (_, client) => {
      const answers = [];
      for (let turnOf = 0; turnOf < 3; turnOf++) {
        const from = now.add({ minutes: 60 + ((client * 37 + turnOf * 91) % 32) * 15 });
        const until = from.add({ minutes: 30 + ((client * 13 + turnOf * 7) % 8) * 30 });
        const within = client % 2 === 0 ? 400 : 150;
        const form = aWish({ from: `${from}`, until: `${until}`, near: { ...point, within } });
        answers.push(await take(form).catch((refusal: { code: string; more: unknown }) => refusal));
      }
      return answers;
    });
    const answers = (await Promise.all(asked)).flat();
    const refused = answers.filter((one) => 'more' in one);
    expect(answers.length - refused.length).toBeGreaterThan(30);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused)
      expect(one).toMatchObject({ code: 'parking-all-taken', more: { reason: 'all-taken', next: {} } });
    await expectSound(lots);
  });

  it('keeps every promise, whatever is wished, changed and cancelled', async () => {
    at('2026-11-24T10:00:00Z');
    const wish = fc.record({
      from: fc.integer({ min: 4, max: 40 }),
      length: fc.integer({ min: 1, max: 16 }),
      within: fc.constantFrom(60, 150, 300),
      kind: fc.constantFrom('near' as const, 'bay' as const),
      bay: fc.nat(3),
      what: fc.constantFrom('stay', 'cancel', 'extend'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 8, maxLength: 14 }), async (wishes) => {
        const point = elsewhere();
        const lots = [];
        for (const [index, pause] of [0, 10, 0, 15].entries())
          lots.push(
            await aLot(house.kernel.db, {
              ...{ at: { lon: point.lon + index * 0.001, lat: point.lat }, record: { pause } },
            }),
          );
        for (const one of wishes) {
          const who = randomUUID();
          const from = now.add({ minutes: one.from * 15 });
          const until = from.add({ minutes: one.length * 15 });
          const times = { from: `${from}`, until: `${until}` };
          const form =
            one.kind === 'near'
              ? aWish({ ...times, near: { ...point, within: one.within } })
              : aWish({ ...times, kind: 'bay', bay: lots[one.bay]?.bays[0]?.id, price: one.length * 30 });
          const made = await take(form, who).catch((refusal: { more: unknown }) => refusal);
          if ('more' in made) continue;
          const known = { version: made.version };
          const { cancelBooking } = await import('./solutions/parking/book/end-booking.ts');
          const { extendBooking } = await import('./solutions/parking/book/change-booking.ts');
          if (one.what === 'cancel') await cancelBooking(house.kernel, made, made.version);
          if (one.what === 'extend') {
            const price = one.kind === 'bay' ? one.length * 30 + 60 : 100_000;
            const wanted = { ...known, until: `${until.add({ minutes: 30 })}`, price };
            await extendBooking(house.kernel, made, { wanted, language: 'de' }).catch(() => undefined);
          }
        }
        await expectSound(lots);
      }),
      { numRuns: 8 },
    );
  });

  /** Nothing twice, and each within what was promised. */
  async function expectSound(lots: Awaited<ReturnType<typeof aLot>>[]): Promise<void> {
    const byId = new Map(lots.map(({ lot }) => [lot.id, lot]));
    const ids = [...byId.keys()];
    const held = await bookingsWhere(
      house.kernel.db,
      sql`b.lot = any(${ids}::uuid[]) and b.state not in ('cancelled-driver', 'cancelled-owner', 'lapsed')`,
    );
    const intervals = held.map((one) => ({
      ...{ id: one.id, bay: one.bay, from: Date.parse(one.from), until: Date.parse(one.until) },
      pause: (byId.get(one.lot)?.record.pause ?? 0) * 60_000,
    }));
    expect(doubleBookings(intervals)).toEqual([]);
    for (const one of held) {
      const lot = byId.get(one.lot);
      if (lot === undefined || one.lon === null || one.lat === null) continue;
      const { lon, lat } = blur(lot);
      expect(metresBetween([lon, lat], [one.lon, one.lat])).toBeLessThanOrEqual(one.within ?? 0);
    }
  }

  it('lets two swap within one transaction, and never commits a bay that is held twice', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const { bays } = await aLot(house.kernel.db, { at: point, bays: [{}, {}] });
    const times = { from: '2026-11-24T12:00:00Z', until: '2026-11-24T13:00:00Z' };
    const [a, b] = [
      await take(aWish({ ...times, near: { ...point, within: 100 } })),
      await take(aWish({ ...times, near: { ...point, within: 100 } })),
    ];
    expect(new Set([a.bay, b.bay])).toEqual(new Set(bays.map(({ id }) => id)));
    const put = (id: string, bay: string) => sql`update parking.booking set bay = ${bay} where id = ${id}`;
    await house.kernel.db.transaction().execute(async (trx) => {
      await put(a.id, b.bay).execute(trx);
      await put(b.id, a.bay).execute(trx);
    });
    expect((await row(a.id)).bay).toBe(b.bay);
    await expect(
      house.kernel.db.transaction().execute((trx) => put(a.id, a.bay).execute(trx)),
    ).rejects.toMatchObject({ code: '23P01' });
  });

  it('moves who may be moved for somebody who cannot go elsewhere', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const near = await aLot(house.kernel.db, { at: point, bays: [{ length: 600 }] });
    const other = await aLot(house.kernel.db, { at: { lon: point.lon + 0.002, lat: point.lat } });
    const times = { from: '2026-11-24T12:00:00Z', until: '2026-11-24T13:00:00Z' };
    const first = await take(aWish({ ...times, near: { ...point, within: 300 } }));
    expect(first.bay).toBe(near.bays[0]?.id);
    const needs = { ...first.needs, length: 590 };
    const long = await take(aWish({ ...times, needs, near: { ...point, within: 300 } }));
    expect(long.bay).toBe(near.bays[0]?.id);
    expect(await row(first.id)).toMatchObject({ bay: other.bays[0]?.id, version: 2, state: 'confirmed' });
  });

  it('is extended once, by whichever device asks first; the other hears that it changed', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const { bays } = await aLot(house.kernel.db, { at: point });
    const form = { kind: 'bay' as const, bay: bays[0]?.id, price: 120 };
    const made = (
      await book(driver, aWish({ from: '2026-11-24T12:00:00Z', until: '2026-11-24T13:00:00Z', ...form }))
    ).body;
    expect(made.spot?.street).toBe('Hauptstraße');
    const until = '2026-11-24T14:00:00Z';
    const quoted = await ask<{ price: number }>(driver, `/bookings/${made.id}/quote?until=${until}`);
    expect(quoted.body.price).toBe(240);
    const both = await Promise.all([
      act(driver, made, 'extend', { until, price: 240 }),
      act(driver, made, 'extend', { until: '2026-11-24T15:00:00Z', price: 360 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const same = await look(driver, made);
    expect((await act(driver, made, 'extend', { until: same.until, price: same.price })).status).toBe(200);
    const dear = await act(driver, same, 'extend', { until: '2026-11-24T16:00:00Z', price: 1 });
    expect([dear.status, (dear.body as unknown as { price: number }).price]).toEqual([409, 480]);
    const changed = await ask(
      driver,
      `/bookings/${made.id}`,
      { version: same.version, from: '2026-11-25T12:00:00Z', until: '2026-11-25T13:00:00Z', price: 120 },
      'PATCH',
    );
    expect(changed.body).toMatchObject({ state: 'confirmed', from: '2026-11-25T12:00:00Z', price: 120 });
    at('2026-11-25T11:30:00Z');
    const gone = (await act(driver, changed.body, 'cancel')).body;
    expect(gone).toMatchObject({ state: 'cancelled-driver', price: 120 });
    expect((await mailOf(made.id, 'cancelled'))?.text).toContain('Vereinbart waren 1,20');
    expect((await act(driver, gone, 'extend', { until, price: 1 })).status).toBe(409);
  });
});

describe('when it does not go as planned', () => {
  it('gives the next driver another bay when somebody stays too long, and writes down each step', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const { bays, lot } = await aLot(house.kernel.db, { at: point, owner: owner.personId, bays: [{}, {}] });
    const bay = bays[0]?.id ?? '';
    const one = (
      await book(
        driver,
        aWish({
          ...{ from: '2026-11-24T10:05:00Z', until: '2026-11-24T11:05:00Z', kind: 'bay', bay, price: 120 },
        }),
      )
    ).body;
    const next = (
      await book(
        second,
        aWish({
          ...{ from: '2026-11-24T11:05:00Z', until: '2026-11-24T12:05:00Z', kind: 'bay', bay, price: 120 },
        }),
      )
    ).body;
    const early = await act(second, next, 'arrive');
    expect(early.status).toBe(409);
    await act(driver, one, 'arrive');
    at('2026-11-24T11:05:00Z');
    await turn();
    expect(await look(driver, one)).toMatchObject({ state: 'overstay' });
    expect((await mailOf(one.id, 'warned'))?.text).toContain('zu Ende');
    at('2026-11-24T11:16:00Z');
    await turn();
    await turn();
    expect((await row(next.id)).bay).toBe(bays[1]?.id);
    expect((await mailOf(next.id, 'moved'))?.text).toContain('nicht mehr als vereinbart');
    expect((await mailOf(one.id, 'owner-overstay'))?.to).toBe(owner.email);
    expect((await row(one.id)).heldUntil).toBe('2026-11-24T11:31:00Z');
    const lines = (await ask<{ bookings: LotBooking[] }>(owner, `/lots/${lot.id}/bookings`)).body.bookings;
    const line = lines.find(({ id }) => id === one.id);
    expect(line).toMatchObject({ over: 11, can: ['say-overstay'] });
    const said = await ask<LotBooking>(owner, `/lots/${lot.id}/bookings/${one.id}/overstay`, {
      version: line?.version,
    });
    expect(said.status).toBe(200);
    at('2026-11-24T13:00:00Z');
    await turn();
    expect((await row(one.id)).state).toBe('overstay');
    const left = await act(driver, await look(driver, one), 'leave');
    expect(left.body.steps.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'booked',
        'arrived',
        'warned',
        'owner-told',
        'next-rehoused',
        'overstay-said',
        'resolved',
      ]),
    );
    const rated = `/lots/${lot.id}/bookings/${one.id}/rate`;
    expect((await ask(owner, rated, { stars: 1, words: '' })).status).toBe(200);
    expect((await ask(second, rated, { stars: 1, words: '' })).status).toBe(404);
  });

  it('finds another bay at once when one is blocked, or says honestly that nothing is free', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const { bays } = await aLot(house.kernel.db, { at: point, owner: owner.personId, bays: [{}, {}] });
    const times = { from: '2026-11-24T10:10:00Z', until: '2026-11-24T12:00:00Z' };
    const made = (await book(driver, aWish({ ...times, near: { ...point, within: 100 } }))).body;
    expect(made.state).toBe('fixed');
    const other = (await act(driver, made, 'blocked')).body;
    expect(other.spot?.bay).not.toBe(made.spot?.bay);
    expect((await mailOf(made.id, 'owner-blocked'))?.to).toBe(owner.email);
    const again = (await act(driver, other, 'blocked')).body;
    expect(again.spot?.bay).toBe(other.spot?.bay);
    expect(again.cancel.isFree).toBe(true);
    await expect(take(aWish({ ...times, near: { ...point, within: 100 } }))).rejects.toMatchObject({
      code: 'parking-not-open',
    });
    at('2026-11-24T10:20:00Z');
    await turn();
    const begun = await look(driver, again);
    expect(begun).toMatchObject({ state: 'active', can: expect.arrayContaining(['arrive', 'cancel']) });
    expect((await act(driver, begun, 'cancel')).body).toMatchObject({ state: 'cancelled-driver', price: 0 });

    at('2026-11-24T14:00:00Z');
    const later = { from: '2026-11-24T18:00:00Z', until: '2026-11-24T19:00:00Z' };
    const [a, b] = [
      await take(aWish({ ...later, near: { ...point, within: 100 } })),
      await take(aWish({ ...later, near: { ...point, within: 100 } })),
    ];
    const lot = (await row(a.id)).lot;
    const closed = await ask<{ moved: number; cancelled: number }>(
      owner,
      `/lots/${lot}/bays/${bays[0]?.id}/block`,
      { until: '2026-11-24T18:30:00Z' },
    );
    expect(closed.body).toMatchObject({ moved: 0, cancelled: 1 });
    const states = [(await row(a.id)).state, (await row(b.id)).state].sort();
    expect(states).toEqual(['cancelled-owner', 'confirmed']);
  });

  it('re-houses those who booked a lot that is withdrawn, or cancels with notice', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const { lot, bays } = await aLot(house.kernel.db, { at: point, owner: owner.personId, bays: [{}, {}] });
    const spare = await aLot(house.kernel.db, { at: { lon: point.lon + 0.001, lat: point.lat } });
    const times = { from: '2026-11-24T15:00:00Z', until: '2026-11-24T16:00:00Z' };
    const kept = (await book(driver, aWish({ ...times, kind: 'bay', bay: bays[0]?.id ?? '', price: 120 })))
      .body;
    const lost = (await book(second, aWish({ ...times, kind: 'bay', bay: bays[1]?.id ?? '', price: 120 })))
      .body;
    const done = await house.kernel.db.transaction().execute(async (trx) => {
      await sql`update parking.lot set state = 'withdrawn', version = version + 1 where id = ${lot.id}`.execute(
        trx,
      );
      return reHouseLot(house.kernel, trx, lot, { by: 'owner', reason: 'Wir bauen um' });
    });
    expect(done).toEqual({ moved: 1, cancelled: 1 });
    expect((await look(driver, kept)).spot?.bay).toBe(spare.bays[0]?.id);
    expect(await look(second, lost)).toMatchObject({ state: 'cancelled-owner', price: 0 });
    expect((await mailOf(lost.id, 'taken-away'))?.text).toContain('Wir bauen um');
    expect(await wasQueued(kept.id, 'moved')).toBe(1);
  });

  it('releases what nobody came for, lets pending ones lapse, and still takes in who comes late', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    await aLot(house.kernel.db, { at: point });
    const times = { from: '2026-11-24T10:00:00Z', until: '2026-11-24T14:00:00Z', plate: 'IZ 1' };
    const near = { ...point, within: 100 };
    const made = (await book(driver, aWish({ ...times, near }))).body;
    at('2026-11-24T11:01:00Z');
    await turn();
    expect(await row(made.id)).toMatchObject({ state: 'no-show', heldUntil: '2026-11-24T11:01:00Z' });
    const listed = async (which: string) =>
      (await ask<BookingList>(driver, `/bookings?which=${which}`)).body.bookings.map(({ id }) => id);
    expect(await listed('upcoming')).toContain(made.id);
    expect(await listed('past')).not.toContain(made.id);
    const late = await act(driver, await look(driver, made), 'arrive');
    expect(late.body).toMatchObject({ state: 'active' });
    await act(driver, late.body, 'leave');
    const short = await take(aWish({ from: '2026-11-24T11:05:00Z', until: '2026-11-24T11:30:00Z', near }));
    await sql`update parking.booking set state = 'pending' where id = ${short.id}`.execute(house.kernel.db);
    at('2026-11-24T11:17:00Z');
    await turn();
    expect((await row(short.id)).state).toBe('lapsed');
    // Also what was not forgotten at once is, when its time is over.
    await sql`update parking.booking set plate = 'IZ 2', lon = 9, lat = 54 where id = ${short.id}`.execute(
      house.kernel.db,
    );
    at('2026-11-24T11:31:00Z');
    await turn();
    expect(await row(short.id)).toMatchObject({ plate: null, lon: null });
  });

  it('gives out what it knows of a person, and lets go of it', async () => {
    at('2026-11-24T10:00:00Z');
    const point = elsewhere();
    const going = await signInAs(house, { name: 'Gabi Geht' });
    const { lot, bays } = await aLot(house.kernel.db, { at: point, owner: going.personId, bays: [{}] });
    const mine = await aLot(house.kernel.db, { at: { lon: point.lon + 0.02, lat: point.lat } });
    const times = { from: '2026-11-24T15:00:00Z', until: '2026-11-24T16:00:00Z' };
    const bay = mine.bays[0]?.id ?? '';
    const own = (await book(going, aWish({ ...times, kind: 'bay', bay, price: 120, plate: 'IZ 3' }))).body;
    const at2 = await take(
      aWish({ ...times, kind: 'bay', bay: bays[0]?.id ?? '', price: 120 }),
      second.personId,
    );
    expect(JSON.stringify(await personalBookings.export(going.personId, house.kernel))).toContain('IZ 3');
    await house.kernel.db
      .transaction()
      .execute((trx) => personalBookings.erase(going.personId, trx).then(() => undefined));
    expect(await row(own.id)).toMatchObject({ driver: null, plate: null, state: 'cancelled-driver' });
    expect((await row(at2.id)).state).toBe('cancelled-owner');
    expect(await personalBookings.export(going.personId, house.kernel)).toBeUndefined();
    await turn();
    expect(await wasQueued(at2.id, 'taken-away')).toBe(1);
    await turn();
    expect(lot.owner).toBe(going.personId);
  });
});
