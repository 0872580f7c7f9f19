/** Where somebody may open the desk, found without asking for each of 11,000 places. */
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars, Place } from '../../places/place.ts';
import type { Permission } from '../permission.ts';
import type { Membership } from '../person.ts';
import { type Reach, waysTo } from './can.ts';
import { mandatesHeldBy, type StoredMandate } from './store.ts';

export interface ReachedPlace {
  place: Place;
  /** By the nearest of the ways. */
  via: Reach;
  /** Each membership that reaches it. */
  by: readonly Membership[];
}

/**
 * Own units, members of own associations, and places that invited an own unit: those among them where `can` gives the
 * permission. For an operator only the own unit: the house as a whole is not listed.
 */
export async function reachedPlaces(
  db: Kysely<unknown>,
  places: PlaceDirectory,
  wanted: { memberships: readonly Membership[]; permission: Permission },
): Promise<ReachedPlace[]> {
  const { memberships, permission } = wanted;
  const units = memberships.flatMap((membership) => {
    const found = places.resolve(membership.ars);
    return found.kind === 'current' || found.kind === 'moved' ? [{ membership, place: found.place }] : [];
  });
  const holders = new Set(units.flatMap(({ place }) => [...places.keys(place.ars)]));
  const held = await mandatesHeldBy(db, holders);
  const byPlace = Map.groupBy(held, ({ ars }) => currentKey(ars, places));
  const candidates = new Map<Ars, Place>();
  const add = (place: Place) => void candidates.set(place.ars, place);
  for (const { membership, place } of units) {
    add(place);
    if (membership.level === 'association') for (const member of below(place, places)) add(member);
  }
  for (const ars of byPlace.keys()) {
    const place = places.get(ars);
    if (place !== undefined) add(place);
  }
  // The operator reaches every place; without this, each that somebody else invited would count as its own.
  const person = { memberships: memberships.filter(({ role }) => role !== 'operator') };
  const found = [...candidates.values()].flatMap((place) => {
    const target = { place, mandates: byPlace.get(place.ars) ?? [] };
    const ways = waysTo({ person, permission, target, places });
    const [nearest] = ways;
    return nearest === undefined ? [] : [{ place, via: nearest.via, by: ways.map(({ by }) => by) }];
  });
  const operated = permission.roles.includes('operator')
    ? units.filter(({ membership }) => membership.role === 'operator')
    : [];
  for (const { membership, place } of operated)
    if (!found.some((one) => one.place.ars === place.ars))
      found.push({ place, via: 'house', by: [membership] });
  return found;
}

/** All below a unit, at any depth. */
function below(place: Place, places: Pick<PlaceDirectory, 'children'>): Place[] {
  return places.children(place.ars).flatMap((child) => [child, ...below(child, places)]);
}

function currentKey(ars: StoredMandate['ars'], places: PlaceDirectory): Ars {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place.ars : ars;
}
