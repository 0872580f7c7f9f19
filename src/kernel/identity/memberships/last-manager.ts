/** A place that has managers keeps one: the rule, and the locks that hold it under requests at the same time. */
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars, Place } from '../../places/place.ts';
import { rightsProblem } from '../rights-problem.ts';
import { lockManagers, lockMembership, membershipsOf, type StoredMembership } from './store.ts';

export interface Manager {
  /** Of the membership. */
  id: string;
  person: string;
}

/**
 * For who deletes the account: refuses while the person is the last manager of a place; else everything is locked until
 * the transaction ends, so that no other manager can go meanwhile.
 */
export async function requireNoLastManager(
  trx: Kysely<unknown>,
  places: PlaceDirectory,
  person: string,
): Promise<void> {
  const managed = (await membershipsOf(trx, person)).filter(({ role }) => role === 'manager');
  const left: string[] = [];
  // In one order for everybody, so that two who leave the same places never wait for each other.
  for (const ars of [...new Set(managed.map((one) => one.ars))].sort()) {
    const found = places.resolve(ars);
    if (found.kind !== 'current' && found.kind !== 'moved') continue;
    const managers = await lockManagers(trx, places.keys(ars));
    if (managers.length > 0 && managers.every((one) => one.person === person)) left.push(found.place.name);
  }
  // All of them at once: whoever wants to go hands all of them over.
  if (left.length > 0) throw rightsProblem('last-manager', { place: [...new Set(left)].join(', ') });
}

/** A membership of a place with all managers there, locked in the same order by everybody. */
export async function lockWithManagers(
  trx: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  id: string,
): Promise<{ membership: StoredMembership; managers: Manager[] }> {
  const managers = await lockManagers(trx, keys);
  const membership = await lockMembership(trx, keys, id);
  if (membership === undefined) throw rightsProblem('membership-unknown');
  return { membership, managers };
}

/** Refuses to let all managers of a place go; what is no manager's changes nothing. Another level of the same place counts. */
export function requireManagerLeft(
  managers: readonly Manager[],
  going: readonly { id: string }[],
  place: Place,
): void {
  const ids = new Set(going.map(({ id }) => id));
  const leave = managers.filter(({ id }) => ids.has(id));
  if (leave.length === 0) return;
  if (leave.length === managers.length) throw rightsProblem('last-manager', { place: place.name });
}
