import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { importFile } from '../../kernel/sources/testing/import-file.ts';
import { solution } from './solution.ts';

const KOELN = '053150000000';
const mapping = { title: 'Titel', from: 'Beginn', until: 'Ende', kind: 'Art', area: 'Ort' };

let ground: TestPlaces;
beforeAll(async () => {
  ground = await openTestPlaces();
  await migrate({
    ownerUrl: ground.ownerUrl,
    folders: [{ id: 'notices', folder: new URL('./migrations/', import.meta.url) }],
  });
});
afterAll(() => ground.close());

const read = (connector: string, file: Uint8Array, settings: Record<string, unknown>) =>
  importFile({
    ...{ db: ground.db, places: ground.places, solution, intake: 'notices', connector, file, settings },
    ...{ ownerArs: KOELN, now: Temporal.Instant.from('2026-11-24T10:00:00Z') },
  });
const titles = async () =>
  (
    await sql`select title, ars, starts_at as "from", kind from notices.notice order by title`.execute(
      ground.db,
    )
  ).rows;

it('a table in Windows-1252 with semicolons and decimal commas becomes notices; a bad line is told', async () => {
  const table = [
    'Nr;Titel;Art;Beginn;Ende;Ort;Länge;Breite',
    '1;Rohrbruch Große Gasse;Wasser;25.11.2026 08:00;25.11.2026 18:00;Große Gasse;6,958;50,941',
    '2;Brücke gesperrt;Verkehr;gestern;;Rheinbrücke;;',
    '3;Umleitung;Verkehr;26.11.2026 06:00;;Bonn;7,1;50,73',
  ].join('\r\n');
  const { result } = await read('csv', Buffer.from(table, 'latin1'), {
    ...{ mapping, key: 'Nr', lon: 'Länge', lat: 'Breite' },
  });
  expect(result.report).toMatchObject({ read: 3, added: 2, faults: 1 });
  expect(result.report.lines.find(({ severity }) => severity === 'fault')).toMatchObject({
    ...{ where: 'line 3', key: '2', code: 'bad-time' },
  });
  expect(await titles()).toEqual([
    { title: 'Rohrbruch Große Gasse', ars: KOELN, from: '2026-11-25T07:00:00Z', kind: 'water' },
    { title: 'Umleitung', ars: '053140000000', from: '2026-11-26T05:00:00Z', kind: 'traffic' },
  ]);
});

it('features of a map become notices where they lie, and swapped coordinates are told', async () => {
  await sql`delete from notices.notice`.execute(ground.db);
  const feature = (id: string, coordinates: number[]) => ({
    ...{ type: 'Feature', id, geometry: { type: 'Point', coordinates } },
    properties: { Titel: `Baustelle ${id}`, Beginn: '2026-11-25T08:00:00+01:00', Art: 'Baustelle' },
  });
  const map = {
    type: 'FeatureCollection',
    features: [feature('a', [6.96, 50.94]), feature('b', [50.94, 6.96])],
  };
  const { title, from, kind } = mapping;
  const { result } = await read('geojson', Buffer.from(JSON.stringify(map)), {
    mapping: { title, from, kind },
  });
  expect(result.report.lines).toMatchObject([{ key: 'b', code: 'swapped-coordinates' }]);
  expect(await titles()).toMatchObject([{ title: 'Baustelle a', ars: KOELN, kind: 'traffic' }]);
});
