import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import deSimple from './i18n/de-simple.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import feedbackDe from './i18n/feedback/de.json' with { type: 'json' };
import feedbackEn from './i18n/feedback/en.json' with { type: 'json' };
import outDe from './i18n/out/de.json' with { type: 'json' };
import outEn from './i18n/out/en.json' with { type: 'json' };
import peopleDe from './i18n/people/de.json' with { type: 'json' };
import peopleEn from './i18n/people/en.json' with { type: 'json' };
import sameDe from './i18n/same/de.json' with { type: 'json' };
import sameEn from './i18n/same/en.json' with { type: 'json' };
import submitDe from './i18n/submit/de.json' with { type: 'json' };
import submitEn from './i18n/submit/en.json' with { type: 'json' };
import toursDe from './i18n/tours/de.json' with { type: 'json' };
import toursEn from './i18n/tours/en.json' with { type: 'json' };

/** One file a subject; no key stands in two of them (`texts.test.ts`). */
export const PARTS = {
  de: [de, sameDe, peopleDe, toursDe, submitDe, feedbackDe, outDe],
  en: [en, sameEn, peopleEn, toursEn, submitEn, feedbackEn, outEn],
} as const;

const german = {
  ...{ ...de, ...sameDe, ...peopleDe, ...toursDe },
  ...{ ...submitDe, ...feedbackDe, ...outDe },
};

export const i18n = {
  de: german,
  en: {
    ...{ ...en, ...sameEn, ...peopleEn, ...toursEn },
    ...{ ...submitEn, ...feedbackEn, ...outEn },
  },
  'de-simple': deSimple,
};

type Key = keyof typeof german;
/** "places_count" stands for its forms "places_count_one" and "places_count_other". */
type Counted<Name> = Name extends `${infer Stem}_other` ? Stem : never;

export type Say = (key: Key | Counted<Key>, values?: TextValues) => string;

/** Texts of this solution in one language. */
export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(i18n, language), language, key, values);
}
