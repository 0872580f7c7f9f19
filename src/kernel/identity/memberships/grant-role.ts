/** Giving and changing roles at a place, each with its line in the log. */
import type { Transaction } from 'kysely';
import { recordAudit } from '../../audit/store.ts';
import type { Level, Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Actor } from '../actor.ts';
import { rightsProblem } from '../rights-problem.ts';
import { type MemberRole, ROLE_LEVELS } from '../role.ts';
import { lockWithManagers, requireManagerLeft } from './last-manager.ts';
import { levelsFor, mayGive, mayTake } from './role-rules.ts';
import { findMembership, insertMembership, type StoredMembership, updateRole } from './store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

export interface WantedRole {
  place: Place;
  role: MemberRole;
  level?: Level | undefined;
}

export interface RoleAt {
  place: Place;
  role: MemberRole;
  level: Level;
}

/**
 * A role at a place, checked: it exists on the level, the place stands on the level, and the actor may give it.
 * Without a level: the lowest one on which the role exists there.
 */
export function requireRole(actor: Pick<Actor, 'roles'>, wanted: WantedRole): RoleAt {
  const { place, role } = wanted;
  const levels = levelsFor(role, place);
  const level = wanted.level ?? levels[0];
  if (level === undefined || !levels.includes(level))
    throw rightsProblem('role-not-here', { place: place.name });
  if (!mayGive(actor.roles, role)) throw rightsProblem('role-not-yours');
  return { place, role, level };
}

/** Makes somebody a member. Who is one already stays it: then `isNew` is false. Writes no line in the log. */
export async function addMember(
  trx: Transaction<unknown>,
  house: Omit<House, 'db'>,
  { place, role, level, person }: RoleAt & { person: string },
): Promise<{ membership: StoredMembership; isNew: boolean }> {
  const keys = house.places.keys(place.ars);
  const row = { person, ars: place.ars, level, role, since: house.clock.now() };
  const made = await insertMembership(trx, keys, row);
  const membership = made ?? (await findMembership(trx, keys, row));
  // Ended by somebody else between the two questions.
  if (membership === undefined) throw rightsProblem('membership-unknown');
  return { membership, isNew: made !== undefined };
}

/** Gives a checked role, without an invitation: for the operator. */
export async function grantRole(
  house: House,
  actor: Actor,
  grant: RoleAt & { person: string },
): Promise<{ membership: StoredMembership; isNew: boolean }> {
  const { place, role, level, person } = grant;
  return house.db.transaction().execute(async (trx) => {
    const added = await addMember(trx, house, grant);
    if (added.isNew)
      await recordAudit(
        trx,
        {
          ...{ ars: place.ars, person: actor.person, action: 'membership.granted', about: person },
          ...{ subject: `membership ${added.membership.id}`, detail: { role, level } },
          ...(actor.request && { request: actor.request }),
        },
        house.clock.now(),
      );
    return added;
  });
}

/** Another role at the same place and level. The last manager of a place stays one. */
export async function changeRole(
  house: House,
  actor: Actor,
  change: { place: Place; id: string; role: MemberRole },
): Promise<StoredMembership> {
  const { place, id, role } = change;
  const keys = house.places.keys(place.ars);
  return house.db.transaction().execute(async (trx) => {
    const { membership, managers } = await lockWithManagers(trx, keys, id);
    if (membership.role === role) return membership;
    if (!ROLE_LEVELS[role].includes(membership.level))
      throw rightsProblem('role-not-here', { place: place.name });
    if (!mayTake(actor.roles, membership.role) || !mayGive(actor.roles, role))
      throw rightsProblem('role-not-yours');
    requireManagerLeft(managers, [membership], place);
    const { person, level } = membership;
    if ((await findMembership(trx, keys, { person, role, level })) !== undefined)
      throw rightsProblem('membership-exists');
    await updateRole(trx, id, role);
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person: actor.person, action: 'membership.changed', about: person },
        ...{ subject: `membership ${id}`, detail: { from: membership.role, role, level } },
        ...(actor.request && { request: actor.request }),
      },
      house.clock.now(),
    );
    return { ...membership, role };
  });
}
