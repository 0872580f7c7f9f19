import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import type { Ars } from '../../../kernel/places/place.ts';

/** Public holidays of the Land, beside Sundays, from this day to the end of the next year; civil dates. */
export function restDaysFrom(ars: Ars, today: Temporal.PlainDate): string[] {
  return [today.year, today.year + 1]
    .flatMap((year) => holidaysOf(ars, year))
    .map(({ date }) => date)
    .filter((date) => date >= today.toString());
}
