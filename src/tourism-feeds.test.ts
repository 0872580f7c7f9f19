/** The real files of ThüCAT and destination.one on their whole way: read, taken in, and shown on pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './solutions/leisure/solution.ts';

const FILES = '../shared/data/events';
const isHere = existsSync(FILES);
if (!isHere)
  console.log('tourism feeds: the real files are not here (../shared/data/events), their tests are skipped.');
const ERFURT = '160510000000';
const NOW = '2026-11-24T10:00:00Z';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
});
afterAll(() => house.close());
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(house.kernel.db);
  for (const table of ['told_event', 'event', 'town_place'])
    await sql`delete from ${sql.table(`leisure.${table}`)}`.execute(house.kernel.db);
});

/** All files of a folder as lines of one. */
function linesOf(folder: string): Buffer {
  const files = readdirSync(`${FILES}/${folder}`).map((name) =>
    readFileSync(`${FILES}/${folder}/${name}`, 'utf8'),
  );
  return Buffer.from(files.map((text) => JSON.stringify(JSON.parse(text))).join('\n'));
}

async function take(intake: string, connector: string, file: Buffer | string, now = NOW) {
  const { db, places } = house.kernel;
  const done = await importFile({
    ...{ db, places, solution, intake, connector, ownerArs: ERFURT, now: Temporal.Instant.from(now) },
    ...{ file: typeof file === 'string' ? Buffer.from(file) : file, name: 'ThüCAT', licence: 'CC-BY-4.0' },
  });
  house.kernel.sources = await sourcesOf(db);
  return done.result.report;
}

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  ars: z.string(),
  starts: z.string().nullable(),
});
async function dates(): Promise<z.infer<typeof rowSchema>[]> {
  const { rows } = await sql`select e.id, e.title, e.ars, o.starts from leisure.event e
    left join leisure.occurrence o on o.ars = e.ars and o.event = e.id order by e.title, e.id, o.starts`.execute(
    house.kernel.db,
  );
  return z.array(rowSchema).parse(rows);
}
const startsOf = (rows: z.infer<typeof rowSchema>[], title: string) =>
  rows.filter((one) => one.title === title && one.starts !== null).map(({ starts }) => starts);
/** What people see: without what stands there for programs, in which all languages are told. */
const page = async (path: string) =>
  (await house.http.inject(path)).body.replaceAll(/<script[^>]*>.*?<\/script>/gs, '');

describe.skipIf(!isHere)('the events of ThüCAT', () => {
  it('come in with all their dates, also those on the public holidays of Thüringen, each where it lies', async () => {
    const report = await take('events', 'schema-org', linesOf('thuecat'));
    expect(report).toMatchObject({ added: 8, faults: 0 });
    const rows = await dates();
    // Thursdays but the 17th, and both days of Christmas; the clock says 14:00.
    expect(startsOf(rows, 'Test-Altstadtführung')).toEqual(
      ['03', '10', '24', '25', '26', '31'].map((day) => `2026-12-${day}T13:00:00Z`),
    );
    expect(startsOf(rows, 'Distel-Comedy. Große Stand-up-Comedy-Show')).toEqual([
      '2026-11-22T18:00:00Z',
      '2026-12-27T18:00:00Z',
    ]);
    expect(startsOf(rows, 'Konzert des Dresdner Kreuzchores')).toEqual(['2026-11-29T17:00:00Z']);
    expect(startsOf(rows, 'Test-Festival ganztaegig')).toEqual(['2026-11-30T23:00:00Z']);
    expect(startsOf(rows, 'Testreihe mit leerem Schedule')).toEqual(['2026-12-07T23:00:00Z']);
    const at = new Map(rows.map(({ title, ars }) => [title, house.kernel.places.get(ars)?.name]));
    expect(Object.fromEntries(at)).toMatchObject({
      'Konzert des Dresdner Kreuzchores': 'Gotha',
      'Distel-Comedy. Große Stand-up-Comedy-Show': 'Jena',
      'Test-Altstadtführung': 'Erfurt',
    });
  });

  it('stay the same when they are read again, also from the other host', async () => {
    const file = linesOf('thuecat').toString();
    await take('events', 'schema-org', file);
    const before = await dates();
    const { db, places } = house.kernel;
    const source = z
      .object({ id: z.string() })
      .parse((await sql`select id from kernel.source`.execute(db)).rows[0]).id;
    const again = await importFile({
      ...{ db, places, solution, intake: 'events', connector: 'schema-org', ownerArs: ERFURT, source },
      ...{
        now: Temporal.Instant.from(NOW),
        file: Buffer.from(file.replaceAll('//thuecat.org', '//int.thuecat.org')),
      },
    });
    expect(again.result.report).toMatchObject({ added: 0, removed: 0, faults: 0 });
    expect(await dates()).toEqual(before);
  });

  it('whose dates are all excepted or over stand in no list', async () => {
    await take('events', 'schema-org', linesOf('thuecat'));
    const empty = (await dates()).filter(({ starts }) => starts === null);
    expect(empty).toHaveLength(2);
    const list = await page(`/${ERFURT}-erfurt/freizeit/termine`);
    expect(list).toContain('Test-Altstadtführung');
    for (const { id } of empty) expect(list).not.toContain(id);
  });
});

