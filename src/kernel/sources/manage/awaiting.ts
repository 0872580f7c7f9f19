/** Sources that a place connects while it only prepares a solution: people see nothing of them before it is live. */
import { type Kysely, sql } from 'kysely';
import { isBegunAsDraft, lockAdoption } from '../../adoptions/store.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import { tell } from '../import/import-items.ts';
import { unitsOf } from '../run/run-store.ts';
import type { Source } from '../source.ts';

/**
 * In the transaction in which a source is added, by the key of its owner today: whether it waits. Nobody switches the
 * solution on meanwhile, so none waits for what has happened.
 */
export async function waitWhileDraft(
  trx: Kysely<unknown>,
  { id, ownerArs, solution }: Pick<Source, 'id' | 'ownerArs' | 'solution'>,
  places: Pick<PlaceDirectory, 'keys'>,
): Promise<void> {
  await lockAdoption(trx, ownerArs, solution);
  if (await isBegunAsDraft(trx, places.keys(ownerArs), solution)) await setAwaiting(trx, id);
}

export async function setAwaiting(trx: Kysely<unknown>, id: string): Promise<void> {
  await sql`update kernel.source set awaits_adoption = true where id = ${id}`.execute(trx);
}

/** The adoption of a place, all its keys, is live: what it connected before is shown, in the same transaction. */
export async function endWaiting(
  trx: Kysely<unknown>,
  { keys, solution }: { keys: ReadonlySet<Ars>; solution: Solution },
  places: PlaceDirectory,
): Promise<void> {
  const { rows } = await sql<Pick<Source, 'id' | 'ownerArs' | 'intake'>>`
    select id, owner_ars as "ownerArs", intake from kernel.source
    where awaits_adoption and owner_ars = any(${[...keys]}) and solution = ${solution.id} order by id`.execute(
    trx,
  );
  if (rows.length === 0) return;
  const renewAll = async () => {
    for (const { id, intake } of rows)
      await solution.connectors?.find((one) => one.id === intake)?.renew?.(id, trx);
  };
  // First what it locks, then the rows of the sources: an import that runs takes them in the same order.
  await renewAll();
  await sql`update kernel.source set awaits_adoption = false
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(trx);
  await renewAll();
  const units = await Promise.all(rows.map((source) => unitsOf(trx, source)));
  await tell(trx, [...new Set([...rows.map(({ ownerArs }) => ownerArs), ...units.flat()])], places);
}
