import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { importFile } from '../../kernel/sources/testing/import-file.ts';
import { solution } from './solution.ts';

const KOELN = '053150000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const BAYREUTH = '../shared/data/osm/north-bayreuth.osm.gz';
/** Debian: osmium-tool. */
const OSMIUM = '/usr/bin/osmium';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'leisure', folder: new URL('./migrations/', import.meta.url) }],
  });
});
afterAll(() => house.close());

const read = (
  intake: string,
  connector: string,
  file: string | Uint8Array,
  settings = {},
  licence?: string,
) =>
  importFile({
    ...{ db: house.db, places: house.places, solution, intake, connector, file, ownerArs: KOELN, now: NOW },
    ...{ settings, ...(licence && { licence }) },
  });

describe('feeds of leisure', () => {
  it('bring the dates of a calendar, whole days unshifted and clock times kept over the change of the clocks', async () => {
    const calendar = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Stadt//DE',
      'BEGIN:VEVENT',
      'UID:markt@example.org',
      'DTSTAMP:20261101T000000Z',
      'SUMMARY:Wochenmarkt',
      'CATEGORIES:Markt,kostenlos',
      'DTSTART;TZID=Europe/Berlin:20270322T080000',
      'DTEND;TZID=Europe/Berlin:20270322T130000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:fest@example.org',
      'DTSTAMP:20261101T000000Z',
      'SUMMARY:Fest',
      'DTSTART;VALUE=DATE:20270327',
      'DTEND;VALUE=DATE:20270329',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const { result } = await read('events', 'ical', Buffer.from(calendar));
    expect(result.report).toMatchObject({ added: 2, faults: 0 });
    const { rows } = await sql<{ title: string; free: string; starts: string; until: string }>`
      select e.title, e.free, o.starts, o.until from leisure.occurrence o
      join leisure.event e on e.ars = o.ars and e.id = o.event order by e.title, o.starts`.execute(house.db);
    expect(rows).toEqual([
      // Two whole days, the second of which has 23 hours.
      { title: 'Fest', free: 'unknown', starts: '2027-03-26T23:00:00Z', until: '2027-03-28T22:00:00Z' },
      { title: 'Wochenmarkt', free: 'yes', starts: '2027-03-22T07:00:00Z', until: '2027-03-22T12:00:00Z' },
      { title: 'Wochenmarkt', free: 'yes', starts: '2027-03-29T06:00:00Z', until: '2027-03-29T11:00:00Z' },
    ]);
  });

  it('bring places of a table', async () => {
    const table =
      'nr;name;art;lon;lat;zeiten\n1;Freibad;Freibad;6,95;50,94;Mo-Su 09:00-20:00\n2;Nirgendwo;Museum;0;0;\n';
    const { result } = await read('places', 'csv', Buffer.from(table), {
      mapping: { name: 'name', category: 'art', openingHours: 'zeiten' },
      ...{ key: ['nr'], lon: 'lon', lat: 'lat' },
    });
    expect(result.report).toMatchObject({ added: 1, faults: 1, lines: [{ code: 'outside' }] });
  });

  it.skipIf(!existsSync(BAYREUTH))(
    'bring the places of the north of Bayreuth into the table of OpenStreetMap, and nothing but places of leisure',
    async () => {
      const { result } = await read('osm-places', 'osm-xml', BAYREUTH, {}, 'ODbL-1.0');
      expect(result.report.lines.filter(({ severity }) => severity === 'fault')).toEqual([]);
      expect(result.report.added).toBeGreaterThan(50);
      const { rows } = await sql<{ category: string; count: number; hours: number }>`
        select category, count(*)::int as count, (count(*) filter (where has_hours))::int as hours
        from leisure.osm_place group by 1`.execute(house.db);
      const of = (category: string) => rows.find((one) => one.category === category)?.count ?? 0;
      expect(of('restaurant')).toBeGreaterThanOrEqual(15);
      expect(of('playground')).toBeGreaterThanOrEqual(7);
      expect(rows.reduce((sum, { hours }) => sum + hours, 0)).toBeGreaterThan(3);
      const mixed = await sql<{
        count: number;
      }>`select count(*)::int as count from leisure.town_place`.execute(house.db);
      expect(mixed.rows[0]?.count).toBe(1);
    },
  );

  it.skipIf(!existsSync(BAYREUTH) || !existsSync(OSMIUM))(
    'bring the same places from a PBF as from XML, so that a source may change its format without any change',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hierzulande-leisure-'));
      try {
        const pbf = join(folder, 'bayreuth.osm.pbf');
        execFileSync(OSMIUM, ['cat', BAYREUTH, '--output', pbf, '--no-progress'], { stdio: 'pipe' });
        const xml = await read('osm-places', 'osm-xml', BAYREUTH, {}, 'ODbL-1.0');
        const { source, result } = await read('osm-places', 'osm-pbf', pbf, {}, 'ODbL-1.0');
        expect(result.report).toMatchObject({ added: xml.result.report.added, faults: 0 });
        expect(result.report.added).toBeGreaterThan(50);
        const places = (source: string) =>
          sql`select ars, record from leisure.osm_place where source = ${source} order by record::text`
            .execute(house.db)
            .then(({ rows }) => rows);
        expect(await places(source)).toEqual(await places(xml.source));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it.skipIf(!existsSync(BAYREUTH) || !existsSync(OSMIUM))(
    'keep yesterday’s places when the PBF of today is cut off, and take nothing away when it ends between two blobs',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hierzulande-leisure-'));
      try {
        const path = join(folder, 'bayreuth.osm.pbf');
        execFileSync(OSMIUM, ['cat', BAYREUTH, '--output', path, '--no-progress'], { stdio: 'pipe' });
        const pbf = readFileSync(path);
        const ask = { db: house.db, places: house.places, solution, ownerArs: KOELN, now: NOW };
        const osm = { intake: 'osm-places', connector: 'osm-pbf', licence: 'ODbL-1.0' };
        const { source, result } = await importFile({ ...ask, ...osm, file: pbf });
        const count = async () =>
          (
            await sql<{ count: number }>`
              select count(*)::int as count from leisure.osm_place where source = ${source}`.execute(house.db)
          ).rows[0]?.count;
        expect(await count()).toBe(result.report.added);
        const cut = importFile({ ...ask, ...osm, source, file: pbf.subarray(0, pbf.length / 2) });
        await expect(cut).rejects.toMatchObject({
          code: 'cut-off',
          where: expect.stringMatching(/^byte \d+$/),
        });
        // The last blob holds the relations.
        const lastBlob = pbf.lastIndexOf('OSMData') - 6;
        const ended = await importFile({ ...ask, ...osm, source, file: pbf.subarray(0, lastBlob) });
        expect(ended.result.report).toMatchObject({ removed: 0, lines: [{ code: 'ends-early' }] });
        expect(await count()).toBe(result.report.added);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
