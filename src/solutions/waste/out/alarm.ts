import { ZONE } from '../../../kernel/clock.ts';
import type { Alarm } from './calendar-choice.ts';

/**
 * From the beginning of an entry to the moment at which the device reminds, as a duration of iCalendar: "-PT6H".
 * `date` is a civil date, `from` the clock time at which the entry begins; null: it is a whole day.
 */
export function triggerOf(alarm: Alarm, date: string, from: string | null): string {
  const day = Temporal.PlainDate.from(date);
  const [when, hour = '0'] = alarm.split('-');
  const hours = Number(hour) - (when === 'evening' ? 24 : 0);
  // The clock is changed in the night to a Sunday: only there an hour of the clock is none of time.
  if (day.dayOfWeek !== 7) return durationOf(hours * 60 - minutesOf(from ?? '00:00'));
  const at = (on: Temporal.PlainDate, time: string) =>
    on.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
  const moment = at(when === 'evening' ? day.subtract({ days: 1 }) : day, `${hour.padStart(2, '0')}:00`);
  return durationOf(
    at(day, from ?? '00:00')
      .until(moment)
      .total('minutes'),
  );
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** -360 → "-PT6H", 90 → "PT1H30M" */
function durationOf(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const parts = `${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
  return `${minutes < 0 ? '-' : ''}PT${parts === '' ? '0S' : parts}`;
}
