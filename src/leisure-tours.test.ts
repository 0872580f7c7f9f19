/** Tours all the way: a file into the tables, and out again over HTTP. The lines are invented. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { gpx } from './connectors/gpx/gpx.ts';
import type { Kernel } from './kernel/solution.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './solutions/leisure/solution.ts';

const [BONN, KOELN] = ['053140000000', '053150000000'];
const NOW = '2026-11-24T10:00:00Z';

let house: TestHouse;
let kernel: Kernel;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution], { clock: testClock(NOW) });
  await read(FILE);
  await renewed();
});
afterAll(() => house.close());

async function renewed(): Promise<void> {
  Object.assign(house.kernel, { sources: await sourcesOf(house.kernel.db) });
  kernel = house.kernel;
}

/** Up the Rhine and over a hill: 50 m at both ends, 170 m in the middle. */
const line = (from: [number, number], to: [number, number], points = 200) =>
  Array.from({ length: points + 1 }, (_, i) => {
    const part = i / points;
    const height = 50 + 120 * Math.sin(part * Math.PI);
    return `<trkpt lat="${from[1] + (to[1] - from[1]) * part}" lon="${from[0] + (to[0] - from[0]) * part}"><ele>${height.toFixed(1)}</ele></trkpt>`;
  }).join('');
const trk = (name: string, points: string, more = '') =>
  `<trk><name>${name}</name>${more}<trkseg>${points}</trkseg></trk>`;
const gpxFile = (inside: string) => Buffer.from(`<gpx version="1.1">${inside}</gpx>`);
const RHINE = trk(
  'Rheinweg &amp; Dom',
  line([7.1, 50.73], [6.96, 50.93]),
  '<type>Radtour</type><link href="https://example.org/rhein"/>',
);
const PARK = trk('Runde im Park', line([6.94, 50.94], [6.95, 50.945]), '<type>Rundgang</type>');
const FILE = gpxFile(
  `<wpt lat="50.73" lon="7.1"><name>Bahnhof</name><desc>Hier geht es los.</desc></wpt>${RHINE}${PARK}`,
);

let source: string | undefined;
async function read(file: Uint8Array) {
  const done = await importFile({
    ...{
      db: house.kernel.db,
      places: house.kernel.places,
      solution,
      intake: 'tours',
      connector: 'gpx',
      file,
    },
    ...{ ownerArs: KOELN, now: Temporal.Instant.from(NOW), accept: true, name: 'Stadt Köln' },
    ...(source !== undefined && { source }),
  });
  source = done.source;
  return done.result;
}

