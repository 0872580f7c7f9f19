import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { collectionsOf, type DaysWanted } from './collection-store.ts';
import type { Collection } from './model.ts';
import { nearestWins } from './nearest-wins.ts';
import { keysAt, unitsAt } from './scope.ts';

/**
 * Days of collection at a place, by date, for these districts (and what is the same in the whole unit): of each fraction
 * those of the nearest unit that has any. What nobody answers for any more is left out.
 */
export async function daysAt(
  place: Place,
  wanted: DaysWanted,
  kernel: Pick<Kernel, 'db' | 'places' | 'sources'>,
): Promise<Collection[]> {
  const found = await collectionsOf(keysAt(place, kernel.places), kernel.db, wanted);
  const known = found.filter(({ source }) => kernel.sources.get(source) !== undefined);
  return nearestWins(known, unitsAt(place, kernel.places));
}
