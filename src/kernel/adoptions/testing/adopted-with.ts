/** Adoptions that count, as directory, without a database. For tests. */
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import type { AdoptionDirectory } from '../adoption.ts';
import { createAdoptionDirectory } from '../create-adoption-directory.ts';

/** Key → settings of a solution that is live there. */
export function adoptedWith(
  solution: string,
  settings: Readonly<Record<Ars, Record<string, unknown>>>,
  places: PlaceDirectory,
): AdoptionDirectory {
  const since = '2026-11-01T10:00:00Z';
  const rows = Object.entries(settings).map(([ars, own]) => ({
    ...{ ars, solution, settings: own, state: 'live' as const, version: 1, since, changedAt: since },
    ...{ level: places.get(ars)?.levels[0] ?? 'municipality', takenOverFrom: null },
  }));
  return createAdoptionDirectory(rows, () => places);
}
