import { HOLIDAYS_SOURCE, holidaysOf } from '../../kernel/calendar/holidays.ts';
import { civilDate } from '../../kernel/clock.ts';
import { fullLanguage } from '../../kernel/i18n/language.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { writeDate } from './holiday-card.ts';
import { stateOf } from './surroundings.ts';
import { sayIn } from './texts.ts';

/** The public holidays of the next twelve months. */
export function holidaysPage({ place, language }: PlaceRequest, kernel: Kernel): PageContent {
  const say = sayIn(language);
  const state = stateOf(place, kernel);
  const today = civilDate(kernel.clock.now());
  const [from, until] = [today.toString(), today.add({ years: 1 }).toString()];
  const days = [today.year, today.year + 1]
    .flatMap((year) => holidaysOf(state.ars, year))
    .filter(({ date }) => date >= from && date < until);
  return {
    title: say('holidays_title', { state: state.name }),
    description: say('holidays_description', { state: state.name }),
    blocks: [
      {
        type: 'facts',
        rows: days.map(({ date, name }) => ({
          label: name[fullLanguage(language)],
          value: writeDate(date, language),
        })),
      },
      { type: 'text', text: say('holidays_note'), tone: 'note' },
      { type: 'source', source: HOLIDAYS_SOURCE },
    ],
  };
}
