import type { NetworkRequest } from '../../../kernel/network/network-room.ts';
import { choiceOf } from '../../../kernel/places/choice.ts';
import type { Block, Kernel, PageContent } from '../../../kernel/solution.ts';
import { ROOMS } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { townForm } from './town-form.ts';

export const SEARCH_PATH = 'suche';
const MOST = 30;

/** Towns that may be meant by some words. */
export function searchPage(words: string, { language }: NetworkRequest, kernel: Kernel): PageContent {
  const say = sayIn(language);
  const found = kernel.places.search(words, MOST);
  const list: Block =
    found.length === 0
      ? { type: 'text', text: say('picture_search_none', { words }) }
      : {
          type: 'list',
          items: found.map((one) => {
            const { name, kind, county, state } = choiceOf(one, language);
            const where = [kind, county, state].filter((part) => part !== null && part !== '');
            return { text: name, note: where.join(' · '), page: `${ROOMS.picture}/${one.place.ars}` };
          }),
        };
  return {
    title: say('picture_search', { words }),
    description: say('network_picture_about'),
    blocks: [list, townForm(language, words)],
  };
}
