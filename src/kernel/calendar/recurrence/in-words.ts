/** A recurrence as a sentence: what the editor reads beside the form, and people on the page. Pure. */
import { type Language, LOCALE } from '../../i18n/language.ts';
import { formatDate } from '../../pages/format.ts';
import type { Recurrence } from './model.ts';
import { type Say, sayIn } from './texts.ts';
import { nthInMonth, weekdaysOf } from './week.ts';

/** Single dates that are named; of more, only how many. */
const MOST_NAMED = 4;

/**
 * "jeden zweiten Dienstag, 18:00–20:00 Uhr, außer in den Ferien in Nordrhein-Westfalen, ab 6. Oktober 2026".
 * `state`: name of the Land whose holidays are meant.
 */
export function inWords(rule: Recurrence, language: Language, { state }: { state: string }): string {
  const say = sayIn(language);
  const words = { rule, language, say };
  return [
    rhythmOf(words),
    clockOf(words),
    ...(rule.repeat === 'never' ? [] : [...exceptOf(words, state), spanOf(words)]),
    ...(rule.extraDates.length === 0 ? [] : [say('extra', { dates: datesOf(rule.extraDates, words) })]),
  ].join(', ');
}

interface Words {
  rule: Recurrence;
  language: Language;
  say: Say;
}

function rhythmOf({ rule, language, say }: Words): string {
  const { every, repeat } = rule;
  const first = Temporal.PlainDate.from(rule.first);
  const weekday = weekdayName(first.dayOfWeek, language);
  if (repeat === 'never') return say('once', { weekday, date: formatDate(rule.first, language) });
  if (repeat === 'days') return say(every === 1 ? 'days_1' : every === 2 ? 'days_2' : 'days_n', { every });
  if (repeat === 'weeks') {
    const days = weekdaysOf(rule);
    if (every === 1 && days.length === 7) return say('days_1');
    const named = listOf(
      days.map((one) => weekdayName(one, language)),
      language,
    );
    if (days.length === 1)
      return say(every === 1 ? 'week_1' : every === 2 ? 'week_2' : 'week_n', { every, weekday: named });
    return say(every === 1 ? 'weeks_1' : every === 2 ? 'weeks_2' : 'weeks_n', { every, weekdays: named });
  }
  const which =
    rule.monthly === 'day'
      ? say('month_day', { day: first.day })
      : say(rule.monthly === 'last-weekday' ? 'month_last' : `month_nth_${nthOf(first)}`, { weekday });
  return say(every === 1 ? 'months_1' : every === 2 ? 'months_2' : 'months_n', { every, which });
}

function nthOf(first: Temporal.PlainDate): 1 | 2 | 3 | 4 | 5 {
  const nth = nthInMonth(first);
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : 5;
}

function clockOf({ rule, say }: Words): string {
  const { start, end, first, lastDay } = rule;
  const days = Temporal.PlainDate.from(first).until(lastDay ?? first, { largestUnit: 'days' }).days;
  const long = days === 0 ? '' : say('days_long', { count: days + 1 });
  if (start === null) return days === 0 ? say('all_day') : long;
  if (end === null) return say('clock', { start });
  // Until one in the morning is the same evening to everybody.
  if (days === 0 || (days === 1 && end <= start)) return say('clock_span', { start, end });
  return say('clock_days', { start, end, days: long });
}

function exceptOf(words: Words, state: string): string[] {
  const { rule, language, say } = words;
  const all = [
    ...(rule.exceptSchoolHolidays ? [say('except_school', { state })] : []),
    ...(rule.exceptPublicHolidays ? [say('except_public')] : []),
    ...(rule.exceptDates.length > 0
      ? [say('except_dates', { dates: datesOf(rule.exceptDates, words) })]
      : []),
  ];
  return all.length === 0 ? [] : [say('except', { what: listOf(all, language) })];
}

function spanOf({ rule, language, say }: Words): string {
  const from = formatDate(rule.first, language);
  const times = rule.count === null ? null : say('times', { count: rule.count });
  const span =
    rule.until === null
      ? say('from', { from })
      : say('from_until', { from, until: formatDate(rule.until, language) });
  return times === null ? span : `${span}, ${times}`;
}

function datesOf(dates: readonly string[], { language, say }: Words): string {
  if (dates.length > MOST_NAMED) return say('some_dates', { count: dates.length });
  return listOf(
    [...dates].sort().map((one) => formatDate(one, language)),
    language,
  );
}

function weekdayName(one: number, language: Language): string {
  // The first of January 2024 was a Monday.
  const day = Temporal.PlainDate.from('2024-01-01').add({ days: one - 1 });
  return new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }).format(
    day.toZonedDateTime('UTC').epochMilliseconds,
  );
}

function listOf(all: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language]).format(all);
}
