/** Dates on every public holiday of the Land in which an event lies. Pure. */
import type { HolidayDates } from '../../../connectors/schema-org/model.ts';
import { type DayDate, dateOnDay } from '../../../kernel/calendar/day-rule/date-on-day.ts';
import { holidaysOf } from '../../../kernel/calendar/holidays.ts';

/** In no order; a date that stands among others already has the same key. */
export function publicHolidayDates(wanted: readonly HolidayDates[], ars: string): DayDate[] {
  return wanted.flatMap(({ from, until, except, time }) => {
    const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    return years
      .flatMap((year) => holidaysOf(ars, year))
      .filter(({ date }) => date >= from && date <= until && !except.includes(date))
      .flatMap(({ date }) => dateOnDay(date, time) ?? []);
  });
}
