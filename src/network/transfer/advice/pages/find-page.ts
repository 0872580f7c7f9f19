import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { LONGEST_WORDS, townChoice } from '../../town-choice.ts';

export const SEARCH_PATH = 'suche';

/** From a name to who advises there; works without script. */
export function findForm(language: Language, value = ''): Block {
  const say = sayIn(language);
  return {
    ...{ type: 'form', action: '/api/transfer/contacts/find', button: say('contact_find') },
    hidden: { lang: language },
    fields: [
      {
        ...{ type: 'town', name: 'q', label: say('contact_find_label'), hint: say('contact_find_hint') },
        ...(value !== '' && { value }),
      },
    ],
  };
}

/** `suche/<words>`: municipalities that may be meant by some words; null: no such page. */
export function findPage(
  rest: string,
  { language }: { language: Language },
  kernel: Kernel,
): PageContent | null {
  const [first, words = '', more] = rest.split('/');
  if (first !== SEARCH_PATH || words === '' || words.length > LONGEST_WORDS || more !== undefined)
    return null;
  const say = sayIn(language);
  return {
    title: say('contact_search', { words }),
    description: say('contact_list_description'),
    blocks: [
      ...townChoice({ words, language }, kernel, (ars) => `${ROOMS.contacts}/${ars}`),
      findForm(language, words),
      { type: 'list', items: [{ text: say('contact_to_all'), page: ROOMS.contacts }] },
    ],
  };
}
