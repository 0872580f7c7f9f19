import type { Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { EVENT_CATEGORIES } from '../model.ts';
import { PATH } from '../paths.ts';
import { settingsOf } from '../settings.ts';
import { sayIn } from '../texts.ts';
import { type CalendarChoice, subscribePath } from './calendar-choice.ts';
import { choiceInWords } from './calendar-words.ts';
import { subscribeBlocks } from './subscribe-blocks.ts';

const WISHES: readonly CalendarChoice[] = [
  { when: 'weekend' },
  { when: 'evening' },
  { free: true },
  { family: true },
  { barrierFree: true },
  { indoors: true },
  { neighbours: true },
];

/** All calendars of a place, each a link that the calendar of the device takes. */
export function calendarsPage(request: PlaceRequest, kernel: Kernel): PageContent {
  const { place, language } = request;
  const say = sayIn(language);
  const { hiddenCategories: hidden } = settingsOf(place, kernel);
  const row = (choice: CalendarChoice): ListItem => ({
    text: choiceInWords(choice, language),
    href: subscribePath(place.ars, choice, language),
  });
  return {
    title: say('subscribe_title', { place: place.name }),
    description: say('subscribe_description', { place: place.name }),
    blocks: [
      ...subscribeBlocks({}, request),
      { type: 'heading', text: say('subscribe_kinds') },
      {
        type: 'list',
        items: EVENT_CATEGORIES.filter((one) => !hidden.includes(one)).map((category) => row({ category })),
      },
      { type: 'heading', text: say('subscribe_choices') },
      { type: 'text', text: say('subscribe_sure'), tone: 'note' },
      { type: 'list', items: WISHES.map(row) },
      { type: 'list', items: [{ text: say('back_overview', { place: place.name }), page: PATH }] },
    ],
  };
}
