/** The search for spaces: pages, what is free, the export. Over HTTP, from a real database. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { setAdoptionState } from './kernel/adoptions/adopt.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { readAdoptions } from './kernel/adoptions/store.ts';
import type { Place } from './kernel/places/place.ts';
import type { PageContent } from './kernel/solution.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { minuteAt, minuteOf } from './solutions/parking/find/berlin-clock.ts';
import type { FreeAnswer } from './solutions/parking/find/find-api.ts';
import { sampleLots } from './solutions/parking/find/sample/sample-lots.ts';
import { aLot, bringLots } from './solutions/parking/find/testing/bring-lots.ts';
import { LEFT_BANK } from './solutions/parking/find/testing/left-bank.ts';
import { writeTiles } from './solutions/parking/find/tiles.ts';
import { blur } from './solutions/parking/lots/blur.ts';
import { landHolidays } from './solutions/parking/lots/land-holidays.ts';
import { openSpans } from './solutions/parking/lots/open-spans.ts';
import { tileOf, tilesAround } from './solutions/parking/lots/tile-of.ts';
import { lotModel } from './solutions/parking/model.ts';
import { solution } from './solutions/parking/solution.ts';
import { contains } from './solutions/parking/zones/contains.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const DOM = { lon: 6.95834, lat: 50.94137 };
/** A Saturday, 10:00 in Germany. */
const NOW = Temporal.Instant.from('2026-11-28T09:00:00Z');
/** Of a lot, for whoever has booked it. Nothing that the digits of an id could spell. */
const SECRETS = ['Geheimweg', 'Klingel', 'K47Z11', '22147110815'];
const clock = { now: () => NOW, milliseconds: () => NOW.epochMilliseconds };
let house: TestHouse;
let [market, school]: string[] = [];
/** Just across the border of Köln, and the town that it lies in. */
let across: { lon: number; lat: number; town: Place };

beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution], { clock });
  const { kernel } = house;
  await bringLots(
    kernel,
    {
      market: aLot(DOM, {}, [{}, { isStepFree: true, isWide: true, width: 350 }, { isRequired: true }]),
      school: aLot(
        { lon: 6.961, lat: 50.942 },
        {
          ...{
            title: 'Schulhof',
            windows: [{ days: [6], from: '12:00', until: '20:00', holidays: 'closed' }],
          },
          price: {
            ...{ free: true, hour: null, night: null, nightFrom: '18:00', nightUntil: '08:00', day: null },
            ...{ dayFrom: '00:00', week: null, month: null, vat: 'private' },
          },
        },
      ),
    },
    { ars: KOELN },
  );
  across = beyondBorder();
  await bringLots(kernel, { across: aLot(across, { title: 'Hinter der Grenze' }) }, { ars: across.town.ars });
  Object.assign(kernel, { sources: await sourcesOf(kernel.db) });
  const { rows } = await sql<{ id: string; title: string }>`
    select id, record ->> 'title' as title from parking.lot`.execute(kernel.db);
  const id = (title: string) => rows.find((row) => row.title === title)?.id ?? '';
  [market, school] = [id('Markt am Wall'), id('Schulhof')];
});
afterAll(() => house.close());

const get = async (url: string) => {
  const answer = await house.http.inject({ method: 'GET', url });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
};
const free = async (from: string, until: string, tiles = writeTiles(tilesAround(DOM, 500))) => {
  const query = new URLSearchParams({ ars: KOELN, tiles, from, until });
  const { status, body } = await get(`/api/parking/free?${query}`);
  return { status, answer: JSON.parse(body) as FreeAnswer, body };
};
const page = (path: string, place = '053150000000-koeln') => get(`/${place}/parken${path}`);

