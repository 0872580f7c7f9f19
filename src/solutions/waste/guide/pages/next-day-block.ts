import type { Block, PlaceRequest } from '../../../../kernel/solution.ts';
import { kindOf } from '../../fractions.ts';
import { PATH } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { fractionsOf, type ItemHere } from '../items-at.ts';

/**
 * When its bins are collected: the phone says it where it keeps an address, else a link leads to the dates. Nothing for
 * what is not collected at the door.
 */
export function nextDayBlocks(item: ItemHere, { place, language }: PlaceRequest): Block[] {
  const fractions = fractionsOf(item).filter((one) => one !== 'other' && kindOf(one) === 'collection');
  if (fractions.length === 0) return [];
  const say = sayIn(language);
  return [
    {
      type: 'part',
      solution: 'waste',
      name: 'next-day',
      texts: { next: say('abc_next', { bin: '{bin}', day: '{day}' }), none: say('abc_next_none') },
      data: { ars: place.ars, fractions },
      blocks: [{ type: 'list', items: [{ text: say('abc_days_link'), page: PATH }] }],
    },
  ];
}
