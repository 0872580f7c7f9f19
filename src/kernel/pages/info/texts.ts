import type { Language } from '../../i18n/language.ts';
import { type TextValues, text } from '../../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../../i18n/texts-in.ts';
import type { Block } from '../../solution.ts';
import de from './i18n/de.json' with { type: 'json' };
import deSimple from './i18n/de-simple.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** Texts of the pages without a place. They reach the phone as part of a page, never all of them. */
export const INFO_TEXTS = { de, en, 'de-simple': deSimple } satisfies TextsByLanguage;

export type InfoKey = keyof typeof de;
export type Say = (key: InfoKey, values?: TextValues) => string;

export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(INFO_TEXTS, language), language, key, values);
}

/** A text as paragraphs: easy language puts every thought on a line of its own. */
export function paragraphs(words: string, tone?: 'lead'): Block[] {
  return words.split('\n').map((line) => ({ type: 'text', text: line, ...(tone && { tone }) }));
}