const get = (url: string) => house.http.inject({ url });
async function toursAt(ars: string): Promise<{ id: string; title: string; gpx: string; geojson: string }[]> {
  return (await get(`/api/leisure/tours?ars=${ars}`)).json().tours;
}
async function idOf(title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from leisure.tour where title = ${title}`.execute(
    kernel.db,
  );
  if (rows[0] === undefined) throw new Error(title);
  return rows[0].id;
}

describe('tours of a file', () => {
  it('are answered at every municipality that they pass, without their lines, and nowhere else', async () => {
    expect((await toursAt(BONN)).map(({ title }) => title)).toEqual(['Rheinweg & Dom']);
    expect((await toursAt(KOELN)).map(({ title }) => title).sort()).toEqual([
      'Rheinweg & Dom',
      'Runde im Park',
    ]);
    expect(await toursAt('110000000000')).toEqual([]);
    const { json } = await get(`/api/leisure/tours?ars=${BONN}`);
    expect(json().tours[0]).toMatchObject({
      ...{ kind: 'bike', isLoop: false, ars: BONN, duration: null, url: 'https://example.org/rhein' },
      climb: { ascent: 120, descent: 120, lowest: 50, highest: 170 },
      source: { name: 'Stadt Köln' },
      stops: [{ name: 'Bahnhof', at: 0 }],
    });
    expect(json().tours[0]).not.toHaveProperty('parts');
  });

  it('are answered page by page, each once', async () => {
    const first = (await get(`/api/leisure/tours?ars=${KOELN}&limit=1`)).json();
    const second = (await get(`/api/leisure/tours?ars=${KOELN}&limit=1&after=${first.next}`)).json();
    expect(new Set([first.tours[0].id, second.tours[0].id]).size).toBe(2);
    expect((await get(`/api/leisure/tours?ars=${KOELN}&limit=2&after=${second.next}`)).json().tours).toEqual(
      [],
    );
  });

  it('are given as GPX that reads as the same line again, and as GeoJSON', async () => {
    const [rhine] = await toursAt(BONN);
    const answer = await get(rhine?.gpx ?? '');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/gpx+xml; charset=utf-8',
      'content-disposition': `attachment; filename="tour-${rhine?.id}.gpx"`,
    });
    const { rows } = await sql<{ parts: unknown; stops: object[] }>`
      select record->'parts' as parts, record->'stops' as stops from leisure.tour where id = ${rhine?.id}`.execute(
      kernel.db,
    );
    const from = Temporal.Instant.from(NOW);
    async function* bytes() {
      yield Buffer.from(answer.body);
    }
    const items = [];
    for await (const item of gpx.read(bytes(), { settings: {}, horizon: { from, until: from } }))
      items.push(item);
    expect(items).toMatchObject([
      {
        ...{ kind: 'value', key: 'Rheinweg & Dom' },
        value: {
          fields: { title: 'Rheinweg & Dom', kind: 'Radtour', url: 'https://example.org/rhein' },
          parts: rows[0]?.parts,
          stops: [{ name: 'Bahnhof', description: 'Hier geht es los.' }],
        },
      },
    ]);
    const { features } = (await get(rhine?.geojson ?? '')).json();
    expect(features).toMatchObject([
      {
        id: rhine?.id,
        geometry: { type: 'LineString' },
        properties: { title: 'Rheinweg & Dom', ascent: 120, source: 'Stadt Köln' },
      },
      { geometry: { type: 'Point', coordinates: [7.1, 50.73] }, properties: { title: 'Bahnhof' } },
    ]);
    expect(features[0].geometry.coordinates[0]).toEqual([7.1, 50.73, 50]);
  });

  it('are unknown under another id and at a place that they do not pass', async () => {
    const id = await idOf('Runde im Park');
    for (const url of [
      `/api/leisure/tours/${id}/gpx?ars=${BONN}`,
      `/api/leisure/tours/01a21803-647c-7427-a832-3eb37966f152/gpx?ars=${KOELN}`,
      `/api/leisure/tours/${id}/geojson?ars=110000000000`,
    ]) {
      const answer = await get(url);
      expect([answer.statusCode, answer.json().code], url).toEqual([404, 'not-found']);
    }
    expect((await get(`/api/leisure/tours/x/gpx?ars=${KOELN}`)).statusCode).toBe(400);
  });

  it('are on pages: the shortest first, then one with line, profile, table and stops', async () => {
    const place = kernel.places.get(KOELN);
    if (place === undefined) throw new Error('no Köln');
    const request = { place, language: 'de' } as const;
    const list = await solution.page('touren', request, kernel);
    const rows = JSON.stringify(list?.blocks);
    expect(rows.indexOf('Runde im Park')).toBeLessThan(rows.indexOf('Rheinweg'));
    const overview = JSON.stringify((await solution.page('', request, kernel))?.blocks);
    expect(overview).toContain('freizeit/touren');
    const page = await solution.page(`tour/${await idOf('Rheinweg & Dom')}`, request, kernel);
    const kinds = page?.blocks.map(({ type }) => type) ?? [];
    expect(kinds).toEqual(expect.arrayContaining(['facts', 'track', 'profile', 'list', 'source']));
    const profile = page?.blocks.find((block) => block.type === 'profile');
    if (profile?.type !== 'profile') throw new Error('no profile');
    expect(profile.table.rows).toHaveLength(21);
    expect(profile.table.rows[10]?.[1].replaceAll('\u00a0', ' ')).toBe('170 m');
    expect(await solution.page('touren/2', request, kernel)).toBeNull();
    expect(await solution.page('touren/1', request, kernel)).toBeNull();
    expect(await solution.page('tour/x', request, kernel)).toBeNull();
  });

  it('are found by words of their names, typing errors forgiven, and are on the map where they begin', async () => {
    const place = kernel.places.get(KOELN);
    if (place === undefined) throw new Error('no Köln');
    const request = { place, language: 'de' } as const;
    const titles = async (query: string) =>
      (await solution.search(query, request, kernel)).map(({ title }) => title);
    expect(await titles('dom rheinweg')).toEqual(['Rheinweg & Dom']);
    expect(await titles('rheinwek')).toEqual(['Rheinweg & Dom']);
    const layer = solution.layers?.find(({ id }) => id === 'tours');
    const points = await layer?.features([6.5, 50.5, 7.5, 51.5], request, kernel);
    expect(points?.map(({ title }) => title).sort()).toEqual(['Rheinweg & Dom', 'Runde im Park']);
    expect(await layer?.features([7.09, 50.72, 7.2, 50.8], request, kernel)).toMatchObject([
      { lon: 7.1, lat: 50.73 },
    ]);
  });

  it('go with all their municipalities when the file no longer has them, and the page says so', async () => {
    const id = await idOf('Runde im Park');
    await read(gpxFile(RHINE));
    await renewed();
    expect((await toursAt(KOELN)).map(({ title }) => title)).toEqual(['Rheinweg & Dom']);
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from leisure.tour_place where tour = ${id}`.execute(kernel.db);
    expect(rows).toEqual([{ left: 0 }]);
    const place = kernel.places.get(KOELN);
    if (place === undefined) throw new Error('no Köln');
    const page = await solution.page(`tour/${id}`, { place, language: 'de' }, kernel);
    expect(page?.blocks.map(({ type }) => type)).toEqual(['text', 'list']);
  });

  it('stay as they are when the file is cut off', async () => {
    const file = gpxFile(RHINE);
    await expect(read(file.subarray(0, 900))).rejects.toThrow(/cut off/);
    expect((await toursAt(BONN)).map(({ title }) => title)).toEqual(['Rheinweg & Dom']);
  });

  it('that are invented are in no answer for programs unless they are asked for, but on pages, marked', async () => {
    await sql`update kernel.source set kind = 'sample' where id = ${source}`.execute(kernel.db);
    await renewed();
    expect(await toursAt(BONN)).toEqual([]);
    const [rhine] = (await get(`/api/leisure/tours?ars=${BONN}&examples=yes`)).json().tours;
    expect(rhine).toMatchObject({ source: { example: true }, gpx: expect.stringContaining('examples=yes') });
    expect((await get(`/api/leisure/tours/${rhine.id}/gpx?ars=${BONN}`)).statusCode).toBe(404);
    expect((await get(rhine.gpx)).body).toContain('Beispiel');
    const place = kernel.places.get(BONN);
    if (place === undefined) throw new Error('no Bonn');
    const page = await solution.page('touren', { place, language: 'en' }, kernel);
    expect(JSON.stringify(page?.blocks)).toContain('"example":true');
  });
});
