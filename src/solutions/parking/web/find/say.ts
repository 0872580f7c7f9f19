import { ZONE } from '../../../../kernel/clock.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { LOCALE, splitPath } from '../../../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../../../kernel/i18n/text.ts';

export type SayPart = (key: string, values?: TextValues) => string;

/** Words of a part, as they came with its page. */
export function sayFrom(texts: Readonly<Record<string, string>>): SayPart {
  return (key, values = {}) => text(texts, pageLanguage(), key, values);
}

/** Language of the page that is shown. */
export function pageLanguage(): Language {
  return splitPath(location.pathname).language;
}

/** "Sa., 28.11., 18:00": by the clock in Germany, wherever the device is. */
export function timeInWords(minute: number): string {
  return new Intl.DateTimeFormat(LOCALE[pageLanguage()], {
    ...{ timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(minute * 60_000);
}
