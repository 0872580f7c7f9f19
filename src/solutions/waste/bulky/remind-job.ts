import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import type { Job } from '../../../kernel/jobs/job.ts';
import { BULKY_MAIL } from './mail-queue.ts';
import { bookedOn } from './request-store.ts';

/** The day before, in the afternoon: who has a place hears once that it is tomorrow. */
export const bulkyRemindJob: Job<object> = {
  name: 'waste.bulky-remind',
  payload: z.object({}),
  every: '0 15 * * *',
  retries: 3,
  async run(_payload, { db, clock, jobs }) {
    const tomorrow = civilDate(clock.now()).add({ days: 1 }).toString();
    for (const { ars, id, version } of await bookedOn(db, tomorrow))
      await jobs.queue(
        BULKY_MAIL,
        { ars, id, what: 'reminder', version },
        { key: `${id} reminder ${tomorrow}` },
      );
  },
};
