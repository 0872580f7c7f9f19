/** One of `timeIntervals` → a rule by civil days and the time on them. Pure. */
import type { DayRule, DayTime } from '../../kernel/calendar/day-rule/model.ts';
import { clockIn, zoneOf } from '../../kernel/calendar/day-rule/wall-clock.ts';
import { ZONE } from '../../kernel/clock.ts';
import { type Fields, lineAt, linesAt, numberAt } from '../../kernel/sources/json/loose-values.ts';
import { isLikelyYear, unlikelyYear } from '../../kernel/sources/likely-year.ts';

export interface Note {
  code: string;
  reason: string;
}

export interface Interval {
  first: string;
  /** null: one date alone. */
  rule: DayRule | null;
  /** Instant after which no date begins; null: it goes on. */
  repeatUntil: string | null;
  time: DayTime;
}

const UNITS: Readonly<Record<string, DayRule['unit']>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
};
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MOST_DAYS = 366;

/** What cannot be understood is a fault of this interval alone. */
export function intervalOf(fields: Fields): Interval | { fault: Note } {
  const named = lineAt(fields, 'tz');
  const zone = named === null ? ZONE : zoneOf(named);
  if (zone === null)
    return {
      fault: { code: 'unknown-zone', reason: 'The zone (tz) is unknown: use a name like Europe/Berlin.' },
    };
  const written = lineAt(fields, 'start');
  const start = instantOf(written);
  if (written !== null && /^[+-]?\d{4,6}-/.test(written) && !isLikelyYear(written))
    return { fault: unlikelyYear(written) };
  if (start === null)
    return {
      fault: {
        code: 'bad-start',
        reason: `"${(written ?? '').slice(0, 40)}" is no instant: write 2026-11-28T19:30:00+01:00.`,
      },
    };
  const begins = start.toZonedDateTimeISO(zone);
  const ends = instantOf(lineAt(fields, 'end'))?.toZonedDateTimeISO(zone) ?? null;
  const first = begins.toPlainDate();
  const frequency = lineAt(fields, 'freq');
  if (frequency === null) {
    const days = ends === null ? 0 : first.until(ends.toPlainDate(), { largestUnit: 'days' }).days;
    // An end on an earlier day says nothing but its clock time; one years later is a slip.
    const lasts = days >= 0 && days <= MOST_DAYS ? days : 0;
    return { first: first.toString(), rule: null, repeatUntil: null, time: timeOf(begins, ends, lasts) };
  }
  const unit = UNITS[frequency.toLowerCase()];
  const every = numberAt(fields, 'interval') ?? 1;
  if (unit === undefined || !Number.isInteger(every) || every < 1 || every > 1_000)
    return {
      fault: {
        code: 'bad-schedule',
        reason: `"${frequency.slice(0, 40)}" every ${every} is no rhythm that is read here.`,
      },
    };
  const until = lineAt(fields, 'repeatUntil');
  const repeatUntil = instantOf(until);
  if (until !== null && repeatUntil === null)
    return {
      fault: { code: 'bad-date', reason: `"${until.slice(0, 40)}" is no instant for the end of the series.` },
    };
  return {
    first: first.toString(),
    rule: {
      ...{ unit, every, weeksOfMonth: [], months: [], monthDays: [], count: null },
      weekdays: linesAt(fields, 'weekdays').flatMap((day) => {
        const index = DAYS.indexOf(day.toLowerCase());
        return index < 0 ? [] : [index + 1];
      }),
    },
    repeatUntil: repeatUntil?.toString() ?? null,
    // The day of the end is any: of a series only its clock time counts.
    time: timeOf(begins, ends, 0),
  };
}

function timeOf(begins: Temporal.ZonedDateTime, ends: Temporal.ZonedDateTime | null, days: number): DayTime {
  return {
    start: clockIn(begins.toPlainTime()),
    end: ends === null ? null : clockIn(ends.toPlainTime()),
    days,
    zone: begins.timeZoneId,
  };
}

/** With offset, also without seconds ("2022-04-03T00:00+02:00"). */
function instantOf(text: string | null): Temporal.Instant | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT/.test(text)) return null;
  try {
    return Temporal.Instant.from(text);
  } catch {
    // RangeError: no instant.
    return null;
  }
}
