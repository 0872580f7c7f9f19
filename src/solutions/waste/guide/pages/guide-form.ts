import type { Block, PlaceRequest } from '../../../../kernel/solution.ts';
import { sayIn } from '../../texts.ts';

/** One field, sent by the browser itself (`find-route.ts`); with script the list below narrows while somebody types. */
export function guideForm({ place, language }: PlaceRequest, value = ''): Block {
  const say = sayIn(language);
  return {
    type: 'form',
    action: '/api/waste/sorting/find',
    button: say('abc_find'),
    fields: [{ name: 'q', label: say('abc_search'), hint: say('abc_search_hint'), type: 'search', value }],
    hidden: { ars: place.ars, lang: language },
  };
}
