import type { CsvSettings } from './settings.ts';

export type Delimiter = Exclude<CsvSettings['delimiter'], 'auto'>;

export interface Start {
  delimiter: Delimiter;
  /** Characters before the table: Excel's line `sep=;`. */
  skip: number;
  /** Line of the file in which the table begins, from 1. */
  line: number;
}

const DELIMITERS = [',', ';', '\t', '|'] as const satisfies readonly Delimiter[];
const SEPARATOR_LINE = /^sep=([,;|\t])$/i;

/** How the table begins, told from the beginning of its text: its first line, as far as it is there. */
export function startOf(beginning: string, setting: CsvSettings['delimiter']): Start {
  const { begin, end } = firstLine(beginning) ?? { begin: 0, end: beginning.length };
  const line = beginning.slice(begin, end);
  const named = DELIMITERS.find((one) => one === SEPARATOR_LINE.exec(line)?.[1]);
  const delimiter = setting === 'auto' ? (named ?? mostFrequent(line)) : setting;
  if (named === undefined) return { delimiter, skip: 0, line: 1 };
  const lines = beginning.slice(0, end).split(/\r\n|\r|\n/).length;
  return { delimiter, skip: end + (beginning.startsWith('\r\n', end) ? 2 : 1), line: lines + 1 };
}

/** The first line that is not empty; line breaks in quotes do not end it. */
function firstLine(text: string): { begin: number; end: number } | null {
  let [begin, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (isQuoted || (text[at] !== '\n' && text[at] !== '\r')) continue;
    if (text.slice(begin, at).trim() !== '') return { begin, end: at };
    begin = at + 1;
  }
  return null;
}

function mostFrequent(line: string): Delimiter {
  const plain = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: plain.split(delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}
