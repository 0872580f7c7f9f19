/** Open data over HTTP from a real database; taken in again by another house, whose database is its own. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { csv } from './connectors/csv/csv.ts';
import { csvSettings } from './connectors/csv/settings.ts';
import { migrate } from './kernel/database/migrate.ts';
import { openTestPlaces } from './kernel/places/test-places.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { testKernel } from './kernel/test-kernel.ts';
import { type EventRecord, eventSchema, type PlaceRecord, placeSchema } from './solutions/leisure/model.ts';
import { listed } from './solutions/leisure/out/listed-pages.ts';
import { openData } from './solutions/leisure/out/open-data/open-data.ts';
import { vocabularyFaults } from './solutions/leisure/out/testing/vocabulary-faults.ts';
import { solution } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, aDay, anEvent, aPlace } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const NRW = '050000000000';
const HOUSE = 'https://hier.example';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const EVIL = '=1+1 <b>fett</b>; "x"';

const SERIES = anEvent({
  ...{ title: 'Chorprobe', category: 'meeting', url: null, free: 'yes', point: null, organiser: null },
  place: { name: 'Aula', address: null },
  description: [
    { type: 'paragraph', text: 'Alle sind willkommen.' },
    { type: 'paragraph', text: 'Noten gibt es dort.' },
  ],
  occurrences: [
    aDate('2026-10-01T18:00:00Z', '2026-10-01T19:30:00Z'),
    aDate('2026-12-01T18:00:00Z', '2026-12-01T19:30:00Z'),
    aDate('2026-12-08T18:00:00Z', '2026-12-08T19:30:00Z', { status: 'cancelled' }),
    {
      ...aDate('2026-12-16T18:00:00Z', null, { status: 'moved', location: 'Turnhalle' }),
      key: '2026-12-15T18:00:00Z',
    },
    // Over the change of the clocks, by their time of day.
    aDate('2027-03-30T17:00:00Z', '2027-03-30T18:30:00Z'),
  ],
});
const DAYS = anEvent({
  ...{ title: 'Markttage', category: 'market', barrierFree: 'no', family: 'yes', indoors: 'no' },
  ...{ price: 'Eintritt 5 €, Kinder 2 €', free: 'no', description: [], status: 'cancelled' },
  occurrences: [aDay('2026-11-27', '2026-11-29')],
  translations: { en: { title: 'Market days', description: [{ type: 'paragraph', text: 'All day.' }] } },
});
const MUSEUM = aPlace({ wheelchair: 'limited', free: 'no', description: SERIES.description });

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution], { publicUrl: HOUSE });
  const { kernel } = house;
  const open = { ars: KOELN, licence: 'CC-BY-4.0' };
  const past = anEvent({ title: 'Vorbei', occurrences: [aDate('2026-10-01T18:00:00Z')] });
  const one = anEvent({ title: EVIL, free: 'unknown' });
  await bring(kernel, 'events', { series: SERIES, days: DAYS, past, one }, open);
  await bring(
    kernel,
    'places',
    { museum: MUSEUM, unnamed: aPlace({ name: null }) },
    { ars: KOELN, licence: 'dl-de/by-2-0' },
  );
  const pub = aPlace({ name: 'Kneipe', category: 'pub', openingHours: null });
  await bring(kernel, 'osm-places', { pub }, { ars: KOELN, licence: 'ODbL-1.0' });
  await bring(kernel, 'events', { a: anEvent({ title: 'Vertraulich' }) }, { ars: KOELN, licence: 'consent' });
  await bring(kernel, 'events', { a: anEvent({ title: 'Vom Land' }) }, { ars: NRW });
  const invented = await bring(kernel, 'events', { a: anEvent({ title: 'Beispielfest' }) }, { ars: KOELN });
  await sql`update kernel.source set kind = 'sample' where id = ${invented}`.execute(kernel.db);
  Object.assign(kernel, { sources: await sourcesOf(kernel.db) });
});
afterAll(() => house.close());

const get = (path: string) =>
  house.http.inject({ url: `${path}?ars=${KOELN}`, headers: { host: 'hier.example' } });

interface Entry {
  item: { name: unknown; subjectOf: { license: { name: string } }[] };
}

describe('the open data of a town', () => {
  it('are one feed of schema.org with the licence of each record', async () => {
    const { headers, body } = await get('/api/leisure/open-data.jsonld');
    expect(headers).toMatchObject({
      'content-type': 'application/ld+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'content-disposition': 'attachment; filename="freizeit-koeln.jsonld"',
    });
    expect(body.startsWith('{"@context":"https://schema.org",')).toBe(true);
    const feed = JSON.parse(body);
    expect(vocabularyFaults(feed)).toEqual([]);
    const entries: Entry[] = feed.dataFeedElement;
    const told = entries.map(({ item }) => [item.name, item.subjectOf[0]?.license.name]);
    expect(told.toSorted()).toEqual(
      [
        ['Chorprobe', 'CC-BY-4.0'],
        [EVIL, 'CC-BY-4.0'],
        [
          [
            { '@language': 'de', '@value': 'Markttage' },
            { '@language': 'en', '@value': 'Market days' },
          ],
          'CC-BY-4.0',
        ],
        ['Museum Ludwig', 'dl-de/by-2-0'],
        ['Museum ohne Namen', 'dl-de/by-2-0'],
      ].toSorted(),
    );
  });

  it.each(openData(KOELN).map(({ path }) => path.replace(/\?.*/, '')))(
    'hold in %s nothing that is over, invented, from above, or not ours to pass on',
    async (path) => {
      const { statusCode, body } = await get(path);
      expect(statusCode).toBe(200);
      expect(body).not.toMatch(/Vertraulich|Beispielfest|Vom Land|Vorbei|2026-10-01/);
    },
  );

  it('are GeoJSON with source, licence and age of each record, places of OpenStreetMap apart', async () => {
    const { headers, body } = await get('/api/leisure/events.geojson');
    expect(headers['content-type']).toBe('application/geo+json; charset=utf-8');
    const { type, features } = JSON.parse(body);
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(3);
    const days = features.find(
      (one: { properties: { title: string } }) => one.properties.title === 'Markttage',
    );
    expect(days).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [6.94, 50.943] },
      properties: {
        ...{ starts: '2026-11-27', ends: '2026-11-29', allDay: true, status: 'cancelled', dates: 1 },
        ...{ licence: 'CC-BY-4.0', checked: NOW.toString(), changed: NOW.toString() },
        page: `http://hier.example/${KOELN}-koeln/freizeit/termin/${days.id}`,
      },
    });
    const towns = JSON.parse((await get('/api/leisure/places.geojson')).body);
    expect(towns.attribution).toBeUndefined();
    expect(towns.features).toHaveLength(2);
    const osm = JSON.parse((await get('/api/leisure/osm-places.geojson')).body);
    expect(osm).toMatchObject({ attribution: '© OpenStreetMap contributors', licence: 'ODbL-1.0' });
    expect(osm.features).toMatchObject([{ properties: { name: 'Kneipe', licence: 'ODbL-1.0' } }]);
  });

  it('are tables that our own reader reads, a row for each date, no cell a formula', async () => {
    const { body } = await get('/api/leisure/events.csv');
    const fields = { title: 'title', starts: 'starts', status: 'status', licence: 'licence' };
    const rows = await rowsOf(body, fields, ['id', 'date']);
    expect(rows).toHaveLength(6);
    expect(rows).toContainEqual({
      ...{ title: `'${EVIL}`, starts: '2026-11-24T18:30:00Z', status: 'scheduled', licence: 'CC-BY-4.0' },
    });
    expect(rows.filter(({ status }) => status === 'moved')).toHaveLength(1);
    const table = (await get('/api/leisure/places.csv')).body;
    const places = await rowsOf(table, { name: 'name', hours: 'opening_hours' }, ['id']);
    expect(places).toContainEqual({ name: 'Museum Ludwig', hours: 'Tu-Su 10:00-18:00' });
  });

  it('say which sources are in them, and which are not', async () => {
    const { sources, files } = (await get('/api/leisure/open-data')).json();
    expect(files.jsonld).toBe(`/api/leisure/open-data.jsonld?ars=${KOELN}`);
    const told = sources.map(
      (one: {
        source: { licence: string };
        isPassedOn: boolean;
        events: number;
        places: number;
        osmPlaces: number;
      }) => [one.source.licence, ...[one.events, one.places, one.osmPlaces, one.isPassedOn]],
    );
    expect(told.toSorted()).toEqual(
      [
        ['CC-BY-4.0', 3, 0, 0, true],
        ['ODbL-1.0', 0, 0, 1, true],
        ['consent', 1, 0, 0, false],
        ['dl-de/by-2-0', 0, 2, 0, true],
      ].toSorted(),
    );
  });

  it('are taken in by another house as the same events and places under the same licences', async () => {
    const { body } = await get('/api/leisure/open-data.jsonld');
    const { events, places } = await takenIn(body);
    expect(events.get('Chorprobe')).toEqual({
      licence: 'CC-BY-4.0',
      record: {
        ...SERIES,
        // An assembly hall is under a roof: the other house reckons that from its name.
        indoors: 'yes',
        occurrences: SERIES.occurrences.slice(1),
      },
    });
    const { description, ...days } = DAYS;
    expect(events.get('Markttage')?.record).toMatchObject(days);
    expect(description).toEqual([]);
    // What looks like markup does not survive its door.
    expect(events.get('=1+1 fett; "x"')?.record.occurrences).toEqual(anEvent().occurrences);
    const { kind, ...museum } = MUSEUM;
    expect(kind).toBeNull();
    expect(places.get('Museum Ludwig')).toMatchObject({ licence: 'dl-de/by-2-0', record: museum });
  });
});

