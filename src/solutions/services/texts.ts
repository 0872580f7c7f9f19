import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import type { SourceInfo } from '../../kernel/solution.ts';
import { CATALOGUE_STATE } from './catalogue/catalogue.ts';
import de from './i18n/de.json' with { type: 'json' };
import deSimple from './i18n/de-simple.json' with { type: 'json' };
import digitalDe from './i18n/digital/de.json' with { type: 'json' };
import digitalEn from './i18n/digital/en.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import finderDe from './i18n/finder/de.json' with { type: 'json' };
import finderEn from './i18n/finder/en.json' with { type: 'json' };
import movingDe from './i18n/moving/de.json' with { type: 'json' };
import movingEn from './i18n/moving/en.json' with { type: 'json' };
import notesDe from './i18n/notes/de.json' with { type: 'json' };
import notesEn from './i18n/notes/en.json' with { type: 'json' };
import outDe from './i18n/out/de.json' with { type: 'json' };
import outEn from './i18n/out/en.json' with { type: 'json' };
import peopleDe from './i18n/people/de.json' with { type: 'json' };
import peopleEn from './i18n/people/en.json' with { type: 'json' };

/** One file a subject; no key stands in two of them (`texts.test.ts`). */
export const PARTS = {
  de: [de, peopleDe, movingDe, finderDe, notesDe, digitalDe, outDe],
  en: [en, peopleEn, movingEn, finderEn, notesEn, digitalEn, outEn],
} as const;

const german = {
  ...{ ...de, ...peopleDe, ...movingDe, ...finderDe },
  ...{ ...notesDe, ...digitalDe, ...outDe },
};

export const i18n = {
  de: german,
  en: {
    ...{ ...en, ...peopleEn, ...movingEn, ...finderEn },
    ...{ ...notesEn, ...digitalEn, ...outEn },
  },
  'de-simple': deSimple,
};

export type Say = (key: keyof typeof german, values?: TextValues) => string;

/** Texts of this solution in one language. */
export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(i18n, language), language, key, values);
}

/** Our own catalogue as the source of a card or page. */
export function catalogueSource(language: Language): SourceInfo {
  return { name: sayIn(language)('source'), licence: 'EUPL-1.2', url: null, time: CATALOGUE_STATE };
}
