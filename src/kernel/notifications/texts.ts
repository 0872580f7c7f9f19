import type { Language } from '../i18n/language.ts';
import { type TextValues, text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** Words of messages and mails. */
export const NOTIFICATION_TEXTS = { de, en };

export type SayTold = (key: keyof typeof de | 'together_title', values?: TextValues) => string;

export function sayTold(language: Language): SayTold {
  return (key, values) => text(textsIn(NOTIFICATION_TEXTS, language), language, key, values);
}
