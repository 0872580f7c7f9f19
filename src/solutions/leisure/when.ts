/** Dates of events in words, in German time. */
import { dayInWords } from '../../kernel/calendar/day-in-words.ts';
import { civilDate } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { formatClock } from '../../kernel/pages/format.ts';
import type { EventOccurrence } from './model.ts';
import { sayIn } from './texts.ts';

/** First and last civil day of a date, as people count them: what ends at midnight ends the day before. */
export function daysOf(one: EventOccurrence): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  if (one.allDay)
    return { first: Temporal.PlainDate.from(one.firstDay), last: Temporal.PlainDate.from(one.lastDay) };
  const start = Temporal.Instant.from(one.start);
  const end = one.end === null ? start : Temporal.Instant.from(one.end);
  const first = civilDate(start);
  const last = civilDate(Temporal.Instant.compare(end, start) > 0 ? end.subtract({ nanoseconds: 1 }) : start);
  return { first, last };
}

/** "19:30 bis 22:00 Uhr", "ganztägig", "läuft bis 6. Dezember": what stands beside a row below its day. */
export function timeInWords(one: EventOccurrence, language: Language, today: Temporal.PlainDate): string {
  const say = sayIn(language);
  const { last } = daysOf(one);
  if (isLong(one)) return say('since_until', { until: dayInWords(last, language, today) });
  if (one.allDay) return say('all_day');
  const from = formatClock(one.start, language);
  if (one.end === null || Temporal.Instant.compare(one.end, one.start) === 0)
    return say('clock', { time: from });
  return say('clock_span', { from, until: formatClock(one.end, language) });
}

/** Day and time together: "Samstag, 28. November, 19:30 bis 22:00 Uhr". */
export function whenInWords(one: EventOccurrence, language: Language, today: Temporal.PlainDate): string {
  const say = sayIn(language);
  const { first, last } = daysOf(one);
  const from = dayInWords(first, language, today);
  if (!isLong(one)) return `${from}, ${timeInWords(one, language, today)}`;
  const until = dayInWords(last, language, today);
  if (one.allDay) return say('span', { from, until });
  const clock = (instant: string) => say('clock', { time: formatClock(instant, language) });
  return say('span', {
    from: `${from}, ${clock(one.start)}`,
    until: one.end === null ? until : `${until}, ${clock(one.end)}`,
  });
}

/** Over more than one day; a concert that ends after midnight is not. */
function isLong(one: EventOccurrence): boolean {
  const { first, last } = daysOf(one);
  if (Temporal.PlainDate.compare(first, last) === 0) return false;
  if (one.allDay || one.end === null) return true;
  return Temporal.Instant.from(one.end).since(one.start).total('hours') > 16;
}
