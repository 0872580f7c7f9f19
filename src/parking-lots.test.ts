/** An owner's way with lots, by the API: offer, change, have checked, pause, withdraw; a chain with fifty. Over HTTP. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { importFile } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { lotsInTiles } from './solutions/parking/lots/lot-store.ts';
import type { ImportAnswer, LotForm, NewLot, OwnLot } from './solutions/parking/lots/lots-api.ts';
import type { BayRecord } from './solutions/parking/model.ts';
import { OWNER_CONSENTS } from './solutions/parking/money/terms.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const POINT = { lon: 6.9579, lat: 50.9413 };
let house: TestHouse;
let owner: SignedInAs;
let stranger: SignedInAs;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  owner = await signInAs(house);
  stranger = await signInAs(house);
  await introduce(stranger);
});
afterAll(() => house.close());

/** Says who offers, and agrees to all. */
async function introduce(who: SignedInAs): Promise<void> {
  const fields = {
    ...{
      kind: 'private',
      name: 'Ada Beispiel',
      street: 'Beispielstraße',
      houseNumber: '1',
      postcode: '50667',
    },
    ...{ town: 'Köln', vat: 'private', vatRate: null, iban: null, holder: '', birthDate: null, taxId: null },
    ...{ vatId: null, registerNumber: null },
  };
  const answer = await house.http.inject({
    ...{ method: 'PUT', url: '/api/parking/owner', headers: who.headers },
    payload: { version: 0, fields, consents: [...OWNER_CONSENTS] },
  });
  expect(answer.statusCode, answer.body).toBe(200);
}

async function ask(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST', who = owner) {
  const answer = await house.http.inject({
    ...{ method: method as 'GET', url: `/api/parking/lots${path}`, headers: who.headers },
    ...(body !== undefined && { payload: body as object }),
  });
  const isJson = answer.headers['content-type']?.includes('json');
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body };
}
const aBay = (own: Partial<BayRecord> = {}): BayRecord => ({
  ...{ label: '1', length: 500, width: 250, height: null, surface: 'asphalt', isRoofed: false },
  ...{ charging: null, isStepFree: true, isWide: false, isRequired: false, ...own },
});
const workdays = { days: [1, 2, 3, 4, 5], from: '08:00', until: '18:00', holidays: 'closed' as const };
const night = { days: [1, 2, 3, 4, 5, 6, 7], from: '18:00', until: '08:00', holidays: 'as-usual' as const };
const aLot = (record: Partial<LotForm> = {}, own: Partial<NewLot> = {}): NewLot => ({
  ...{ wish: randomUUID(), kind: 'drive', ...POINT, bays: [aBay()] },
  record: { title: 'Beispieleinfahrt', street: 'Beispielstraße', windows: [workdays, night], ...record },
  ...own,
});
const make = async (lot = aLot()): Promise<OwnLot> => (await ask('', lot)).body;
const step = async (lot: OwnLot, name: string, more: object = {}) =>
  ask(`/${lot.id}/${name}`, { version: lot.version, ...more });
/** Into a zone that says so, or none. */
async function zone(verdict: 'allowed' | 'ask' | 'forbidden' | null): Promise<void> {
  await sql`delete from parking.zone`.execute(house.kernel.db);
  if (verdict === null) return;
  const ring = [
    [6.9, 50.9],
    [7, 50.9],
    [7, 51],
    [6.9, 51],
    [6.9, 50.9],
  ];
  const record = {
    name: 'Beispielgebiet',
    area: 'MK',
    verdict,
    polygons: [[ring]],
    authority: 'Amt',
    link: null,
    note: '',
  };
  await sql`insert into parking.zone (ars, id, source, verdict, west, south, east, north, record) values (${KOELN},
    ${randomUUID()}, ${randomUUID()}, ${verdict}, 6.9, 50.9, 7, 51, ${JSON.stringify(record)})`.execute(
    house.kernel.db,
  );
}

