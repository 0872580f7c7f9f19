import type { Language } from '../../../kernel/i18n/language.ts';
import { sourceInWords } from '../../../kernel/outward/feeds/source-words.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Sourced } from '../../../kernel/sources/sources-of-records.ts';
import { sourceOf } from '../from-sources.ts';

/** "Quelle: Stadt Birkenfeld, CC-BY-4.0" of a record; asked for hundreds of days of few sources. */
export function sourceLines(language: Language, kernel: Kernel): (day: Sourced) => string {
  const known = new Map<string, string>();
  return (day) => {
    const key = `${day.source} ${day.licence}`;
    const line = known.get(key);
    if (line !== undefined) return line;
    const info = sourceOf(day, kernel);
    const words = info === null ? '' : sourceInWords(info, language);
    known.set(key, words);
    return words;
  };
}
