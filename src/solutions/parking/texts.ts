import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import bookDe from './i18n/book/de.json' with { type: 'json' };
import bookEn from './i18n/book/en.json' with { type: 'json' };
import de from './i18n/de.json' with { type: 'json' };
import deSimple from './i18n/de-simple.json' with { type: 'json' };
import driveDe from './i18n/drive/de.json' with { type: 'json' };
import driveEn from './i18n/drive/en.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import findDe from './i18n/find/de.json' with { type: 'json' };
import findEn from './i18n/find/en.json' with { type: 'json' };
import lotsDe from './i18n/lots/de.json' with { type: 'json' };
import lotsEn from './i18n/lots/en.json' with { type: 'json' };
import moneyDe from './i18n/money/de.json' with { type: 'json' };
import moneyEn from './i18n/money/en.json' with { type: 'json' };
import offerDe from './i18n/offer/de.json' with { type: 'json' };
import offerEn from './i18n/offer/en.json' with { type: 'json' };
import zonesDe from './i18n/zones/de.json' with { type: 'json' };
import zonesEn from './i18n/zones/en.json' with { type: 'json' };

/** One file a subject; no key stands in two of them (`texts.test.ts`). */
export const PARTS = {
  de: [de, lotsDe, zonesDe, bookDe, moneyDe, findDe, offerDe, driveDe],
  en: [en, lotsEn, zonesEn, bookEn, moneyEn, findEn, offerEn, driveEn],
} as const;

const german = { ...de, ...lotsDe, ...zonesDe, ...bookDe, ...moneyDe, ...findDe, ...offerDe, ...driveDe };

export const i18n = {
  de: german,
  en: { ...en, ...lotsEn, ...zonesEn, ...bookEn, ...moneyEn, ...findEn, ...offerEn, ...driveEn },
  'de-simple': deSimple,
};

type Key = keyof typeof german;
/** "lots_count" stands for its forms "lots_count_one" and "lots_count_other". */
type Counted<Name> = Name extends `${infer Stem}_other` ? Stem : never;

export type Say = (key: Key | Counted<Key>, values?: TextValues) => string;

/** Texts of this solution in one language. */
export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(i18n, language), language, key, values);
}
