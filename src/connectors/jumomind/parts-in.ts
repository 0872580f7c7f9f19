/** A bundle of answers (`trash`, `city`, `areas`, `cities`, `streets`), or one answer with dates alone. */
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { type Fields, isFields, lineAt, nameAt } from '../../kernel/sources/json/loose-values.ts';
import { readJson } from '../../kernel/sources/json/read-json.ts';
import { isDated } from './dates-of.ts';

export type JumoPart =
  | { kind: 'areas' | 'cities' | 'streets'; where: string; fields: Fields; context: JumoContext }
  /** Dates of an answer that came without its area. */
  | { kind: 'alone'; where: string; entries: readonly Fields[]; context: JumoContext };

export interface JumoContext {
  /** Code → name, of `trash` at the top. */
  names: ReadonlyMap<string, string>;
  /** Name of `city` at the top. */
  town: string | null;
}

const LISTS: ReadonlySet<string> = new Set(['areas', 'cities', 'streets']);
/** Dates of one answer. */
const MOST_ALONE = 20_000;

/** Throws `UnreadableFeed`. `trash` and `city` must come before what they explain. */
export async function* partsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JumoPart> {
  let context: JumoContext = { names: new Map(), town: null };
  const alone: Fields[] = [];
  let isKnown = false;
  for await (const part of readJson(bytes, { lists: LISTS })) {
    if (part.kind === 'member') {
      if (part.name === 'trash') context = { ...context, names: namesOf(part.value) };
      if (part.name === 'city' && isFields(part.value))
        context = { ...context, town: nameAt(part.value, 'name') };
    } else if (part.kind === 'record') {
      const fields = isFields(part.value) ? part.value : {};
      const kind = kindOf(part.where);
      if (kind !== null) {
        isKnown = true;
        yield { kind, where: part.where, fields, context };
      } else if (isDated(fields)) {
        if (alone.push(fields) > MOST_ALONE)
          throw new UnreadableFeed('too-many-dates', `More than ${MOST_ALONE} dates in one answer.`);
      } else if (alone.length === 0) throw otherFormat(part.where);
    }
  }
  if (alone.length > 0) yield { kind: 'alone', where: '$', entries: alone, context };
  else if (!isKnown) throw otherFormat('$');
}

/** The list in which a record stands: "$.areas[3]". */
function kindOf(where: string): 'areas' | 'cities' | 'streets' | null {
  const list = /^(?:text \d+: )?\$\.(areas|cities|streets)\[/.exec(where)?.[1];
  return list === 'areas' || list === 'cities' || list === 'streets' ? list : null;
}

/** Both short names of a fraction lead to what it is called. */
export function namesOf(value: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value.filter(isFields).flatMap((fields): [string, string][] => {
      const title = nameAt(fields, 'title');
      const codes = [lineAt(fields, '_name'), lineAt(fields, 'name')];
      return title === null ? [] : codes.flatMap((code) => (code === null ? [] : [[code, title]]));
    }),
  );
}

function otherFormat(where: string): UnreadableFeed {
  return new UnreadableFeed(
    'other-format',
    'The file holds no answer of Jumomind: a list of dates, or lists "areas" and "streets" are expected.',
    { where },
  );
}
