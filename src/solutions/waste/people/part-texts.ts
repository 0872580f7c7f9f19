import { HOUSE_TEXTS } from '../../../kernel/i18n/house-texts.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { FRACTIONS } from '../fractions.ts';
import { i18n, sayIn } from '../texts.ts';
import { DAY_KEYS } from './day-keys.ts';
import type { SayDays } from './day-words.ts';

/** Words of a part of a page as they are written, with all that days are told with; `own`: how its own keys begin. */
export function partTexts(language: Language, own: readonly string[]): Record<string, string> {
  const texts = textsIn(i18n, language);
  const wanted = new Set<string>([
    ...DAY_KEYS,
    ...FRACTIONS.flatMap((one) => [`fraction_${one}`, `short_${one}`]),
  ]);
  const found = Object.entries(texts).filter(
    ([key]) => wanted.has(key.replace(/_(one|other)$/, '')) || own.some((begin) => key.startsWith(begin)),
  );
  return { ...Object.fromEntries(found), example_mark: textsIn(HOUSE_TEXTS, language).example_mark ?? '' };
}

/** On the server. */
export function sayDaysIn(language: Language): SayDays {
  return sayIn(language);
}
