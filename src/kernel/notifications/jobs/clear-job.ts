import type { Job } from '../../jobs/job.ts';
import { clearTold } from '../notification-store.ts';
import { CLEAR } from '../queues.ts';

const DAYS = 7;

/** The words of a notification go when everybody has heard them, and after seven days whatever happened. */
export const clearJob: Job<object> = {
  ...CLEAR,
  every: '*/15 * * * *',
  retries: 3,
  async run(_payload, { db, clock }) {
    const now = clock.now();
    await clearTold(db, { now, before: now.subtract({ hours: 24 * DAYS }) });
  },
};
