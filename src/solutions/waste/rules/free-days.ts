import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import type { HolidayRule } from './holiday-rule.ts';

/** Whether a civil date is a public holiday of the Land in which the unit with this key lies. */
export function publicHolidays(ars: string): (date: string) => boolean {
  const years = new Map<string, ReadonlySet<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    const known = years.get(year) ?? new Set(holidaysOf(ars, Number(year)).map((one) => one.date));
    years.set(year, known);
    return known.has(date);
  };
}

/** Days on which the unit collects nothing: public holidays and its own, without those that it works. */
export function freeDays(
  { extraDays, workedDays }: Pick<HolidayRule, 'extraDays' | 'workedDays'>,
  isHoliday: (date: string) => boolean,
): (date: string) => boolean {
  const extra = new Set(extraDays);
  const worked = new Set(workedDays);
  return (date) => extra.has(date) || (isHoliday(date) && !worked.has(date));
}
