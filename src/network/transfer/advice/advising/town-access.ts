/** Which towns below a desk let somebody see what is theirs alone. */

import type { Permission } from '../../../../kernel/identity/permission.ts';
import type { Person } from '../../../../kernel/identity/person.ts';
import { can } from '../../../../kernel/identity/rights/can.ts';
import { mandatesHeldBy } from '../../../../kernel/identity/rights/store.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import type { Ars, Place } from '../../../../kernel/places/place.ts';
import type { Kernel } from '../../../../kernel/solution.ts';

/**
 * A test of towns by key of any age. An association works for its members, county, Land and federation by invitation,
 * as for every other permission; the house as a whole by its operator.
 */
export async function accessOf(
  person: Person,
  permission: Permission,
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<(ars: Ars) => boolean> {
  const holders = new Set(
    person.memberships.flatMap(({ ars }) => {
      const found = places.resolve(ars);
      return found.kind === 'current' || found.kind === 'moved' ? [...places.keys(found.place.ars)] : [];
    }),
  );
  const held = Map.groupBy(await mandatesHeldBy(db, holders), ({ ars }) => townOf(ars, places)?.ars ?? ars);
  const known = new Map<Ars, boolean>();
  return (ars) => {
    const place = townOf(ars, places);
    if (place === null) return false;
    const found = known.get(place.ars);
    if (found !== undefined) return found;
    const target = { place, mandates: held.get(place.ars) ?? [] };
    const { allowed } = can({ person, permission, target, places });
    known.set(place.ars, allowed);
    return allowed;
  };
}

/** Municipalities below a unit, each once. */
export function townsBelow(ars: Ars, places: Pick<Kernel['places'], 'children' | 'get'>): Place[] {
  const place = places.get(ars);
  if (place?.levels.includes('municipality')) return place.selectable ? [place] : [];
  return places.children(ars).flatMap((child) => townsBelow(child.ars, places));
}
