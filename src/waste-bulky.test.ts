/** Bulky waste on request: never more than there is room for. Over HTTP. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { digestOf, newToken } from './kernel/identity/invitations/token.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Mail } from './kernel/mail/mail.ts';
import { solutionMailJobs } from './kernel/mail/solutions/solution-mail.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { cancelRequest, confirmRequest } from './solutions/waste/bulky/book.ts';
import type { SlotView } from './solutions/waste/bulky/bulky-api.ts';
import type { BulkyMailKind } from './solutions/waste/bulky/mail-queue.ts';
import { personalRequests } from './solutions/waste/bulky/personal-store.ts';
import { insertRequest, setTokenDigest } from './solutions/waste/bulky/request-store.ts';
import { bring } from './solutions/waste/testing/bring.ts';
import { aSeries, aStreet } from './solutions/waste/testing/records.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const ORIGIN = 'http://localhost:8080';
const FORM = `/anliegen/${WACKEN}/abfall/sperrmuell`;
let house: TestHouse;
let officer: SignedInAs;
let inDays: (days: number) => string;

beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  const today = house.kernel.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  inDays = (days) => today.add({ days }).toString();
  officer = await signInAs(house, {
    memberships: [{ ars: WACKEN, level: 'municipality', role: 'officer' }],
  });
  const days = [inDays(3)];
  await bring(
    house.kernel,
    'collections',
    { n: aSeries(days, { district: 'Nord' }), s: aSeries(days, { district: 'Süd' }) },
    { ars: WACKEN },
  );
  await bring(
    house.kernel,
    'streets',
    { a: aStreet('Hauptstraße', 'Nord'), b: aStreet('Am Ring', 'Süd') },
    { ars: WACKEN },
  );
  house.kernel.sources = await sourcesOf(house.kernel.db);
});
afterAll(() => house.close());

const desk = async (path: string, body?: object, method: 'POST' | 'PATCH' = 'POST') => {
  const answer = await house.http.inject({
    ...{ method: body === undefined ? 'GET' : method, url: `/api/waste/desk/${WACKEN}/bulky${path}` },
    headers: officer.headers,
    ...(body !== undefined && { payload: body }),
  });
  return {
    status: answer.statusCode,
    body: answer.headers['content-type']?.includes('csv') ? answer.body : answer.json(),
  };
};
const aSlot = async (own: object = {}): Promise<SlotView> => {
  const shape = { day: inDays(10), slugs: [], capacity: 1, volume: null, deadline: inDays(8), note: '' };
  return (await desk('', { ...shape, ...own })).body;
};
const send = async (own: Record<string, string>, url = FORM) => {
  const seit = String(house.kernel.clock.milliseconds() - 20_000);
  const sent = { street: 'Hauptstr.', number: '1', items: '1 Sofa', volume: '2', seit, ...own };
  const answer = await house.http.inject({
    ...{
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
    },
    payload: new URLSearchParams(sent).toString(),
  });
  return { status: answer.statusCode, body: answer.body };
};
/** The mail of one kind that is due for an address, as the job writes it. */
async function mailTo(email: string, what: BulkyMailKind): Promise<Mail | undefined> {
  const sent: Mail[] = [];
  const mailer = {
    way: { kind: 'folder' as const, folder: '' },
    send: async (mail: Mail) => void sent.push(mail),
  };
  const jobs = solutionMailJobs({ solutions, mailer, publicUrl: ORIGIN });
  const job = jobs.find(({ name }) => name === 'waste.bulky-mail');
  const { rows } = await sql<{ ars: string; id: string; version: number }>`select ars, id, version
    from waste.bulky_request where email = ${email}`.execute(house.kernel.db);
  for (const row of rows) await job?.run({ ...row, what }, house.kernel, new AbortController().signal);
  return sent[0];
}
const tokenIn = (mail: Mail | undefined) => /schluessel=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
const own = (token: string, act: string, more: Record<string, string> = {}) =>
  send({ schluessel: token, act, ...more }, `${FORM}/termin`);
const states = (slot: SlotView) => slot.requests.map(({ number, state }) => `${number} ${state}`);

