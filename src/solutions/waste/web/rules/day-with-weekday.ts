import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';

/** "Fr., 4. Dez. 2026": a civil date whose day of the week matters. */
export function dayWithWeekday(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${date}T12:00:00Z`));
}
