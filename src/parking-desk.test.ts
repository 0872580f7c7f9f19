/** Building areas, the desk's review of lots, and its figures. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { LogLine } from './kernel/identity/desk-api.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Mail } from './kernel/mail/mail.ts';
import { solutionMailJobs } from './kernel/mail/solutions/solution-mail.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { NO_NEEDS } from './solutions/parking/book/booking.ts';
import { insertBookings } from './solutions/parking/book/booking-store.ts';
import { aLot, BAY, POINT, WACKEN } from './solutions/parking/book/testing/a-lot.ts';
import type { OwnLot } from './solutions/parking/lots/lots-api.ts';
import { OWNER_CONSENTS } from './solutions/parking/money/terms.ts';
import { solution } from './solutions/parking/solution.ts';
import { checkZone } from './solutions/parking/zones/check-zone.ts';
import { findReviewTasks } from './solutions/parking/zones/find-review-tasks.ts';
import { gapFinder } from './solutions/parking/zones/gap-finder.ts';
import { recheckJob } from './solutions/parking/zones/recheck-job.ts';
import type { ParkingOverview, ReviewList, ReviewView } from './solutions/parking/zones/zones-api.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const COUNTY = '010610000000';
let house: TestHouse;
let officer: SignedInAs;
let editor: SignedInAs;
let stranger: SignedInAs;
let owner: SignedInAs;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
let layer = '';

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const works = { ars: WACKEN, level: 'municipality' } as const;
  officer = await signInAs(house, { memberships: [{ ...works, role: 'officer' }] });
  editor = await signInAs(house, { memberships: [{ ...works, role: 'editor' }] });
  stranger = await signInAs(house, { memberships: [{ ...works, ars: KOELN, role: 'officer' }] });
  owner = await signInAs(house, { name: 'Ole Owner' });
  await introduce(owner);
});
afterAll(() => house.close());

/** Says who offers, and agrees to all. */
async function introduce(who: SignedInAs): Promise<void> {
  const fields = {
    ...{ kind: 'private', name: 'Ole Owner', street: 'Beispielstraße', houseNumber: '1', postcode: '25596' },
    ...{
      town: 'Wacken',
      vat: 'private',
      vatRate: null,
      iban: null,
      holder: '',
      birthDate: null,
      taxId: null,
    },
    ...{ vatId: null, registerNumber: null },
  };
  const answer = await house.http.inject({
    ...{ method: 'PUT', url: '/api/parking/owner', headers: who.headers },
    payload: { version: 0, fields, consents: [...OWNER_CONSENTS] },
  });
  expect(answer.statusCode, answer.body).toBe(200);
}

const later = (time: string) => {
  now = Temporal.Instant.from(time);
};
const square = (lon: number, lat: number, size: number) => [
  [lon - size, lat - size],
  [lon + size, lat - size],
  [lon + size, lat + size],
  [lon - size, lat + size],
  [lon - size, lat - size],
];
const feature = (id: string, art: string, rings: unknown, more: object = {}) => ({
  ...{ type: 'Feature', id, properties: { art, ...more } },
  geometry: { type: 'Polygon', coordinates: rings },
});
/** The layer of the county as its file says it. */
async function bringLayer(features: readonly object[], accept = true) {
  const { source, result } = await importFile({
    ...{ db: house.kernel.db, places: house.kernel.places, solution, intake: 'zones', now, accept },
    ...{ connector: 'geojson-areas', ownerArs: COUNTY, name: 'Baugebiete Steinburg' },
    settings: { mapping: { area: 'art', authority: 'amt', name: 'plan' } },
    file: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
    ...(layer !== '' && { source: layer }),
  });
  layer = source;
  house.kernel.sources = await sourcesOf(house.kernel.db);
  return result;
}
async function call<Body>(as: SignedInAs, url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method: payload === undefined ? 'GET' : 'POST', url, headers: as.headers },
    ...(payload !== undefined && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() as Body & { code?: string } }; // our own server's shape
}
const desk = <Body = ReviewView>(path: string, payload?: object, as = officer) =>
  call<Body>(as, `/api/parking/desk/${WACKEN}/reviews${path}`, payload);
const open = async () => (await desk<ReviewList>('')).body;

