import type { Language } from '../i18n/language.ts';
import { type TextValues, text } from '../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** What the server says about submissions: their pages, mails and tasks. */
export const SUBMISSION_TEXTS = { de, en } satisfies TextsByLanguage;

export function saySubmission(language: Language): (key: string, values?: TextValues) => string {
  const texts = textsIn(SUBMISSION_TEXTS, language);
  return (key, values) => text(texts, language, key, values);
}
