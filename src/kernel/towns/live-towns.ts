import type { Kysely } from 'kysely';
import { createLive, type Live } from '../live.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { createTownDirectory } from './create-town-directory.ts';
import { readLeftOut, readTowns } from './store.ts';
import type { TownDirectory } from './town.ts';

/** How towns look, as the running house knows it. */
export function createLiveTowns(
  db: Kysely<unknown>,
  places: () => Pick<PlaceDirectory, 'keys'>,
): Promise<Live<TownDirectory>> {
  return createLive(async () => {
    const [towns, leftOut] = await Promise.all([readTowns(db), readLeftOut(db)]);
    return createTownDirectory({ towns, leftOut }, places);
  });
}
