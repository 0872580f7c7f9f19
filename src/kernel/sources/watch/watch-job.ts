import { z } from 'zod';
import type { Job } from '../../jobs/job.ts';
import type { MailQueue } from '../../mail/queue/mail-queue.ts';
import type { Solution } from '../../solution.ts';
import { watchedIds } from './store.ts';
import { watchSource } from './watch-source.ts';

const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Every morning: which sources need somebody, and who is told. */
export function watchJob(house: {
  solutions: readonly Solution[];
  publicUrl: string;
  queueMail: MailQueue['queueMail'];
}): Job<object> {
  return {
    name: 'source.watch',
    payload: z.object({}),
    every: '0 6 * * *',
    retries: 5,
    async run(_payload, { db, places, clock }, signal) {
      let failed = 0;
      for (let after = BEFORE_ALL; ; ) {
        const ids = await watchedIds(db, after, PAGE);
        for (const id of ids) {
          signal.throwIfAborted();
          // One that cannot be looked at costs the others nothing; a second look goes no second step.
          await watchSource(id, clock.now(), { ...house, db, places }).catch(() => {
            failed += 1;
          });
        }
        const last = ids.at(-1);
        if (last === undefined) break;
        after = last;
      }
      if (failed > 0) throw new Error(`${failed} sources could not be looked at`);
    },
  };
}
