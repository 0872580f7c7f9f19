/** A `Schedule` of schema.org → a rule by civil days and the time on them. Pure. */
import type { DayRule, DayTime } from '../../kernel/calendar/day-rule/model.ts';
import { zoneOf } from '../../kernel/calendar/day-rule/wall-clock.ts';
import { ZONE } from '../../kernel/clock.ts';
import type { Note } from './event-dates.ts';
import { clockOf, type Moment, momentOf } from './moment.ts';
import type { Names } from './names.ts';
import { marksAt, type Node, numberAt, textAt, textsAt } from './node.ts';
import { rhythmOf } from './rhythm.ts';

export interface Plan {
  first: string;
  /** Last civil day of the rule; null: it goes on. Of a single date its own. */
  last: string | null;
  /** null: one date alone. */
  rule: DayRule | null;
  onHolidays: boolean;
  except: ReadonlySet<string>;
  time: DayTime;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SHORT = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** One date lasts at most so long. */
const MOST_DAYS = 366;
const MOST_EXCEPTED = 2_000;

/** null where it names no day on which it begins; a note says what could not be understood. */
export function planOf(node: Node, names: Names, note: (note: Note) => void): Plan | null {
  const named = textAt(node, 'scheduleTimezone');
  const zone = named === null ? ZONE : zoneOf(named);
  if (zone === null)
    note({ code: 'unknown-zone', reason: `No zone of the name ${named}: ${ZONE} is taken.` });
  const at = zone ?? ZONE;
  const [start, end] = [momentOf(textAt(node, 'startDate'), at), momentOf(textAt(node, 'endDate'), at)];
  if (start === null) return null;
  const frequency = textAt(node, 'repeatFrequency');
  const rhythm = frequency === null ? null : rhythmOf(frequency);
  if (rhythm === null && frequency !== null) {
    note({
      code: 'bad-schedule',
      reason: `"${frequency.slice(0, 40)}" is no rhythm of days: write P1D, P1W, P1M or P1Y.`,
    });
    return null;
  }
  const marks = marksAt(node, 'byDay', names);
  const weekdays = marks.flatMap((mark) => weekdayOf(mark));
  const onHolidays = marks.includes('PublicHolidays');
  const isRule = rhythm !== null || marks.length > 0;
  const numbers = (name: string, most: number) =>
    textsAt(node, name)
      .map(({ text }) => Number(text))
      .filter((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) <= most);
  const count = numberAt(node, 'repeatCount');
  const rule: DayRule | null =
    isRule && (weekdays.length > 0 || !onHolidays)
      ? {
          ...(rhythm ?? { unit: 'week', every: 1 }),
          weekdays,
          weeksOfMonth: numbers('byMonthWeek', 5),
          months: numbers('byMonth', 12).filter((one) => one > 0),
          monthDays: numbers('byMonthDay', 31),
          count: count !== null && Number.isInteger(count) && count > 0 ? count : null,
        }
      : null;
  return {
    first: start.day,
    last: isRule ? (end?.day ?? null) : start.day,
    ...{ rule, onHolidays },
    except: new Set(
      textsAt(node, 'exceptDate')
        .slice(0, MOST_EXCEPTED)
        .flatMap(({ text }) => momentOf(text, at)?.day ?? []),
    ),
    time: timeOf(node, { start, end, zone: at, isRule }),
  };
}

function timeOf(
  node: Node,
  { start, end, zone, isRule }: { start: Moment; end: Moment | null; zone: string; isRule: boolean },
): DayTime {
  const clock = clockOf(textAt(node, 'startTime'), zone) ?? start.clock;
  const said = clockOf(textAt(node, 'endTime'), zone);
  // The end of a rule says until when it repeats, that of a single date until when this lasts.
  const days = isRule || end === null ? 0 : daysBetween(start.day, end.day);
  const ends = said ?? (isRule ? null : (end?.clock ?? null));
  if (clock === null) return { start: null, end: null, days, zone };
  if (ends !== null || days > 0) return { start: clock, end: ends, days, zone };
  return { start: clock, ...endAfter(clock, textAt(node, 'duration')), zone };
}

/** "PT1H30M" after a time on the wall. */
function endAfter(clock: string, duration: string | null): { end: string | null; days: number } {
  const nothing = { end: null, days: 0 };
  if (duration === null) return nothing;
  try {
    const begin = Temporal.PlainDateTime.from(`2024-01-01T${clock}`);
    const end = begin.add(Temporal.Duration.from(duration));
    const days = daysBetween('2024-01-01', end.toPlainDate().toString());
    if (Temporal.PlainDateTime.compare(end, begin) <= 0 || days > MOST_DAYS) return nothing;
    return { end: end.toPlainTime().toString({ smallestUnit: 'second' }), days };
  } catch {
    // RangeError: no duration.
    return nothing;
  }
}

function daysBetween(first: string, last: string): number {
  const days = Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days;
  return Math.min(MOST_DAYS, Math.max(0, days));
}

/** "Thursday", or "TH" as in a calendar. */
function weekdayOf(mark: string): number[] {
  const index = Math.max(DAYS.indexOf(mark), SHORT.indexOf(mark));
  return index < 0 ? [] : [index + 1];
}
