/** Words of which German compounds are made, as far as we know them. Pure. */

import { stem } from '../../../kernel/text/stem.ts';
import { synonymWords } from '../catalogue/synonyms.ts';
import type { Index, Searchable } from './entry.ts';

/** Words of the catalogue's names and all synonyms, folded, and their stems. */
export function knownWordsOf({ words }: Index<Searchable>): ReadonlySet<string> {
  const known = new Set<string>();
  for (const language of [words.de, words.en])
    for (const { word } of language.values()) known.add(word.text).add(word.stem);
  for (const word of synonymWords()) known.add(word).add(stem(word));
  return known;
}
