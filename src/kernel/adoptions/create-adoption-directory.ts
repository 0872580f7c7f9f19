import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars } from '../places/place.ts';
import type { Adoption, AdoptionDirectory } from './adoption.ts';

/** From all rows. Rows keep the key they were written with: every question takes the set of keys of a place. */
export function createAdoptionDirectory(
  all: readonly Adoption[],
  places: () => Pick<PlaceDirectory, 'keys' | 'ancestors' | 'get'>,
): AdoptionDirectory {
  const rows = all.filter(({ state }) => state !== 'given-back');
  const byKey = new Map(rows.map((row) => [`${row.ars} ${row.solution}`, row]));
  const live = rows.filter(({ state }) => state === 'live');
  const adopters = new Set(live.map(({ ars }) => ars));
  const bySolution = Map.groupBy(live, ({ solution }) => solution);

  function own(ars: Ars, solution: string): Adoption | undefined {
    for (const key of places().keys(ars)) {
      const found = byKey.get(`${key} ${solution}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Hierarchy order is the order of precedence: own, association, county, region, Land, Bund. */
  function nearest(ars: Ars, solution: string): Adoption | undefined {
    if (rows.length === 0) return undefined;
    for (const unit of [
      ars,
      ...places()
        .ancestors(ars)
        .map((one) => one.ars),
    ]) {
      const found = own(unit, solution);
      if (found !== undefined && found.state !== 'draft') return found;
    }
    return undefined;
  }

  return {
    own,
    effective(ars, solution) {
      const found = nearest(ars, solution);
      return found?.state === 'live' ? found : undefined;
    },
    isPaused: (ars, solution) => nearest(ars, solution)?.state === 'paused',
    isAdopted(ars) {
      const association = places()
        .ancestors(ars)
        .find(({ levels }) => levels.includes('association'));
      return [ars, ...(association === undefined ? [] : [association.ars])].some((unit) =>
        [...places().keys(unit)].some((key) => adopters.has(key)),
      );
    },
    adopters: (solution) => bySolution.get(solution) ?? [],
  };
}