/** As an owner does it: a draft, both declarations, sent. */
async function offer(at: { lon: number; lat: number }, title = 'Hof am Markt'): Promise<OwnLot> {
  const made = await call<OwnLot>(owner, '/api/parking/lots', {
    ...{ wish: randomUUID(), kind: 'supermarket', ...at, bays: [BAY] },
    record: {
      ...{ title, street: 'Hauptstraße', houseNumber: '7', business: 'Markt GmbH' },
      windows: [{ days: [1, 2, 3, 4, 5, 6], from: '18:00', until: '08:00', holidays: 'as-usual' }],
      access: { kind: 'open', text: '', operator: null },
      price: {
        ...{ free: true, hour: null, night: null, nightFrom: '18:00', nightUntil: '08:00' },
        ...{ day: null, dayFrom: '00:00', week: null, month: null, vat: 'private' },
      },
    },
  });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const path = `/api/parking/lots/${made.body.id}`;
  const declared = await call<OwnLot>(owner, `${path}/declare`, {
    ...{ version: made.body.version, mayLet: true, notPublic: true },
  });
  const sent = await call<OwnLot>(owner, `${path}/submit`, { version: declared.body.version });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  return sent.body;
}
const ownLot = async (id: string) => (await call<OwnLot>(owner, `/api/parking/lots/${id}`)).body;

/** All that was queued for owners so far, written by the job. */
async function mails(): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = {
    way: { kind: 'folder' as const, folder: '' },
    send: async (mail: Mail) => void sent.push(mail),
  };
  const job = solutionMailJobs({ solutions, mailer, publicUrl: 'http://localhost:8080' }).find(
    ({ name }) => name === 'parking.review-mail',
  );
  for (const payload of queued.splice(0)) await job?.run(payload, house.kernel, new AbortController().signal);
  return sent;
}
const queued: object[] = [];

