/** Languages of the screen. German is complete first. */
export type Language = 'de' | 'en';

export const LANGUAGES: readonly Language[] = ['de', 'en'];

/** Locale for `Intl`, which decides numbers, dates and lists. */
export const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
