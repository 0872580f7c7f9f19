import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_BEGIN, csvLine, csvOfLine } from './write-csv.ts';

const read = (text: string) => parse(text, { delimiter: ';', bom: true, relax_column_count: true });

describe('a table of the log', () => {
  it('is read back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (cells) => {
        const [line = []] = read(CSV_BEGIN + csvLine(cells)) as string[][]; // rows of texts without columns
        const plain = line.map((cell, index) => (cells[index] === cell ? cell : cell.replace(/^'/, '')));
        expect(plain).toEqual(cells);
      }),
    );
  });

  it.each(['=1+1', '+49', '-1', '@cmd', '\t=1', '\r=1', '  =HYPERLINK("https://x.example")'])(
    'holds no formula: %j',
    (value) => {
      const [[first = '']] = read(csvLine([value, 'x'])) as [string[]];
      expect(first).toBe(`'${value}`);
    },
  );

  it('says the time in Germany, as a spreadsheet reads it', () => {
    const line = {
      id: 1,
      at: '2026-07-01T22:30:05Z',
      who: 'Nora; Lang',
      what: 'hat etwas "getan"',
      subject: '',
    };
    expect(csvOfLine(line)).toBe('2026-07-02 00:30:05;"Nora; Lang";"hat etwas ""getan""";\r\n');
  });
});
