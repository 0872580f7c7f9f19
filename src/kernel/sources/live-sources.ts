/** Sources and adoptions as the running house knows them. */
import type { Kysely } from 'kysely';
import type { AdoptionDirectory } from '../adoptions/adoption.ts';
import { createAdoptionDirectory } from '../adoptions/create-adoption-directory.ts';
import { readAdoptions } from '../adoptions/store.ts';
import { createLive, type Live } from '../live.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Solution } from '../solution.ts';
import { createSourceDirectory } from './create-source-directory.ts';
import type { SourceDirectory } from './source-directory.ts';
import { readSources } from './store.ts';

export type LiveSources = Live<{ sources: SourceDirectory; adoptions: AdoptionDirectory }>;

export function createLiveSources(
  db: Kysely<unknown>,
  solutions: readonly Solution[],
  places: () => PlaceDirectory,
): Promise<LiveSources> {
  const rules = new Map(
    solutions.flatMap(({ id, connectors = [] }) =>
      connectors.map((intake) => [`${id} ${intake.id}`, intake.staleAfter] as const),
    ),
  );
  return createLive(async () => {
    const [sources, adoptions] = await Promise.all([readSources(db), readAdoptions(db)]);
    return {
      sources: createSourceDirectory(sources, (solution, intake) => rules.get(`${solution} ${intake}`)),
      adoptions: createAdoptionDirectory(adoptions, places),
    };
  });
}
