/** Civil days and times of day in Germany as whole minutes since 1970. Pure. */
import { ZONE } from '../../../kernel/clock.ts';

export const DAY = 1_440;
const MINUTE_MS = 60_000;

/** A civil day; `number` counts days since 1970-01-01. */
export interface CivilDay {
  number: number;
  date: string;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** Minutes by which German clocks were ahead of UTC at its beginning and at its end. */
  before: number;
  after: number;
  /** Minute at which the clocks change within it; null: they do not. */
  change: number | null;
}

const known = new Map<number, CivilDay>();
/** Some years of days: more are never looked at, and a long life of the process fills no memory. */
const MOST_KNOWN = 2_000;

export function civilDay(number: number): CivilDay {
  const found = known.get(number);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = make(number);
  known.set(number, made);
  return made;
}

/** Days since 1970 of the civil day in Germany in which a minute lies. */
export function dayOfMinute(minute: number): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE_MS).toZonedDateTimeISO(ZONE);
  return Math.floor((minute + wall.offsetNanoseconds / 60e9) / DAY);
}

export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / (DAY * MINUTE_MS);
}

/**
 * The minute at which clocks show a time of day (minutes after midnight, 1440 and more on the days after). One that is
 * shown twice counts when it is shown first; one that is left out counts as the moment of the change.
 */
export function minuteOf(day: number, clock: number): number {
  const { before, after, change } = civilDay(day + Math.floor(clock / DAY));
  const wall = day * DAY + clock;
  if (change === null || wall - before < change) return wall - before;
  return Math.max(wall - after, change);
}

/** "18:05" in minutes after midnight. */
export function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function make(number: number): CivilDay {
  const date = new Temporal.PlainDate(1970, 1, 1).add({ days: number });
  const begin = date.toZonedDateTime(ZONE);
  const end = date.add({ days: 1 }).toZonedDateTime(ZONE);
  const [before, after] = [begin.offsetNanoseconds / 60e9, end.offsetNanoseconds / 60e9];
  const change = before === after ? null : begin.getTimeZoneTransition('next');
  return {
    ...{ number, date: date.toString(), weekday: date.dayOfWeek, before, after },
    change: change === null ? null : change.epochMilliseconds / MINUTE_MS,
  };
}
