/**
 * Regular days moved around public holidays, week by week (Monday to Sunday). Pure.
 *
 * Afterwards with cascade: each day from the first holiday on takes the next day on which may be collected and which the
 * day before it has not taken; beforehand is the mirror of it, over the week's end where it must. Without cascade only
 * the holiday's own day moves. A holiday on a Saturday or Sunday moves no other day. Never onto a Sunday or holiday.
 */
import type { Direction, HolidayRule } from './holiday-rule.ts';

export interface Shifted {
  /** The regular day. */
  planned: string;
  date: string;
  /** The holiday for which it is another day; null: it stays. */
  holiday: string | null;
}

export type Shifter = (planned: string) => Shifted;

const SATURDAY = 6;
/** Holidays never follow each other for so long. */
const MOST_DAYS = 31;

/** `isFree`: days without collection (`freeDays`). A regular day on a Sunday stays where it is. */
export function shifterOf(rule: HolidayRule, isFree: (date: string) => boolean): Shifter {
  const weeks = new Map<string, ReadonlyMap<string, Shifted>>();
  return (planned) => {
    const day = Temporal.PlainDate.from(planned);
    const monday = day.subtract({ days: day.dayOfWeek - 1 });
    const key = monday.toString();
    const week = weeks.get(key) ?? shiftWeek(monday, rule, isFree);
    weeks.set(key, week);
    return week.get(planned) ?? { planned, date: planned, holiday: null };
  };
}

/** The days of one week that move. */
function shiftWeek(
  monday: Temporal.PlainDate,
  rule: HolidayRule,
  isFree: (date: string) => boolean,
): ReadonlyMap<string, Shifted> {
  const moved = new Map<string, Shifted>();
  const direction = directionIn(monday, rule);
  if (direction === 'none') return moved;
  const step = direction === 'after' ? 1 : -1;
  const workdays = [0, 1, 2, 3, 4, 5].map((days) => monday.add({ days }));
  let taken: Temporal.PlainDate | null = null;
  let cause: string | null = null;
  for (const day of step === 1 ? workdays : workdays.reverse()) {
    const planned = day.toString();
    const isHoliday = isFree(planned);
    if (isHoliday && day.dayOfWeek < SATURDAY) cause = planned;
    const isPushed = rule.cascade && taken !== null;
    if (!isHoliday && !isPushed) continue;
    const from: Temporal.PlainDate = isPushed && taken !== null ? furthest(day, taken, step) : day;
    const target = nextPossible(from, step, rule, isFree);
    if (isPushed || day.dayOfWeek < SATURDAY) taken = target;
    moved.set(planned, { planned, date: target.toString(), holiday: isHoliday ? planned : cause });
  }
  return moved;
}

/** The day itself, or the one behind what is taken, whichever is further on. */
function furthest(day: Temporal.PlainDate, taken: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate {
  const behind = taken.add({ days: step });
  return Temporal.PlainDate.compare(behind, day) * step > 0 ? behind : day;
}

function nextPossible(
  from: Temporal.PlainDate,
  step: 1 | -1,
  { saturday }: HolidayRule,
  isFree: (date: string) => boolean,
): Temporal.PlainDate {
  const lastWorkday = saturday ? SATURDAY : SATURDAY - 1;
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const day = from.add({ days: days * step });
    if (day.dayOfWeek <= lastWorkday && !isFree(day.toString())) return day;
  }
  // A month of own free days: better the regular day than none.
  return from;
}

function directionIn(monday: Temporal.PlainDate, { direction, christmas, weeks }: HolidayRule): Direction {
  const [first, last] = [monday.toString(), monday.add({ days: 6 }).toString()];
  const own = weeks.find(({ date }) => first <= date && date <= last);
  if (own !== undefined) return own.direction;
  const isChristmas = ['12-25', '12-26'].some((day) => {
    const date = `${last.slice(0, 4)}-${day}`;
    const before = `${first.slice(0, 4)}-${day}`;
    return (first <= date && date <= last) || (first <= before && before <= last);
  });
  return isChristmas && christmas !== 'same' ? christmas : direction;
}
