import { nowTexts } from '../../../kernel/calendar/hours/texts.ts';
import { HOUSE_TEXTS } from '../../../kernel/i18n/house-texts.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { placePath as addressOf } from '../../../kernel/places/slug.ts';
import type { PlaceRequest } from '../../../kernel/solution.ts';
import { type DateList, listRest } from '../lists.ts';
import type { PlaceCategory } from '../model.ts';
import { sayIn } from '../texts.ts';

/** Later ones are left out: nobody goes to them today. */
export const MOST_NEAR_DATES = 500;

const PLAIN = [
  ...(['near', 'near_working', 'near_done', 'near_refused', 'near_unavailable', 'near_timeout'] as const),
  'near_away',
] as const;

/** Words for the part that sorts a list by distance and says what is open now. */
export function nearTexts(language: Language): Record<string, string> {
  const say = sayIn(language);
  return { ...Object.fromEntries(PLAIN.map((key) => [key, say(key)])), ...nowTexts(language) };
}

/** Where the phone finds all places of a kind, to tell the nearest: the page holds only some of them. */
export function nearPlacesTexts(category: PlaceCategory, { place, language }: PlaceRequest) {
  return nearestOf('near', { ars: place.ars, category }, { place, language });
}

/** The same of the dates of a list: all of them, or as many of `count` as the phone is given. */
export function nearDatesTexts(list: DateList, count: number, { place, language }: PlaceRequest) {
  const asked = { ars: place.ars, list: listRest({ ...list, page: 1 }) };
  return {
    ...nearestOf('near-dates', asked, { place, language }),
    ...(count > MOST_NEAR_DATES && {
      near_all: sayIn(language)('near_first', { count: MOST_NEAR_DATES }),
    }),
  };
}

function nearestOf(
  route: string,
  asked: Record<string, string>,
  { place, language }: PlaceRequest,
): Record<string, string> {
  // As on the page itself, invented ones are among them, and marked.
  const query = new URLSearchParams({ ...asked, examples: 'yes', lang: language });
  return {
    near_all: sayIn(language)('near_all'),
    near_example: textsIn(HOUSE_TEXTS, language).example_mark ?? '',
    near_all_address: `/api/leisure/${route}?${query}`,
    near_all_home: addressOf(place, language),
  };
}
