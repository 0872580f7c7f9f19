import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { systemClock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import { createFileFolder } from '../kernel/files/file-folder.ts';
import type { JobQueue } from '../kernel/jobs/job.ts';
import type { Live } from '../kernel/live.ts';
import { createNotifications } from '../kernel/notifications/announce.ts';
import type { PlaceDirectory } from '../kernel/places/directory.ts';
import type { Kernel, Solution } from '../kernel/solution.ts';
import { createAskedSources } from '../kernel/sources/ask/asked-sources.ts';
import type { Outside } from '../kernel/sources/fetch/outside.ts';
import type { LiveSources } from '../kernel/sources/live-sources.ts';
import { createStreams } from '../kernel/streams/create-streams.ts';
import type { TownDirectory } from '../kernel/towns/town.ts';
import { feedFolderOf } from './sources-of.ts';

/** What the house lends to its solutions; what lives in memory is asked for anew each time. */
export function createKernel(house: {
  config: Config;
  db: Kysely<unknown>;
  solutions: readonly Solution[];
  places: Live<PlaceDirectory>;
  feeds: LiveSources;
  towns: Live<TownDirectory>;
  jobs: JobQueue;
  /** How the house goes outside. */
  outside: Outside;
  /** What browsers follow could not be read; left out: nobody follows. */
  onStreamFailed?(error: unknown): void;
}): Kernel {
  const { config, db, solutions, places, feeds, towns, jobs, outside } = house;
  return {
    db,
    solutions,
    jobs,
    notifications: createNotifications(jobs),
    streams: createStreams({ failed: house.onStreamFailed ?? (() => undefined) }),
    clock: systemClock,
    asked: createAskedSources({ db, places: () => places.current, outside }),
    operator: config.operator,
    files: createFileFolder(join(config.varFolder, 'files')),
    feedFolder: feedFolderOf(config),
    // The change itself is told as well (`watchChanges`): a fault is logged there.
    reloadSources: () => feeds.reload().catch(() => undefined),
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
