import type { Language } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../../i18n/texts-in.ts';
import type { KeptLine } from '../account-api.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import type { KeptNote } from './personal-data.ts';

const TEXTS: TextsByLanguage = { de, en };

/** What stays, in words; those of a solution stand in its own texts. */
export function keptLines(
  kept: readonly KeptNote[],
  language: Language,
  solutions: readonly { i18n: TextsByLanguage }[],
): KeptLine[] {
  const all = [TEXTS, ...solutions.map(({ i18n }) => i18n)].map((texts) => textsIn(texts, language));
  return kept.map(({ what, count }) => {
    const texts = all.find((one) => what in one || `${what}_other` in one) ?? {};
    return { text: text(texts, language, what, { count }), count };
  });
}
