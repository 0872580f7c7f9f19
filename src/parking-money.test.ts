/** Money of parking: who offers, paying, receipts, sums of a year. Over HTTP. */
import fastify from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Solution } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { Booking } from './solutions/parking/book/booking.ts';
import { dueOf } from './solutions/parking/money/due-of.ts';
import { giveBackJob } from './solutions/parking/money/give-back-job.ts';
import type { OwnerFields, OwnerView } from './solutions/parking/money/money-api.ts';
import { noticeRoutes } from './solutions/parking/money/notice-routes.ts';
import { reportsOf } from './solutions/parking/money/report.ts';
import { type PutLot, putBooking, putLot } from './solutions/parking/money/testing/put-booking.ts';
import { signed, testProvider } from './solutions/parking/money/testing/test-provider.ts';
import { LICENSED } from './solutions/parking/money/ways-to-pay.ts';
import { solution } from './solutions/parking/solution.ts';

const KOELN = '053150000000';
const IBAN = 'DE89370400440532013000';
const proof = testProvider();
const withProvider: Solution = {
  ...solution,
  routes(instance, kernel) {
    solution.routes?.(instance, kernel);
    noticeRoutes(instance, kernel, [proof]);
  },
};
let house: TestHouse;
let [owner, driver, stranger]: SignedInAs[] = [];
let lot: PutLot;

beforeAll(async () => {
  house = await openTestHouse(buildApp, [withProvider]);
  [owner, driver, stranger] = [await signInAs(house), await signInAs(house), await signInAs(house)];
  lot = await putLot(house.kernel.db, {
    ...{ ars: KOELN, owner: owner.personId, price: { hour: 150, day: 800, vat: 'standard' } },
  });
});
afterAll(() => house.close());

const call = async (
  who: SignedInAs | undefined,
  url: string,
  method: 'GET' | 'POST' | 'PUT' = 'GET',
  payload?: object,
) => {
  const answer = await house.http.inject({
    ...{ method, url: `/api/parking${url}`, headers: { ...who?.headers } },
    ...(payload !== undefined && { payload }),
  });
  const isJson = answer.headers['content-type']?.includes('json') === true;
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body, raw: answer.rawPayload };
};
const fields = (more: Partial<OwnerFields> = {}): OwnerFields => ({
  ...{ kind: 'private', name: 'Erika Beispiel', street: 'Marktweg', houseNumber: '3', postcode: '50667' },
  ...{ town: 'Köln', vat: 'standard', vatRate: 19, iban: 'de89 3704 0044 0532 0130 00', holder: '' },
  ...{ birthDate: null, taxId: '', vatId: null, registerNumber: null },
  ...more,
});
let hour = 0;
/** One after the other, so that none is at the same time as another. */
const book = (more: Partial<Booking> = {}): Promise<Booking> => {
  hour += 3;
  const from = Temporal.Instant.from('2026-03-01T10:00:00Z').add({ hours: hour });
  return putBooking(house.kernel.db, lot, {
    ...{ driver: driver?.personId ?? null, from: from.toString(), until: from.add({ hours: 2 }).toString() },
    ...{ price: 300, ...more },
  });
};
const become = (booking: Booking, state: string, record: object = {}) =>
  sql`update parking.booking set state = ${state}, record = ${JSON.stringify(record)} where id = ${booking.id}`.execute(
    house.kernel.db,
  );

describe('what an owner tells', () => {
  it('is kept with consents by version and time; a wrong account and an old version are refused', async () => {
    const empty = (await call(owner, '/owner')).body as OwnerView;
    expect([empty.version, empty.fields, empty.missing.map(({ id }) => id)]).toEqual([
      ...[0, null, ['terms', 'liability', 'tax', 'reporting']],
    ]);
    expect(empty.missing.find(({ id }) => id === 'tax')).toMatchObject({
      ...{ source: expect.stringContaining('§ 4 Nr. 12 Satz 2 UStG'), toVerify: true },
    });
    const put = (version: number, own: OwnerFields, consents: string[]) =>
      call(owner, '/owner', 'PUT', { version, fields: own, consents });
    expect((await put(0, fields({ iban: 'DE88370400440532013000' }), [])).body.code).toBe('parking-iban');
    const all = ['terms', 'liability', 'tax', 'reporting'];
    const { body } = await put(0, fields(), all);
    expect(body).toMatchObject({ version: 1, missing: [], fields: { iban: IBAN, taxId: null } });
    expect(body.given).toHaveLength(4);
    expect(body.given[0]).toMatchObject({ terms: '2026-11', at: expect.stringMatching(/Z$/) });
    expect((await put(0, fields(), all)).body.code).toBe('parking-owner-changed');
    expect((await put(1, fields({ name: 'E. Beispiel' }), all)).body.given).toHaveLength(4);
    expect((await put(1, fields(), [])).status).toBe(409);
    expect((await call(stranger, '/owner')).body.fields).toBeNull();
    expect((await call(undefined, '/owner')).status).toBe(401);
  });
});

