import { ZONE } from '../../../kernel/clock.ts';
import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

/** "1. Dezember 2026, 18:00", in German time. */
export function instantInWords(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: ZONE },
  }).format(Date.parse(instant));
}

/** "12,5": hours of so many minutes. */
export function hoursInWords(minutes: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  }).format(minutes / 60);
}

/** "November 2026" of "2026-11". */
export function monthInWords(month: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${month}-01`));
}
