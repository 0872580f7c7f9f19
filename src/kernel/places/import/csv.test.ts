import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;

describe('a CSV file', () => {
  it.each([',', ';'])('comes back as it was written with %s', (separator) => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ß', ',', ';', '"', '\n', ' ', '0'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, end, isEnded) => {
          const head = ['one', 'two', 'three'];
          const text =
            [head.join(separator), ...rows.map((row) => row.map(quote).join(separator))].join(end) +
            (isEnded ? end : '');
          expect(readCsv(text).map(({ fields }) => fields)).toEqual([head, ...rows]);
        },
      ),
    );
  });

  it('knows the line of each row, and leaves empty ones out', () => {
    expect(readCsv('\uFEFFa,b\r\n\r\n"x\ny",2\r\n3,4')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 3, fields: ['x\ny', '2'] },
      { line: 5, fields: ['3', '4'] },
    ]);
  });

  it('keeps what wrongly stands behind a closing quote', () => {
    expect(readCsv('a,b\n"x"y,2\n3,4').map(({ fields }) => fields)).toEqual([
      ['a', 'b'],
      ['xy', '2'],
      ['3', '4'],
    ]);
  });

  it('that was cut inside a quote says where', () => {
    expect(() => readCsv('a,b\n1,"Köl')).toThrow('The quote that begins in line 2 never ends');
  });
});
