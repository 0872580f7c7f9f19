import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import type { IsHoliday } from './open-spans.ts';

const byYear = new Map<string, ReadonlySet<string>>();

/** Public holidays of the Land in which a place lies; those of single towns are not known. */
export function landHolidays(ars: string): IsHoliday {
  const land = ars.slice(0, 2);
  return (date) => {
    const key = `${land} ${date.slice(0, 4)}`;
    const found =
      byYear.get(key) ?? new Set(holidaysOf(ars, Number(date.slice(0, 4))).map((one) => one.date));
    byYear.set(key, found);
    return found.has(date);
  };
}
