import { z } from 'zod';
import type { Job } from '../jobs/job.ts';
import { removeUnnamedPlaceFiles } from './place-file-store.ts';
import { sweepFiles } from './sweep-files.ts';

/** So long a picture may wait for the entry or the look that it was chosen for. */
const WAIT = { hours: 24 * 7 };

/**
 * Every night: takes away pictures of places that nothing names any more, and then the bytes that no row names, such as
 * those of a process that was killed.
 */
export const sweepFilesJob: Job<object> = {
  name: 'files.sweep',
  payload: z.object({}),
  every: '50 3 * * *',
  retries: 3,
  async run(_payload, kernel) {
    await removeUnnamedPlaceFiles(kernel.db, kernel.clock.now().subtract(WAIT));
    await sweepFiles(kernel);
  },
};
