import type { FoundColumn } from '../../kernel/sources/connector.ts';
import { rowsOf } from './rows-of.ts';
import { textOf } from './text-of.ts';

/** Rows from which examples are taken. */
const LOOK_AT = 20;
const EXAMPLES = 3;

/** Names of the first row, with what stands below them; reads no further than it must. Throws `UnreadableFeed`. */
export async function columnsOf(bytes: AsyncIterable<Uint8Array>): Promise<FoundColumn[]> {
  let names: readonly string[] | null = null;
  const examples: string[][] = [];
  let seen = 0;
  for await (const rows of rowsOf(textOf(bytes, 'auto'), 'auto')) {
    for (const { cells } of rows) {
      if (names === null) {
        names = cells.map((name) => name.normalize('NFC').trim());
        continue;
      }
      seen += 1;
      for (const [column, cell] of cells.entries()) {
        examples[column] ??= [];
        const some = examples[column];
        const value = cell.trim().slice(0, 100);
        if (value !== '' && some.length < EXAMPLES && !some.includes(value)) some.push(value);
      }
      if (seen >= LOOK_AT) break;
    }
    if (seen >= LOOK_AT) break;
  }
  return (names ?? []).flatMap((name, column) =>
    name === '' ? [] : [{ name: name.slice(0, 300), examples: examples[column] ?? [] }],
  );
}
