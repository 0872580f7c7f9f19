import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import deSimple from './i18n/de-simple.json' with { type: 'json' };
import deskDe from './i18n/desk/de.json' with { type: 'json' };
import deskEn from './i18n/desk/en.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import guideDe from './i18n/guide/de.json' with { type: 'json' };
import guideEn from './i18n/guide/en.json' with { type: 'json' };
import takenDe from './i18n/import/de.json' with { type: 'json' };
import takenEn from './i18n/import/en.json' with { type: 'json' };
import outDe from './i18n/out/de.json' with { type: 'json' };
import outEn from './i18n/out/en.json' with { type: 'json' };
import peopleDe from './i18n/people/de.json' with { type: 'json' };
import peopleEn from './i18n/people/en.json' with { type: 'json' };
import remindDe from './i18n/remind/de.json' with { type: 'json' };
import remindEn from './i18n/remind/en.json' with { type: 'json' };
import rulesDe from './i18n/rules/de.json' with { type: 'json' };
import rulesEn from './i18n/rules/en.json' with { type: 'json' };
import yearDe from './i18n/year/de.json' with { type: 'json' };
import yearEn from './i18n/year/en.json' with { type: 'json' };

/** One file a subject; no key stands in two of them (`texts.test.ts`). */
export const PARTS = {
  de: [de, takenDe, rulesDe, peopleDe, remindDe, outDe, guideDe, deskDe, yearDe],
  en: [en, takenEn, rulesEn, peopleEn, remindEn, outEn, guideEn, deskEn, yearEn],
} as const;

const german = {
  ...{ ...de, ...takenDe, ...rulesDe, ...peopleDe, ...remindDe, ...outDe, ...guideDe, ...deskDe, ...yearDe },
};

export const i18n = {
  de: german,
  en: { ...en, ...takenEn, ...rulesEn, ...peopleEn, ...remindEn, ...outEn, ...guideEn, ...deskEn, ...yearEn },
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
