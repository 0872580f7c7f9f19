import type { Place } from '../places/place.ts';
import type { Kernel, Solution } from '../solution.ts';
import { createSourceDirectory } from './create-source-directory.ts';
import { showInTransaction } from './is-shown.ts';

/**
 * Asks a solution for something as if what the place has connected while it prepares it were shown already: for previews
 * at its desk. In a transaction that writes nothing, where there is anything to show.
 */
export async function asIfShown<Answer>(
  { id, connectors = [] }: Solution,
  { ars }: Place,
  kernel: Kernel,
  work: (kernel: Kernel) => Promise<Answer>,
): Promise<Answer> {
  const keys = kernel.places.keys(ars);
  const isMeant = new Set(
    kernel.sources.all
      .filter((one) => one.awaitsAdoption === true && one.solution === id && keys.has(one.ownerArs))
      .map((one) => one.id),
  );
  if (isMeant.size === 0) return work(kernel);
  const rules = new Map(connectors.map((intake) => [`${id} ${intake.id}`, intake.staleAfter]));
  const sources = createSourceDirectory(
    kernel.sources.all.map((one) => (isMeant.has(one.id) ? { ...one, awaitsAdoption: false } : one)),
    (solution, intake) => rules.get(`${solution} ${intake}`),
  );
  return kernel.db.transaction().execute(async (trx) => {
    await showInTransaction(trx, [...isMeant]);
    return work({ ...kernel, db: trx, sources });
  });
}
