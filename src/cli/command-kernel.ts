import { createJobs } from '../kernel/jobs/jobs.ts';
import { createLive } from '../kernel/live.ts';
import { createLogger } from '../kernel/logger.ts';
import type { Kernel } from '../kernel/solution.ts';
import { createLiveSources } from '../kernel/sources/live-sources.ts';
import { createLiveTowns } from '../kernel/towns/live-towns.ts';
import { createKernel } from '../launch/create-kernel.ts';
import type { CommandHouse } from './open-house.ts';

/** What the house lends to its solutions, for a command that asks them; it queues nothing. */
export async function createCommandKernel({
  config,
  db,
  places,
  solutions,
  outside,
}: CommandHouse): Promise<Kernel> {
  const live = await createLive(async () => places);
  return createKernel({
    solutions,
    ...{ config, db, outside, places: live },
    feeds: await createLiveSources(db, solutions, () => places),
    towns: await createLiveTowns(db, () => places),
    jobs: createJobs({ db, jobs: [], log: createLogger('silent') }),
  });
}
