import type { Language } from '../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../kernel/i18n/text.ts';
import { textsIn } from '../../kernel/i18n/texts-in.ts';
import adviceDe from './i18n/advice/de.json' with { type: 'json' };
import adviceEn from './i18n/advice/en.json' with { type: 'json' };
import approvalsDe from './i18n/approvals/de.json' with { type: 'json' };
import approvalsEn from './i18n/approvals/en.json' with { type: 'json' };
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import feasibilityDe from './i18n/feasibility/de.json' with { type: 'json' };
import feasibilityEn from './i18n/feasibility/en.json' with { type: 'json' };
import pictureDe from './i18n/picture/de.json' with { type: 'json' };
import pictureEn from './i18n/picture/en.json' with { type: 'json' };
import pilotsDe from './i18n/pilots/de.json' with { type: 'json' };
import pilotsEn from './i18n/pilots/en.json' with { type: 'json' };
import projectsDe from './i18n/projects/de.json' with { type: 'json' };
import projectsEn from './i18n/projects/en.json' with { type: 'json' };
import sheetsDe from './i18n/sheets/de.json' with { type: 'json' };
import sheetsEn from './i18n/sheets/en.json' with { type: 'json' };
import takeoversDe from './i18n/takeovers/de.json' with { type: 'json' };
import takeoversEn from './i18n/takeovers/en.json' with { type: 'json' };

/** One file a subject; no key stands in two of them (`texts.test.ts`). */
export const PARTS = {
  de: [de, projectsDe, feasibilityDe, approvalsDe, pilotsDe, sheetsDe, takeoversDe, adviceDe, pictureDe],
  en: [en, projectsEn, feasibilityEn, approvalsEn, pilotsEn, sheetsEn, takeoversEn, adviceEn, pictureEn],
} as const;

const german = {
  ...de,
  ...projectsDe,
  ...feasibilityDe,
  ...approvalsDe,
  ...pilotsDe,
  ...sheetsDe,
  ...takeoversDe,
  ...adviceDe,
  ...pictureDe,
};

export const i18n = {
  de: german,
  en: {
    ...en,
    ...projectsEn,
    ...feasibilityEn,
    ...approvalsEn,
    ...pilotsEn,
    ...sheetsEn,
    ...takeoversEn,
    ...adviceEn,
    ...pictureEn,
  },
};

type Key = keyof typeof german;
/** "towns_count" stands for its forms "towns_count_one" and "towns_count_other". */
type Counted<Name> = Name extends `${infer Stem}_other` ? Stem : never;

export type Say = (key: Key | Counted<Key>, values?: TextValues) => string;

/** Texts of this part of the network in one language. */
export function sayIn(language: Language): Say {
  return (key, values) => text(textsIn(i18n, language), language, key, values);
}
