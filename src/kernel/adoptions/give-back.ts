import type { Kysely } from 'kysely';
import type { Ars } from '../places/place.ts';
import { removeSource } from '../sources/manage/manage.ts';
import type { Source } from '../sources/source.ts';
import { SourceError } from '../sources/source-error.ts';
import { readSources } from '../sources/store.ts';
import { SourcesLeft } from './adoption-error.ts';
import { type AdoptHouse, type AdoptionTarget, changeAdoption, contentOf } from './change-adoption.ts';

export interface GiveBackRequest extends AdoptionTarget {
  /** Ids of the sources that shall go along with all their records: exactly those that there are. Left out: none. */
  sources?: readonly string[];
}

/**
 * Gives a solution back: its sources go with all they brought, its history stays, and it can be adopted again. Throws
 * `SourcesLeft` where other sources are there than were named: nothing is lost unasked.
 */
export async function giveBack(
  house: AdoptHouse,
  request: GiveBackRequest,
): Promise<{ sources: number; records: number }> {
  let records = 0;
  let count = 0;
  await changeAdoption(house, request, async ({ trx, place, solution, row }) => {
    if (row === undefined || row.state === 'given-back')
      throw new SourceError('not-adopted', `${place.name} has not adopted ${solution.id} itself.`);
    const sources = await ownSources(trx, house.places.keys(place.ars), solution.id);
    const named = new Set(request.sources);
    if (sources.length !== named.size || sources.some(({ id }) => !named.has(id)))
      throw new SourcesLeft(place.name, solution.id, sources);
    for (const source of sources) records += (await removeSource(trx, source, house)).records;
    count = sources.length;
    return {
      content: { ...contentOf(row), state: 'given-back' },
      action: 'adoption.given-back',
      detail: { sources: count, records },
    };
  });
  return { sources: count, records };
}

/** Sources of a place for a solution, without example data. */
export async function ownSources(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  solution: string,
): Promise<Source[]> {
  const all = await readSources(db);
  return all.filter((one) => keys.has(one.ownerArs) && one.solution === solution && one.kind !== 'sample');
}