describe('paying the owner directly', () => {
  it('shows the account to the driver alone, after the confirmation, and believes the owner', async () => {
    const booking = await book({ state: 'pending' });
    const path = `/bookings/${booking.id}`;
    expect((await call(driver, `${path}/payment`)).body).toMatchObject({ state: 'waits', direct: null });
    expect((await call(driver, `${path}/payment/told`, 'POST')).body.code).toBe('payment-none');
    await become(booking, 'fixed');
    const open = (await call(driver, `${path}/payment`)).body;
    expect(open).toMatchObject({
      ...{ state: 'open', amount: 300, toldPaidAt: null, receivedAt: null },
      direct: { holder: 'E. Beispiel', iban: 'DE89 3704 0044 0532 0130 00', purpose: booking.code },
    });
    expect((await call(owner, `${path}/payment`)).body.direct).toBeNull();
    expect((await call(stranger, `${path}/payment`)).status).toBe(404);
    const svg = await call(driver, open.direct.code.replace('/api/parking', ''));
    expect(svg.body).toMatch(/^<svg/);
    expect((await call(owner, `${path}/girocode.svg`)).body.code).toBe('payment-none');
    expect((await call(owner, `${path}/payment/told`, 'POST')).status).toBe(404);
    const told = (await call(driver, `${path}/payment/told`, 'POST')).body;
    expect(told).toMatchObject({ state: 'open', toldPaidAt: expect.any(String) });
    expect((await call(driver, `${path}/payment/received`, 'POST')).status).toBe(404);
    for (const _twice of [1, 2])
      expect((await call(owner, `${path}/payment/received`, 'POST')).body).toMatchObject({ state: 'paid' });
    expect((await call(driver, `${path}/payment`)).body).toMatchObject({
      state: 'paid',
      direct: { code: null },
    });
    await become(booking, 'cancelled-owner');
    expect((await call(driver, `${path}/payment`)).body).toMatchObject({ state: 'refund-due', amount: 300 });
    for (const _twice of [1, 2]) await giveBackJob.run({}, house.kernel, new AbortController().signal);
    const due = (await call(owner, `${path}/payment`)).body;
    expect(due).toMatchObject({ state: 'refund-due', amount: 300 });
    expect((await call(owner, `${path}/payment/refunded`, 'POST')).body.state).toBe('refunded');
    expect((await call(owner, `${path}/payment/received`, 'POST')).body.code).toBe('payment-none');
  });

  it('has nothing to pay where it was cancelled in time, and the rest where the stay became longer', async () => {
    const booking = await book();
    await call(owner, `/bookings/${booking.id}/payment/received`, 'POST');
    await sql`update parking.booking set price = 450 where id = ${booking.id}`.execute(house.kernel.db);
    expect((await call(driver, `/bookings/${booking.id}/payment`)).body).toMatchObject({
      state: 'open',
      amount: 150,
      untold: 150,
    });
    const told = (await call(driver, `/bookings/${booking.id}/payment/told`, 'POST')).body;
    expect(told).toMatchObject({ state: 'open', amount: 150, untold: 0 });
    const grown = await book();
    await call(driver, `/bookings/${grown.id}/payment/told`, 'POST');
    await sql`update parking.booking set price = 450 where id = ${grown.id}`.execute(house.kernel.db);
    expect((await call(driver, `/bookings/${grown.id}/payment`)).body).toMatchObject({
      amount: 450,
      untold: 150,
    });
    expect((await call(driver, `/bookings/${grown.id}/payment/told`, 'POST')).body.untold).toBe(0);
    const off = await book({ state: 'cancelled-driver', record: { cancelled: 'free' } });
    expect((await call(driver, `/bookings/${off.id}/payment`)).body).toMatchObject({
      state: 'none',
      direct: null,
    });
  });
});

