import { type Language, splitPath } from '../../../../kernel/i18n/language.ts';
import { text } from '../../../../kernel/i18n/text.ts';
import type { DayView, SayDays } from '../../people/day-words.ts';

export type SayPart = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Language of the page that is shown. */
export function pageLanguage(): Language {
  return splitPath(location.pathname).language;
}

/** Words of a part, as they came with its page. */
export function sayFrom(texts: Readonly<Record<string, string>>, language: Language): SayPart & SayDays {
  return (key, values = {}) => text(texts, language, key, values);
}

export function dayView(
  texts: Readonly<Record<string, string>>,
  {
    today,
    bins = null,
    language = pageLanguage(),
  }: {
    today: string;
    bins?: readonly string[] | null;
    language?: Language;
  },
): DayView {
  return { today, language, say: sayFrom(texts, language), bins };
}
