import { PREFIX } from '../../../kernel/i18n/language.ts';
import type { ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { type DateList, FIELD_OF } from '../lists.ts';
import { sayIn } from '../texts.ts';

/** The list as a calendar to subscribe to; a calendar goes on, so that it has no "today". */
export function calendarItems(
  { span, questions, own }: DateList,
  { place, language }: PlaceRequest,
): ListItem[] {
  const say = sayIn(language);
  const query = new URLSearchParams({ ars: place.ars });
  if (span === 'wochenende') query.set('when', 'weekend');
  if (span === 'heute-abend') query.set('when', 'evening');
  for (const one of questions) query.set(FIELD_OF[one], 'yes');
  if (!own) query.set('neighbours', 'yes');
  if (PREFIX[language] !== '') query.set('lang', language);
  return [{ text: say('calendar_take'), href: `/api/leisure/calendar.ics?${query}` }];
}
