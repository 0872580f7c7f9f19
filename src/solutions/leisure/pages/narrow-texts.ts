import { nowTexts } from '../../../kernel/calendar/hours/texts.ts';
import type { PlaceRequest } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';

type Facet = 'free' | 'family' | 'barrierFree' | 'wheelchair';

/** Words for the part that narrows and sorts a list. A choice is offered where its words are given. */
export function narrowTexts(
  facets: readonly Facet[],
  { place, language }: PlaceRequest,
): Record<string, string> {
  const say = sayIn(language);
  const plain = [
    ...facets.map((facet) => `filter_${facet}` as const),
    ...(['filter_sure', 'filter_legend', 'filter_none', 'filter_shown_one', 'filter_shown_other'] as const),
    ...(['near', 'near_working', 'near_done', 'near_refused', 'near_unavailable', 'near_timeout'] as const),
  ];
  return {
    ...Object.fromEntries(plain.map((key) => [key, say(key)])),
    ...(facets.includes('wheelchair') && { filter_open: say('filter_open'), ...nowTexts(language) }),
    filter_own: say('filter_own', { place: place.name }),
    near_away: say('near_away'),
  };
}
