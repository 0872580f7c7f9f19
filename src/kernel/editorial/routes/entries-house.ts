import type { Kernel, Solution } from '../../solution.ts';

/** What the desk's API of entries needs. */
export interface EntriesHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
}
