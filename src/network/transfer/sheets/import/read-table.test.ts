import { describe, expect, it } from 'vitest';
import { MOST_ROWS } from './import-api.ts';
import { readTable } from './read-table.ts';

const HEAD = ['id', 'title', 'field', 'status', 'town'];

describe('a table', () => {
  it.each([',', ';', '\t'])(
    'is read with "%s" between its cells, a mark before it and line breaks in quotes',
    async (sign) => {
      const text = `\ufeff${HEAD.join(sign)}\r\n\r\n1${sign}"Zwei${sign}\nZeilen"${sign}waste${sign}running${sign}Köln\r\n`;
      const { rows } = await readTable(text);
      expect(rows).toEqual([{ line: 3, cells: ['1', `Zwei${sign}\nZeilen`, 'waste', 'running', 'Köln'] }]);
    },
  );

  it('without a heading, with a broken one, or with a quote that never ends is refused', async () => {
    await expect(readTable('')).rejects.toMatchObject({ code: 'sheet-table-header', status: 422 });
    await expect(readTable('a;b\n1;2')).rejects.toMatchObject({
      ...{ code: 'sheet-table-header', values: { missing: 'id, title, field, status', doubled: '–' } },
    });
    await expect(readTable(`${HEAD.join(';')}\n1;"nie zu`)).rejects.toMatchObject({
      code: 'sheet-table-unreadable',
    });
  });

  it('that is too long is refused before anything of it is kept', async () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, (_, index) => `${index};Titel;waste;running;Köln`);
    await expect(readTable([HEAD.join(';'), ...rows].join('\n'))).rejects.toMatchObject({
      ...{ code: 'sheet-table-long', values: { limit: MOST_ROWS } },
    });
  });
});
