import type { Language } from '../i18n/language.ts';
import { type TextValues, text } from '../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** What the server says about sources: in tasks, mails and cards, and of every fault in its own words. */
export const SOURCE_TEXTS: TextsByLanguage = { de, en };

export function saySource(language: Language) {
  const texts = textsIn(SOURCE_TEXTS, language);
  return (key: string, values: TextValues = {}) => text(texts, language, key, values);
}

/** A message of a check that is a key of ours, in English words; any other as it is. */
export function saysEnglish(message: string): string {
  return textsIn(SOURCE_TEXTS, 'en')[message] ?? message;
}

/** What a code of a feed, a connector or a mapping means; null where only the English reason says it. */
export function faultWords(code: string, language: Language): string | null {
  return textsIn(SOURCE_TEXTS, language)[`fault_${code}`] ?? null;
}
