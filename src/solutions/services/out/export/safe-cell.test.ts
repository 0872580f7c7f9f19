import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../../connectors/csv/csv.ts';
import { csvSettings } from '../../../../connectors/csv/settings.ts';
import { safeCell, unsafeCell } from '../../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../../kernel/outward/archive/write-csv.ts';

const EVIL = [
  '=1+1',
  '+49 221 1',
  '-5',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  "''+1",
  '=HYPERLINK("https://example.org")',
];

describe('a cell', () => {
  it.each(EVIL)('is no formula for a spreadsheet: %j', (text) => {
    expect(safeCell(text)).toMatch(/^'/);
    expect(unsafeCell(safeCell(text))).toBe(text);
  });

  it.each(['Köln', "'s-Hertogenbosch", '1-2', 'a=b', ''])('stays as it is otherwise: %j', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it('comes back as it was written through our own reader of tables', async () => {
    // The reader cleans cells: white space at their ends, and signs that are no text.
    const text = fc
      .oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'binary' }), fc.constantFrom('a\nb', 'a;"b"', '"'))
      .map((one) => one.replaceAll(/[^\p{L}\p{N}\p{P}\p{S}\n ]/gu, '').trim())
      .filter((one) => one !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (names) => {
        const lines = names.map((name, n) => csvLine([String(n), safeCell(name)]));
        const file = `\ufeff${csvLine(['id', 'name'])}${lines.join('')}`;
        const settings = csvSettings.parse({ mapping: { id: 'id', name: 'name' }, delimiter: ';' });
        const from = Temporal.Instant.from('2026-01-01T00:00Z');
        const items = await Array.fromAsync(
          csv.read(bytesOf(file), { settings, horizon: { from, until: from } }),
        );
        const read = items.map((item) =>
          item.kind === 'value' ? unsafeCell(String(item.value.fields.name)) : item,
        );
        expect(read).toEqual(names);
      }),
      { numRuns: 200 },
    );
  });
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
