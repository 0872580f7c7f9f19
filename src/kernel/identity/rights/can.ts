/** The one function that decides who may do what. Pure: everything it needs is handed to it. */
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Place } from '../../places/place.ts';
import type { Permission } from '../permission.ts';
import type { Membership, Person } from '../person.ts';
import { remainsOf } from './effective-mandate.ts';
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
  const [nearest] = target === null ? [] : waysTo({ person, permission, target, places });
  return nearest === undefined ? { allowed: false, reason: 'place' } : { allowed: true, ...nearest };
}

const NEAREST_FIRST: readonly Reach[] = ['own', 'association', 'mandate', 'house'];

/** All memberships that carry a permission of scope `place` to the place, the nearest unit first. */
export function waysTo({
  person,
  permission,
  target,
  places,
}: {
  person: Pick<Person, 'memberships'>;
  permission: Permission;
  target: NonNullable<Question['target']>;
  places: Places;
}): { via: Reach; by: Membership }[] {
  return person.memberships
    .filter(({ role }) => permission.roles.includes(role))
    .flatMap((by) => {
      const via = reach(by, permission, target, places);
      return via === null ? [] : [{ via, by }];
    })
    .sort((a, b) => NEAREST_FIRST.indexOf(a.via) - NEAREST_FIRST.indexOf(b.via));
}

function reach(
  membership: Membership,
  permission: Permission,
  { place, mandates }: NonNullable<Question['target']>,
  places: Places,
): Reach | null {
  // The operator answers for the house as a whole; what it may do there is the role list of each permission.
  if (membership.role === 'operator') return 'house';
  const unit = places.resolve(membership.ars);
  // A key that was divided or retired reaches nothing until somebody says whom it means.
  if (unit.kind !== 'current' && unit.kind !== 'moved') return null;
  if (unit.place.ars === place.ars) return 'own';
  const { level } = membership;
  if (permission.ownOnly || level === 'municipality') return null;
  // A unit that no longer stands on that level, an association that became one town, works for nobody else.
  if (!unit.place.levels.includes(level)) return null;
  if (!places.ancestors(place.ars).some(({ ars }) => ars === unit.place.ars)) return null;
  const remains = remainsOf(mandates, { level, keys: places.keys(unit.place.ars) });
  if (remains !== 'all' && !remains.includes(permission.name)) return null;
  return level === 'association' ? 'association' : 'mandate';
}
