import type { Kernel, Solution } from '../../solution.ts';
import type { RunHouse } from '../run/run-house.ts';
import type { BackgroundRuns } from './background-runs.ts';
import type { TriedDrafts } from './tried-drafts.ts';

/** What the desk's APIs about sources need of the house. */
export interface SourceDesk {
  kernel: Kernel;
  solutions: readonly Solution[];
  /** Where contents lie on their way in, and how the house goes outside. */
  feeds: Pick<RunHouse, 'folder' | 'outside'>;
  runs: BackgroundRuns;
  tried: TriedDrafts;
}

export function runHouseOf({ kernel, solutions, feeds }: Omit<SourceDesk, 'runs' | 'tried'>): RunHouse {
  return {
    ...{ ...feeds, solutions, db: kernel.db, clock: kernel.clock, notifications: kernel.notifications },
    get places() {
      return kernel.places;
    },
  };
}
