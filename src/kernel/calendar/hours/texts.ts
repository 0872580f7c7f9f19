import type { Language } from '../../i18n/language.ts';
import { type TextValues, text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import deSimple from './i18n/de-simple.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** Words of opening hours, for every solution whose things open and close. */
export const HOURS_TEXTS = { de, en, 'de-simple': deSimple };

export type Say = (key: keyof typeof de, values?: TextValues) => string;

export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(HOURS_TEXTS, language), language, key, values);
}

/** Words with which the phone says whether it is open now; placeholders stay for it to fill. */
export function nowTexts(language: Language): Record<string, string> {
  const say = sayIn(language);
  const keys = [
    'now_open',
    'now_open_long',
    'now_open_end',
    'now_closed',
    'now_closed_long',
    'now_appointment',
    'now_unknown',
    'clock',
  ] as const;
  return Object.fromEntries(keys.map((key) => [key, say(key)]));
}
