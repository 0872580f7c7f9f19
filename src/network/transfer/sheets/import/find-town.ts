import { townOf } from '../../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../../kernel/places/directory.ts';
import { fold } from '../../../../kernel/places/fold.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { Cells } from './columns.ts';

export type FoundTown =
  | { ars: Ars }
  | { fault: 'town-missing' | 'town-unknown' | 'town-several'; value: string };

/** The German town of a row: by its key, else by its name where only one is called so. */
export function findTown(
  { ars, ags, town }: Cells,
  places: Pick<PlaceDirectory, 'resolve' | 'search'>,
): FoundTown {
  if (ars !== undefined) {
    const found = /^\d{12}$/.test(ars) ? townOf(ars, places) : null;
    return found === null ? { fault: 'town-unknown', value: ars } : { ars: found.ars };
  }
  if (ags !== undefined) {
    const found = places.search(town ?? '', 20).find(({ place }) => place.ags === ags);
    if (found !== undefined) return { ars: found.place.ars };
  }
  if (town === undefined)
    return { fault: ags === undefined ? 'town-missing' : 'town-unknown', value: ags ?? '' };
  const same = places
    .search(town, 20)
    .filter(({ place }) => fold(place.name) === fold(town) || fold(place.officialName) === fold(town));
  const [only] = same;
  if (only === undefined) return { fault: 'town-unknown', value: town };
  return same.length === 1 ? { ars: only.place.ars } : { fault: 'town-several', value: town };
}
