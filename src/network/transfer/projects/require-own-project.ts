import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Project } from './project.ts';
import { projectUnknown } from './project-problems.ts';
import { lockProject, readProject } from './project-store.ts';

/** A project of the town, also one written under a former key of it; throws `project-unknown` (404). */
export async function requireOwnProject(
  db: Kysely<unknown>,
  id: string,
  ars: Ars,
  places: Pick<PlaceDirectory, 'keys'>,
): Promise<Project> {
  return requireOf(await readProject(db, id), ars, places);
}

/** The same, held until the end of the transaction. */
export async function lockOwnProject(
  trx: Kysely<unknown>,
  id: string,
  ars: Ars,
  places: Pick<PlaceDirectory, 'keys'>,
): Promise<Project> {
  return requireOf(await lockProject(trx, id), ars, places);
}

/** Examples are nobody's. */
function requireOf(found: Project | null, ars: Ars, places: Pick<PlaceDirectory, 'keys'>): Project {
  if (found === null || found.source !== null || !places.keys(ars).has(found.ars)) throw projectUnknown();
  return found;
}