describe('what is free', () => {
  it('is told by tile with measures, price and a blurred point, never an address', async () => {
    const { answer, body } = await free('2026-11-28T12:00:00Z', '2026-11-28T14:00:00Z');
    const found = answer.lots.find(({ id }) => id === market);
    expect(found).toMatchObject({
      ...{ title: 'Markt am Wall', kind: 'supermarket', total: 2, price: 400, certainty: 'sure' },
      ...{ why: null, next: null, rating: null, page: `parken/platz/${market}`, ...blur(DOM) },
    });
    expect(found?.bays.map(({ isWide, width }) => [isWide, width])).toEqual([
      [false, 250],
      [true, 350],
    ]);
    expect(answer.lots.find(({ id }) => id === school)).toMatchObject({ price: 0, certainty: 'last' });
    for (const secret of [...SECRETS, '6.95834']) expect(body).not.toContain(secret);
  });

  it('leaves out what is booked or blocked, says when it is free again, and keeps to the tiles', async () => {
    const { db } = house.kernel;
    await sql`insert into parking.booking (ars, id, code, wish, lot, bay, kind, state, during, held, needs, price, pay,
        terms, record, created_at, changed_at)
      select ars, gen_random_uuid(), 'A7Q-' || position, gen_random_uuid(), lot, id, 'bay',
        case position when 0 then 'confirmed' else 'cancelled-driver' end,
        tstzrange('2026-11-28T12:00Z', '2026-11-28T14:00Z'), tstzrange('2026-11-28T12:00Z', '2026-11-28T14:15Z'),
        '{}', 400, 'direct', '2026-11', '{}', now(), now()
      from parking.bay where lot = ${market} and position < 2`.execute(db);
    const at = async (from: string, until: string) =>
      (await free(from, until)).answer.lots.find(({ id }) => id === market);
    expect(await at('2026-11-28T13:00:00Z', '2026-11-28T15:00:00Z')).toMatchObject({
      ...{ bays: [{ isWide: true }], certainty: 'last' },
    });
    expect((await at('2026-11-28T14:15:00Z', '2026-11-28T15:00:00Z'))?.bays).toHaveLength(2);
    await sql`update parking.bay set state = 'blocked', blocked_until = '2026-11-28T16:00Z'
      where lot = ${market} and position = 1`.execute(db);
    expect(await at('2026-11-28T13:00:00Z', '2026-11-28T15:00:00Z')).toMatchObject({
      ...{ bays: [], why: 'taken', price: null },
      next: { from: '2026-11-28T14:15:00Z', until: '2026-11-28T16:15:00Z' },
    });
    await sql`update parking.bay set state = 'open', blocked_until = null where lot = ${market}`.execute(db);
    expect(
      (await free('2026-11-28T19:00:00Z', '2026-11-28T21:00:00Z')).answer.lots.find(
        ({ id }) => id === school,
      ),
    ).toMatchObject({ bays: [], why: 'closed', next: null });
    const { x, y } = tileOf(DOM);
    const elsewhere = await free('2026-11-28T13:00:00Z', '2026-11-28T15:00:00Z', `${x + 3}/${y}`);
    expect(elsewhere.answer.lots).toEqual([]);
  });

  it('is not told for tiles or times that are none, and says how to mend it', async () => {
    const many = Array.from({ length: 10 }, (_, x) => `${x}/1`).join();
    for (const [from, until, tiles, words] of [
      ['2026-11-28T12:00:00Z', '2026-11-28T14:00:00Z', many, 'Kacheln'],
      ['2026-11-28T14:00:00Z', '2026-11-28T14:00:00Z', '1/1', 'nach dem Anfang'],
      ['2026-11-27T14:00:00Z', '2026-11-28T14:00:00Z', '1/1', 'ab jetzt'],
      ['2026-11-28T14:00:00Z', '2027-01-28T14:00:00Z', '1/1', '28 Tage'],
    ] as const) {
      const { status, body } = await free(from, until, tiles);
      expect([status, body]).toEqual([400, expect.stringContaining(words)]);
    }
  });
});

