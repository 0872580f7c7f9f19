/** Until when a question should be answered: in working days of a Land. */
import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import type { Ars } from '../../../kernel/places/place.ts';

export type IsHoliday = (date: string) => boolean;

const SATURDAY = 6;

/** The civil day on which so many working days have passed, the day of asking not counted. Never a day off. */
export function dueOn(
  asked: Temporal.PlainDate,
  workingDays: number,
  isHoliday: IsHoliday,
): Temporal.PlainDate {
  let day = asked;
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, isHoliday)) left -= 1;
  }
  return day;
}

export function isWorkingDay(day: Temporal.PlainDate, isHoliday: IsHoliday): boolean {
  return day.dayOfWeek < SATURDAY && !isHoliday(day.toString());
}

/** Public holidays of the Land in which a place lies; those of single towns are not known. */
export function landHolidays(ars: Ars): IsHoliday {
  const years = new Map<string, ReadonlySet<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    const found = years.get(year) ?? new Set(holidaysOf(ars, Number(year)).map((one) => one.date));
    years.set(year, found);
    return found.has(date);
  };
}
