/** What most solutions need: something that brings records, and sources that work. For the room `prerequisites`. */
import { worksInRole } from '../identity/memberships/store.ts';
import { KERNEL_PERMISSIONS } from '../identity/permission.ts';
import type { Role } from '../identity/role.ts';
import type { Place } from '../places/place.ts';
import type { Kernel, Prerequisite } from '../solution.ts';
import type { Source } from '../sources/source.ts';

/** A source of one of the intakes at the place or above it, or somebody at the place who may enter records by hand. */
export function sourceOrEditor(id: string, solution: string, intakes: readonly string[]): Prerequisite {
  return {
    id,
    async check(place, kernel) {
      if (realSources(solution, place, kernel).some(({ intake }) => intakes.includes(intake))) return 'met';
      const writers: readonly Role[] =
        KERNEL_PERMISSIONS.find(({ name }) => name === 'entries:write')?.roles ?? [];
      const isThere = await worksInRole(kernel.db, kernel.places.keys(place.ars), writers);
      return isThere ? 'met' : 'unmet';
    },
  };
}

/** A source of one of the intakes at the place or above it. */
export function source(id: string, solution: string, intakes: readonly string[]): Prerequisite {
  return {
    id,
    check: async (place, kernel) =>
      realSources(solution, place, kernel).some(({ intake }) => intakes.includes(intake)) ? 'met' : 'unmet',
  };
}

/** None of the place's own sources fails or waits for somebody; not known where there is none. */
export function wellSources(id: string, solution: string): Prerequisite {
  return {
    id,
    async check(place, kernel) {
      const keys = kernel.places.keys(place.ars);
      const own = realSources(solution, place, kernel).filter(({ ownerArs }) => keys.has(ownerArs));
      if (own.length === 0) return 'unknown';
      return own.every(({ failures, held }) => failures === 0 && held === null) ? 'met' : 'unmet';
    },
  };
}

/** Active sources at the place and above it, without example data. */
function realSources(solution: string, place: Place, { sources, places }: Kernel): Source[] {
  const keys = new Set([place, ...places.ancestors(place.ars)].flatMap(({ ars }) => [...places.keys(ars)]));
  return sources.all.filter(
    (one) =>
      one.solution === solution && one.kind !== 'sample' && one.state === 'active' && keys.has(one.ownerArs),
  );
}