describe('a licensed provider', () => {
  const tell = async (notice: object, headers = signed(JSON.stringify(notice)), provider = 'proof') => {
    const answer = await house.http.inject({
      ...{ method: 'POST', url: `/api/parking/payments/${provider}/notices`, headers },
      payload: JSON.stringify(notice),
    });
    return answer.json().taken ?? answer.json().code;
  };
  const started = async () => {
    const booking = await book({ state: 'pending', pay: 'provider' });
    for (const _twice of [1, 2]) {
      const { body } = await call(driver, `/bookings/${booking.id}/payment/start`, 'POST');
      expect(body.link).toMatch(/^https:\/\/pay\.example\//);
    }
    const order = proof.orders.at(-1);
    expect(order).toMatchObject({ purpose: booking.code, amount: 300, payee: owner?.personId });
    expect(proof.orders.at(-2)?.id).toBe(order?.id);
    return { booking, reference: `proof-${order?.id}` };
  };
  const stateOf = async ({ id }: Booking) => {
    const { rows } = await sql<{ booking: string; payment: string; notices: number }>`
      select b.state as booking, p.state as payment, (select count(*)::int from parking.payment_notice n
        where n.payment = p.id) as notices
      from parking.booking b join parking.payment p on p.booking = b.id where b.id = ${id}`.execute(
      house.kernel.db,
    );
    return rows;
  };

  it('tells the same three times and out of order: each counts once, the newest wins', async () => {
    const { booking, reference } = await started();
    const paid = { id: `${reference}-2`, reference, state: 'paid', amount: 300, rank: 2 };
    expect(await Promise.all([tell(paid), tell(paid), tell(paid)])).toEqual(
      expect.arrayContaining(['taken', 'known', 'known']),
    );
    expect(await tell({ ...paid, id: `${reference}-1`, state: 'failed', rank: 1 })).toBe('overtaken');
    expect(await stateOf(booking)).toEqual([{ booking: 'confirmed', payment: 'paid', notices: 2 }]);
    expect((await call(driver, `/bookings/${booking.id}/payment/start`, 'POST')).body.code).toBe(
      'payment-none',
    );
  });

  it('is refused without its signature, with another amount, and for a payment that nobody began', async () => {
    const { booking, reference } = await started();
    const paid = { id: `${reference}-1`, reference, state: 'paid', amount: 300, rank: 1 };
    expect(await tell(paid, { ...signed('{}') })).toBe('payment-signature');
    expect(await tell(paid, { ...signed(JSON.stringify(paid)) }, 'other')).toBe('payment-unknown');
    expect(await tell({ ...paid, reference: 'proof-nothing' })).toBe('payment-unknown');
    for (const _twice of [1, 2])
      expect(await tell({ ...paid, id: `${reference}-less`, amount: 299 })).toBe('payment-amount');
    expect(await stateOf(booking)).toEqual([{ booking: 'pending', payment: 'open', notices: 1 }]);
    expect(await tell(paid)).toBe('taken');
  });

  it('is asked to give back at once what was paid for a booking that is over', async () => {
    const { booking, reference } = await started();
    await become(booking, 'lapsed');
    const paid = { id: `${reference}-1`, reference, state: 'paid', amount: 300, rank: 1 };
    expect(await tell(paid)).toBe('taken');
    expect(proof.refunds).toEqual([{ reference, amount: 300 }]);
    expect(await stateOf(booking)).toMatchObject([{ booking: 'lapsed', payment: 'refund-due' }]);
    expect(await tell({ ...paid, id: `${reference}-2`, state: 'refunded', rank: 2 })).toBe('taken');
    expect(await stateOf(booking)).toMatchObject([{ payment: 'refunded' }]);
    expect(proof.refunds).toHaveLength(1);
  });
});

describe('sums and papers', () => {
  it('count stays by month as they are owed, for the owner alone, in table, paper and report', async () => {
    const at = (from: string, state: Booking['state'], price: number, record: Booking['record'] = {}) =>
      book({
        ...{ from, until: Temporal.Instant.from(from).add({ hours: 2 }).toString(), heldFrom: from },
        ...{ heldUntil: Temporal.Instant.from(from).add({ hours: 2 }).toString(), state, price, record },
      });
    const counted = [
      // By the clock in Germany this is the first of January.
      await at('2024-12-31T23:30:00Z', 'ended', 300),
      await at('2025-06-30T08:00:00Z', 'ended', 800),
      await at('2025-06-30T12:00:00Z', 'no-show', 300),
      await at('2025-07-01T08:00:00Z', 'cancelled-driver', 500, { cancelled: 'late' }),
      await at('2025-07-01T08:00:00Z', 'cancelled-driver', 500, { cancelled: 'free' }),
      await at('2025-07-02T08:00:00Z', 'cancelled-owner', 500),
    ];
    await call(owner, `/bookings/${counted[1]?.id}/payment/received`, 'POST');
    const { body } = await call(owner, '/owner/earnings?year=2025');
    expect(body.total).toEqual({ bookings: 4, minutes: 360, agreed: 1_900, received: 800 });
    expect(body.total.agreed).toBe(counted.reduce((sum, one) => sum + dueOf(one), 0));
    expect(body.months[5]).toEqual({
      month: '2025-06',
      bookings: 2,
      minutes: 240,
      agreed: 1_100,
      received: 800,
    });
    expect(body.years).toEqual([2026, 2025]);
    expect((await call(stranger, '/owner/earnings?year=2025')).body.total.bookings).toBe(0);
    expect((await call(owner, '/owner/earnings.csv?year=2025')).body).toContain('2025-06;2;4,00;11,00;8,00');
    const report = (await call(owner, '/owner/report?year=2025')).body;
    expect(report.lots).toMatchObject([{ address: 'Marktweg 3', bookings: 4, days: 2 }]);
    expect(report.quarters.map(({ agreed }: { agreed: number }) => agreed)).toEqual([300, 1_100, 500, 0]);
    expect(report.toVerify[0]).toContain('zu prüfen');
    const table = (await call(owner, '/owner/report.csv?year=2025')).body;
    expect(table).toContain(`E. Beispiel;Marktweg;3;50667;Köln;;;;;${IBAN};Marktweg 3;2;2;2;4,00;11,00;8,00`);
    const [, ...lines] = table.trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/PStTG\/DAC7.*zu prüfen/);
    // The operator's report holds each owner once.
    const all = await reportsOf(house.kernel, { year: 2025, owner: null, language: 'de' });
    expect(all).toEqual([report]);
    for (const [who, url] of [
      [owner, '/owner/earnings.pdf?year=2025'],
      [driver, `/bookings/${counted[1]?.id}/receipt.pdf?lang=en`],
    ] as const) {
      const { raw } = await call(who, url);
      expect(raw.subarray(0, 8).toString()).toBe('%PDF-1.7');
      expect(raw.toString('latin1')).toContain('/MarkInfo');
    }
    expect((await call(driver, `/bookings/${counted[5]?.id}/receipt.pdf`)).body.code).toBe(
      'parking-no-receipt',
    );
    expect((await call(stranger, `/bookings/${counted[1]?.id}/receipt.pdf`)).status).toBe(404);
  });

  it('say the terms with their sources and what is to be verified, in each version', async () => {
    const place = house.kernel.places.get(KOELN);
    if (place === undefined) throw new Error('no Köln');
    const pageOf = async (rest: string) =>
      JSON.stringify(await solution.page(rest, { place, language: 'de' }, house.kernel));
    const now = await pageOf('regeln');
    for (const words of [
      '7 B 1182/16',
      '§ 540 BGB',
      'V ZR 229/13',
      '§ 19 UStG · zu prüfen',
      'PStTG/DAC7',
      'keine Grenze',
    ])
      expect(now).toContain(words);
    expect(now).toContain('Bis 60 Minuten vor Beginn');
    expect(await pageOf('regeln/2026-11')).toContain('Fassung 2026-11');
    expect(await pageOf('regeln/1999')).toBe('null');
  });
});

it('has no way in for notices where no provider is configured', async () => {
  const app = fastify();
  noticeRoutes(app, house.kernel, LICENSED);
  await app.ready();
  expect(app.printRoutes()).not.toContain('notices');
  await app.close();
});