describe('just beyond the border', () => {
  const at = (ars: string) =>
    `/api/parking/free?${new URLSearchParams({
      ...{ ars, tiles: writeTiles(tilesAround(across, 500)), lang: 'en' },
      ...{ from: '2026-11-28T19:00:00Z', until: '2026-11-28T21:00:00Z' },
    })}`;
  const lotsAt = async (ars: string) => (JSON.parse((await get(at(ars))).body) as FreeAnswer).lots;

  it('spaces of the town next door are found, and say whose they are', async () => {
    const { ars, name } = across.town;
    const [found, ...more] = await lotsAt(KOELN);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ title: 'Hinter der Grenze', price: 400, lang: 'de' });
    expect(found?.town).toEqual({ ars, name, path: expect.stringMatching(`^/en/${ars}-`) });
    expect((await get(`${found?.town?.path}/${found?.page}`)).status).toBe(200);
    // There it is one of their own.
    expect((await lotsAt(ars))[0]?.town).toBeUndefined();
    expect(await lotsAt(BONN)).toEqual([]);
    const plain = (await get(`/053150000000-koeln/parken/suchen`)).body;
    expect(plain).toContain('In Orten nebenan');
    expect(plain).toContain(`href="/${ars}/parken/suchen"`);
    expect((await page('/suchen', '053140000000-bonn')).body).not.toContain('In Orten nebenan');
  });

  it('nothing is found of a town that has paused parking', async () => {
    const { kernel } = house;
    const { db, places } = kernel;
    const { ars } = across.town;
    const before = kernel.adoptions;
    expect(await lotsAt(KOELN)).toHaveLength(1);
    const parties = { db, places, solutions: [solution], now: NOW };
    await setAdoptionState(parties, { ars, solution: 'parking', state: 'paused' });
    try {
      kernel.adoptions = createAdoptionDirectory(await readAdoptions(db), () => places);
      expect(await lotsAt(KOELN)).toEqual([]);
    } finally {
      kernel.adoptions = before;
    }
  });
});

describe('public pages of parking', () => {
  it('say what is shared, how it works, and of a lot everything but its address', async () => {
    const overview = await page('');
    expect(overview.body).toContain('3 Stellplätze');
    expect(overview.body).toContain('2 Supermärkte');
    const lot = await page(`/platz/${market}`);
    expect(lot.status).toBe(200);
    for (const words of [
      '5,0 m lang',
      'Platz für einen Rollstuhl',
      '2 € je Stunde',
      'Markt GmbH',
      'der Mitte des Gebiets',
    ])
      expect(lot.body.replaceAll('\u00a0', ' ')).toContain(words);
    for (const secret of SECRETS) expect(lot.body).not.toContain(secret);
    expect((await page(`/platz/${market}`, 'en/053150000000-koeln')).body).toContain('room for a wheelchair');
    expect((await page('/anbieten')).body).toContain('/mein-bereich/parken/stellplaetze/neu');
    for (const gone of ['/platz/0198f2c1-0000-7000-8000-000000000000', '/platz/x', '/suchen/x/y/z'])
      expect((await page(gone)).status).toBe(404);
  });

  it('lead without a script from a form to what is free then', async () => {
    const form = await get(`/api/parking/find?ars=${KOELN}&day=2026-11-28&time=13:00&hours=2&lang=de`);
    expect([form.status, form.headers.location]).toEqual([
      ...[303, '/053150000000-koeln/parken/suchen/2026-11-28T13:00/2026-11-28T15:00'],
    ]);
    const then = await page('/suchen/2026-11-28T13:00/2026-11-28T15:00');
    expect(then.body).toContain('Samstag, 28. November von 13:00 bis 15:00');
    expect(then.body).toContain('1 frei');
    const past = await get(`/api/parking/find?ars=${KOELN}&day=2026-11-27&time=13:00&hours=2&lang=en`);
    expect(past.headers.location).toBe('/en/053150000000-koeln/parken/suchen');
    expect((await page('/suchen/2026-11-20T13:00/2026-11-20T15:00')).body).toContain('Diese Zeit ist vorbei');
  });

  it('are honest where nobody shares anything', async () => {
    const { body, status } = await page('', '053140000000-bonn');
    expect(status).toBe(200);
    expect(body).toContain('Was hier fehlt');
    expect(body).toContain('Supermärkte und Firmen');
    const [card] = await solution.cards({ place: placeAt(BONN), language: 'de' }, house.kernel);
    expect(card).toMatchObject({ state: 'empty', page: 'parken' });
  });
});

