import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Ars, Place } from '../../places/place.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Adoption, AdoptionDirectory } from '../adoption.ts';
import { createAdoptionDirectory } from '../create-adoption-directory.ts';
import type { PlaceName, StateHere } from '../desk-api.ts';
import { adoptionsAt } from '../store.ts';

/** Rows of a place and of the units above it, as they are in the database now. */
export interface RowsHere {
  place: Place;
  rows: readonly Adoption[];
  directory: AdoptionDirectory;
}

export async function rowsAt(place: Place, { db, places }: Pick<Kernel, 'db' | 'places'>): Promise<RowsHere> {
  const units = [place, ...places.ancestors(place.ars)];
  const rows = await adoptionsAt(
    db,
    units.flatMap(({ ars }) => [...places.keys(ars)]),
  );
  return { place, rows, directory: createAdoptionDirectory(rows, () => places) };
}

/** The place's own row, also one that was given back. */
export function ownRow(
  { place, rows }: RowsHere,
  solution: string,
  places: Pick<PlaceDirectory, 'keys'>,
): Adoption | undefined {
  const own = rows.filter((row) => row.solution === solution);
  for (const key of places.keys(place.ars)) {
    const found = own.find(({ ars }) => ars === key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What counts at the place, and whose it is where it is not its own. */
export function stateHere(
  here: RowsHere,
  { id, scope }: Pick<Solution, 'id' | 'scope'>,
  places: PlaceDirectory,
): { state: StateHere; above: Adoption | null } {
  const { place, directory } = here;
  const own = directory.own(place.ars, id);
  const above = nearestAbove(here, id, places);
  if (own !== undefined && own.state !== 'given-back') return { state: own.state, above };
  if (above !== null) return { state: above.state === 'live' ? 'inherited' : 'paused', above };
  return { state: scope === 'everywhere' ? 'everywhere' : 'none', above };
}

function nearestAbove({ place, directory }: RowsHere, id: string, places: PlaceDirectory): Adoption | null {
  for (const unit of places.ancestors(place.ars)) {
    const found = directory.own(unit.ars, id);
    if (found !== undefined && found.state !== 'draft') return found;
  }
  return null;
}

export function placeNamed(ars: Ars, places: Pick<PlaceDirectory, 'resolve'>): PlaceName {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved'
    ? { ars: found.place.ars, name: fullNameOf(found.place) }
    : { ars, name: ars };
}
