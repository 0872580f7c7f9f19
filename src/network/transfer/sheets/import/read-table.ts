import { rowsOf } from '../../../../connectors/csv/rows-of.ts';
import { UnreadableFeed } from '../../../../kernel/sources/connector.ts';
import { faultWords } from '../../../../kernel/sources/source-texts.ts';
import type { NamesIn } from '../../problems.ts';
import { sayIn } from '../../texts.ts';
import { type Header, REQUIRED, readHeader } from './columns.ts';
import { MOST_ROWS } from './import-api.ts';
import { importProblem } from './import-problems.ts';

export interface Table {
  header: Header;
  rows: { line: number; cells: string[] }[];
}

/**
 * The rows of a table; a byte order mark, comma, semicolon, tab and quoted line breaks are understood. Throws
 * `sheet-table-unreadable`, `sheet-table-header` (with the columns that are known) and `sheet-table-long` (422).
 */
export async function readTable(text: string): Promise<Table> {
  const rows: Table['rows'] = [];
  let header: Header | null = null;
  try {
    for await (const batch of rowsOf(once(text.replace(/^\ufeff/, '')), 'auto'))
      for (const { line, cells } of batch) {
        if (header === null) header = requireHeader(cells);
        else if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
        if (rows.length > MOST_ROWS) throw importProblem('long', { limit: MOST_ROWS });
      }
  } catch (error) {
    if (error instanceof UnreadableFeed)
      throw importProblem('unreadable', {}, { names: reasonOf(error), cause: error });
    throw error;
  }
  if (header === null) throw importProblem('header', { missing: REQUIRED.join(', '), doubled: '–' });
  return { header, rows };
}

/** The sources' own words for the fault, with the line where it begins; English where they have none. */
function reasonOf({ code, message, where }: UnreadableFeed): NamesIn {
  const line = /^line (\d+)$/.exec(where ?? '')?.[1];
  return (language) => ({
    reason: [
      ...(line === undefined ? [] : [`${sayIn(language)('sheet_import_line_only', { line })}:`]),
      faultWords(code, language) ?? message,
    ].join(' '),
  });
}

function requireHeader(names: readonly string[]): Header {
  const header = readHeader(names.map((name) => name.normalize('NFC').trim()));
  if (header.missing.length > 0 || header.doubled.length > 0)
    throw importProblem('header', {
      missing: header.missing.join(', ') || '–',
      doubled: header.doubled.join(', ') || '–',
    });
  return header;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
