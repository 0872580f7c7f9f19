import { fullLanguage, type Language, LOCALE } from './language.ts';

/**
 * `lang` of a text of others on a page: where its language is not that of the page. undefined: the same (easy language
 * is German), not said, or no language tag, with which a screen reader could do nothing.
 */
export function foreignTo(lang: string | undefined, language: Language): string | undefined {
  const [, primary] = /^([a-z]{2,3})(-[a-z\d]{2,8})*$/i.exec(lang ?? '') ?? [];
  return primary === undefined || primary.toLowerCase() === fullLanguage(language) ? undefined : lang;
}

/** "German", "German and French": languages in the words of the reader. */
export function languagesInWords(langs: Iterable<string>, language: Language): string {
  const names = new Intl.DisplayNames(LOCALE[language], { type: 'language' });
  const words = [...langs].map((lang) => names.of(lang) ?? lang);
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(words);
}
