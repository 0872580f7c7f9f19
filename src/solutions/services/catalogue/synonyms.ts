/** Everyday words that mean the same to people who search; read once, a fault ends the start. */
import { z } from 'zod';
import { FULL_LANGUAGES } from '../../../kernel/i18n/language.ts';
import { fold, spellings } from '../../../kernel/places/fold.ts';
import groups from './synonyms.json' with { type: 'json' };

const list = z.array(z.array(z.string().min(2)).min(2));

/** Groups by language; words as people write them. A word may stand in one group of a language only. */
export const synonyms = z.strictObject({ de: list, en: list }).parse(groups);

/** Words (folded) to all other words (folded) of their groups, whatever the language. */
const byWord = new Map<string, ReadonlySet<string>>();
for (const language of FULL_LANGUAGES) {
  for (const group of synonyms[language]) {
    const folded = group.map(fold);
    for (const word of new Set(group.flatMap(spellings)))
      byWord.set(word, new Set([...(byWord.get(word) ?? []), ...folded]));
  }
}

/** Other words for a folded one; empty where none is listed. */
export function synonymsOf(word: string): ReadonlySet<string> {
  return byWord.get(word) ?? NONE;
}
const NONE: ReadonlySet<string> = new Set();

/** Every listed word, folded. */
export function synonymWords(): Iterable<string> {
  return byWord.keys();
}
