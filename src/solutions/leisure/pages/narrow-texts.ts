import type { PlaceRequest } from '../../../kernel/solution.ts';
import { type Say, sayIn } from '../texts.ts';

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
    ...(facets.includes('wheelchair') && { filter_open: say('filter_open'), ...nowTexts(say) }),
    filter_own: say('filter_own', { place: place.name }),
    near_away: say('near_away'),
  };
}

/** Words with which the phone says whether it is open now; placeholders stay for it to fill. */
export function nowTexts(say: Say): Record<string, string> {
  const keys = [
    'now_open',
    'now_open_long',
    'now_open_end',
    'now_closed',
    'now_closed_long',
    'now_appointment',
    'now_unknown',
    'clock',
  ] as const;
  return Object.fromEntries(keys.map((key) => [key, say(key)]));
}
