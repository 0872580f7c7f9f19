/** Municipalities that a name may mean, to choose from: the same on every page that is about one of them. */
import type { Language } from '../../kernel/i18n/language.ts';
import { whereabouts } from '../../kernel/pages/render-place-list.ts';
import { choiceOf } from '../../kernel/places/choice.ts';
import type { Block, Kernel } from '../../kernel/solution.ts';
import { sayIn } from './texts.ts';

/** More than anybody looks through; a county or Land beside the name leaves fewer. */
const MOST = 50;

/** `pageOf`: below `/netzwerk`, by the key of the municipality. A name never stands without its kind and where it lies. */
export function townChoice(
  { words, language }: { words: string; language: Language },
  { places }: Pick<Kernel, 'places'>,
  pageOf: (ars: string) => string,
): Block[] {
  const say = sayIn(language);
  const found = places.search(words, MOST + 1).map((one) => choiceOf(one, language));
  if (found.length === 0) return [{ type: 'text', tone: 'note', text: say('town_none', { words }) }];
  return [
    { type: 'text', text: say('town_which') },
    {
      type: 'list',
      items: found
        .slice(0, MOST)
        .map((one) => ({ text: one.name, note: whereabouts(one), page: pageOf(one.ars) })),
    },
    ...(found.length > MOST ? [{ type: 'text' as const, text: say('town_more', { count: MOST }) }] : []),
  ];
}

/** As many characters as a search looks at. */
export const LONGEST_WORDS = 100;

/** As the last part of an address: what parts an address parts words as well. */
export function wordsInAddress(words: string): string {
  return encodeURIComponent(words.replaceAll('/', ' ').trim().slice(0, LONGEST_WORDS).toWellFormed());
}
