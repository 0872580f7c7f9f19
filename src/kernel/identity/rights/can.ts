/** The one function that decides who may do what. Pure: everything it needs is handed to it. */
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Place } from '../../places/place.ts';
import type { Permission } from '../permission.ts';
import type { Membership, Person } from '../person.ts';
import type { Mandate } from './mandate.ts';

/** How somebody reaches a place: as itself, as its association, by its invitation, or for the whole house. */
export type Reach = 'self' | 'own' | 'association' | 'mandate' | 'house';

export type Decision =
  | { allowed: true; via: Reach; by: Membership | null }
  /** `sign-in`: nobody is signed in; `role`: no membership with that permission; `place`: one, but not here. */
  | { allowed: false; reason: 'sign-in' | 'role' | 'place' };

type Places = Pick<PlaceDirectory, 'resolve' | 'ancestors' | 'keys'>;

export interface Question {
  person: Person | null;
  permission: Permission;
  /** The place that a permission of scope `place` is asked for, with its mandates; null for all others. */
  target: { place: Place; mandates: readonly Mandate[] } | null;
  places: Places;
}

export function can({ person, permission, target, places }: Question): Decision {
  if (person === null) return { allowed: false, reason: 'sign-in' };
  if (permission.scope === 'person') return { allowed: true, via: 'self', by: null };
  const fitting = person.memberships.filter(({ role }) => permission.roles.includes(role));
  const [first] = fitting;
  if (first === undefined) return { allowed: false, reason: 'role' };
  if (permission.scope !== 'place')
    return { allowed: true, via: permission.scope === 'house' ? 'house' : 'own', by: first };
  if (target === null) return { allowed: false, reason: 'place' };
  for (const by of fitting) {
    const via = reach(by, permission, target, places);
    if (via !== null) return { allowed: true, via, by };
  }
  return { allowed: false, reason: 'place' };
}

function reach(
  membership: Membership,
  permission: Permission,
  { place, mandates }: NonNullable<Question['target']>,
  places: Places,
): Reach | null {
  if (membership.role === 'operator') return 'house';
  const unit = places.resolve(membership.ars);
  // A key that was divided or retired reaches nothing until somebody says whom it means.
  if (unit.kind !== 'current' && unit.kind !== 'moved') return null;
  if (unit.place.ars === place.ars) return 'own';
  if (permission.ownOnly || membership.level === 'municipality') return null;
  if (!places.ancestors(place.ars).some(({ ars }) => ars === unit.place.ars)) return null;
  const keys = places.keys(unit.place.ars);
  const mandate = mandates.find(
    ({ holder, holderLevel }) => keys.has(holder) && holderLevel === membership.level,
  );
  if (mandate === undefined) return membership.level === 'association' ? 'association' : null;
  const remains =
    mandate.scope === 'full' ||
    (mandate.scope === 'limited' && mandate.permissions.includes(permission.name));
  if (!remains) return null;
  return membership.level === 'association' ? 'association' : 'mandate';
}
