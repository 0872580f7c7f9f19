import { z } from 'zod';
import type { Job } from '../jobs/job.ts';
import { sweepFiles } from './sweep-files.ts';

/** Every night: removes the bytes that no row names any more, such as those of a process that was killed. */
export const sweepFilesJob: Job<object> = {
  name: 'files.sweep',
  payload: z.object({}),
  every: '50 3 * * *',
  retries: 3,
  async run(_payload, kernel) {
    await sweepFiles(kernel);
  },
};
