import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import boardsDe from './i18n/boards/de.json' with { type: 'json' };
import boardsEn from './i18n/boards/en.json' with { type: 'json' };
import challengesDe from './i18n/challenges/de.json' with { type: 'json' };
import challengesEn from './i18n/challenges/en.json' with { type: 'json' };
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import ideasDe from './i18n/ideas/de.json' with { type: 'json' };
import ideasEn from './i18n/ideas/en.json' with { type: 'json' };
import overviewDe from './i18n/overview/de.json' with { type: 'json' };
import overviewEn from './i18n/overview/en.json' with { type: 'json' };
import ratingsDe from './i18n/ratings/de.json' with { type: 'json' };
import ratingsEn from './i18n/ratings/en.json' with { type: 'json' };
import sprintsDe from './i18n/sprints/de.json' with { type: 'json' };
import sprintsEn from './i18n/sprints/en.json' with { type: 'json' };
import wishesDe from './i18n/wishes/de.json' with { type: 'json' };
import wishesEn from './i18n/wishes/en.json' with { type: 'json' };

/** One file a subject; no key stands in two of them (`texts.test.ts`). */
export const PARTS = {
  de: [de, challengesDe, ideasDe, ratingsDe, sprintsDe, boardsDe, wishesDe, overviewDe],
  en: [en, challengesEn, ideasEn, ratingsEn, sprintsEn, boardsEn, wishesEn, overviewEn],
} as const;

const german = {
  ...de,
  ...challengesDe,
  ...ideasDe,
  ...ratingsDe,
  ...sprintsDe,
  ...boardsDe,
  ...wishesDe,
  ...overviewDe,
};

export const i18n = {
  de: german,
  en: {
    ...en,
    ...challengesEn,
    ...ideasEn,
    ...ratingsEn,
    ...sprintsEn,
    ...boardsEn,
    ...wishesEn,
    ...overviewEn,
  },
};

type Key = keyof typeof german;
/** "voices_count" stands for its forms "voices_count_one" and "voices_count_other". */
type Counted<Name> = Name extends `${infer Stem}_other` ? Stem : never;

export type Say = (key: Key | Counted<Key>, values?: TextValues) => string;

/** Texts of this part of the network in one language. */
export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(i18n, language), language, key, values);
}
