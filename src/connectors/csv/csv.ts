import { type Connector, UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { columnsOf } from './columns-of.ts';
import { type Layout, layoutOf } from './layout-of.ts';
import { readRow } from './read-row.ts';
import { rowsOf } from './rows-of.ts';
import { type CsvSettings, csvSettings } from './settings.ts';
import { textOf } from './text-of.ts';

/** Tables as text: one row a record, columns by the source's mapping. */
export const csv: Connector<MappedRow, CsvSettings> = {
  id: 'csv',
  mediaTypes: [
    'text/csv',
    'text/plain',
    'text/tab-separated-values',
    'application/csv',
    'application/vnd.ms-excel',
    'application/octet-stream',
  ],
  settings: csvSettings,
  columns: columnsOf,
  async *read(bytes, { settings }) {
    let layout: Layout | null = settings.columns === undefined ? null : layoutOf(settings.columns, settings);
    for await (const rows of rowsOf(textOf(bytes, settings.encoding), settings.delimiter)) {
      for (const row of rows) {
        if (layout === null) {
          layout = layoutOf(row.cells, settings, `line ${row.line}`);
          continue;
        }
        const item = readRow(row, layout, settings);
        if (item !== null) yield item;
      }
    }
    if (layout === null)
      throw new UnreadableFeed(
        'empty',
        'The file is empty: it must have a row with the names of its columns.',
      );
  },
};
