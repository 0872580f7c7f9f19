import type { Kysely } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { AdoptionHold, Solution } from '../solution.ts';
import type { Adoption, AdoptionContent } from './adoption.ts';

/** The first of the house's parts that holds a solution at a place; null: none does. */
export async function findHold(
  db: Kysely<unknown>,
  of: { keys: ReadonlySet<Ars>; solution: string },
  solutions: readonly Solution[],
): Promise<AdoptionHold | null> {
  for (const { holds } of solutions) {
    const found = (await holds?.(of, db)) ?? null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * Whether people may see something by a change that they did not see before: it is switched on, or a pause ends, also one
 * of what is shown without an adoption.
 */
export function isReleased(row: Adoption | undefined, next: Pick<AdoptionContent, 'state'>): boolean {
  if (row?.state === next.state) return false;
  return next.state === 'live' || row?.state === 'paused';
}
