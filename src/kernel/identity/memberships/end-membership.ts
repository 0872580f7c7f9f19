import type { Transaction } from 'kysely';
import { recordAudit } from '../../audit/store.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Actor } from '../actor.ts';
import { rightsProblem } from '../rights-problem.ts';
import { lockWithManagers, type Manager, requireManagerLeft } from './last-manager.ts';
import { mayTake } from './role-rules.ts';
import { deleteMembership, membershipsOf, type StoredMembership } from './store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

/**
 * Ends a membership of a place. The person is refused at the next request. Everybody may end the own one; the last
 * manager of a place cannot go in either way.
 */
export async function endMembership(
  house: House,
  actor: Actor,
  { place, id }: { place: Place; id: string },
): Promise<void> {
  const keys = house.places.keys(place.ars);
  await house.db.transaction().execute(async (trx) => {
    const { membership, managers } = await lockWithManagers(trx, keys, id);
    const isOwn = membership.person === actor.person;
    if (!isOwn && !mayTake(actor.roles, membership.role)) throw rightsProblem('role-not-yours');
    await end(trx, house, { actor, place, membership, managers, isOwn });
  });
}

/** Gives up one of the own memberships, wherever it is; also where its key means no place any more. */
export async function leave(house: House, actor: Actor & { person: string }, id: string): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const own = (await membershipsOf(trx, actor.person)).find((one) => one.id === id);
    if (own === undefined) throw rightsProblem('membership-unknown');
    const { membership, managers } = await lockWithManagers(trx, house.places.keys(own.ars), id);
    const found = house.places.resolve(own.ars);
    const place = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
    await end(trx, house, { actor, place, membership, managers, isOwn: true });
  });
}

async function end(
  trx: Transaction<unknown>,
  house: House,
  change: {
    actor: Actor;
    place: Place | null;
    membership: StoredMembership;
    managers: readonly Manager[];
    isOwn: boolean;
  },
): Promise<void> {
  const { actor, place, membership, managers, isOwn } = change;
  const { id, role, level, person } = membership;
  if (place !== null) requireManagerLeft(managers, [membership], place);
  await deleteMembership(trx, id);
  await recordAudit(
    trx,
    {
      ...{ ars: place?.ars ?? membership.ars, person: actor.person, subject: `membership ${id}` },
      ...(isOwn
        ? { action: 'membership.left' as const }
        : { action: 'membership.ended' as const, about: person }),
      detail: { role, level },
      ...(actor.request && { request: actor.request }),
    },
    house.clock.now(),
  );
}
