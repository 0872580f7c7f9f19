import type { Kysely } from 'kysely';
import { worksInRole } from '../identity/memberships/store.ts';
import { KERNEL_PERMISSIONS, type Permission } from '../identity/permission.ts';
import { remainsOf } from '../identity/rights/effective-mandate.ts';
import { mandatesOf } from '../identity/rights/store.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars } from '../places/place.ts';

/** Whether anybody answers at the desk of a unit: of its own, or of the association that works for it. */
export async function hasDesk(
  db: Kysely<unknown>,
  places: PlaceDirectory,
  ars: Ars,
  permission: string | Permission = 'corrections:answer',
): Promise<boolean> {
  const asked =
    typeof permission === 'string' ? KERNEL_PERMISSIONS.find(({ name }) => name === permission) : permission;
  if (asked === undefined) return false;
  const roles = asked.roles.filter((role) => role !== 'operator');
  if (await worksInRole(db, places.keys(ars), roles)) return true;
  const mandates = await mandatesOf(db, places.keys(ars));
  const associations = places
    .ancestors(ars)
    .filter(({ levels }) => levels.includes('association'))
    .map((unit) => places.keys(unit.ars))
    .filter((keys) => {
      const remains = remainsOf(mandates, { level: 'association', keys });
      return remains === 'all' || remains.includes(asked.name);
    });
  return worksInRole(db, new Set(associations.flatMap((keys) => [...keys])), roles);
}