describe('a slot for bulky waste', () => {
  it('is offered until its deadline; a request takes a place when its address is proven, not before', async () => {
    expect((await house.http.inject({ url: FORM })).body).toContain('keine Sperrmüll-Termine');
    const slot = await aSlot({ note: 'Bitte ab 6 Uhr.' });
    await aSlot({ day: inDays(2), deadline: inDays(-1) });
    const form = await house.http.inject({ url: FORM });
    expect(form.body.match(/<option value="[0-9a-f]{8}-/g)).toHaveLength(1);
    expect((await house.http.inject({ url: `/${WACKEN}-wacken/abfall/sperrmuell` })).body).toContain(
      `href="${FORM}"`,
    );

    const wrong = await send({ slot: 'x', street: '', number: 'a', items: ' ', volume: '99', email: 'nein' });
    expect(wrong.status).toBe(422);
    for (const field of ['slot', 'street', 'number', 'items', 'volume', 'email'])
      expect(wrong.body, field).toContain(`id="claim-${field}-error"`);

    for (const [number, email] of [
      ['1', 'eins@example.org'],
      ['2', 'zwei@example.org'],
    ] as const)
      expect((await send({ slot: slot.id, number, email })).body).toContain('Bitte bestätigen');
    expect((await desk(`/${slot.id}`)).body).toMatchObject({ taken: 0, requests: [] });

    const first = tokenIn(await mailTo('eins@example.org', 'confirm'));
    expect((await house.http.inject({ url: `${FORM}/termin?schluessel=${first}` })).body).toContain(
      'Anmeldung bestätigen',
    );
    expect((await own(first, 'confirm')).body).toContain('Ihr Platz ist reserviert');
    expect((await own(first, 'confirm')).body).toContain('Ihr Platz ist reserviert');
    expect((await house.http.inject({ url: FORM })).body).toContain('(voll, Warteliste)');
    const second = tokenIn(await mailTo('zwei@example.org', 'confirm'));
    expect((await own(second, 'confirm')).body).toContain('auf der Warteliste');
    expect((await mailTo('zwei@example.org', 'waiting'))?.text).toContain('der Termin ist voll');
    const full = (await desk(`/${slot.id}`)).body;
    expect([states(full), full.taken, full.waiting]).toEqual([['1 booked', '2 waiting'], 1, 1]);
  });

  it('passes a place on that is given back, and lets those change who have one', async () => {
    const [slot] = (await desk('')).body.slots.filter(({ taken }: SlotView) => taken === 1);
    const booked = await mailTo('eins@example.org', 'booked');
    expect(booked?.text).toContain('Bitte ab 6 Uhr.');
    const other = await aSlot({ day: inDays(20), deadline: inDays(15), volume: 3 });
    const token = tokenIn(booked);
    const wish = { slot: other.id, items: '2 Schränke', volume: '4' };
    const tooMuch = await own(token, 'change', wish);
    expect([tooMuch.status, tooMuch.body.includes('Ihr bisheriger Termin bleibt')]).toEqual([422, true]);
    expect((await own(token, 'change', { ...wish, volume: '3' })).body).toContain('2 Schränke');
    expect(states((await desk(`/${slot.id}`)).body)).toEqual(['2 booked']);
    expect(states((await desk(`/${other.id}`)).body)).toEqual(['1 booked']);
    const moved = tokenIn(await mailTo('eins@example.org', 'booked'));
    expect((await own(moved, 'cancel')).body).toContain('abgesagt');
    expect((await desk(`/${other.id}`)).body).toMatchObject({ taken: 0, takenVolume: 0 });
  });

  it('is shown and goes on after each act, although a mail with a new link was written meanwhile', async () => {
    const slot = await aSlot({ day: inDays(12) });
    const email = 'flink@example.org';
    await send({ slot: slot.id, email });
    const token = tokenIn(await mailTo(email, 'confirm'));
    // The mail is written in the very moment in which it is queued.
    const queue = vi.spyOn(house.kernel.jobs, 'queue').mockImplementation(async (_job, payload, options) => {
      const id = 'id' in payload ? String(payload.id) : '';
      await setTokenDigest(options?.db ?? house.kernel.db, WACKEN, id, digestOf(newToken()));
    });
    const confirmed = await own(token, 'confirm');
    queue.mockRestore();
    expect(confirmed).toMatchObject({
      status: 200,
      body: expect.stringContaining('Ihr Platz ist reserviert'),
    });
    expect((await own(token, 'change', { slot: slot.id, items: '1 Bett', volume: '1' })).body).toContain(
      '1 Bett',
    );
    // The mail about the change: now the page that is still open is two links old.
    await mailTo(email, 'booked');
    expect((await own(token, 'cancel')).status).toBe(404);
  });

  it('is for its districts alone; a street in no table is left to the desk', async () => {
    const { districts } = (await desk('')).body;
    const south = districts.find(({ name }: { name: string }) => name === 'Süd').slug;
    const slot = await aSlot({ slugs: [south] });
    const email = 'drei@example.org';
    expect((await send({ slot: slot.id, email })).body).toContain('gilt nicht für Ihre Straße');
    expect((await send({ slot: slot.id, email, street: 'Am Ring' })).status).toBe(200);
    expect((await send({ slot: slot.id, email, street: 'Neuer Weg' })).status).toBe(200);
  });

  it('has as many booked households as places, whoever confirms and gives back at the same time', async () => {
    const { db, clock } = house.kernel;
    const slot = await aSlot({ capacity: 10, volume: 25 });
    const now = clock.now();
    const ids = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const at = {
          ars: WACKEN,
          slot: slot.id,
          day: slot.day,
          town: WACKEN,
          street: 'Ring',
          number: `${index}`,
        };
        const what = {
          items: 'x',
          volume: 1 + (index % 3),
          language: 'de',
          email: `p${index}@example.org`,
          network: '',
        };
        return insertRequest(db, { ...at, ...what }, now);
      }),
    );
    const ended = await Promise.all(ids.map((id) => confirmRequest(house.kernel, { ars: WACKEN, id })));
    const booked = ids.filter((_, index) => ended[index] === 'booked');
    const check = async () => {
      const found: SlotView = (await desk(`/${slot.id}`)).body;
      const there = found.requests.filter(({ state }) => state === 'booked');
      expect(found.taken).toBe(there.length);
      expect(found.takenVolume).toBe(there.reduce((sum, { volume }) => sum + volume, 0));
      expect(found.taken).toBeLessThanOrEqual(10);
      expect(found.takenVolume).toBeLessThanOrEqual(25);
      return found;
    };
    expect((await check()).waiting).toBe(50 - booked.length);
    await Promise.all(booked.slice(0, 5).map((id) => cancelRequest(house.kernel, { ars: WACKEN, id })));
    // Those who waited have moved up: no place is left over while somebody waits who fits.
    const later = await check();
    expect(later.taken === 10 || later.takenVolume >= 23).toBe(true);
    // The database itself refuses more.
    await expect(
      sql`update waste.bulky_slot set taken = 11 where id = ${slot.id}`.execute(db),
    ).rejects.toThrow(/check/);
  }, 30_000);

  it('is listed for the crew, noted as done, reshaped and called off; each household hears of it', async () => {
    const slot = await aSlot({ capacity: 2 });
    for (const number of ['7', '8']) {
      const email = `haus${number}@example.org`;
      await send({ slot: slot.id, number, email, items: '=1+1' });
      await own(tokenIn(await mailTo(email, 'confirm')), 'confirm');
    }
    const csv = (await desk(`/${slot.id}/list`, {})).body;
    expect(csv).toContain("Wacken;Hauptstr.;7;'=1+1;2;angemeldet\r\n");
    const { requests, version } = (await desk(`/${slot.id}`)).body;
    const done = await desk(`/${slot.id}/done`, { request: requests[0].id, state: 'done' });
    expect(states(done.body)).toEqual(['8 booked', '7 done']);
    const shape = { version, volume: null, deadline: inDays(8), note: '' };
    expect((await desk(`/${slot.id}`, { ...shape, capacity: 1 }, 'PATCH')).body.code).toBe('slot-taken');
    const more = await desk(`/${slot.id}`, { ...shape, capacity: 3 }, 'PATCH');
    expect(more.body.capacity).toBe(3);
    expect(
      (await desk('', { ...shape, day: inDays(-1), slugs: [], capacity: 1, version: undefined })).status,
    ).toBe(422);
    const off = await desk(`/${slot.id}/withdraw`, { version: more.body.version, reason: 'Streik' });
    expect([off.body.isWithdrawn, states(off.body)]).toEqual([true, ['7 done', '8 cancelled']]);
    expect((await mailTo('haus8@example.org', 'withdrawn'))?.text).toContain('Streik');
  });

  it('gives out and forgets what belongs to an account, and frees its place', async () => {
    const slot = await aSlot();
    await send({ slot: slot.id, email: 'anna@example.org' });
    await own(tokenIn(await mailTo('anna@example.org', 'confirm')), 'confirm');
    const anna = await signInAs(house, { email: 'anna@example.org' });
    expect(await personalRequests.export(anna.personId, house.kernel)).toMatchObject([
      { items: '1 Sofa', state: 'booked' },
    ]);
    await house.kernel.db.transaction().execute((trx) => personalRequests.erase(anna.personId, trx));
    expect(await personalRequests.export(anna.personId, house.kernel)).toBeUndefined();
    expect((await desk(`/${slot.id}`)).body).toMatchObject({ taken: 0, takenVolume: 0, requests: [] });
  });
});