describe('an owner who offers a drive', () => {
  it('describes it, declares, has it checked, and it is found without its address', async () => {
    await zone('allowed');
    const wanted = aLot();
    const draft = await make(wanted);
    expect(draft).toMatchObject({
      ars: KOELN,
      place: 'Köln',
      state: 'draft',
      bays: 1,
      verdict: null,
      ahead: 0,
    });
    expect(draft.missing.map(({ code }) => code)).toEqual(['owner', 'declarations']);
    await introduce(owner);
    expect(draft.windows).toBe(
      'montags bis freitags von 8 bis 18 Uhr (an Feiertagen geschlossen), täglich von 18 bis 8 Uhr (an Feiertagen wie sonst)',
    );
    expect(draft.windowNotes).toHaveLength(1);
    expect(draft.open.length).toBeGreaterThan(1);
    expect((await make(wanted)).id, 'the same wish').toBe(draft.id);
    expect((await ask('')).body.lots).toHaveLength(1);

    expect((await step(draft, 'submit')).body).toMatchObject({
      code: 'lot-incomplete',
      missing: [{ code: 'declarations' }],
    });
    const half = await step(draft, 'declare', { mayLet: true, notPublic: false });
    expect([half.status, half.body.code]).toEqual([422, 'lot-declarations']);
    const declared = (await step(draft, 'declare', { mayLet: true, notPublic: true })).body;
    const listed = (await step(declared, 'submit')).body;
    expect(listed).toMatchObject({
      state: 'listed',
      verdict: 'allowed',
      zone: { name: 'Beispielgebiet', authority: 'Amt' },
    });
    expect(listed.may).toEqual(['change', 'pause', 'withdraw']);
    const near = await lotsInTiles(house.kernel.db, [{ x: 8508, y: 5489 }], ['listed']);
    expect(
      near.map(({ id }) => id),
      `tile of the point`,
    ).toContain(listed.id);
    expect(listed.shown).not.toEqual(POINT);

    const emptied = await ask(`/${listed.id}`, { version: listed.version, record: { windows: [] } }, 'PATCH');
    expect([emptied.status, emptied.body.code]).toEqual([422, 'lot-incomplete']);
    expect((await ask(`/${listed.id}?version=${listed.version}`, undefined, 'DELETE')).body.code).toBe(
      'lot-state',
    );
    const paused = (await step(listed, 'pause')).body;
    expect(paused.state).toBe('paused');
    expect((await step(paused, 'resume')).body.state).toBe('listed');
  });

  it.each([
    ['ask', 'review'],
    [null, 'review'],
    ['forbidden', 'forbidden'],
  ] as const)('in a zone that says %s it is %s', async (verdict, state) => {
    await zone(verdict);
    const draft = await make();
    const declared = (await step(draft, 'declare', { mayLet: true, notPublic: true })).body;
    expect((await step(declared, 'submit')).body).toMatchObject({ state, verdict: verdict ?? 'unknown' });
  });

  it('is told of a newer version, and nobody else knows the lot', async () => {
    const exceptions = [
      { first: '2026-12-24', last: '2026-12-26', open: null },
      { first: '2026-12-31', last: '2026-12-31', open: { from: '00:00', until: '12:00' } },
    ];
    const lot = await make(aLot({ exceptions }));
    expect(lot.exceptionWords).toEqual([
      'vom 24.12.2026 bis 26.12.2026 geschlossen',
      'am 31.12.2026 von 0 bis 12 Uhr',
    ]);
    const changed = await ask(`/${lot.id}`, { version: lot.version, record: { about: 'neu' } }, 'PATCH');
    expect(changed.body).toMatchObject({
      version: lot.version + 1,
      record: { about: 'neu', title: 'Beispieleinfahrt' },
    });
    const late = await ask(`/${lot.id}`, { version: lot.version, record: { about: 'alt' } }, 'PATCH');
    expect([late.status, late.body.code]).toEqual([409, 'lot-changed']);
    expect(late.body.detail).toContain('Laden Sie den neuen Stand');
    for (const [path, body, method] of [
      [`/${lot.id}`, undefined, 'GET'],
      [`/${lot.id}`, { version: 2, record: {} }, 'PATCH'],
      [`/${lot.id}/bays`, { version: 2, bays: [aBay()] }, 'POST'],
      [`/${lot.id}/bays/${lot.bayList[0]?.id}?version=2`, undefined, 'DELETE'],
      [`/${lot.id}/withdraw`, { version: 2, why: '' }, 'POST'],
    ] as const)
      expect((await ask(path, body, method, stranger)).status, `${method} ${path}`).toBe(404);
    expect((await ask('', undefined, 'GET', stranger)).body.lots).toEqual([]);
  });

  it('changes bays, but none that was promised to somebody; a move asks the zone again', async () => {
    await zone('allowed');
    const draft = await make(aLot({}, { number: 'A1' }));
    const more = (await ask(`/${draft.id}/bays`, { version: 1, bays: [aBay({ label: '2', length: 400 })] }))
      .body as OwnLot;
    const [first, second] = more.bayList;
    await book(more, first?.id ?? '');
    const path = `/${more.id}/bays/${first?.id}`;
    const less = await ask(path, { version: 2, record: aBay({ length: 450 }) }, 'PATCH');
    expect([less.status, less.body.code, less.body.ahead]).toEqual([409, 'bay-booked', 1]);
    expect((await ask(path, { version: 2, record: aBay({ length: 550 }) }, 'PATCH')).status).toBe(200);
    expect((await ask(`${path}?version=3`, undefined, 'DELETE')).body.code).toBe('bay-booked');
    const gone = (await ask(`/${more.id}/bays/${second?.id}?version=3`, undefined, 'DELETE')).body;
    expect(gone.bayList).toHaveLength(1);
    const moved = await ask(`/${more.id}`, { version: 4, lon: 6.96 }, 'PATCH');
    expect([moved.status, moved.body.code]).toEqual([409, 'lot-booked']);
    const withdrawn = await ask(`/${more.id}/withdraw`, { version: 4, why: 'Baustelle' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', ahead: 0 });
    // There is another lot of the same measures at the same place.
    const { rows } = await sql`select state, lot <> ${more.id} as "isElsewhere" from parking.booking`.execute(
      house.kernel.db,
    );
    expect(rows).toEqual([{ state: 'confirmed', isElsewhere: true }]);
  });

  it.each([
    ['a point in the sea', aLot({}, { lon: 4 }), 422, 'lot-outside'],
    ['a point of another country', aLot({}, { lon: 2.35, lat: 48.85 }), 422, 'lot-outside'],
    ['a time that is none', aLot({ windows: [{ ...night, from: '24:30' }] }), 400, 'bad-request'],
    ['no days', aLot({ windows: [{ ...night, days: [] }] }), 400, 'bad-request'],
    [
      'a day that is none',
      aLot({ exceptions: [{ first: '2026-02-30', last: '2026-03-01', open: null }] }),
      400,
      'bad-request',
    ],
    [
      'days backwards',
      aLot({ exceptions: [{ first: '2026-03-02', last: '2026-03-01', open: null }] }),
      400,
      'bad-request',
    ],
    ['a bay shorter than any car', aLot({}, { bays: [aBay({ length: 100 })] }), 400, 'bad-request'],
    [
      'somebody’s photo',
      { ...aLot(), record: { title: 'Abc', street: 'Ab', photos: [randomUUID()] } },
      400,
      'bad-request',
    ],
    ['a number that is taken', aLot({}, { number: 'A1' }), 409, 'lot-number'],
  ])('is refused with %s', async (_what, lot, status, code) => {
    const answer = await ask('', lot);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('hears what is missing', async () => {
    const lot = await make(
      aLot(
        {
          windows: [],
          access: { kind: 'code', text: '', operator: null },
          price: { ...aPrice, free: false },
        },
        { bays: [aBay({ isRequired: true })] },
      ),
    );
    expect(lot.missing.map(({ code }) => code)).toEqual([
      'bay-required',
      'windows',
      'price',
      'access-text',
      'declarations',
    ]);
    expect((await make(aLot({}, { bays: [] }))).missing[0]?.code).toBe('bays');
  });

  it('shows up to six photos, of which nothing but dots is kept', async () => {
    const lot = await make();
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#123456' } })
      .jpeg()
      .toBuffer();
    const send = async (version: number, payload: Buffer = photo, type = 'image/jpeg') => {
      const headers = { ...owner.headers, 'content-type': type };
      const url = `/api/parking/lots/${lot.id}/photos?version=${version}`;
      const answer = await house.http.inject({ method: 'POST', url, headers, payload });
      return { status: answer.statusCode, body: answer.json() };
    };
    const kept = (await send(1)).body as OwnLot;
    const shown = await house.http.inject({ url: kept.photoList[0]?.path ?? '' });
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/webp']);
    expect((await send(2, Buffer.from('kein Bild'))).body.code).toBe('picture-type');
    expect((await send(2, Buffer.from('%PDF-1.7'), 'application/pdf')).body).toMatchObject({
      ...{ code: 'picture-type', status: 415 },
    });
    expect((await send(2, Buffer.alloc(5_000_001))).body).toMatchObject({
      ...{ code: 'picture-too-large', status: 413 },
    });
    for (let version = 2; version <= 6; version++) expect((await send(version)).status).toBe(200);
    expect((await send(7)).body.code).toBe('lot-most-photos');
    const one = await ask(`/${lot.id}/photos/${kept.photoList[0]?.id}?version=7`, undefined, 'DELETE');
    expect(one.body.photoList).toHaveLength(5);
    expect((await house.http.inject({ url: kept.photoList[0]?.path ?? '' })).statusCode).toBe(404);
    const other = one.body.photoList[0].path;
    expect((await ask(`/${lot.id}?version=8`, undefined, 'DELETE')).status).toBe(204);
    expect((await house.http.inject({ url: other })).statusCode, 'photos go with the lot').toBe(404);
    expect((await ask(`/${lot.id}`)).status).toBe(404);
  });
});

const aPrice: LotForm['price'] = {
  ...{ free: true, hour: null, night: null, nightFrom: '18:00', nightUntil: '08:00' },
  ...{ day: null, dayFrom: '00:00', week: null, month: null, vat: 'private' },
};

async function book(lot: OwnLot, bay: string): Promise<void> {
  const begin = house.kernel.clock.now().add({ hours: 24 });
  const during = `[${begin},${begin.add({ hours: 2 })})`;
  await sql`insert into parking.booking (ars, id, code, wish, driver, lot, bay, kind, state, during, held, needs, price, pay,
      terms, record, created_at, changed_at)
    values (${lot.ars}, ${randomUUID()}, ${randomUUID().slice(0, 7)}, ${randomUUID()}, ${stranger.personId}, ${lot.id},
      ${bay}, 'bay', 'confirmed', ${during}::tstzrange, ${during}::tstzrange,
      '{"length":null,"width":null,"height":null,"stepFree":false,"wide":false,"roofed":false,"charging":false}', 0, 'free',
      '1', '{}', now(), now())`.execute(house.kernel.db);
}

describe('a chain with fifty lots', () => {
  const rows = (change: (n: number) => string = () => '') =>
    Array.from({ length: 50 }, (_, n) => {
      const [lon, lat] = [
        (6.94 + (n % 10) * 0.004).toFixed(5),
        (50.93 + Math.floor(n / 10) * 0.003).toFixed(5),
      ];
      return `M${n};Beispielmarkt ${n};Supermarkt;Beispielstraße;${n + 1};${lon.replace('.', ',')};${lat.replace('.', ',')};"Mo-Fr 18:00-08:00; Sa 20:00-08:00; So,Feiertag 00:00-24:00";10;500;250;4,00;${change(n)}`;
    });
  const HEAD =
    'Nummer;titel;art;strasse;hausnummer;laengengrad;breitengrad;zeiten;plaetze;laenge_cm;breite_cm;preis_nacht;beschreibung';
  const file = (lines: string[]) => [HEAD, ...lines].join('\r\n');
  const bring = async (text: string, more: object = {}): Promise<ImportAnswer> =>
    (await ask('/import', { format: 'csv', text, take: false, ...more }, 'POST', stranger)).body;
  const declarations = { mayLet: true, notPublic: true };

  it('looks first, takes the good ones with one declaration for all, and names what is bad', async () => {
    await zone('allowed');
    const bad = rows();
    bad[3] = 'M3;Beispielmarkt 3;Kiosk;Beispielstraße;4;6,95;50,93;Mo-Fr 18-8;0;500;250;4,-;';
    bad[4] = bad[5] ?? '';
    bad[7] = 'M7;Beispielmarkt 7;Supermarkt;Beispielstraße;4;50,93;6,95;24/7;10;500;250;;';
    const seen = await bring(file(bad));
    expect(seen).toMatchObject({ taken: false, counts: { new: 47, changed: 0, unchanged: 0, bad: 3 } });
    expect(seen.faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      ...['5 art', '5 zeiten', '5 plaetze', '5 preis_nacht', '7 Nummer', '9 laengengrad'],
    ]);
    expect(seen.faults[1]?.text).toContain('18:00-08:00');
    expect((await ask('', undefined, 'GET', stranger)).body.lots).toEqual([]);

    const taken = await bring(file(bad), { take: true, declarations });
    expect(taken.lots.map(({ state }) => state)).toEqual(Array(47).fill('listed'));
    expect(taken.faults).toHaveLength(6);
    const again = await bring(file(rows((n) => (n < 2 ? 'neu' : ''))), { take: true, declarations });
    expect(again.counts).toEqual({ new: 3, changed: 2, unchanged: 45, bad: 0 });
    const { lots } = (await ask('', undefined, 'GET', stranger)).body;
    expect([lots.length, new Set(lots.map(({ state }: OwnLot) => state))]).toEqual([50, new Set(['listed'])]);
    expect((await bring(file(rows((n) => (n < 2 ? 'neu' : ''))))).counts.unchanged).toBe(50);
  });

  it('brings GeoJSON as well, and stays a draft without declarations', async () => {
    const properties = {
      number: 'G1',
      title: 'Gemeindehof',
      kind: 'parish',
      street: 'Beispielweg',
      windows: '24/7',
      bays: 2,
      ...{ length_cm: 500, width_cm: 250 },
    };
    const feature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [6.9579, 50.9413] },
      properties,
    };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [feature, { ...feature, geometry: null }],
    });
    const taken = await bring(text, { format: 'geojson', take: true });
    expect(taken).toMatchObject({
      counts: { new: 1, bad: 1 },
      lots: [{ number: 'G1', state: 'draft', bays: 2 }],
    });
  });

  it.each([
    ['', 'Die Datei ist leer.'],
    ['name;ort\nA;B', 'Diese Spalten fehlen: nummer, titel'],
    [`${HEAD}\n"M1;x`, 'Das konnte nicht gelesen werden'],
  ])('tells what is wrong with the file "%s"', async (text, told) => {
    const { faults, lots } = await bring(text, { take: true });
    expect([faults[0]?.text, lots]).toEqual([expect.stringContaining(told), []]);
  });

  it('finds its columns in a template that can be read back', async () => {
    const { body } = await ask('/template.csv');
    expect(await bring(body)).toMatchObject({
      counts: { new: 1, bad: 0 },
      lots: [{ number: 'F-0001', bays: 10 }],
    });
    expect((await ask('/import', { format: 'csv', text: 'x'.repeat(2_000_001), take: false })).status).toBe(
      400,
    );
  });
});

