import type { Block, ListItem, PlaceRequest } from '../../../../kernel/solution.ts';
import { sayIn } from '../../texts.ts';
import { itemPath } from '../guide-paths.ts';
import { type ItemHere, nameOf, waysOf, wordsInShort } from '../items-at.ts';
import { inShort } from './ways-in-words.ts';

/** A row of the guide; `data` holds the words by which the phone finds it. */
export function itemRow(item: ItemHere, { language }: Pick<PlaceRequest, 'language'>): ListItem {
  const say = sayIn(language);
  const { own } = item;
  return {
    ...nameOf(item, language),
    note: inShort(waysOf(item), say),
    page: itemPath(item.id),
    ...(own !== null && { mark: say('abc_mark_here', { place: own.unit }) }),
    ...(own?.source.example && { example: true as const }),
    data: { words: wordsInShort(item, language) },
  };
}

/** The names of the sources that decide rows, each once. */
export function ruleSources(items: readonly ItemHere[]): Block[] {
  const found = new Map(
    items.flatMap(({ own }) =>
      own === null ? [] : [[`${own.source.name} ${own.source.licence}`, own.source] as const],
    ),
  );
  return [...found.values()].map((source) => ({ type: 'source', source }));
}
