import { describe, expect, it } from 'vitest';
import { flatValues } from './flat-values.ts';
import { valuesInWords, whereInWords } from './value-words.ts';
import { writeReportCsv } from './write-report-csv.ts';

describe('a record in words', () => {
  it('names its fields as people do, and says times as they stand on the wall', () => {
    const record = {
      ...{ title: 'Fest', free: true, family: 'unknown', text: '' },
      occurrences: [{ start: '2026-11-27T18:30:00Z' }, { start: '2026-12-27T18:30:00Z' }],
    };
    expect(valuesInWords(flatValues(record), 'de')).toEqual([
      { name: 'Titel', value: 'Fest' },
      { name: 'Kostenlos', value: 'ja' },
      { name: 'Beginn', value: '27. November 2026, 19:30' },
      { name: 'Beginn (2)', value: '27. Dezember 2026, 19:30' },
    ]);
  });

  it('stays short, whatever is in it', () => {
    const deep = {
      a: { b: { c: { d: { e: { f: 1 } } } } },
      list: Array.from({ length: 500 }, (_, n) => ({ n })),
    };
    const lines = flatValues({ ...deep, long: 'x'.repeat(9_000) });
    expect(lines.length).toBeLessThanOrEqual(40);
    for (const { value } of lines) expect(value.length).toBeLessThanOrEqual(300);
  });

  it('says where in the language, where it can', () => {
    expect(whereInWords('line 12', 'de')).toBe('Zeile 12');
    expect(whereInWords('$.features[3]', 'de')).toBe('$.features[3]');
  });
});

describe('a report as a table', () => {
  it('never holds what a spreadsheet would take for a formula', () => {
    const line = { severity: 'fault', where: 'line 2', key: '=1+1', code: 'bad', words: null } as const;
    const table = writeReportCsv([{ ...line, reason: 'says "no"; twice' }]);
    expect(table).toBe(
      '\uFEFFseverity;where;key;code;words;reason\r\nfault;line 2;\'=1+1;bad;;"says ""no""; twice"\r\n',
    );
  });
});
