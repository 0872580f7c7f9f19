import type { Level, Place } from '../../places/place.ts';
import { MEMBER_ROLES, type MemberRole, ROLE_LEVELS } from '../role.ts';

interface RoleRule {
  /** Who may give it, invite to it, and withdraw such an invitation. */
  givenBy: readonly MemberRole[];
  /** Who may take it away; everybody may give up the own one. */
  takenBy: readonly MemberRole[];
}

/** Whose work is to staff a desk. Authorities above get there by a mandate only, and never make managers. */
const STAFFING: readonly MemberRole[] = ['manager', 'state', 'federal', 'operator'];
/** Nobody lets others rule who does not rule here. */
const RULING: readonly MemberRole[] = ['manager', 'operator'];
const OPERATOR: readonly MemberRole[] = ['operator'];

/** Who may give and take which role, at a place that the permission `people:manage` reaches. */
export const ROLE_RULES: Readonly<Record<MemberRole, RoleRule>> = {
  editor: { givenBy: STAFFING, takenBy: STAFFING },
  officer: { givenBy: STAFFING, takenBy: STAFFING },
  manager: { givenBy: RULING, takenBy: RULING },
  // Works for the town (a Stadtwerk) or in it: the town knows whom it deals with.
  'public-company': { givenBy: RULING, takenBy: RULING },
  company: { givenBy: RULING, takenBy: RULING },
  // Reach beyond one town, or speak for many: the operator checks who they are. A town can always end it for itself.
  association: { givenBy: OPERATOR, takenBy: RULING },
  adviser: { givenBy: OPERATOR, takenBy: RULING },
  state: { givenBy: OPERATOR, takenBy: OPERATOR },
  federal: { givenBy: OPERATOR, takenBy: OPERATOR },
  operator: { givenBy: OPERATOR, takenBy: OPERATOR },
};

export function mayGive(roles: readonly MemberRole[], role: MemberRole): boolean {
  return ROLE_RULES[role].givenBy.some((one) => roles.includes(one));
}

export function mayTake(roles: readonly MemberRole[], role: MemberRole): boolean {
  return ROLE_RULES[role].takenBy.some((one) => roles.includes(one));
}

/** On which levels of a place a role exists, lowest first; empty: not here. */
export function levelsFor(role: MemberRole, place: Place): readonly Level[] {
  return place.levels.filter((level) => ROLE_LEVELS[role].includes(level));
}

/** What somebody with these roles can give at a place. */
export function rolesToGive(
  roles: readonly MemberRole[],
  place: Place,
): { role: MemberRole; levels: readonly Level[] }[] {
  return MEMBER_ROLES.filter((role) => mayGive(roles, role))
    .map((role) => ({ role, levels: levelsFor(role, place) }))
    .filter(({ levels }) => levels.length > 0);
}
