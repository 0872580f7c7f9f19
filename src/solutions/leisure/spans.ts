/** Spans of time as people mean them, in German time. Pure. */
import { civilDate, nextMidnight, ZONE } from '../../kernel/clock.ts';
import type { DateList, Days } from './lists.ts';

export interface Span {
  from: Temporal.Instant;
  /** Exclusive; left out: no end. */
  until?: Temporal.Instant;
  /** Whole days that begin from here on are left out: the night ends in the morning of a day that is no part of it. */
  wholeDaysBefore?: Temporal.Instant;
}

/** Own choice: an evening begins at five in the afternoon, and its night ends at five in the morning. */
const EVENING = '17:00';
const MORNING = '05:00';

/** What is left of today. */
export function today(now: Temporal.Instant): Span {
  return { from: now, until: nextMidnight(now) };
}

/** Saturday and Sunday: the ones to come, or what is left of those that are. */
export function weekend(now: Temporal.Instant): Span {
  const day = civilDate(now);
  const saturday = day.dayOfWeek === 7 ? day.subtract({ days: 1 }) : day.add({ days: 6 - day.dayOfWeek });
  const begin = saturday.toZonedDateTime(ZONE).toInstant();
  const until = saturday.add({ days: 2 }).toZonedDateTime(ZONE).toInstant();
  return { from: Temporal.Instant.compare(begin, now) > 0 ? begin : now, until };
}

/** The next days, today included. */
export function nextDays(now: Temporal.Instant, days: number): Required<Omit<Span, 'wholeDaysBefore'>> {
  return { from: now, until: civilDate(now).add({ days }).toZonedDateTime(ZONE).toInstant() };
}

/** From five in the afternoon, or now where it is later, to five in the morning; before that it is still last night. */
export function tonight(now: Temporal.Instant): Required<Span> {
  const today = civilDate(now);
  const at = (day: Temporal.PlainDate, plainTime: string) =>
    day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant();
  const isNight = Temporal.Instant.compare(now, at(today, MORNING)) < 0;
  const evening = isNight ? today.subtract({ days: 1 }) : today;
  const begin = at(evening, EVENING);
  const after = evening.add({ days: 1 });
  return {
    from: Temporal.Instant.compare(begin, now) > 0 ? begin : now,
    until: at(after, MORNING),
    wholeDaysBefore: after.toZonedDateTime(ZONE).toInstant(),
  };
}

/** Civil days, both included; what is over is left out. */
export function daysFrom(
  now: Temporal.Instant,
  { first, last }: Days,
): Required<Omit<Span, 'wholeDaysBefore'>> {
  const [from, until] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last).add({ days: 1 })].map(
    (day) => day.toZonedDateTime(ZONE).toInstant(),
  );
  const begin = from === undefined || Temporal.Instant.compare(now, from) > 0 ? now : from;
  return { from: begin, until: until ?? now };
}

/** The instants that a list of dates is about. */
export function spanOf(span: DateList['span'], now: Temporal.Instant): Span {
  if (typeof span !== 'string') return daysFrom(now, span);
  switch (span) {
    case 'heute':
      return today(now);
    case 'heute-abend':
      return tonight(now);
    case 'wochenende':
      return weekend(now);
    case 'termine':
      return { from: now };
  }
}
