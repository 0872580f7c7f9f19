/** What a town has to do next, as far as everybody may know: the nearest first. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { titleOf } from '../../../kernel/i18n/solution-title.ts';
import { deskPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, ListItem } from '../../../kernel/solution.ts';
import { PATH, thingPath } from '../paths.ts';
import type { PilotLine } from '../pilots/public-store.ts';
import { type Sheet, wordsOf } from '../sheets/sheet.ts';
import { sayIn } from '../texts.ts';
import { searchThings } from '../things-of.ts';
import { endWords } from './end-words.ts';
import type { NearSolution } from './near.ts';

const MOST = { open: 5, near: 3 } as const;
/** Days before its end from which a pilot has to be evaluated. */
const SOON = 60;

export async function nextItems(
  {
    place,
    near,
    pilots,
    stale,
    language,
  }: {
    place: Place;
    near: readonly NearSolution[];
    pilots: readonly PilotLine[];
    stale: readonly Sheet[];
    language: Language;
  },
  kernel: Kernel,
): Promise<ListItem[]> {
  const say = sayIn(language);
  const today = civilDate(kernel.clock.now());
  const ending = pilots.filter(
    ({ state, endsOn }) =>
      (state === 'live' || state === 'halted') &&
      endsOn !== null &&
      Temporal.PlainDate.compare(Temporal.PlainDate.from(endsOn), today.add({ days: SOON })) <= 0,
  );
  const keys = kernel.places.keys(place.ars);
  const open = await searchThings(kernel, 'challenge', {
    ...{ words: '', language, isOpen: true, keys, limit: MOST.open },
  });
  return [
    ...ending.map(
      ({ title, project, endsOn, isExample }): ListItem => ({
        ...{ text: say('picture_next_end', { title }), page: thingPath('pilots', project) },
        ...(endsOn !== null && { note: endWords(endsOn, today.toString(), language) }),
        ...(isExample && { example: true as const }),
      }),
    ),
    ...stale.map(
      (sheet): ListItem => ({
        text: say('picture_next_stale', { title: wordsOf(sheet, language).title }),
        ...{ note: say('picture_next_stale_note'), page: thingPath('sheets', sheet.id) },
      }),
    ),
    ...open.map(
      ({ title, page, isExample }): ListItem => ({
        ...{ text: say('picture_next_open', { title }), page },
        note: say('picture_next_open_note', { place: place.name }),
        ...(isExample && { example: true as const }),
      }),
    ),
    ...near.slice(0, MOST.near).map(
      ({ solution, towns }): ListItem => ({
        text: say('picture_next_take', { title: titleOf(kernel.solutions, solution, language) }),
        note: say('picture_next_take_note', { count: towns.length }),
        href: `${deskPath(language, place.ars)}/${PATH}/uebernehmen`,
      }),
    ),
  ];
}
