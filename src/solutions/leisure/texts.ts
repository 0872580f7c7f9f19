import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import deSimple from './i18n/de-simple.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

export const i18n = { de, en, 'de-simple': deSimple };

type Key = keyof typeof de;
/** "places_count" stands for its forms "places_count_one" and "places_count_other". */
type Counted<Name> = Name extends `${infer Stem}_other` ? Stem : never;

export type Say = (key: Key | Counted<Key>, values?: TextValues) => string;

/** Texts of this solution in one language. */
export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(i18n, language), language, key, values);
}
