/** Checks lots again where the building authority's layer has changed since. */
import { z } from 'zod';
import type { Job } from '../../../kernel/jobs/job.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { recheckLots } from './recheck-lots.ts';
import { changedUnits, lotsCheckedBefore, placesWithLots } from './recheck-store.ts';

/** Lots between two looks at the table; those of one owner among them are one mail. */
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
    for (const [owner, own] of Map.groupBy(lots, (lot) => lot.owner)) {
      if (signal.aborted) return;
      for (const { id } of own) seen.add(id);
      await recheckLots(kernel, owner, own);
    }
  }
}
