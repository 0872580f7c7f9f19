/** Checks lots again where the building authority's layer has changed since. */
import { z } from 'zod';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Job } from '../../../kernel/jobs/job.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { afterRecheck } from './after-recheck.ts';
import { checkZone } from './check-zone.ts';
import {
  changedUnits,
  type LotToCheck,
  lotsCheckedBefore,
  noteCheck,
  placesWithLots,
} from './recheck-store.ts';
import { tell } from './review.ts';

/** Lots between two looks at whether the house wants to stop. */
const BATCH = 100;

export const recheckJob: Job<object> = {
  name: 'parking.recheck-zones',
  payload: z.object({}),
  retries: 2,
  every: '*/15 * * * *',
  async run(_payload, kernel, signal) {
    const units = await changedUnits(kernel.db);
    if (units.length === 0) return;
    for (const ars of await placesWithLots(kernel.db)) {
      const above = new Set(
        [ars, ...kernel.places.ancestors(ars).map((unit) => unit.ars)].flatMap((unit) => [
          ...kernel.places.keys(unit),
        ]),
      );
      const newest = units
        .filter((unit) => above.has(unit.ars))
        .map(({ changedAt }) => changedAt)
        .sort()
        .at(-1);
      if (newest !== undefined) await recheckPlace(ars, newest, kernel, signal);
    }
  },
};

async function recheckPlace(ars: string, before: string, kernel: Kernel, signal: AbortSignal): Promise<void> {
  const seen = new Set<string>();
  while (!signal.aborted) {
    const found = await lotsCheckedBefore(kernel.db, ars, before, BATCH);
    const lots = found.filter(({ id }) => !seen.has(id));
    // What somebody changes again and again comes with the next run.
    if (lots.length === 0) return;
    for (const lot of lots) {
      if (signal.aborted) return;
      seen.add(lot.id);
      await recheckLot(lot, kernel);
    }
  }
}

function recheckLot(lot: LotToCheck, kernel: Kernel): Promise<void> {
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const check = await checkZone({ ...kernel, db: trx }, lot);
    const to = afterRecheck(lot, check.verdict);
    if (!(await noteCheck(trx, lot, { ...check, to }, now)) || to === null) return;
    const action = to === 'review' ? 'parking.lot-sent-back' : 'parking.lot-listed';
    await recordAudit(
      trx,
      { ars: lot.ars, person: null, about: lot.owner, action, subject: `parking-lot ${lot.id}` },
      now,
    );
    await tell(kernel, trx, [lot], to === 'review' ? 'sent-back' : 'listed');
  });
}
