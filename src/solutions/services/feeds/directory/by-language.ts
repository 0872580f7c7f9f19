/** Which language a record is in, and what it says in others. Pure. */
import type { ByLanguage } from '../../../../connectors/xzufi/model.ts';

const GERMAN = 'de';

/** German where there is a name in German, else the first language that names it; null: nothing has a name. */
export function languageOf(names: ByLanguage<string>): string | null {
  const named = Object.entries(names).flatMap(([language, name]) => (name.trim() === '' ? [] : [language]));
  return named.includes(GERMAN) ? GERMAN : (named[0] ?? null);
}

/**
 * What a record says in languages other than its own: language → parts. Parts that say nothing in a language are left
 * out, and languages in which nothing is said.
 */
export function inOthers<Part>(
  own: string,
  languages: readonly string[],
  partsIn: (language: string) => Part,
) {
  const others = [...new Set(languages)].filter((language) => language !== own && language.length >= 2);
  return Object.fromEntries(
    others.flatMap((language) => {
      const said = Object.entries(partsIn(language) ?? {}).filter(([, part]) => !isEmpty(part));
      return said.length === 0 ? [] : [[language, Object.fromEntries(said)]];
    }),
  );
}

function isEmpty(part: unknown): boolean {
  return part === undefined || part === null || part === '' || (Array.isArray(part) && part.length === 0);
}
