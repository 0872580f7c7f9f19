import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars } from '../places/place.ts';
import type { Town, TownDirectory } from './town.ts';

/** From all rows. They keep the key they were written with: every question takes the set of keys of a place. */
export function createTownDirectory(
  { towns, leftOut }: { towns: readonly Town[]; leftOut: readonly Ars[] },
  places: () => Pick<PlaceDirectory, 'keys'>,
): TownDirectory {
  const byKey = new Map(towns.map((town) => [town.ars, town]));
  const left = new Set(leftOut);
  return {
    own(ars) {
      if (byKey.size === 0) return undefined;
      for (const key of places().keys(ars)) {
        const found = byKey.get(key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    isLeftOut: (ars) => left.size > 0 && [...places().keys(ars)].some((key) => left.has(key)),
  };
}
