/** Small tables for the fuzz harness: hand-made ones, and beginnings of real ones where those are there. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { csv } from './csv.ts';
import { type CsvSettings, csvSettings } from './settings.ts';

const PARKING = '../shared/data/parking/datex2-and-csv/reutlingen.csv';
const REAL_BYTES = 3_000;

const settings = (input: z.input<typeof csvSettings>): CsvSettings => csvSettings.parse(input);
const places = settings({
  mapping: { name: 'Name', kind: '=bath' },
  key: ['Nr', 'Ort'],
  lon: 'Lon',
  lat: 'Lat',
});

const WINDOWS = Buffer.from(
  'sep=;\r\nNr;Ort;Name;Lon;Lat\r\n1;K\u00f6ln;"Bad ""am Rhein""";6,96;50,94\r\n\r\n2;Köln;"zwei\r\nZeilen";;\r\n3;Köln;Stra\u00dfe;1.234,5;50,94\r\n',
  'latin1',
);
const UTF8 = Buffer.from('\ufeffid,name,where\n1,Größe,"50.94, 6.96"\n2,Ärger,POINT (6.96 50.94)\n3,,\n');
const METRES = Buffer.from('id\tost\tnord\n1\t522499.34\t5398863.33\n2\t522.499,34\t5.398.863,33\n');

export const target: FuzzTarget<MappedRow, CsvSettings> = {
  connector: csv,
  seeds: [
    { name: 'Windows-1252, semicolons, decimal commas', bytes: WINDOWS, settings: places },
    {
      name: 'UTF-8 with mark',
      bytes: UTF8,
      settings: settings({ mapping: { id: 'id', name: 'name' }, point: 'where' }),
    },
    {
      name: 'metres, tabs',
      bytes: METRES,
      settings: settings({ mapping: { id: 'id' }, lon: 'ost', lat: 'nord', projection: 'EPSG:25832' }),
    },
    ...(existsSync(PARKING)
      ? [
          {
            name: 'parking in Reutlingen',
            bytes: readFileSync(PARKING).subarray(0, REAL_BYTES),
            settings: settings({ mapping: { id: 'id', name: 'ort', capacity: 'Kapazität' }, point: 'GEOM' }),
          },
        ]
      : []),
  ],
  value: z.strictObject({
    fields: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1).max(50_000)),
    point: z
      .strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
      .nullable(),
  }),
  tokens: ['sep=;\n', '""', '"\n"', '";"', 'POINT (', 'POINT EMPTY', '48,1,2', ';;;;;;;;', '\r\r\n'],
};
