import type { Block, PlaceRequest } from '../../../kernel/solution.ts';
import { WISHES, type Wish } from '../place-lists.ts';
import { sayIn } from '../texts.ts';

/** Ways to narrow a list of places; `open`: the list is of what is open now, so that this is no choice. */
export function placeChips(
  wishes: readonly Wish[],
  pathOf: (wishes: readonly Wish[]) => string,
  { request: { place, language }, isOpenList = false }: { request: PlaceRequest; isOpenList?: boolean },
): Block {
  const say = sayIn(language);
  const asks = wishes.some((one) => one !== 'hier' && one !== 'sicher') || isOpenList;
  const offered = WISHES.filter((one) => !(one === 'offen' && isOpenList) && (one !== 'sicher' || asks));
  return {
    type: 'list',
    look: 'chips',
    label: say('chips_what'),
    items: offered.map((one) => {
      const isChosen = wishes.includes(one);
      const next = isChosen ? wishes.filter((other) => other !== one) : [...wishes, one];
      const isSureAlone = !isOpenList && next.every((other) => other === 'hier' || other === 'sicher');
      return {
        text: say(`wish_${one}`, { place: place.name }),
        page: pathOf(isSureAlone ? next.filter((other) => other !== 'sicher') : next),
        ...(isChosen && { current: true }),
      };
    }),
  };
}
