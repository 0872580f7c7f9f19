/** Opening hours of one day in words, in German time. Pure. */
import { ZONE } from '../../clock.ts';
import type { Language } from '../../i18n/language.ts';
import { formatClock } from '../../pages/format.ts';
import type { Hours, Interval } from './model.ts';
import { type Say, sayIn } from './texts.ts';

/** What goes on for longer after midnight than this is cut at midnight; a bar that closes at four is not. */
const LONGEST_NIGHT_HOURS = 16;

/** "10:00–12:00, 16:00–18:30 Uhr", "geschlossen", "unbekannt", "nach Vereinbarung (Klingel links)". */
export function dayHours(hours: Hours, day: Temporal.PlainDate, language: Language): string {
  const say = sayIn(language);
  const begin = day.toZonedDateTime(ZONE).toInstant();
  const end = day.add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
  const today = hours.intervals.filter(
    ({ from, until }) =>
      Temporal.Instant.compare(from, end) < 0 && Temporal.Instant.compare(until, begin) > 0,
  );
  const isFirst = hours.intervals[0]?.from === begin.toString();
  const spoken = today
    .filter(({ state }) => state !== 'closed')
    .filter((one) => isFirst || !isRestOfNight(one, begin))
    .map((one) => spanInWords(one, { begin, end }, { say, language }));
  if (spoken.length > 0) return spoken.join(', ');
  const comment = today.find((one) => one.comment !== undefined)?.comment;
  return comment === undefined ? say('hours_closed') : `${say('hours_closed')} (${comment})`;
}

function isRestOfNight({ from, until }: Interval, begin: Temporal.Instant): boolean {
  const length = Temporal.Instant.from(until).since(from).total('hours');
  return Temporal.Instant.compare(from, begin) < 0 && length <= LONGEST_NIGHT_HOURS;
}

function spanInWords(
  one: Interval,
  day: { begin: Temporal.Instant; end: Temporal.Instant },
  { say, language }: { say: Say; language: Language },
): string {
  const [start, stop] = [Temporal.Instant.from(one.from), Temporal.Instant.from(one.until)];
  const isWhole =
    Temporal.Instant.compare(start, day.begin) <= 0 && Temporal.Instant.compare(stop, day.end) >= 0;
  const isNight = stop.since(start).total('hours') <= LONGEST_NIGHT_HOURS;
  const shown = Temporal.Instant.compare(stop, day.end) > 0 && !isNight ? day.end : stop;
  const from = formatClock(
    (Temporal.Instant.compare(start, day.begin) < 0 ? day.begin : start).toString(),
    language,
  );
  const until = formatClock(shown.toString(), language).replace(/^00:00$/, '24:00');
  const words = isWhole ? wholeDay(one, say) : partOfDay(one, say, { from, until });
  const isSaid = one.comment === undefined || words.includes(one.comment);
  return isSaid ? words : `${words} (${one.comment})`;
}

function wholeDay({ state }: Interval, say: Say): string {
  if (state === 'open') return say('hours_all_day');
  return say(state === 'appointment' ? 'hours_appointment' : 'hours_unknown_day');
}

function partOfDay({ state, openEnd }: Interval, say: Say, times: { from: string; until: string }): string {
  if (openEnd) return say('hours_open_end', times);
  if (state === 'unknown') return say('hours_unsure_span', times);
  const span = say('hours_span', times);
  return state === 'appointment' ? say('hours_appointment_span', { hours: span }) : span;
}
