/** Example data as they are on a day: made anew, and written by the same way as what a feed brings. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AdoptionDirectory } from '../../adoptions/adoption.ts';
import { civilDate } from '../../clock.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { type Ars, FEDERATION, type Place } from '../../places/place.ts';
import type { SampleRecords, Solution } from '../../solution.ts';
import type { Item } from '../connector.ts';
import { importItems } from '../import/import-items.ts';
import type { Intake, Mapped } from '../intake.ts';
import { readSource } from '../store.ts';
import { removeSamples } from './remove-samples.ts';
import { SAMPLE_PLACES } from './sample-places.ts';
import { confirmSample, digestOf, holdSampleSource } from './store.ts';

export interface SampleHouse {
  db: Kysely<unknown>;
  solutions: readonly Solution[];
  places: PlaceDirectory;
  adoptions: AdoptionDirectory;
}

/**
 * Every pair of place and solution that nobody has adopted for real; each for itself, so that one fault costs one.
 * What was left of a pair that has been adopted since goes.
 */
export async function renewSamples(
  house: SampleHouse,
  {
    now,
    onFault,
    signal,
  }: {
    now: Temporal.Instant;
    onFault: (fault: unknown, pair: object) => void;
    /** Ends between two intakes, or gives one up. */
    signal?: AbortSignal;
  },
): Promise<void> {
  const { db, solutions, places, adoptions } = house;
  // What is paused is real too: nothing invented takes its place.
  const isReal = (ars: Ars, solution: string) =>
    adoptions.effective(ars, solution) !== undefined || adoptions.isPaused(ars, solution);
  await db
    .transaction()
    .execute((trx) =>
      removeSamples(trx, { solutions, places }, ({ ars, solution }) => isReal(ars, solution)),
    );
  for (const ars of [...SAMPLE_PLACES.map((one) => one.ars), FEDERATION]) {
    const place = places.get(ars);
    if (place === undefined) continue; // an operator's own register may not have it any more
    for (const solution of solutions) {
      // What is invented for the network of towns lies above them all.
      if ((ars === FEDERATION) !== (solution.network !== undefined)) continue;
      if (isReal(place.ars, solution.id)) continue;
      try {
        for (const records of solution.sample?.(place, civilDate(now), places) ?? []) {
          if (signal?.aborted) return;
          await renewOne(house, { solution, place, records, now, signal });
        }
      } catch (error) {
        // Given up in the middle: nothing of it is written, the next start begins anew.
        if (signal?.aborted) return;
        onFault(error, { ars, solution: solution.id });
      }
    }
  }
}

async function renewOne(
  { db, places }: SampleHouse,
  one: {
    solution: Solution;
    place: Place;
    records: SampleRecords;
    now: Temporal.Instant;
    signal: AbortSignal | undefined;
  },
): Promise<void> {
  const { solution, place, records, now, signal } = one;
  const intake = intakeOf(solution, records.intake);
  await db.transaction().execute(async (trx) => {
    const pair = { ars: place.ars, solution: solution.id, intake: intake.id };
    const id = await holdSampleSource(trx, pair, now);
    const source = await readSource(trx, id);
    if (source === undefined) throw new Error(`The source ${id} is gone`);
    const digest = createHash('sha256').update(JSON.stringify(records)).digest('hex');
    // The usual restart: nothing to write, and nobody to tell.
    if ((await digestOf(trx, id)) === digest) return;
    await importItems(trx, {
      ...{ source, intake, places, now, signal },
      // What was read is already what is written.
      map: ({ value }) => value as Mapped<unknown>, // made by `itemsOf` below
      items: itemsOf(records),
      accept: true,
    });
    await confirmSample(trx, id, { digest, now });
  });
}

function intakeOf(solution: Solution, id: string): Intake {
  const intake = solution.connectors?.find((one) => one.id === id);
  if (intake === undefined)
    throw new Error(`The example data of "${solution.id}" are for "${id}", which it does not take in`);
  return intake;
}

async function* itemsOf({ records }: SampleRecords): AsyncGenerator<Item<Mapped<unknown>>> {
  for (const { key, ars, record } of records)
    yield { kind: 'value', key, where: `sample ${key}`, value: { ars, record } };
}
