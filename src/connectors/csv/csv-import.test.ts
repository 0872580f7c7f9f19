/** A table from a spreadsheet, all the way into the tables of a solution: bad rows are reported, kept apart, and cost nothing else. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../../kernel/database/connection.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import type { Solution } from '../../kernel/solution.ts';
import { format, type Intake } from '../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../kernel/sources/place-of-point.ts';
import { importFile } from '../../kernel/sources/testing/import-file.ts';
import { createThings, type Thing, thingNames, thingsSolution } from '../../kernel/sources/testing/things.ts';
import { csv } from './csv.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const SETTINGS = { mapping: { name: 'Bezeichnung' }, key: 'Nr', lon: 'Länge', lat: 'Breite' };
const HEADER = 'Nr;Bezeichnung;Länge;Breite';

const things: Intake<Thing> = {
  ...{ id: 'things', licences: 'open', staleAfter: 'P2D' },
  formats: [
    format(csv, ({ value: { fields, point } }, { source, places }) => {
      const record = { name: fields.name ?? '' };
      if (point === null) return { ars: source.ownerArs, record };
      const found = placeOfPoint(point, places);
      return 'fault' in found ? found : { ars: found.ars, record };
    }),
  ],
  put: async (records, db, house) => thingsSolution.connectors?.[0]?.put(records, db, house),
  remove: async (records, db) => thingsSolution.connectors?.[0]?.remove(records, db),
};
const solution: Solution = { ...thingsSolution, connectors: [things] };

let house: TestPlaces;
let source: string | undefined;

beforeAll(async () => {
  house = await openTestPlaces();
  const owner = connect(house.ownerUrl);
  await createThings(owner);
  await owner.destroy();
});
afterAll(() => house.close());

async function read(...rows: string[]) {
  const file = Buffer.from([HEADER, ...rows].join('\r\n'), 'latin1');
  const done = await importFile({
    ...{ db: house.db, places: house.places, solution, intake: 'things', connector: 'csv', ownerArs: KOELN },
    ...{ file, settings: SETTINGS, now: Temporal.Instant.from('2026-11-24T10:00:00Z') },
    ...(source !== undefined && { source }),
  });
  source = done.source;
  return done.result.report;
}

it('Windows-1252 with semicolons and decimal commas lands where the points lie', async () => {
  const report = await read('1;Größe;6,96;50,94', '2;Straße;7,10;50,73', '3;überall;;');
  expect(report).toMatchObject({ read: 3, added: 3, faults: 0 });
  expect(await thingNames(house.db)).toEqual(['Größe', 'Straße', 'überall']);
  const { rows } = await sql`select ars from things.thing order by name`.execute(house.db);
  expect(rows).toEqual([{ ars: KOELN }, { ars: BONN }, { ars: KOELN }]);
});

it('swapped coordinates, unreadable ones and a second row with the same key are reported by their line', async () => {
  const report = await read('1;neu;50,94;6,96', '2;neu;sieben;50,73', '3;neu;;', '3;noch einmal;;');
  expect(report.lines.map(({ where, key, code }) => [where, key, code])).toEqual(
    [
      ['line 3', '2', 'unreadable-coordinate'],
      ['line 2', '1', 'swapped-coordinates'],
      ['line 5', '3', 'duplicate-key'],
    ].toSorted(),
  );
  expect(await thingNames(house.db)).toEqual(['Größe', 'Straße', 'neu']);
});

it('a faulty row that may hide others lets nothing be taken away', async () => {
  const report = await read('1;Größe;6,96;50,94', '2;Straße;"7,10;50,73', '3;";;');
  expect(report).toMatchObject({ faults: 1, removed: 0, kept: 2 });
  expect(report.lines).toMatchObject([{ where: 'line 3', key: null, code: 'unreadable-coordinate' }]);
  expect(await read('1;Größe;6,96;50,94', '2;Straße')).toMatchObject({ faults: 1, removed: 0, kept: 2 });
  expect(await thingNames(house.db)).toHaveLength(3);
});

it('a table that is cut off in a quote changes nothing', async () => {
  await expect(read('1;anders;6,96;50,94', '2;"Straße;7,10;50,73')).rejects.toMatchObject({
    code: 'quote-not-closed',
    where: 'line 3',
  });
  expect(await thingNames(house.db)).toContain('Größe');
});
