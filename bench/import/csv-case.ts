import { parse } from 'csv-parse';
import { csv } from '../../src/connectors/csv/csv.ts';
import { csvSettings } from '../../src/connectors/csv/settings.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { writeLines } from './write-lines.ts';

const ROWS = 100_000;

/** Car parks with umlauts, quotes, decimal commas and line breaks in cells. */
function* rows(): Generator<string> {
  yield 'Nr;Bezeichnung;Straße;Ort;Plätze;Länge;Breite;Bemerkung\r\n';
  for (let n = 0; n < ROWS; n++) {
    const remark = n % 50 === 0 ? '"Zufahrt über den Hof;\r\nHöhe ""2,10 m"""' : 'keine';
    yield `${n};"Parkhaus ""Am Markt"" ${n}";Große Gasse ${n % 200};Köln;${n % 900};6,${90_000 + (n % 9_999)};50,${90_000 + (n % 7_777)};${remark}\r\n`;
  }
}

export const csvCase: ImportCase = {
  ending: 'csv',
  write: (path) => writeLines(path, rows()),
  async read(bytes) {
    const settings = csvSettings.parse({
      mapping: {
        id: 'Nr',
        name: 'Bezeichnung',
        street: 'Straße',
        town: 'Ort',
        capacity: 'Plätze',
        remark: 'Bemerkung',
      },
      lon: 'Länge',
      lat: 'Breite',
    });
    return csv.read(bytes, { settings, horizon: HORIZON });
  },
  library: {
    name: 'csv-parse',
    async read(bytes) {
      let count = 0;
      const parser = parse({
        ...{ delimiter: ';', columns: true, relax_quotes: true },
        on_record: () => {
          count++;
          return null;
        },
      });
      for await (const chunk of bytes) await new Promise<void>((done) => parser.write(chunk, () => done()));
      await new Promise<void>((done) => parser.end(done));
      return count;
    },
  },
  records: ROWS,
  target: 0.5,
};