it('gives an owner all that is kept, and takes it away with the account', async () => {
  const { db } = house.kernel;
  const parts = solutions.find(({ id }) => id === 'parking')?.personalData;
  if (parts === undefined) throw new Error('parking holds nothing');
  const told = JSON.stringify(await parts.export(owner.personId, house.kernel));
  expect(told).toContain('"street":"Beispielstraße"');
  const kept = await db.transaction().execute((trx) => parts.erase(owner.personId, trx));
  expect(kept).toContainEqual({ what: 'kept_parking_lots', count: 1 });
  expect(await parts.export(owner.personId, house.kernel)).toBeUndefined();
  const { rows } = await sql`select l.state, l.owner, l.record ->> 'street' as street, k.state as booking
    from parking.lot l join parking.booking k on k.ars = l.ars and k.lot = l.id`.execute(db);
  expect(rows).toEqual([{ state: 'withdrawn', owner: null, street: '---', booking: 'cancelled-owner' }]);
  expect((await ask('')).body.lots).toEqual([]);
});

describe('lots of a feed', () => {
  const HEAD = 'nr,name,typ,str,zeit,n,lon,lat,l,w';
  const settings = {
    key: 'nr',
    mapping: {
      number: 'nr',
      title: 'name',
      kind: 'typ',
      street: 'str',
      windows: 'zeit',
      bays: 'n',
      length: 'l',
      width: 'w',
    },
    ...{ lon: 'lon', lat: 'lat' },
  };
  const bring = async (lines: string[], source?: string) => {
    const { db, places, clock } = house.kernel;
    const parking = solutions.find(({ id }) => id === 'parking');
    if (parking === undefined) throw new Error('no parking');
    return importFile({
      ...{ db, places, solution: parking, intake: 'lots', connector: 'csv', ownerArs: KOELN, settings },
      ...{ file: Buffer.from([HEAD, ...lines].join('\n')), now: clock.now(), accept: true },
      ...(source !== undefined && { source }),
    });
  };
  const rows = async () =>
    (
      await sql<{ title: string; state: string; bays: string }>`select l.record ->> 'title' as title, l.state,
        (select string_agg(b.state, ' ' order by b.position) from parking.bay b where b.lot = l.id) as bays
        from parking.lot l where l.source is not null order by 1`.execute(house.kernel.db)
    ).rows;

  it('are listed, keep their bays when they change, and go with their row', async () => {
    const first = await bring([
      'a,Stadthaus,Stadt,Am Platz,24/7,2,6.95,50.93,500,250',
      'b,Rathaus,Stadt,Am Platz,24/7,1,6.95,50.94,500,250',
      'c,Nirgends,Stadt,Am Platz,immer,1,6.95,50.94,500,250',
    ]);
    expect(await rows()).toEqual([
      { title: 'Rathaus', state: 'listed', bays: 'open' },
      { title: 'Stadthaus', state: 'listed', bays: 'open open' },
    ]);
    await bring(['a,Stadthaus,Stadt,Am Platz,24/7,1,6.95,50.93,500,250'], first.source);
    expect(await rows()).toEqual([{ title: 'Stadthaus', state: 'listed', bays: 'open' }]);
  });
});
