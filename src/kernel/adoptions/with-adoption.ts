import type { PlaceDirectory } from '../places/directory.ts';
import type { Adoption, AdoptionDirectory } from './adoption.ts';

/** The same directory as if a place had this row of its own: for previews, never kept. */
export function withAdoption(
  base: AdoptionDirectory,
  row: Adoption,
  places: Pick<PlaceDirectory, 'keys'>,
): AdoptionDirectory {
  const isMeant = (ars: string, solution: string) =>
    solution === row.solution && (ars === row.ars || places.keys(ars).has(row.ars));
  return {
    ...base,
    own: (ars, solution) => (isMeant(ars, solution) ? row : base.own(ars, solution)),
    effective: (ars, solution) =>
      isMeant(ars, solution) ? (row.state === 'live' ? row : undefined) : base.effective(ars, solution),
    isPaused: (ars, solution) =>
      isMeant(ars, solution) ? row.state === 'paused' : base.isPaused(ars, solution),
    isAdopted: (ars) => (places.keys(ars).has(row.ars) && row.state === 'live') || base.isAdopted(ars),
  };
}
