import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

export const i18n = { de, en };

export type Say = (key: keyof typeof de, values?: TextValues) => string;

/** Texts of this solution in one language. */
export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(i18n, language), language, key, values);
}
