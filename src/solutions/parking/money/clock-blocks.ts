/** Stretches that begin and end by the clock in Germany, as minutes since 1970. Pure. */
import { ZONE } from '../../../kernel/clock.ts';
import type { Span } from '../allocate/model.ts';

const MINUTE = 60_000;

/** Days from `dayFrom` to the next `dayFrom`, in order, that cover the span; an hour shorter or longer twice a year. */
export function daysOver(span: Span, dayFrom: string): Span[] {
  const starts = startsOver(span, dayFrom);
  return starts.slice(1).flatMap(({ at: until }, index) => {
    const from = starts[index]?.at ?? until;
    return until <= span.from || from >= span.until ? [] : [{ from, until }];
  });
}

/** Every day's stretch from one time of day to another, on the next day where that is not later; those in the span. */
export function blocksOver(span: Span, start: string, end: string): Span[] {
  return startsOver(span, start).flatMap(({ date, at: from }) => {
    const until = minuteAt(end > start ? date : date.add({ days: 1 }), end);
    return until <= span.from || from >= span.until || until <= from ? [] : [{ from, until }];
  });
}

function startsOver({ from, until }: Span, time: string): { date: Temporal.PlainDate; at: number }[] {
  const found = [];
  const last = dateOf(until).add({ days: 1 });
  for (let date = dateOf(from).subtract({ days: 1 }); Temporal.PlainDate.compare(date, last) <= 0; ) {
    found.push({ date, at: minuteAt(date, time) });
    date = date.add({ days: 1 });
  }
  return found;
}

function dateOf(minute: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(minute * MINUTE)
    .toZonedDateTimeISO(ZONE)
    .toPlainDate();
}

/** A time that the clock jumps over is the same so much later; of one that comes twice, the first. */
function minuteAt(date: Temporal.PlainDate, time: string): number {
  return date.toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds / MINUTE;
}