describe('the layer of building areas', () => {
  it('is taken in, the bad of it told with line and reason, the good kept', async () => {
    const queue = house.kernel.jobs.queue.bind(house.kernel.jobs);
    house.kernel.jobs.queue = async (job, payload, options) => {
      if (job.name === 'parking.review-mail') queued.push(payload);
      return queue(job, payload, options);
    };
    const { lon, lat } = POINT;
    const result = await bringLayer([
      feature('ask', 'Dorfgebiet', [square(lon, lat, 0.004)], {
        amt: 'Bauaufsicht Steinburg',
        plan: 'Plan 3',
      }),
      feature('core', 'MK', [square(lon, lat + 0.006, 0.001)]),
      feature('home', 'Allgemeines Wohngebiet', [square(lon, lat - 0.006, 0.001)]),
      feature('open', 'MK', [square(lon, lat, 0.001).slice(0, 4)]),
      feature('bow', 'MK', [
        [
          [9.37, 54.02],
          [9.38, 54.03],
          [9.38, 54.02],
          [9.37, 54.03],
          [9.37, 54.02],
        ],
      ]),
      feature('far', 'MK', [square(6.96, 50.94, 0.001)]),
    ]);
    expect(result).toMatchObject({ outcome: 'imported' });
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from parking.zone`.execute(
      house.kernel.db,
    );
    expect(rows[0]?.count).toBe(3);
    expect(JSON.stringify(result)).toContain('open-ring');
    expect(JSON.stringify(result)).toContain('crosses-itself');
    expect(JSON.stringify(result)).toContain('outside-unit');
  });

  it('answers for a town below its county, and names who is competent', async () => {
    const { lon, lat } = POINT;
    const at = (up: number) => checkZone(house.kernel, { ars: WACKEN, lon, lat: lat + up });
    expect(await at(0)).toMatchObject({
      ...{ verdict: 'ask', zone: { area: 'Dorfgebiet', name: 'Plan 3', source: 'Baugebiete Steinburg' } },
      authority: { name: 'Bauaufsicht Steinburg', link: null },
    });
    expect(await at(0.006)).toMatchObject({ verdict: 'allowed', authority: null });
    expect(await at(-0.006)).toMatchObject({ verdict: 'forbidden' });
    expect(await at(0.02)).toEqual({ verdict: 'unknown', zone: null, authority: null });
  });
});

describe('the review at the desk', () => {
  it('lets an offer in an area that allows it be seen at once, refuses one that does not, and asks for the rest', async () => {
    const { lon, lat } = POINT;
    expect((await offer({ lon, lat: lat + 0.006 })).state).toBe('listed');
    expect((await offer({ lon, lat: lat - 0.006 })).state).toBe('forbidden');
    const asked = await offer(POINT);
    expect(asked).toMatchObject({ state: 'review', verdict: 'ask' });
    const { lots, total } = await open();
    expect([total, lots[0]?.id]).toEqual([1, asked.id]);
    expect((await desk(`/${asked.id}`)).body).toMatchObject({
      ...{ street: 'Hauptstraße 7', owner: 'Markt GmbH', zone: { area: 'Dorfgebiet' }, bookings: 0 },
      ...{
        authority: { name: 'Bauaufsicht Steinburg' },
        hearsByMail: true,
        since: now.toString({ fractionalSecondDigits: 3 }),
      },
    });
  });

  it('is a task for who may decide, for nobody else', async () => {
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('no Wacken');
    const ask = (permission: string) =>
      findReviewTasks({ place, permissions: new Set([permission]), language: 'de' }, house.kernel);
    expect(await ask('desk:open')).toEqual([]);
    expect(await ask('parking:review')).toMatchObject([
      {
        urgency: 'soon',
        title: 'Stellplatz prüfen: Hof am Markt',
        link: expect.stringContaining('parken/pruefen/'),
      },
    ]);
    later('2026-12-02T10:00:00Z');
    expect(await ask('parking:review')).toMatchObject([{ urgency: 'now' }]);
  });

  it('turns editors and other towns away', async () => {
    const [lot] = (await open()).lots;
    expect((await desk('', undefined, editor)).status).toBe(403);
    expect((await desk('', undefined, stranger)).status).toBe(403);
    const elsewhere = await call(stranger, `/api/parking/desk/${KOELN}/reviews/${lot?.id}`);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'review-unknown']);
  });

  it('asks the owner, sees that something changed, and lets the offer in; the owner hears both times', async () => {
    const [lot] = (await open()).lots;
    if (lot === undefined) throw new Error('no lot');
    const { id, version } = lot;
    expect((await desk(`/${id}/ask`, { version, question: ' ' })).status).toBe(400);
    const asked = await desk(`/${id}/ask`, { version, question: 'Wie viele Plätze nennt die Genehmigung?' });
    expect(asked.body).toMatchObject({ state: 'review', version, wasChanged: false });
    later('2026-12-03T10:00:00Z');
    const changed = await call<OwnLot>(owner, `/api/parking/lots/${id}?lang=de`, undefined).then(({ body }) =>
      house.http.inject({
        ...{ method: 'PATCH', url: `/api/parking/lots/${id}`, headers: owner.headers },
        payload: { version: body.version, record: { about: 'Die Genehmigung nennt 12.' } },
      }),
    );
    expect(changed.statusCode).toBe(200);
    expect((await open()).lots[0]).toMatchObject({ id, wasChanged: true });
    const lots = [{ id, version }];
    expect((await desk('/decide', { lots, decision: 'allowed', answer: '' })).body.code).toBe('case-changed');
    const read = (await desk(`/${id}`)).body;
    const decide = { lots: [{ id, version: read.version }], decision: 'allowed', answer: 'Gern.' };
    expect((await desk('/decide', decide)).status).toBe(200);
    expect(await ownLot(id)).toMatchObject({ state: 'listed', decision: 'allowed', answer: 'Gern.' });
    const sent = await mails();
    // Asked about is no more: only what is true now goes out.
    expect(sent.map(({ subject }) => subject)).toEqual(['Ihr Stellplatz ist zugelassen']);
    expect(sent[0]?.text).toContain('Gern.');
    expect(sent[0]?.text).toContain(`/mein-bereich/parken/stellplaetze/${id}`);
  });

  it('changes its mind with words for the owner, moves or cancels what is booked, and takes back', async () => {
    const { lots } = (await desk<ReviewList>('?list=allowed')).body;
    const [lot] = lots;
    if (lot === undefined) throw new Error('no lot');
    const [bay] = (await ownLot(lot.id)).bayList;
    const booked = await book(lot.id, bay?.id ?? '');
    expect((await desk(`/${lot.id}`)).body.bookings).toBe(1);
    const decide = (version: number, answer: string) =>
      desk('/decide', { lots: [{ id: lot.id, version }], decision: 'forbidden', answer });
    expect((await decide(lot.version, '')).status).toBe(400);
    expect((await decide(lot.version, 'Notwendige Stellplätze')).status).toBe(200);
    expect(await ownLot(lot.id)).toMatchObject({ state: 'forbidden', answer: 'Notwendige Stellplätze' });
    const { rows } = await sql<{ state: string; lot: string }>`
      select state, lot from parking.booking where id = ${booked}`.execute(house.kernel.db);
    // The other one that is listed is 600 m away: farther than was promised.
    expect(rows).toEqual([{ state: 'cancelled-owner', lot: lot.id }]);
    const { version } = (await desk(`/${lot.id}`)).body;
    const back = await desk(`/${lot.id}/reopen`, { version });
    expect(back.body).toMatchObject({ state: 'review', decision: null });
    expect((await desk(`/${lot.id}/reopen`, { version: back.body.version })).body.code).toBe('case-state');
    const works = { ars: WACKEN, level: 'municipality', role: 'manager' } as const;
    const manager = await signInAs(house, { memberships: [works] });
    const log = await call<{ lines: LogLine[] }>(manager, `/api/desk/${WACKEN}/audit`);
    expect(log.body.lines.map(({ what }) => what)).toEqual([
      'hat eine Entscheidung über einen Stellplatz zurückgenommen',
      'hat einen Stellplatz nicht zugelassen',
      'hat einen Stellplatz zugelassen',
      'hat einen Anbieter von Stellplätzen gefragt',
    ]);
  });

  it('decides about a whole chain at once, all or none, with one mail', async () => {
    queued.length = 0;
    for (let number = 2; number <= 12; number++) await offer(POINT, `Filiale ${number}`);
    const [first] = (await open()).lots;
    const view = (await desk(`/${first?.id}`)).body;
    expect(view.alike).toHaveLength(11);
    const all = [view, ...view.alike].map(({ id, version }) => ({ id, version }));
    const stale = all.map((one, index) => (index === 5 ? { ...one, version: 99 } : one));
    const say = (lots: object[]) => desk<{ decided: number }>('/decide', { lots, decision: 'allowed' });
    expect((await say(stale)).body.code).toBe('case-changed');
    expect((await open()).total).toBe(12);
    const { lot: foreign } = await aLot(house.kernel.db, { owner: officer.personId });
    await sql`update parking.lot set state = 'review' where id = ${foreign.id}`.execute(house.kernel.db);
    expect((await say([...all, { id: foreign.id, version: 1 }])).body.code).toBe('reviews-differ');
    expect((await say(all)).body).toEqual({ decided: 12 });
    expect((await open()).lots.map(({ id }) => id)).toEqual([foreign.id]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('12 Ihrer Angebote');
    expect(mail?.text).toContain('und 2 weitere');
  });
});

describe('a new layer', () => {
  it('sends what it speaks against to the desk, lists what waited for it, and touches nothing twice', async () => {
    later('2026-12-10T10:00:00Z');
    queued.length = 0;
    const { lon, lat } = POINT;
    // The next village, in the same county.
    const waiting = await offer({ lon, lat: lat + 0.01 }, 'Wartet auf die Karte');
    expect(waiting).toMatchObject({ state: 'review', verdict: 'unknown' });
    const run = () => recheckJob.run({}, house.kernel, new AbortController().signal);
    await run();
    expect(await ownLot(waiting.id)).toMatchObject({ state: 'review' });
    later('2026-12-11T10:00:00Z');
    const core = feature('core', 'MK', [square(lon, lat + 0.01, 0.001)]);
    await bringLayer([feature('ask', 'WA', [square(lon, lat, 0.004)]), core]);
    later('2026-12-11T10:15:00Z');
    await run();
    expect(await ownLot(waiting.id)).toMatchObject({ state: 'listed', verdict: 'allowed' });
    const { lots, total } = await open();
    expect(total).toBe(13);
    expect(lots.filter(({ title }) => title.startsWith('Filiale'))).toHaveLength(11);
    expect(lots.at(-1)).toMatchObject({ verdict: 'forbidden', decision: null });
    const sent = await mails();
    expect(sent.filter(({ subject }) => subject === 'Ihr Stellplatz ist jetzt sichtbar')).toHaveLength(1);
    // One mail for all that one owner has there.
    const again = sent.filter(({ subject }) => subject === 'Ihr Stellplatz wird neu geprüft');
    expect(again.map(({ text }) => text.includes('12 Ihrer Angebote'))).toEqual([true]);
    await run();
    expect(queued).toEqual([]);
  });

  it('that now asks leaves what is listed there, with its bookings; the desk looks, the owner is told once', async () => {
    const { lon, lat } = POINT;
    const layerOf = async (art: string, time: string) => {
      later(time);
      const core = feature('core', 'MK', [square(lon, lat + 0.01, 0.001)]);
      const asked = feature('asked', art, [square(lon, lat + 0.006, 0.001)]);
      await bringLayer([feature('ask', 'WA', [square(lon, lat, 0.004)]), core, asked]);
      later(Temporal.Instant.from(time).add({ minutes: 15 }).toString());
      queued.length = 0;
      await recheckJob.run({}, house.kernel, new AbortController().signal);
    };
    await layerOf('MK', '2026-12-12T10:00:00Z');
    const [there] = (await call<{ lots: OwnLot[] }>(owner, '/api/parking/lots')).body.lots.filter(
      (lot) => lot.state === 'listed' && lot.ars === WACKEN,
    );
    const id = there?.id ?? '';
    const { id: other } = await offer({ lon, lat: lat + 0.0065 }, 'Zweiter Hof');
    const times = { from: '2027-01-10T18:00:00Z', until: '2027-01-10T20:00:00Z' };
    const booked = await book(id, (await ownLot(id)).bayList[0]?.id ?? '', times);
    await layerOf('Dorfgebiet', '2026-12-13T10:00:00Z');
    for (const one of [id, other])
      expect(await ownLot(one)).toMatchObject({ state: 'listed', verdict: 'ask', isLookedAt: true });
    const { rows } = await sql`select state from parking.booking where id = ${booked}`.execute(
      house.kernel.db,
    );
    expect(rows).toEqual([{ state: 'confirmed' }]);
    const sent = await mails();
    expect(sent.map(({ subject }) => subject)).toEqual(['Ihr Stellplatz wird noch einmal geprüft']);
    expect(sent[0]?.text).toContain('2 Ihrer Angebote');
    const mine = (await open()).lots.filter((lot) => lot.state === 'listed');
    expect(mine).toMatchObject([
      { waits: true, since: '2026-12-13T10:15:00.000Z' },
      { waits: true, zone: { area: 'Dorfgebiet' } },
    ]);
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('no Wacken');
    const reviewer = { place, permissions: new Set(['parking:review']), language: 'de' as const };
    expect((await findReviewTasks(reviewer, house.kernel)).map(({ text }) => text)).toContain(
      'Im Einzelfall zu prüfen · 1 Stellplatz · bleibt bis dahin, wie es ist',
    );
    const { body } = await call<ParkingOverview>(editor, `/api/parking/desk/${WACKEN}/overview`);
    expect(body.lots.find(({ kind }) => kind === 'supermarket')?.waiting).toBe(14);

    // The same said again, by another file: nobody hears of it twice.
    await layerOf('Dörfliches Wohngebiet', '2026-12-14T10:00:00Z');
    expect(queued).toEqual([]);
    // A break of its owner costs nothing.
    const step = async (name: string) =>
      call<OwnLot>(owner, `/api/parking/lots/${id}/${name}`, { version: (await ownLot(id)).version });
    expect((await step('pause')).body).toMatchObject({ state: 'paused', isLookedAt: true });
    expect((await step('resume')).body).toMatchObject({ state: 'listed', isLookedAt: true });

    const view = (await desk(`/${id}`)).body;
    const { version } = view;
    expect((await desk(`/${id}/reopen`, { version })).body.code).toBe('case-state');
    expect((await desk(`/${id}/ask`, { version, question: 'Seit wann?' })).status).toBe(200);
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Eine Frage zu Ihrem Stellplatz']);
    const lots = [view, ...view.alike].map((one) => ({ id: one.id, version: one.version }));
    expect(lots.map((one) => one.id).sort()).toEqual([id, other].sort());
    expect((await desk('/decide', { lots, decision: 'allowed', answer: '' })).status).toBe(200);
    expect(await ownLot(id)).toMatchObject({ state: 'listed', isLookedAt: false });
    expect((await open()).total).toBe(13);
    // Decided is decided: the layer may ask as often as it likes.
    await layerOf('MK', '2026-12-15T10:00:00Z');
    await layerOf('Dorfgebiet', '2026-12-16T10:00:00Z');
    expect(queued).toEqual([]);
    expect(await ownLot(id)).toMatchObject({ state: 'listed', verdict: 'ask', isLookedAt: false });
  });

  it('that cannot be read leaves the one of before', async () => {
    const result = await bringLayer([feature('x', 'MK', [square(1, 1, 0.1).slice(1)])], false);
    expect(result.outcome).not.toBe('imported');
    expect((await checkZone(house.kernel, { ars: WACKEN, ...POINT })).verdict).toBe('forbidden');
  });
});

describe('figures and gaps', () => {
  it('count lots and spaces, and say nothing of bookings of few people', async () => {
    const { body } = await call<ParkingOverview>(editor, `/api/parking/desk/${WACKEN}/overview`);
    expect(body).toMatchObject({
      booked: { bookings: null, hours: null, kept: null },
      layer: { name: 'Baugebiete Steinburg', zones: 3, isOld: false },
      limits: { hour: 0, night: 0, day: 0, month: 0 },
    });
    expect(body.lots.find(({ kind }) => kind === 'supermarket')).toMatchObject({
      listed: 2,
      bays: 2,
      waiting: 12,
    });
    expect((await call(stranger, `/api/parking/desk/${WACKEN}/overview`)).status).toBe(403);
    for (let number = 0; number < 6; number++) await pastBooking();
    const { booked } = (await call<ParkingOverview>(editor, `/api/parking/desk/${WACKEN}/overview`)).body;
    expect(booked).toEqual({ bookings: 7, hours: 12, kept: 86 });
    const value = (id: string) =>
      solution.measures.find((one) => one.id === id)?.query(WACKEN, '2026-12-01', '2026-12-31', house.kernel);
    expect(await value('parking-booked')).toMatchObject({ value: 12, n: 7 });
    expect(await value('parking-kept')).toMatchObject({ value: 85.7, n: 7, interval: [48.7, 97.4] });
    expect((await value('parking-offered'))?.value).toBeGreaterThan(300);
  });

  it('tell of a layer that grew old, and of lots without a telephone', async () => {
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('no Wacken');
    const kinds = async () =>
      [
        ...new Set((await gapFinder.find({ place, language: 'de' }, house.kernel)).map(({ kind }) => kind)),
      ].sort();
    expect(await kinds()).toEqual(['no_phone']);
    later('2028-01-02T10:00:00Z');
    expect(await kinds()).toEqual(['no_phone', 'old_layer']);
    const cologne = house.kernel.places.get(KOELN);
    if (cologne === undefined) throw new Error('no Köln');
    expect(await gapFinder.find({ place: cologne, language: 'de' }, house.kernel)).toEqual([]);
  });
});

/** Six different people in the days before, two hours each. */
async function pastBooking(): Promise<void> {
  const { lot, bays } = await aLot(house.kernel.db, { at: { lon: POINT.lon, lat: POINT.lat + 0.02 } });
  await book(lot.id, bays[0]?.id ?? '', { from: '2026-12-05T10:00:00Z', until: '2026-12-05T12:00:00Z' });
}

async function book(
  lot: string,
  bay: string,
  { from, until } = { from: '2026-12-10T18:00:00Z', until: '2026-12-10T20:00:00Z' },
): Promise<string> {
  const id = randomUUID();
  await house.kernel.db.transaction().execute((trx) =>
    insertBookings(trx, [
      {
        ...{ ars: WACKEN, id, code: id.slice(0, 8), wish: randomUUID(), driver: randomUUID(), lot, bay },
        ...{ kind: 'near', state: 'confirmed', from, until, heldFrom: from, heldUntil: until },
        ...{
          lon: POINT.lon,
          lat: POINT.lat,
          within: 300,
          needs: NO_NEEDS,
          plate: null,
          price: 0,
          pay: 'free',
        },
        ...{ terms: '2026-11', record: {}, version: 1, createdAt: now.toString(), changedAt: now.toString() },
        ...{ fixedAt: null, arrivedAt: null, leftAt: null, endedAt: null },
      },
    ]),
  );
  return id;
}
