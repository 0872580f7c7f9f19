import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import { tell } from '../import/import-items.ts';
import { liveRecords } from '../store.ts';
import { deleteSampleSource, lockSamples, type SamplePair } from './store.ts';

interface House {
  solutions: readonly Solution[];
  places: PlaceDirectory;
}

/** All example data, of whatever day; how many sources there were. */
export function removeAllSamples(db: Kysely<unknown>, house: House): Promise<number> {
  return db.transaction().execute((trx) => removeSamples(trx, house, () => true));
}

/**
 * Takes the example data of a solution away where a unit adopts it: at the place itself, and at all places below it.
 * Runs inside the transaction of the adoption, so that nobody sees both or neither.
 */
export function removeSamplesOf(
  trx: Kysely<unknown>,
  house: House,
  adoption: { ars: Ars; solution: string },
): Promise<number> {
  return removeSamples(
    trx,
    house,
    ({ ars, solution }) => solution === adoption.solution && house.places.applies(adoption.ars, ars),
  );
}

/** Those that are meant, with all their records; how many sources there were. */
export async function removeSamples(
  trx: Kysely<unknown>,
  { solutions, places }: House,
  isMeant: (pair: SamplePair) => boolean,
): Promise<number> {
  const meant = (await lockSamples(trx)).filter(isMeant);
  for (const source of meant) {
    const intake = solutions
      .find(({ id }) => id === source.solution)
      ?.connectors?.find(({ id }) => id === source.intake);
    const records = await liveRecords(trx, source);
    // A solution that was taken out of the house keeps its tables; nobody shows them.
    await intake?.remove(records, trx);
    await deleteSampleSource(trx, source.id);
  }
  await tell(trx, [...new Set(meant.map(({ ars }) => ars))], places);
  return meant.length;
}
