import type { Language } from '../i18n/language.ts';
import { type TextValues, text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** The few words that a paper brings itself. */
export const PAPER_TEXTS = { de, en };

export function sayOnPaper(language: Language) {
  return (key: keyof typeof de, values?: TextValues) =>
    text(textsIn(PAPER_TEXTS, language), language, key, values);
}
