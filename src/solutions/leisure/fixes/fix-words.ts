/** Fixes in words, for the page and the desk. Pure. */
import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { ZONE } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { EventOccurrence } from '../model.ts';
import { sayIn } from '../texts.ts';
import { whenInWords } from '../when.ts';
import type { Fix, FixOf, Was, WasDate } from './fix-model.ts';

interface Words {
  language: Language;
  today: Temporal.PlainDate;
}
export type SaidFix = { fix: Fix; was: Was };

/** Dates that are named; of more it is said how many there are. */
const MOST_NAMED = 3;

/** What is so instead: "Findet nicht statt: Samstag, 28. November, 19:30 Uhr". */
export function fixInWords({ fix, was }: SaidFix, { language, today }: Words): string {
  const say = sayIn(language);
  switch (fix.kind) {
    case 'cancelled':
      return fix.dates === null
        ? say('fixed_cancelled')
        : say('fixed_cancelled_dates', { dates: datesInWords(was.dates ?? [], { language, today }) });
    case 'moved':
      return say('fixed_moved', { to: movedInWords(fix, { language, today }) });
    case 'words':
    case 'details':
      return say('fixed_text', { field: say(`fix_field_${fix.field}`), text: fix.text });
    case 'closed':
      return fix.reopens === null
        ? say('fixed_closed')
        : say('fixed_closed_until', {
            day: dayInWords(Temporal.PlainDate.from(fix.reopens), language, today),
          });
    case 'relocated':
      return say('fixed_relocated', { address: fix.address });
    case 'hours':
      return say('fixed_hours', { hours: fix.openingHours });
  }
}

/** What the source told when it was confirmed; null: nothing that could be named. */
export function wasInWords({ fix, was }: SaidFix, words: Words): string | null {
  switch (fix.kind) {
    // Which dates are meant is said already.
    case 'cancelled':
      return fix.dates === null && was.dates !== undefined && was.dates.length > 0
        ? datesInWords(was.dates, words)
        : null;
    case 'moved': {
      const dates = datesInWords(was.dates ?? [], words);
      const place = was.dates?.[0]?.location ?? was.placeName ?? was.address ?? null;
      return [dates, place].filter((part) => part !== null && part !== '').join(', ') || null;
    }
    case 'words':
    case 'details':
      return was.text ?? null;
    case 'relocated':
      return was.address ?? null;
    case 'closed':
    case 'hours':
      return was.openingHours ?? null;
  }
}

function movedInWords(fix: FixOf<'moved'>, words: Words): string {
  const { start, end, place, address } = fix;
  const when = start === null ? null : whenOf({ key: '', allDay: false, start, end: end ?? null }, words);
  return [when, place, address].filter((part) => part !== null).join(', ');
}

function datesInWords(dates: readonly WasDate[], words: Words): string {
  const named = dates.slice(0, MOST_NAMED).map((one) => whenOf(one, words));
  const more = dates.length - named.length;
  return [...named, ...(more > 0 ? [sayIn(words.language)('fixed_more_dates', { count: more })] : [])].join(
    '; ',
  );
}

function whenOf(date: WasDate, { language, today }: Words): string {
  const common = { key: date.key, status: 'scheduled' as const };
  const one: EventOccurrence = date.allDay
    ? { ...common, allDay: true, firstDay: date.start, lastDay: date.end ?? date.start }
    : { ...common, allDay: false, start: date.start, end: date.end, zone: ZONE };
  return whenInWords(one, language, today);
}
