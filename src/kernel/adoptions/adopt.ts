/** Switching a solution on, pausing it, giving it back. */
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars, Level } from '../places/place.ts';
import type { Solution } from '../solution.ts';
import { parseSettings } from '../sources/parse-settings.ts';
import { removeSamplesOf } from '../sources/sample/remove-samples.ts';
import { SourceError } from '../sources/source-error.ts';
import { readSources } from '../sources/store.ts';
import type { Adoption } from './adoption.ts';
import { createAdoptionDirectory } from './create-adoption-directory.ts';
import { deleteAdoption, readAdoptions, writeAdoption } from './store.ts';

export interface AdoptHouse {
  db: Kysely<unknown>;
  places: PlaceDirectory;
  solutions: readonly Solution[];
  now: Temporal.Instant;
}

export interface AdoptRequest {
  ars: Ars;
  solution: string;
  /** Left out: those that are there already, else those of `from`, else the defaults. */
  settings?: Record<string, unknown>;
  /** Take the settings of this place's adoption over. */
  from?: Ars;
  /** Where a key stands on several levels: as which; the lowest unless told. */
  level?: Level;
}

/**
 * Switches a solution on for a place, or changes its settings; its example data go. Throws `SourceError`.
 * Inheritance is design section 5 (3).
 */
export async function adopt(house: AdoptHouse, request: AdoptRequest): Promise<Adoption> {
  const { place, solution } = partiesOf(house, request);
  const { level = place.levels[0] ?? 'municipality' } = request;
  if (!place.levels.includes(level))
    throw new SourceError('unknown-place', `${place.name} is no ${level}: it is ${place.levels.join(', ')}.`);
  return house.db.transaction().execute(async (trx) => {
    const rows = await readAdoptions(trx);
    const directory = createAdoptionDirectory(rows, () => house.places);
    const known = directory.own(place.ars, solution.id);
    const giver = request.from === undefined ? undefined : directory.effective(request.from, solution.id);
    if (request.from !== undefined && giver === undefined)
      throw new SourceError(
        'not-adopted',
        `${request.from} has not adopted ${solution.id}: nothing to take over.`,
      );
    const adoption: Adoption = {
      ars: known?.ars ?? place.ars,
      solution: solution.id,
      level,
      state: 'active',
      // Every solution's settings are an object (contract).
      settings: parseSettings(
        solution.settings,
        { ...(giver ?? known)?.settings, ...request.settings },
        solution.id,
      ) as Record<string, unknown>,
      since: known?.since ?? house.now.toString(),
      takenOverFrom:
        giver !== undefined && giver.ars !== place.ars ? giver.ars : (known?.takenOverFrom ?? null),
    };
    await writeAdoption(trx, adoption, house.now);
    await removeSamplesOf(trx, house, { ars: place.ars, solution: solution.id });
    return adoption;
  });
}

/** Pauses or resumes; also what a unit above adopted can be paused by a place for itself. */
export async function setAdoptionState(
  house: AdoptHouse,
  request: { ars: Ars; solution: string; state: Adoption['state'] },
): Promise<Adoption> {
  const { place, solution } = partiesOf(house, request);
  return house.db.transaction().execute(async (trx) => {
    const directory = createAdoptionDirectory(await readAdoptions(trx), () => house.places);
    const own = directory.own(place.ars, solution.id);
    const found = own ?? directory.effective(place.ars, solution.id);
    if (found === undefined && solution.scope === 'adopted')
      throw new SourceError('not-adopted', `Nobody has adopted ${solution.id} for ${place.name}.`);
    const adoption: Adoption = {
      settings: {},
      level: place.levels[0] ?? 'municipality',
      since: house.now.toString(),
      takenOverFrom: null,
      ...own,
      ars: own?.ars ?? place.ars,
      solution: solution.id,
      state: request.state,
    };
    await writeAdoption(trx, adoption, house.now);
    return adoption;
  });
}

/** Gives a solution back. Its sources must be removed before: nothing is lost unasked. */
export async function giveBack(house: AdoptHouse, request: { ars: Ars; solution: string }): Promise<void> {
  const { place, solution } = partiesOf(house, request);
  await house.db.transaction().execute(async (trx) => {
    const keys = house.places.keys(place.ars);
    const sources = (await readSources(trx)).filter(
      (one) => keys.has(one.ownerArs) && one.solution === solution.id && one.kind !== 'sample',
    );
    if (sources.length > 0)
      throw new SourceError(
        'has-sources',
        `${place.name} still has ${sources.length} sources for ${solution.id} (${sources.map(({ name }) => name).join(', ')}): remove them first.`,
      );
    const own = createAdoptionDirectory(await readAdoptions(trx), () => house.places).own(
      place.ars,
      solution.id,
    );
    if (own === undefined)
      throw new SourceError('not-adopted', `${place.name} has not adopted ${solution.id} itself.`);
    await deleteAdoption(trx, own.ars, solution.id);
  });
}

function partiesOf(house: AdoptHouse, { ars, solution }: { ars: Ars; solution: string }) {
  const found = house.places.resolve(ars);
  if (found.kind !== 'current' && found.kind !== 'moved')
    throw new SourceError(
      'unknown-place',
      `There is no place ${ars} today: give its key of 12 digits (ARS).`,
    );
  const wanted = house.solutions.find(({ id }) => id === solution);
  if (wanted === undefined)
    throw new SourceError(
      'unknown-solution',
      `There is no solution "${solution}": name one of ${house.solutions.map(({ id }) => id).join(', ')}.`,
    );
  return { place: found.place, solution: wanted };
}
