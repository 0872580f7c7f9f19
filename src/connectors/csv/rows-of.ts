import { CsvError, parse } from 'csv-parse';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { LONGEST_ROW } from './limits.ts';
import type { CsvSettings } from './settings.ts';
import { type Start, startOf } from './start-of.ts';

export interface Row {
  /** Of the file, from 1; the first one if quoted cells hold line breaks. */
  line: number;
  cells: string[];
}

/** Characters from which separator and first line are told: the same whatever the chunks. */
const BEGINNING = 65_536;

/**
 * Rows as they stand in the text, in batches; empty lines are left out. Throws `UnreadableFeed` for a quote that never
 * ends and for a row without end: what comes after cannot be told apart, and would look as if it were gone.
 */
export async function* rowsOf(
  text: AsyncIterable<string>,
  delimiter: CsvSettings['delimiter'],
): AsyncGenerator<Row[]> {
  let reader: RowReader | null = null;
  let held = '';
  const begin = (): RowReader => {
    const start = startOf(held, delimiter);
    held = held.slice(start.skip);
    return createRowReader(start);
  };
  try {
    for await (const piece of text) {
      held += piece;
      if (reader === null && held.length < BEGINNING) continue;
      reader ??= begin();
      yield* reader.read(held);
      held = '';
    }
    reader ??= begin();
    if (held !== '') yield* reader.read(held);
    yield* reader.end();
  } finally {
    reader?.close();
  }
}

interface RowReader {
  read(text: string): AsyncGenerator<Row[]>;
  end(): AsyncGenerator<Row[]>;
  close(): void;
}

function createRowReader({ delimiter, line: firstLine }: Start): RowReader {
  let rows: Row[] = [];
  /** Lines of all rows so far, without the empty ones between them. */
  let lines = 0;
  let unbroken = 0;
  const parser = parse({
    delimiter,
    quote: '"',
    columns: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
    // Their faults are told per row: a wrong quote stays visible in its cell.
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { empty_lines }) => {
      rows.push({ line: firstLine + lines + empty_lines, cells });
      lines += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
      return null;
    },
  });
  // Told by the callbacks below; without a listener Node would end the process.
  parser.on('error', () => {});
  const where = () => `line ${firstLine + lines + parser.info.empty_lines}`;

  /** What was read before a failure comes before it. */
  async function* after(work: (done: (error?: Error | null) => void) => void): AsyncGenerator<Row[]> {
    const failure = await new Promise<Error | null>((done) => work((error) => done(error ?? null)));
    const batch = rows;
    rows = [];
    if (batch.length > 0) yield batch;
    if (failure !== null) throw unreadable(failure, where());
  }

  return {
    async *read(text) {
      const first = text.search(/[\r\n]/);
      const isTooLong = unbroken + (first < 0 ? text.length : first) > LONGEST_ROW;
      unbroken =
        first < 0
          ? unbroken + text.length
          : text.length - 1 - Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
      if (isTooLong) throw tooLong(where());
      yield* after((done) => parser.write(text, done));
    },
    end: () => after((done) => parser.end(done)),
    close: () => parser.destroy(),
  };
}

function breaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

function unreadable(failure: Error, where: string): UnreadableFeed {
  if (failure instanceof CsvError && failure.code === 'CSV_QUOTE_NOT_CLOSED')
    return new UnreadableFeed(
      'quote-not-closed',
      'The row that begins here has a quote that never ends: the file is cut off, or a " is missing.',
      { where, cause: failure },
    );
  if (failure instanceof CsvError && failure.code === 'CSV_MAX_RECORD_SIZE') return tooLong(where, failure);
  return new UnreadableFeed('no-table', 'The row that begins here cannot be read as CSV.', {
    where,
    cause: failure,
  });
}

function tooLong(where: string, cause?: Error): UnreadableFeed {
  return new UnreadableFeed(
    'row-too-long',
    `The row that begins here has more than ${LONGEST_ROW} characters: a " is missing, or this is no table.`,
    { where, ...(cause && { cause }) },
  );
}
