import { HOUSE_TEXTS } from '../i18n/house-texts.ts';
import type { FullLanguage } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

export const OUTWARD_TEXTS = { de, en };

/** Words of what is embedded, with those of the house for blocks and sources. */
export function embedTexts(language: FullLanguage): Readonly<Record<string, string>> {
  return { ...textsIn(HOUSE_TEXTS, language), ...textsIn(OUTWARD_TEXTS, language) };
}
