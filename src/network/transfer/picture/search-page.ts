import type { NetworkRequest } from '../../../kernel/network/network-room.ts';
import type { Kernel, PageContent } from '../../../kernel/solution.ts';
import { ROOMS } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { townChoice } from '../town-choice.ts';
import { townForm } from './town-form.ts';

export const SEARCH_PATH = 'suche';

/** Towns that may be meant by some words. */
export function searchPage(words: string, { language }: NetworkRequest, kernel: Kernel): PageContent {
  const say = sayIn(language);
  return {
    title: say('picture_search', { words }),
    description: say('network_picture_about'),
    blocks: [
      ...townChoice({ words, language }, kernel, (ars) => `${ROOMS.picture}/${ars}`),
      townForm(language, words),
    ],
  };
}
