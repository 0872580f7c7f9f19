import { nextMidnight, ZONE } from '../../../kernel/clock.ts';
import type { EventOccurrence, EventRecord } from '../model.ts';

/**
 * Until when a date is shown, as instants. Whole days last from midnight to midnight in Germany; a date without a
 * known end stays until its day is over, because nobody knows that it ended.
 */
export function dateRow(one: EventOccurrence, status: EventRecord['status']) {
  const common = { key: one.key, all_day: one.allDay, status: status === 'cancelled' ? status : one.status };
  if (!one.allDay) {
    const start = Temporal.Instant.from(one.start);
    const end = one.end !== null && Temporal.Instant.compare(one.end, start) > 0 ? one.end : null;
    return { ...common, starts: one.start, until: end ?? nextMidnight(start).toString() };
  }
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(ZONE).toInstant().toString();
  const after = Temporal.PlainDate.from(one.lastDay).add({ days: 1 });
  return { ...common, starts: midnight(Temporal.PlainDate.from(one.firstDay)), until: midnight(after) };
}
