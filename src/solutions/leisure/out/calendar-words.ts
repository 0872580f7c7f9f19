import type { Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { sayIn } from '../texts.ts';
import { CALENDAR_ANSWERS, type CalendarChoice } from './calendar-choice.ts';

/** "Musik, kostenlos"; '' for everything. */
export function choiceInWords(
  { category, when, q, neighbours, ...answers }: CalendarChoice,
  language: Language,
): string {
  const say = sayIn(language);
  return [
    ...(category === undefined ? [] : [say(`event_${category}`)]),
    ...(when === undefined ? [] : [say(`calendar_when_${when}`)]),
    ...CALENDAR_ANSWERS.flatMap((one) => (answers[one] ? [say(`calendar_${one}`)] : [])),
    ...(q === undefined ? [] : [say('calendar_words', { words: q })]),
    ...(neighbours ? [say('calendar_neighbours')] : []),
  ].join(', ');
}

/** How a calendar is called in the program of whoever subscribes to it: "Freizeit Köln: Musik, kostenlos". */
export function calendarName(place: Pick<Place, 'name'>, choice: CalendarChoice, language: Language): string {
  const say = sayIn(language);
  const chosen = choiceInWords(choice, language);
  return chosen === ''
    ? say('calendar_name', { place: place.name })
    : say('calendar_name_of', { place: place.name, choice: chosen });
}
