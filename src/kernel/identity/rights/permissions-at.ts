import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Permission } from '../permission.ts';
import type { Membership, Person } from '../person.ts';
import { type Reach, waysTo } from './can.ts';
import { mandatesOf } from './store.ts';

/** Every permission that somebody has at a place, with the memberships that carry it, the nearest first. */
export async function permissionsAt(
  { db, places }: Pick<Kernel, 'db' | 'places'>,
  permissions: ReadonlyMap<string, Permission>,
  { person, place }: { person: Person; place: Place },
): Promise<{ name: string; ways: { via: Reach; by: Membership }[] }[]> {
  const target = { place, mandates: await mandatesOf(db, places.keys(place.ars)) };
  return [...permissions.values()]
    .filter(({ scope }) => scope === 'place')
    .map((permission) => ({ name: permission.name, ways: waysTo({ person, permission, target, places }) }))
    .filter(({ ways }) => ways.length > 0);
}
