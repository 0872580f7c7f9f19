import { z } from 'zod';
import { LANGUAGES, type Language, PREFIX, splitPath } from '../i18n/language.ts';

/** Query parameter of every API that answers in words. Caches vary by it because it is part of the address. */
export const languageParameter = z
  .enum(['de', 'en', 'de-simple'])
  .default('de')
  .describe('Language of the texts');

/** Language of an address or query, German where it says nothing; for errors, which must never fail themselves. */
export function languageOf(url: string): Language {
  const asked = /[?&]lang=([a-z-]+)(?:&|$)/.exec(url)?.[1];
  const { language } = splitPath(url.replace(/\?.*$/s, ''));
  return PREFIX[language] !== '' ? language : (LANGUAGES.find((one) => one === asked) ?? 'de');
}
