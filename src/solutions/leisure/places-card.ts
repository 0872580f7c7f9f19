import { nextMidnight } from '../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { houseSource } from './events-card.ts';
import { sourceOf } from './from-sources.ts';
import { PATH } from './paths.ts';
import { countPlaces } from './place-store.ts';
import type { Applying } from './scope.ts';
import { sayIn } from './texts.ts';

/** How many places to go to are known here, and of how many the hours. */
export async function placesCard(
  { applying }: Applying,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<Card> {
  const say = sayIn(language);
  const known = await countPlaces(applying, kernel.db);
  const real = known.filter(({ source }) => kernel.sources.get(source)?.kind !== 'sample');
  // Invented ones are never counted with real ones.
  const counts = real.length > 0 ? real : known;
  const sum = (field: 'count' | 'hours') => counts.reduce((total, one) => total + one[field], 0);
  const [count, hours] = [sum('count'), sum('hours')];
  const largest = counts.toSorted((a, b) => b.count - a.count)[0];
  const source = largest && sourceOf({ source: largest.source, seenAt: null, licence: null }, kernel);
  const common = {
    id: 'places',
    title: say('card_places_title', { place: place.name }),
    validUntil: nextMidnight(kernel.clock.now()).toString(),
    page: `${PATH}/orte`,
  };
  if (!source)
    return {
      ...common,
      sentence: say('card_places_none'),
      state: 'empty',
      priority: 20,
      source: houseSource(kernel, say('house_source')),
    };
  return {
    ...common,
    sentence: say('card_places', { count, hours }),
    figure: count,
    unit: say('card_places_unit', { count }),
    state: source.stale ? 'stale' : 'ok',
    priority: 45,
    source,
  };
}
