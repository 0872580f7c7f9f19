import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { MembershipLine } from '../account-api.ts';
import { KERNEL_PERMISSIONS } from '../permission.ts';
import type { Membership } from '../person.ts';
import { reachedPlaces } from '../rights/reached-places.ts';

/** Own memberships as a person sees them: where, as what, and how many places they reach beside the own one. */
export async function membershipLines(
  db: Kysely<unknown>,
  places: PlaceDirectory,
  memberships: readonly Membership[],
): Promise<MembershipLine[]> {
  const permission = KERNEL_PERMISSIONS.find(({ name }) => name === 'desk:open');
  const reached =
    permission === undefined ? [] : await reachedPlaces(db, places, { memberships, permission });
  return memberships.map(({ id, ars, level, role, since }) => {
    const found = places.resolve(ars);
    const place = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
    const reaches = reached.filter(
      (one) => one.place.ars !== place?.ars && one.by.some((by) => by.id === id),
    ).length;
    return {
      id,
      ars: place?.ars ?? ars,
      place: place === null ? null : fullNameOf(place),
      level,
      role,
      since,
      reaches,
    };
  });
}
