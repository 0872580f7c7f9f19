/** How long a step took, in days of the calendar and in working days of the Land. Civil dates. Pure. */
import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Approval } from './approval.ts';

export interface StepDays {
  /** Days of the calendar between being asked and being decided; decided on the same day: 0. */
  calendar: number;
  /** Mondays to Fridays that are no public holiday, the day of asking not counted. */
  working: number;
  /** Not decided yet: counted until today. */
  isRunning: boolean;
}

/** null: it has not been asked for. */
export function stepDays(
  { askedOn, decidedOn }: Pick<Approval, 'askedOn' | 'decidedOn'>,
  today: Temporal.PlainDate,
  ars: Ars,
): StepDays | null {
  if (askedOn === null) return null;
  const from = Temporal.PlainDate.from(askedOn);
  const to = decidedOn === null ? today : Temporal.PlainDate.from(decidedOn);
  return {
    calendar: daysBetween(from, to),
    working: workingDays(from, to, ars),
    isRunning: decidedOn === null,
  };
}

export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

/** After `from` up to and with `to`. Holidays of the whole Land only: those of single towns no file names. */
export function workingDays(from: Temporal.PlainDate, to: Temporal.PlainDate, ars: Ars): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const rest = days % 7;
  // Whole weeks have five; the days that are left are looked at one by one.
  let count = Math.floor(days / 7) * 5;
  for (let ahead = 1; ahead <= rest; ahead += 1) if (isWeekday(from.add({ days: ahead }))) count += 1;
  return count - holidaysWithin(from, to, ars);
}

function holidaysWithin(from: Temporal.PlainDate, to: Temporal.PlainDate, ars: Ars): number {
  const [first, last] = [from.toString(), to.toString()];
  const found = new Set<string>();
  for (let year = from.year; year <= to.year; year += 1)
    for (const { date } of holidaysOf(ars, year))
      if (date > first && date <= last && isWeekday(Temporal.PlainDate.from(date))) found.add(date);
  return found.size;
}

function isWeekday({ dayOfWeek }: Temporal.PlainDate): boolean {
  return dayOfWeek <= 5;
}
