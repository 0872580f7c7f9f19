/** A bundle of answers: `fraktionen`, then `strassen` with their `termine`, or `termine` alone. */
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { type Fields, isFields, lineAt, memberOf, nameAt } from '../../kernel/sources/json/loose-values.ts';
import { readJson } from '../../kernel/sources/json/read-json.ts';

export interface NaviPart {
  where: string;
  kind: 'date' | 'street';
  fields: Fields;
  /** Id → name. */
  fractions: ReadonlyMap<string, string>;
}

const LISTS: ReadonlySet<string> = new Set(['strassen', 'termine']);
/** A street with the dates of several hundred house numbers. */
const MOST_BYTES = 16_000_000;

/** Throws `UnreadableFeed`. */
export async function* partsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NaviPart> {
  let fractions: ReadonlyMap<string, string> | null = null;
  let hasList = false;
  for await (const part of readJson(bytes, { lists: LISTS, mostBytes: MOST_BYTES })) {
    if (part.kind === 'member' && part.name === 'fraktionen') fractions = fractionsOf(part.value);
    else if (part.kind === 'end') hasList ||= part.hasList;
    else if (part.kind === 'record') {
      if (fractions === null)
        throw new UnreadableFeed(
          'no-fractions',
          'The names of the fractions are missing: "fraktionen" (the answer of /fraktionen) must come first.',
          { where: part.where },
        );
      const fields = isFields(part.value) ? part.value : {};
      const kind =
        memberOf(fields, 'datum') === undefined && nameAt(fields, 'name') !== null ? 'street' : 'date';
      yield { where: part.where, kind, fields, fractions };
    }
  }
  if (!hasList)
    throw new UnreadableFeed(
      'other-format',
      'The file holds no bundle of abfallnavi: lists "strassen" or "termine" are expected.',
    );
}

function fractionsOf(value: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value.filter(isFields).flatMap((fields): [string, string][] => {
      const [id, name] = [lineAt(fields, 'id'), nameAt(fields, 'name')];
      return id === null || name === null ? [] : [[id, name]];
    }),
  );
}
