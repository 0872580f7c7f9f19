/**
 * Opening hours as texts, never interpreted. Neither real file has any: the names of the fields are those of the
 * format's published program, to be verified with the first feed that has them.
 */

import { type Fields, fieldsAt, nameAt, richAt } from '../../kernel/sources/json/loose-values.ts';
import { type RichText, richTextOf } from '../../kernel/text/rich-text.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Any Monday: only the name of the day is taken from it. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** `opening_times` as one text, or a text a day; names of the days in the language of the record. */
export function hoursOf(fields: Fields, language: string): RichText {
  const whole = richAt(fields, 'opening_times');
  if (whole.length > 0) return whole;
  const times = fieldsAt(fields, 'opening_times');
  const names = Object.keys(times).length === 0 ? null : dayNames(language);
  const lines = DAYS.flatMap((day, at) => {
    const text = nameAt(times, day);
    return text === null ? [] : [`${names?.[at] ?? day}: ${text}`];
  });
  const special = nameAt(times, 'special');
  return [
    ...(lines.length > 0 ? [{ type: 'list' as const, items: lines }] : []),
    ...(special === null ? [] : richTextOf(special)),
  ];
}

/** Made once a language: a formatter is dear, and a broken feed may name any number of languages. */
const known = new Map<string, string[]>();
const MOST_LANGUAGES = 20;

function dayNames(language: string): string[] {
  const found = known.get(language);
  if (found !== undefined) return found;
  if (known.size >= MOST_LANGUAGES) return [...DAYS];
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = DAYS.map((_, at) => format.format(SOME_MONDAY + at * DAY));
  known.set(language, names);
  return names;
}
