import type { Block, Kernel, ListItem, PlaceRequest } from '../../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../../kernel/sources/examples.ts';
import { sayIn } from '../../texts.ts';
import { FIND_PATH } from '../find-paths.ts';
import { neighboursOf } from '../find-scope.ts';
import { baysByTown } from '../free-store.ts';

/** A list is of one place: leads to the municipalities at its border where spaces are shared, nearest first. */
export async function neighbourBlocks({ place, language }: PlaceRequest, kernel: Kernel): Promise<Block[]> {
  const say = sayIn(language);
  const neighbours = neighboursOf(place, kernel);
  const keys = neighbours.flatMap(({ ars }) => [...kernel.places.keys(ars)]);
  // Invented ones are for trying out a place, not for the way to another one.
  const counts = await baysByTown(keys, kernel.db, sourcesLeftOut('no', kernel.sources));
  const items = neighbours.flatMap((town): ListItem[] => {
    const own = kernel.places.keys(town.ars);
    const count = counts.reduce((sum, { ars, bays }) => (own.has(ars) ? sum + bays : sum), 0);
    return count === 0
      ? []
      : [{ text: town.name, note: say('find_bays', { count }), ars: town.ars, page: FIND_PATH }];
  });
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: say('find_neighbours') },
        { type: 'list', items },
      ];
}
