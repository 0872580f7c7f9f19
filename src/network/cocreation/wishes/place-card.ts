import { nextMidnight } from '../../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { placeCounts } from './place-store.ts';

/** Only where the town wants something solved, or joins others; what is invented where nothing is real. */
export async function placeCards({ place, language }: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const [first] = await placeCounts(kernel.db, kernel.places.keys(place.ars));
  if (first === undefined) return [];
  const say = sayIn(language);
  const now = kernel.clock.now();
  const { own, joined, title, lang, changedAt } = first;
  const source =
    first.source === null
      ? { name: say('wish_source'), licence: say('wish_licence'), url: null, time: changedAt }
      : kernel.sources.info(first.source, null, now);
  if (source === null) return [];
  const values = { place: place.name };
  const isOne = own === 1 && title !== null && lang !== null;
  return [
    {
      ...{ id: 'together', title: say('wish_card_title'), state: 'ok', priority: 15, page: PATH, source },
      sentence: isOne
        ? say('wish_card_one', { ...values, title })
        : own > 0
          ? say('wish_card_many', { ...values, count: own })
          : say('wish_card_joined', { ...values, count: joined }),
      ...(isOne && lang !== language && { quote: { text: title, lang } }),
      validUntil: nextMidnight(now).toString(),
    },
  ];
}
