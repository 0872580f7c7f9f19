import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { systemClock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import { createFileFolder } from '../kernel/files/file-folder.ts';
import type { JobQueue } from '../kernel/jobs/job.ts';
import type { Live } from '../kernel/live.ts';
import { createNotifications } from '../kernel/notifications/announce.ts';
import type { PlaceDirectory } from '../kernel/places/directory.ts';
import type { Kernel } from '../kernel/solution.ts';
import type { LiveSources } from '../kernel/sources/live-sources.ts';
import type { TownDirectory } from '../kernel/towns/town.ts';

/** What the house lends to its solutions; what lives in memory is asked for anew each time. */
export function createKernel(house: {
  config: Config;
  db: Kysely<unknown>;
  places: Live<PlaceDirectory>;
  feeds: LiveSources;
  towns: Live<TownDirectory>;
  jobs: JobQueue;
}): Kernel {
  const { config, db, places, feeds, towns, jobs } = house;
  return {
    db,
    jobs,
    notifications: createNotifications(jobs),
    clock: systemClock,
    operator: config.operator,
    files: createFileFolder(join(config.varFolder, 'files')),
    get places() {
      return places.current;
    },
    get sources() {
      return feeds.current.sources;
    },
    get adoptions() {
      return feeds.current.adoptions;
    },
    get towns() {
      return towns.current;
    },
  };
}
