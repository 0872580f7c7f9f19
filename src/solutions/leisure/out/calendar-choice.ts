/** What of a place's events a calendar holds: written into addresses. Pure. */
import { type Language, PREFIX } from '../../../kernel/i18n/language.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { EventCategory } from '../model.ts';

/** Questions that a source may have answered; only events that are known to be so are taken. */
export const CALENDAR_ANSWERS = ['free', 'family', 'barrierFree', 'indoors'] as const;
export type CalendarAnswer = (typeof CALENDAR_ANSWERS)[number];

/** Left out: whenever. `weekend`: dates that lie on a Saturday or Sunday; `evening`: that begin at 17:00 or later. */
export const CALENDAR_TIMES = ['weekend', 'evening'] as const;

export interface CalendarChoice extends Partial<Record<CalendarAnswer, true>> {
  category?: EventCategory;
  when?: (typeof CALENDAR_TIMES)[number];
  /** Words of the title. */
  q?: string;
  /** Those of municipalities next to it too. */
  neighbours?: true;
}

/** The same choice always has the same address: parts stand in one order. */
export function choiceParameters(ars: Ars, choice: CalendarChoice, language: Language): string {
  const { category, when, q, neighbours } = choice;
  const query = new URLSearchParams({ ars });
  if (category !== undefined) query.set('category', category);
  if (when !== undefined) query.set('when', when);
  for (const one of CALENDAR_ANSWERS) if (choice[one]) query.set(one, 'yes');
  if (q !== undefined && q !== '') query.set('q', q);
  if (neighbours) query.set('neighbours', 'yes');
  if (PREFIX[language] !== '') query.set('lang', language);
  return query.toString();
}

/** Own path of the calendar itself. */
export function calendarPath(ars: Ars, choice: CalendarChoice, language: Language): string {
  return `/api/leisure/calendar.ics?${choiceParameters(ars, choice, language)}`;
}

/** Own path that leads to the same address as webcal://, by which phones and programs take it as a subscription. */
export function subscribePath(ars: Ars, choice: CalendarChoice, language: Language): string {
  return `/api/leisure/subscribe?${choiceParameters(ars, choice, language)}`;
}

/** Own path of one event as a file; `date`: key of the one date that is wanted, all to come where left out. */
export function eventFilePath(
  { id, ars, date }: { id: string; ars: Ars; date?: string },
  language: Language,
): string {
  const query = new URLSearchParams({ ars });
  if (date !== undefined) query.set('date', date);
  if (PREFIX[language] !== '') query.set('lang', language);
  return `/api/leisure/events/${id}.ics?${query}`;
}
