import { z } from 'zod';
import type { Job } from '../../../kernel/jobs/job.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { tellMovedDays } from '../remind/tell-moved-days.ts';
import { everyRhythm } from './every-rhythm.ts';
import { renewAll } from './make-change.ts';

/** Every night rhythms are written out a day further, around the holidays that are known then. */
export const renewRhythmsJob: Job<Record<string, never>> = {
  name: 'waste.renew',
  payload: z.strictObject({}),
  // Behind the entries of town halls, which may have brought new rhythms.
  every: '40 0 * * *',
  retries: 3,
  run: (_, kernel, signal) => renewRhythms(kernel, signal),
};

/** Some at a time, each in a transaction of its own: what is done stays done. */
export async function renewRhythms(
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
  signal?: AbortSignal,
): Promise<void> {
  const now = clock.now();
  for await (const some of everyRhythm(null, db)) {
    if (signal?.aborted) return;
    await db.transaction().execute(async (trx) => {
      await tellMovedDays(trx, await renewAll(trx, some, { places }, now), now);
    });
  }
}
