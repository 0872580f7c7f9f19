import type { FullLanguage, Language } from './language.ts';

type Flat = Readonly<Record<string, string>>;

/** Texts of a module: German and English complete, easy language as far as somebody has written it. */
export type TextsByLanguage = Readonly<Record<FullLanguage, Flat>> & { readonly 'de-simple'?: Flat };

const easyTexts = new WeakMap<TextsByLanguage, Flat>();

/** All texts in a language; where easy language has none, the German one stands. */
export function textsIn(all: TextsByLanguage, language: Language): Flat {
  if (language !== 'de-simple') return all[language];
  const known = easyTexts.get(all);
  if (known !== undefined) return known;
  const merged = { ...all.de, ...all['de-simple'] };
  easyTexts.set(all, merged);
  return merged;
}
