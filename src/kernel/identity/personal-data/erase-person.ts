import type { Transaction } from 'kysely';
import { recordAudit } from '../../audit/store.ts';
import { removeUnnamed } from '../../files/sweep-files.ts';
import { FEDERATION } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import { accountGone } from '../account-gone.ts';
import { requireNoLastManager } from '../memberships/last-manager.ts';
import { membershipsOf } from '../memberships/store.ts';
import type { KeptNote, PersonalData } from './personal-data.ts';
import { deleteAccount, filesOf, lockAccount, writeErasure } from './store.ts';

export interface ErasureRequest {
  /** Id. */
  person: string;
  /** The person, or the operator for somebody who asked on paper. */
  by: 'self' | 'operator';
}

export interface Erasure {
  kept: readonly KeptNote[];
}

/**
 * Deletes a person with everything about them, or nothing at all (Art. 17 DSGVO): one transaction asks each part of the
 * house, removes the account, and writes down what stays and why, without anything that tells who it was. Throws where
 * a place would be left without a manager, and where the account is gone already.
 */
export async function erasePerson(
  kernel: Kernel,
  parts: readonly PersonalData[],
  { person, by }: ErasureRequest,
): Promise<Erasure> {
  const now = kernel.clock.now();
  const { kept, digests } = await kernel.db.transaction().execute(async (trx) => {
    // In this order, as everybody who changes memberships does it: first the managers of a place, then people.
    await requireNoLastManager(trx, kernel.places, person);
    const account = await lockAccount(trx, person);
    if (account === null) throw accountGone();
    await logLeaving(trx, kernel, { person, by });
    const digests = (await filesOf(trx, person)).map(({ sha256 }) => sha256);
    const kept: KeptNote[] = [];
    for (const part of parts) kept.push(...(await part.erase(person, trx)));
    await deleteAccount(trx, person);
    await writeErasure(trx, kept, now);
    return { kept, digests };
  });
  // Nobody names them any more. Should the process end here, the daily sweep takes them.
  await removeUnnamed(kernel, digests);
  return { kept };
}

/** A place may know that somebody no longer works for it; who it was, nobody can tell a moment later. */
async function logLeaving(
  trx: Transaction<unknown>,
  { places, clock }: Kernel,
  { person, by }: ErasureRequest,
): Promise<void> {
  const now = clock.now();
  for (const { id, ars, role, level } of await membershipsOf(trx, person)) {
    const found = places.resolve(ars);
    const line = {
      ...{ ars: found.kind === 'moved' ? found.place.ars : ars, subject: `membership ${id}` },
      detail: { role, level },
    };
    const who =
      by === 'self'
        ? ({ person, action: 'membership.left' } as const)
        : ({ person: null, action: 'membership.ended', about: person } as const);
    await recordAudit(trx, { ...line, ...who }, now);
  }
  if (by === 'operator')
    await recordAudit(
      trx,
      { ars: FEDERATION, person: null, action: 'account.deleted', subject: 'account' },
      now,
    );
}
