import { ZONE } from '../../../kernel/clock.ts';
import type { Alarm } from './calendar-choice.ts';

/**
 * From the beginning of an entry to the moment at which the device reminds, as a duration of iCalendar: "-PT6H".
 * `date` is a civil date, `from` the clock time at which the entry begins; null: it is a whole day.
 */
export function triggerOf(alarm: Alarm, date: string, from: string | null): string {
  const day = Temporal.PlainDate.from(date);
  const [when, hour = '0'] = alarm.split('-');
  const at = (on: Temporal.PlainDate, time: string) =>
    on.toZonedDateTime({ timeZone: ZONE, plainTime: time });
  const begin = at(day, from ?? '00:00');
  const moment = at(when === 'evening' ? day.subtract({ days: 1 }) : day, `${hour.padStart(2, '0')}:00`);
  return begin.toInstant().until(moment.toInstant(), { largestUnit: 'hour' }).toString();
}
