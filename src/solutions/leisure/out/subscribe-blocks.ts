import type { Ars } from '../../../kernel/places/place.ts';
import type { Block, ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { CALENDARS_PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { type CalendarChoice, calendarPath, eventFilePath, subscribePath } from './calendar-choice.ts';
import { choiceInWords } from './calendar-words.ts';

/**
 * Below a list: subscribe to what it shows, or take it as a file. The first way opens the calendar of the device; the
 * second is the plain address, for programs in which it is entered by hand.
 */
export function subscribeBlocks(choice: CalendarChoice, { place, language }: PlaceRequest): Block[] {
  const say = sayIn(language);
  const chosen = choiceInWords(choice, language);
  return [
    { type: 'heading', text: say('subscribe_heading') },
    {
      type: 'text',
      text:
        chosen === ''
          ? say('subscribe_about', { place: place.name })
          : say('subscribe_about_of', { place: place.name, choice: chosen }),
    },
    {
      type: 'list',
      items: [
        {
          text: say('subscribe_open'),
          note: say('subscribe_open_note'),
          href: subscribePath(place.ars, choice, language),
        },
        {
          text: say('subscribe_file'),
          note: say('subscribe_file_note'),
          href: calendarPath(place.ars, choice, language),
        },
        ...(chosen === ''
          ? []
          : [{ text: say('subscribe_more', { place: place.name }), page: CALENDARS_PATH }]),
      ],
    },
  ];
}

/** On the page of an event: it, or the one date, into one's own calendar. */
export function takeAwayItems(
  { id, dates }: { id: string; dates: number },
  { place, language }: { place: { ars: Ars }; language: PlaceRequest['language'] },
): ListItem[] {
  if (dates === 0) return [];
  return [
    {
      text: sayIn(language)('take_event', { count: dates }),
      href: eventFilePath({ id, ars: place.ars }, language),
    },
  ];
}
