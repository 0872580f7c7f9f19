/** The answers in a file: one alone, a list of them, or one a line. */
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { isFields } from '../../kernel/sources/json/loose-values.ts';
import { readJson } from '../../kernel/sources/json/read-json.ts';
import { type Area, areaOf } from './area-of.ts';

export type AreaPart = { where: string; area: Area } | { where: string; area: null };

/** Throws `UnreadableFeed`. A part without area is no answer of this system. */
export async function* areasIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<AreaPart> {
  let members: Record<string, unknown> = {};
  let found = 0;
  for await (const part of readJson(bytes, { lists: NO_LISTS })) {
    if (part.kind === 'member') {
      Object.defineProperty(members, part.name, { value: part.value, enumerable: true, configurable: true });
      continue;
    }
    if (part.kind === 'end' && part.hasList) continue;
    const fields = part.kind === 'record' ? part.value : members;
    const area = isFields(fields) ? areaOf(fields) : null;
    members = {};
    // A file of something else altogether would report every one of its lines.
    if (area === null && found === 0)
      throw new UnreadableFeed(
        'other-format',
        'The file holds no answer of AWIDO: "calendar" and "fracts" are expected.',
        { where: part.where },
      );
    found += 1;
    yield { where: part.where, area };
  }
}

const NO_LISTS: ReadonlySet<string> = new Set();
