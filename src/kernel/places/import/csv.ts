import { UnusableFile } from './import-report.ts';

export interface CsvRow {
  /** Of the file, from 1; of its first line if a field spans several. */
  line: number;
  fields: string[];
}

/**
 * Rows of a comma- or semicolon-separated text (RFC 4180): quoted fields may hold separators, quotes ("") and line
 * breaks. Empty lines are left out. Throws `UnusableFile` for a quote that never ends: the file is cut.
 */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const endOfPlain = separator === ';' ? /[;\r\n]|$/g : /[,\r\n]|$/g;
  const plainUntil = (from: number) => {
    endOfPlain.lastIndex = from;
    return endOfPlain.exec(source)?.index ?? source.length;
  };
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let [line, begun] = [1, 1];
  let at = 0;
  while (at <= source.length) {
    let field = '';
    if (source[at] === '"') {
      const end = endOfQuoted(source, at + 1);
      if (end < 0) {
        throw new UnusableFile(
          `The quote that begins in line ${line} never ends: the file is cut or damaged there. Take it from its source again.`,
        );
      }
      field = source.slice(at + 1, end).replaceAll('""', '"');
      line += field.split('\n').length - 1;
      at = end + 1;
    }
    // Also what wrongly stands behind a closing quote: it stays visible as a fault of its field.
    const end = plainUntil(at);
    fields.push(field + source.slice(at, end));
    at = end;
    if (source[at] === separator) {
      at += 1;
      continue;
    }
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: begun, fields });
    fields = [];
    at += source.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    begun = line;
  }
  return rows;
}

function endOfQuoted(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 2))
    if (source[at + 1] !== '"') return at;
  return -1;
}

/** Whichever stands more often in the first line. */
function separatorOf(source: string): ',' | ';' {
  const [first = ''] = source.split('\n', 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
