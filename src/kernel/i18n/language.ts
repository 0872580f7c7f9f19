/** Languages of the screen. German is complete first; `de-simple` is German in easy language (docs/decisions/0009). */
export type Language = FullLanguage | 'de-simple';

/** Languages in which every text exists. Easy language falls back to German. */
export type FullLanguage = 'de' | 'en';

export const FULL_LANGUAGES: readonly FullLanguage[] = ['de', 'en'];

export const LANGUAGES: readonly Language[] = ['de', 'en', 'de-simple'];

/** Locale for `Intl`, which decides numbers, dates and lists. */
export const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB', 'de-simple': 'de-DE' };

/** How addresses in a language begin. */
export const PREFIX: Record<Language, string> = { de: '', en: '/en', 'de-simple': '/leicht' };

/** In which language to look for a text that has no easy version. */
export function fullLanguage(language: Language): FullLanguage {
  return language === 'de-simple' ? 'de' : language;
}

/** As part of the address of something that is not a page: nothing for the language that is spoken unless asked otherwise. */
export function languageQuery(language: Language): string {
  return PREFIX[language] === '' ? '' : `?lang=${language}`;
}

/** Language of an own path, and the rest of it as it is in German: "/en/hilfe" → en, "/hilfe". */
export function splitPath(pathname: string): { language: Language; path: string } {
  for (const language of LANGUAGES) {
    const prefix = PREFIX[language];
    if (prefix === '') continue;
    if (pathname === prefix || pathname.startsWith(`${prefix}/`)) {
      return { language, path: pathname.slice(prefix.length) || '/' };
    }
  }
  return { language: 'de', path: pathname || '/' };
}
