import type { Language } from '../../i18n/language.ts';
import { type TextValues, text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** Words of recurrences, and of what may be wrong with one. */
export const RECURRENCE_TEXTS = { de, en };

export type Say = (key: keyof typeof de | 'times' | 'some_dates', values?: TextValues) => string;

export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(RECURRENCE_TEXTS, language), language, key, values);
}
