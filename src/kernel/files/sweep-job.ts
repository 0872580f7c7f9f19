import { z } from 'zod';
import type { Job } from '../jobs/job.ts';
import type { Solution } from '../solution.ts';
import { removeUnnamedPlaceFiles } from './place-file-store.ts';
import { sweepFiles } from './sweep-files.ts';

/** So long a picture may wait for the entry or the look that it was chosen for. */
const WAIT = { hours: 24 * 7 };

/**
 * Every night: takes away pictures of places that nothing names any more, and then the bytes that no row names, such as
 * those of a process that was killed.
 */
export function sweepFilesJob(solutions: readonly Pick<Solution, 'namedPictures'>[]): Job<object> {
  return {
    name: 'files.sweep',
    payload: z.object({}),
    every: '50 3 * * *',
    retries: 3,
    async run(_payload, { db, clock, files }) {
      const others = solutions.flatMap(({ namedPictures }) => namedPictures ?? []);
      await removeUnnamedPlaceFiles(db, clock.now().subtract(WAIT), others);
      await sweepFiles({ db, files });
    },
  };
}
