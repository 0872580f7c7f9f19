import { ZONE } from '../clock.ts';
import { type Language, LOCALE } from '../i18n/language.ts';

/** "Samstag, 28. November"; with the year where it is not that of today. */
export function dayInWords(day: Temporal.PlainDate, language: Language, today: Temporal.PlainDate): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.year !== today.year && { year: 'numeric' }),
    timeZone: ZONE,
  }).format(day.toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).epochMilliseconds);
}