describe('what search engines are told of leisure', () => {
  it('are events to come and places with a name, where they lie, and never invented ones', async () => {
    const pages = await Array.fromAsync(listed([KOELN], house.kernel));
    expect(pages).toHaveLength(6);
    expect(pages.every(({ ars, changedAt }) => ars === KOELN && changedAt === NOW.toString())).toBe(true);
    expect(await Array.fromAsync(listed(['091620000000'], house.kernel))).toEqual([]);
    const place = house.kernel.places.get('053620028028');
    const page = pages[0]?.page.replace('freizeit/', '') ?? '';
    // Hürth is a neighbour: the page is shown there, and stands in Köln.
    const shown = place && (await solution.page(page, { place, language: 'de' }, house.kernel));
    expect(shown).toMatchObject({ canonical: pages[0]?.page, canonicalAt: KOELN });
  });
});

async function rowsOf(
  body: string,
  fields: Record<string, string>,
  key: readonly string[],
): Promise<Record<string, unknown>[]> {
  const settings = csvSettings.parse({ mapping: fields, key, delimiter: ';' });
  async function* bytes() {
    yield Buffer.from(body);
  }
  const items = await Array.fromAsync(csv.read(bytes(), { settings, horizon: { from: NOW, until: NOW } }));
  return items.map((item) => {
    if (item.kind !== 'value') throw new Error(JSON.stringify(item));
    return item.value.fields;
  });
}

