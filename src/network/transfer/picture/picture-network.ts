/** `/netzwerk/lage`: the whole country, a town on one page, and towns that may be meant. */
import type { NetworkRoom } from '../../../kernel/network/network-room.ts';
import type { Block } from '../../../kernel/solution.ts';
import { ROOMS } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { LONGEST_WORDS } from '../town-choice.ts';
import { allDeeds } from './all-deeds.ts';
import { countryFigures, exampleWords } from './country-figures.ts';
import { countryPage } from './country-page.ts';
import { SEARCH_PATH, searchPage } from './search-page.ts';
import { townForm } from './town-form.ts';
import { townPage } from './town-page.ts';

const KEY = /^\d{12}$/;

const picture: NetworkRoom = {
  id: 'picture',
  path: ROOMS.picture,
  async page(rest, request, kernel) {
    if (KEY.test(rest)) return townPage(rest, request, kernel);
    const [first, words = '', more] = rest.split('/');
    if (first === SEARCH_PATH)
      return words === '' || words.length > LONGEST_WORDS || more !== undefined
        ? null
        : searchPage(words, request, kernel);
    return countryPage(rest, request, kernel);
  },
  async glance({ language }, kernel) {
    const say = sayIn(language);
    const towns = await allDeeds(kernel);
    const examples = exampleWords(towns, say);
    return [
      townForm(language),
      { type: 'facts', rows: countryFigures(towns, say) },
      ...(examples === null ? [] : ([{ type: 'text', text: examples, tone: 'note' }] satisfies Block[])),
    ];
  },
};

export const pictureNetwork: readonly NetworkRoom[] = [picture];