describe('easy language', () => {
  /** All that a page says, without names and figures. */
  const wordsOf = async (path: string, ars: string, lang: string) => {
    const { body } = await get(`/api/places/${ars}/page?path=${path}&lang=${lang}`);
    const { page: content } = JSON.parse(body) as { page: PageContent };
    const said = JSON.stringify(content, (key, value) => (key === 'source' ? undefined : value));
    return [...said.matchAll(/"(?:title|description|text|note|label|value)":"([^"]+)"/g)].map(
      ([, text]) => text,
    );
  };

  it.each([
    ['parken', KOELN],
    ['parken', BONN],
    ['parken/anbieten', KOELN],
  ])('%s at %s is written in it from beginning to end, and says so', async (path, ars) => {
    const { body } = await get(`/leicht/${ars}-${ars === KOELN ? 'koeln' : 'bonn'}/${path}`);
    expect(body).toContain('<html lang="de-simple">');
    expect(body).toContain('noch nicht von Prüferinnen und Prüfern geprüft');
    const german = new Set(await wordsOf(path, ars, 'de'));
    const easy = await wordsOf(path, ars, 'de-simple');
    expect(easy.length).toBeGreaterThan(10);
    // Two words or three may be the same; a sentence never is.
    expect(easy.filter((text = '') => german.has(text) && text.split(' ').length > 3)).toEqual([]);
  });

  it('is missing where owners speak, and the page says that', async () => {
    const { body } = await get(`/leicht/053150000000-koeln/parken/platz/${market}`);
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('noch nicht in Leichter Sprache');
  });
});

describe('cards, map, search and export', () => {
  it('tell only real figures, at blurred points', async () => {
    const request = { place: placeAt(KOELN), language: 'de' as const };
    const [card] = await solution.cards(request, house.kernel);
    expect(card).toMatchObject({ id: 'free', figure: 2, unit: 'Stellplätze', state: 'ok' });
    expect(card?.sentence.replaceAll('\u00a0', ' ')).toMatch(/^2 Stellplätze heute Abend frei, ab \d/);
    const points = await solution.layers?.[0]?.features([6, 50, 8, 52], request, house.kernel);
    expect(points).toContainEqual(expect.objectContaining({ ...blur(DOM), title: 'Markt am Wall' }));
    const hits = await solution.search('parkplatz', request, house.kernel);
    expect(hits[0]).toMatchObject({ page: 'parken/suchen' });
    expect(await solution.search('markt wall', request, house.kernel)).toMatchObject([
      { title: 'Markt am Wall' },
    ]);
    const listed = [];
    for await (const one of solution.listed?.([KOELN], house.kernel) ?? []) listed.push(one.page);
    expect(listed.toSorted()).toEqual([market, school].map((id) => `parken/platz/${id}`).toSorted());
  });

  it('give ParkingSites to other apps, without address', async () => {
    const [data] = solution.openData?.(KOELN) ?? [];
    const { body, headers, status } = await get(data?.path ?? '');
    expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
    const { items } = JSON.parse(body) as { items: Record<string, unknown>[] };
    expect(items.find(({ uid }) => uid === market)).toMatchObject({
      ...{ name: 'Markt am Wall', type: 'OFF_STREET_PARKING_GROUND', capacity: 2, ...blur(DOM) },
      ...{ realtime_free_capacity: 2, realtime_opening_status: 'OPEN', max_stay: 'PT2880M', has_fee: true },
      restrictions: [{ type: 'DISABLED', capacity: 1 }],
    });
    expect(items.find(({ uid }) => uid === school)).toMatchObject({
      ...{
        realtime_opening_status: 'CLOSED',
        realtime_free_capacity: 0,
        opening_hours: 'Sa 12:00-20:00; PH off',
      },
    });
    for (const secret of SECRETS) expect(body).not.toContain(secret);
  });
});