/** Title → what another house has of it, by its own feed reader. */
async function takenIn(body: string) {
  const other = await openTestPlaces();
  try {
    await migrate({
      ownerUrl: other.ownerUrl,
      folders: [
        {
          id: 'leisure',
          folder: solution.migrations ?? new URL('./solutions/leisure/out/open-data', import.meta.url),
        },
      ],
    });
    for (const intake of ['events', 'places']) {
      const { result } = await importFile({
        ...{ db: other.db, places: other.places, solution, intake, connector: 'schema-org', ownerArs: KOELN },
        ...{ file: Buffer.from(body), now: NOW, licence: 'CC0-1.0' },
      });
      expect(result.report).toMatchObject({ faults: 0, added: intake === 'events' ? 3 : 2 });
    }
    const events = await recordsOf(testKernel(other).db, 'event', (one) => eventSchema.parse(one));
    const places = await recordsOf(testKernel(other).db, 'town_place', (one) => placeSchema.parse(one));
    return {
      events: new Map(events.map((one) => [one.record.title, one])),
      places: new Map(places.map((one) => [one.record.name ?? '', one])),
    };
  } finally {
    await other.close();
  }
}

async function recordsOf<Row extends EventRecord | PlaceRecord>(
  db: TestHouse['kernel']['db'],
  table: string,
  parse: (record: unknown) => Row,
): Promise<{ licence: string | null; record: Row }[]> {
  const { rows } = await sql<{ licence: string | null; record: unknown }>`
    select r.licence, t.record from ${sql.table(`leisure.${table}`)} t
    join kernel.source_record r on r.id = t.id`.execute(db);
  return rows.map(({ licence, record }) => ({ licence, record: parse(record) }));
}
