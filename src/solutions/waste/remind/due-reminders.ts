/** Which reminders are due. Pure. */
import { civilDate, ZONE } from '../../../kernel/clock.ts';
import { HOURS, type TimeOfDay, type When } from './reminder-part.ts';

export interface DueReminder {
  when: When;
  /** On which the bins are collected. */
  day: Temporal.PlainDate;
  /** From then on it is of no use. */
  until: Temporal.Instant;
}

/** On the day itself a reminder of the evening before comes up to this hour, also after an outage. */
const END_OF_NIGHT = 6;
/** So many hours late one of the morning is still of use. */
const LATE_IN_THE_MORNING = 2;

/** By the clock in Germany, also in the two nights when it is changed: no chosen hour lies in them. */
export function dueReminders(now: Temporal.Instant): DueReminder[] {
  const today = civilDate(now);
  const evening = (day: Temporal.PlainDate) =>
    due('evening', (hour) => ({
      ...{ day, from: at(day.subtract({ days: 1 }), hour), until: at(day, END_OF_NIGHT) },
    }));
  const morning = due('morning', (hour) => ({
    ...{ day: today, from: at(today, hour), until: at(today, hour + LATE_IN_THE_MORNING) },
  }));
  return [...evening(today), ...morning, ...evening(today.add({ days: 1 }))].filter(
    ({ from, until }) => Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0,
  );
}

function due(
  time: TimeOfDay,
  spanOf: (hour: number) => Omit<DueReminder, 'when'> & { from: Temporal.Instant },
) {
  return HOURS[time].map((hour) => ({ when: { time, hour }, ...spanOf(hour) }));
}

function at(day: Temporal.PlainDate, hour: number): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
}
