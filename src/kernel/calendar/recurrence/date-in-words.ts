import { type Language, LOCALE } from '../../i18n/language.ts';
import { formatClock } from '../../pages/format.ts';
import type { RecurrenceDate } from './expansion.ts';

/** "Di., 6. Oktober 2026, 18:00–20:00": one date in a list of them. */
export function dateInWords({ first, last, start, end }: RecurrenceDate, language: Language): string {
  const day = (date: string) =>
    new Intl.DateTimeFormat(LOCALE[language], {
      ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    }).format(Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds);
  const clocks = [start, end].flatMap((one) => (one === null ? [] : [formatClock(one, language)])).join('–');
  return [first === last || start !== null ? day(first) : `${day(first)} – ${day(last)}`, clocks]
    .filter((part) => part !== '')
    .join(', ');
}
