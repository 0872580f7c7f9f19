import { ZONE } from '../../../kernel/clock.ts';
import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

/** "Fr 27. November", "Fri 27 November". */
export function shortDay(day: Temporal.PlainDate, language: Language): string {
  const at = day.toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).epochMilliseconds;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: ZONE }).format(at);
  return `${format({ weekday: 'short' })} ${format({ day: 'numeric', month: 'long' })}`;
}