describe.skipIf(!isHere)('the places of ThüCAT', () => {
  it('are shown in the language of the page where the source has it, with prices, access and honest hours', async () => {
    const report = await take('places', 'schema-org', linesOf('thuecat-places'));
    expect(report).toMatchObject({ added: 2, faults: 0 });
    expect(report.lines.map(({ code }) => code).sort()).toEqual([
      ...['left-out-organisation', 'left-out-town', 'old-hours', 'old-hours'],
    ]);
    const id = z
      .object({ id: z.string() })
      .parse(
        (await sql`select id from leisure.town_place where name = 'Alte Synagoge'`.execute(house.kernel.db))
          .rows[0],
      ).id;
    const german = await page(`/${ERFURT}-erfurt/freizeit/ort/${id}`);
    expect(german).toContain('Alte Synagoge</h1>');
    expect(german).toContain('Erwachsene: 8 EUR; Ermäßigt: 5 EUR');
    expect(german).toContain('Toilette für Menschen im Rollstuhl');
    expect(german).toContain('älteste bis zum Dach erhaltene Synagoge');
    const english = await page(`/en/${ERFURT}-erfurt/freizeit/ort/${id}`);
    expect(english).toContain('Old Synagogue');
    expect(english).toContain('medieval synagogues in Europe');
    expect(english).not.toContain('älteste bis zum Dach');
    expect(english).toMatch(/lang="de"[^>]*>Erwachsene: 8 EUR/);
    expect(await page(`/en/${ERFURT}-erfurt/freizeit/orte/museum`)).toContain('Old Synagogue');
  });
});

describe.skipIf(!isHere)('the events of destination.one', () => {
  it('come in with place, organiser and answers in words', async () => {
    const file = readFileSync(`${FILES}/destination-one/Response.json`);
    expect(await take('events', 'destination-one', file, '2022-10-30T10:00:00Z')).toMatchObject({
      added: 3,
      faults: 0,
    });
    const { rows } = await sql`select title, category, family, barrier_free, record->>'indoors' as indoors,
      record->>'organiser' as organiser from leisure.event order by title`.execute(house.kernel.db);
    expect(rows).toEqual([
      {
        ...{
          title: 'Adventliche Orgelmusik (Orgel: KMD Frank Bettenhausen)',
          category: 'music',
          family: 'unknown',
        },
        ...{ barrier_free: 'unknown', indoors: 'yes', organiser: 'Lutherkirche' },
      },
      {
        ...{
          title: 'Allerlei Weihnachtliches (Heute mit Johannes Geißer)',
          category: 'other',
          family: 'unknown',
        },
        ...{ barrier_free: 'yes', indoors: 'unknown', organiser: 'Schillerhaus Rudolstadt' },
      },
      {
        ...{
          title: 'Tüftlerzeit',
          category: 'other',
          family: 'yes',
          barrier_free: 'unknown',
          indoors: 'yes',
        },
        organiser: 'Stadtbibliothek Rudolstadt',
      },
    ]);
    expect(startsOf(await dates(), 'Adventliche Orgelmusik (Orgel: KMD Frank Bettenhausen)')).toHaveLength(8);
  });
});
