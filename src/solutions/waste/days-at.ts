import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { answeringIn } from './answering-store.ts';
import { collectionsOf, type DaysWanted } from './collection-store.ts';
import type { Collection } from './model.ts';
import { keysAt, unitsAt } from './scope.ts';
import { whoAnswers } from './who-answers.ts';

/**
 * Days of collection at a place, by date, for these districts (and what is the same in the whole unit): of each fraction
 * those of the nearest unit that has any, also where its own days lie outside the span. What nobody answers for any more
 * is left out.
 */
export async function daysAt(
  place: Place,
  wanted: DaysWanted,
  kernel: Pick<Kernel, 'db' | 'places' | 'sources'>,
): Promise<Collection[]> {
  const keys = keysAt(place, kernel.places);
  const { slugs, from: day, without } = wanted;
  const found = await collectionsOf(keys, kernel.db, wanted);
  const known = found.filter(({ source }) => kernel.sources.get(source) !== undefined);
  const answering = await answeringIn(keys, kernel.db, { slugs, day, without });
  if (answering.length === 0) return known;
  const here = known.map(({ ars, slug, bin }) => ({ ars, slug, fraction: bin.fraction }));
  const answers = whoAnswers([...answering, ...here], unitsAt(place, kernel.places))(slugs);
  return known.filter(({ ars, bin }) => answers(ars, bin.fraction));
}