describe('the example Saturday', () => {
  it('has lots of all kinds inside the town, taken when they are open, the same every time', () => {
    const { places } = house.kernel;
    const place = placeAt(KOELN);
    const at = (civil: string) => minuteAt(civil) ?? Number.NaN;
    const saturday = Temporal.PlainDate.from('2026-11-28');
    const lots = sampleLots(place, saturday.subtract({ days: 2 }), places);
    expect(lots.length).toBeGreaterThanOrEqual(40);
    expect(new Set(lots.map(({ kind }) => kind)).size).toBe(8);
    const busyAt = (time: string) => {
      const minute = at(`2026-11-28T${time}`);
      return lots
        .flatMap(({ record }) => record.exampleBusy ?? [])
        .filter(({ from, until }) => minuteOf(from) <= minute && minute < minuteOf(until)).length;
    };
    const wrong = lots.flatMap(({ key, record, lon, lat }) => {
      const range = { from: at('2026-11-25T00:00'), until: at('2026-12-06T00:00') };
      const open = openSpans(record, range, landHolidays(place.ars));
      const isOpen = ({ from, until }: { from: string; until: string }) =>
        open.some((one) => one.from <= minuteOf(from) && minuteOf(until) <= one.until);
      const isInvented = record.title.startsWith('Beispiel') && lotModel.safeParse(record).success;
      const isInside = places.locate(lon, lat)?.place.ars === place.ars;
      return isInvented && isInside && (record.exampleBusy ?? []).every(isOpen) ? [] : [key];
    });
    expect(wrong).toEqual([]);
    expect(busyAt('14:00')).toBeGreaterThan(3 * busyAt('07:30'));
    const minute = at('2026-11-28T14:00');
    const freeThen = lots.flatMap(({ record, bays }) => {
      if (openSpans(record, { from: minute, until: minute + 1 }, landHolidays(KOELN)).length === 0) return [];
      const taken = (record.exampleBusy ?? []).filter(
        ({ from, until }) => minuteOf(from) <= minute && minute < minuteOf(until),
      );
      return [bays.length - taken.length];
    });
    const some = (is: (free: number) => boolean) => freeThen.filter(is).length;
    // Full ones, those with the last one or two, and those with more: a Saturday in town.
    expect(Math.min(...freeThen)).toBe(0);
    for (const is of [(n: number) => n === 0, (n: number) => n === 1 || n === 2, (n: number) => n > 2])
      expect(some(is)).toBeGreaterThanOrEqual(4);
    // Another day from which they are made: the same stays on the day they share.
    const later = sampleLots(place, saturday.subtract({ days: 1 }), places);
    const on = (all: typeof lots) =>
      all.flatMap(({ key, record }) =>
        (record.exampleBusy ?? [])
          .filter(({ from }) => from.startsWith('2026-11-28T1'))
          .map(({ bay, from, until }) => `${key} ${bay} ${from} ${until}`),
      );
    expect(on(later)).toEqual(on(lots));
  });

  it('stands on streets of the inner city, no pin in the Rhine', () => {
    const { places } = house.kernel;
    const lots = sampleLots(placeAt(KOELN), Temporal.PlainDate.from('2026-11-28'), places);
    const outside = lots.filter((lot) => !contains(LEFT_BANK, lot.lon, lot.lat)).map(({ key }) => key);
    expect(outside).toEqual([]);
    // What everybody sees is the blurred point: that lies on land too.
    const blurred = lots.map((lot) => ({ key: lot.key, ...blur(lot) }));
    expect(blurred.filter(({ lon, lat }) => !contains(LEFT_BANK, lon, lat))).toEqual([]);
    expect(contains(LEFT_BANK, DOM.lon, DOM.lat)).toBe(true);
    // East of the bank road: the river, and the other bank.
    expect(contains(LEFT_BANK, 6.9655, 50.941)).toBe(false);
    expect(contains(LEFT_BANK, 6.9796, 50.9367)).toBe(false);
  });
});

/** The first corner of Köln's border behind which another town that can be chosen begins, 150 m to the west. */
function beyondBorder() {
  const { places } = house.kernel;
  for (const [lon = 0, lat = 0] of places.boundary(KOELN)?.geometry.coordinates[0]?.[0] ?? []) {
    const town = places.locate(lon - 0.002, lat)?.place;
    if (town !== undefined && town.ars !== KOELN && town.selectable) return { lon: lon - 0.002, lat, town };
  }
  throw new Error('Köln has no border');
}

function placeAt(ars: string) {
  const place = house.kernel.places.get(ars);
  if (place === undefined) throw new Error(`${ars} is not there`);
  return place;
}
