import type { Kernel, Solution } from '../../solution.ts';

/** What the APIs of submissions need. */
export interface SubmissionsHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
}
