/** Opening hours as stretches of single days, in the terms of schema.org. Pure. */
import type { Interval } from '../../../../kernel/calendar/hours/model.ts';
import { ZONE } from '../../../../kernel/clock.ts';
import { type Thing, thing } from './thing.ts';

const MOST = 60;
/** A night may reach so far into the next day and still belong to the one before. */
const LATEST_HOUR = 12;

/**
 * A day for each: `closes` before `opens` means in the night after it. What lasts longer than a night is cut at
 * midnight; a whole day is 00:00–23:59, as schema.org writes it.
 */
export function hoursThings(intervals: readonly Interval[]): Thing[] {
  return intervals
    .filter(({ state }) => state === 'open')
    .flatMap(({ from, until }) => {
      const [start, stop] = [at(from), at(until)];
      const [first, last] = [start.toPlainDate(), stop.toPlainDate()];
      const days = first.until(last).days;
      const isNight = days === 1 && stop.hour < LATEST_HOUR && Temporal.PlainTime.compare(stop, start) < 0;
      if (days === 0 || isNight) return [specification(first, clock(start), clock(stop))];
      return Array.from({ length: days + 1 }, (_, index) => {
        const opens = index === 0 ? clock(start) : '00:00';
        const closes = index === days ? clock(stop) : '23:59';
        return opens === closes ? [] : [specification(first.add({ days: index }), opens, closes)];
      }).flat();
    })
    .slice(0, MOST);
}

function specification(day: Temporal.PlainDate, opens: string, closes: string): Thing {
  const date = day.toString();
  return thing('OpeningHoursSpecification', { opens, closes, validFrom: date, validThrough: date });
}

function at(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
}

function clock(one: Temporal.ZonedDateTime): string {
  return one.toPlainTime().toString({ smallestUnit: 'minute' });
}
