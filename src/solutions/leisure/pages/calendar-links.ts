import type { ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { type DateList, FIELD_OF } from '../lists.ts';
import { type CalendarChoice, eventFilePath, subscribePath } from '../out/calendar-choice.ts';
import { calendarName } from '../out/calendar-words.ts';
import { takeAwayItems } from '../out/subscribe-blocks.ts';
import { CALENDARS_PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';

/** The calendar that is nearest to a list, by its name, and the way to all others. */
export function calendarItems(list: DateList, { place, language }: PlaceRequest): ListItem[] {
  const say = sayIn(language);
  const choice = choiceOf(list);
  return [
    {
      text: say('calendar_take', { name: calendarName(place, choice, language) }),
      note: say(list.questions.length > 0 ? 'subscribe_sure' : 'subscribe_open_note'),
      href: subscribePath(place.ars, choice, language),
    },
    { text: say('subscribe_more', { place: place.name }), page: CALENDARS_PATH },
  ];
}

/** A calendar goes on: it has no "today" and no last day. */
function choiceOf({ span, questions, own }: DateList): CalendarChoice {
  return {
    ...(span === 'wochenende' && { when: 'weekend' as const }),
    ...(span === 'heute-abend' && { when: 'evening' as const }),
    ...Object.fromEntries(questions.map((one) => [FIELD_OF[one], true] as const)),
    ...(!own && { neighbours: true as const }),
  };
}

/** One event into one's own calendar: all its dates, and the next one alone where there are several. */
export function takeItems(
  id: string,
  next: readonly { key: string }[],
  { place, language }: PlaceRequest,
): ListItem[] {
  const [first, ...others] = next;
  const href = first && eventFilePath({ id, ars: place.ars, date: first.key }, language);
  return [
    ...takeAwayItems({ id, dates: next.length }, { place, language }),
    ...(others.length > 0 && href !== undefined
      ? [{ text: sayIn(language)('calendar_take_next'), href }]
      : []),
  ];
}
