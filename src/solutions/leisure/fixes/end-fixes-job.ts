import { z } from 'zod';
import { raiseEpoch } from '../../../kernel/bundle/raise-epoch-store.ts';
import type { Job } from '../../../kernel/jobs/job.ts';
import { endDue } from './fix-store.ts';
import { showFixed } from './show-fixed.ts';

const AT_ONCE = 100;

/** Every hour: what a desk put right ends on its day, and what the source tells is shown again. */
export const endFixesJob: Job<object> = {
  name: 'leisure.fixes',
  payload: z.object({}),
  every: '17 * * * *',
  retries: 3,
  async run(_payload, { db, clock }, signal) {
    const now = clock.now();
    for (let count = AT_ONCE; count === AT_ONCE && !signal.aborted; )
      count = await db.transaction().execute(async (trx) => {
        const due = await endDue(trx, now, AT_ONCE);
        await showFixed(
          trx,
          due.map(({ record }) => record),
        );
        for (const ars of new Set(due.map((one) => one.ars))) await raiseEpoch(trx, ars);
        return due.length;
      });
  },
};
