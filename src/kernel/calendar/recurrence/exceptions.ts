/** Which days of a recurrence are left out, and of which nobody can tell yet. Pure. */
import { holidaysOf } from '../holidays.ts';
import type { ExpandContext, Expansion } from './expansion.ts';
import type { Recurrence } from './model.ts';

export interface Exceptions {
  /** Counts why, too. */
  leavesOut(day: string): boolean;
  /** Behind the end of the known school holidays: it stays, under reservation. */
  mayLeaveOut(day: string): boolean;
  leftOut: Expansion['leftOut'];
}

export function exceptionsOf(
  rule: Recurrence,
  { schoolHolidays, stateArs }: Pick<ExpandContext, 'schoolHolidays' | 'stateArs'>,
): Exceptions {
  const { repeat, exceptDates, exceptSchoolHolidays, exceptPublicHolidays } = rule;
  const isRule = repeat !== 'never';
  const single = new Set(exceptDates);
  const leftOut = { schoolHolidays: 0, publicHolidays: 0, single: 0 };
  const inSchoolHolidays = (day: string) =>
    schoolHolidays.days.some(({ first, last }) => first <= day && day <= last);
  const onHoliday = (day: string) =>
    holidaysOf(stateArs, Number(day.slice(0, 4))).some(({ date }) => date === day);
  const count = (why: keyof typeof leftOut) => {
    leftOut[why] += 1;
    return true;
  };
  return {
    leftOut,
    leavesOut: (day) =>
      isRule &&
      ((single.has(day) && count('single')) ||
        (exceptSchoolHolidays && inSchoolHolidays(day) && count('schoolHolidays')) ||
        (exceptPublicHolidays && onHoliday(day) && count('publicHolidays'))),
    mayLeaveOut: (day) =>
      isRule && exceptSchoolHolidays && (schoolHolidays.until === null || day > schoolHolidays.until),
  };
}
