import type { Adoption, AdoptionVersion } from '../kernel/adoptions/adoption.ts';
import type { PlaceDirectory } from '../kernel/places/directory.ts';

/** An adoption in one line. */
export function writeAdoption(adoption: Adoption, places: Pick<PlaceDirectory, 'get'>): string {
  const { ars, solution, state, level, since, settings, takenOverFrom, version } = adoption;
  const name = places.get(ars)?.name ?? '?';
  const from = takenOverFrom === null ? '' : `, taken over from ${takenOverFrom}`;
  return `${ars} ${name} (${level}): ${solution} ${state} since ${since.slice(0, 10)}${from}, version ${version}, settings ${JSON.stringify(settings)}`;
}

/** A version in one line; who made it stands in the log. */
export function writeVersion({ version, changedAt, state, settings, undoneTo }: AdoptionVersion): string {
  const undone = undoneTo === null ? '' : `, as version ${undoneTo}`;
  return `${version}  ${changedAt.slice(0, 16)}Z  ${state}${undone}, settings ${JSON.stringify(settings)}`;
}
