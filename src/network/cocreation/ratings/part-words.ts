import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { i18n } from '../texts.ts';

/** Words of ratings for a part in the browser: those that begin with one of the given beginnings. */
export function partWords(language: Language, beginnings: readonly string[]): Record<string, string> {
  const all = Object.entries(textsIn(i18n, language));
  return Object.fromEntries(all.filter(([key]) => beginnings.some((one) => key.startsWith(one))));
}
