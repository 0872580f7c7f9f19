/** What a command needs of the house, beside a running one or alone. */

import type { Kysely } from 'kysely';
import { systemClock } from '../kernel/clock.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { connect } from '../kernel/database/connection.ts';
import { migrate } from '../kernel/database/migrate.ts';
import { foldersOf } from '../kernel/database/migration-files.ts';
import { openDatabase } from '../kernel/database/open.ts';
import { createJobs } from '../kernel/jobs/jobs.ts';
import { createLogger } from '../kernel/logger.ts';
import { createNotifications } from '../kernel/notifications/announce.ts';
import { addressJob } from '../kernel/notifications/jobs/address-job.ts';
import type { PlaceDirectory } from '../kernel/places/directory.ts';
import { ensurePlaces } from '../kernel/places/ensure-places.ts';
import { loadDirectory } from '../kernel/places/load-directory.ts';
import type { RunHouse } from '../kernel/sources/run/run-house.ts';
import { silentLog } from '../kernel/start/log.ts';
import { sourcesOf } from '../launch/sources-of.ts';
import { solutions } from '../solutions.ts';

export interface CommandHouse extends RunHouse {
  config: Config;
  db: Kysely<unknown>;
  places: PlaceDirectory;
}

/** Lends a house to a piece of work; tests lend the same one to several. */
export type LendHouse = typeof inHouse;

/** Opens database and places, does the work, closes everything, also when the work throws. */
export async function inHouse<T>(work: (house: CommandHouse) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, { purpose: 'tool', log: silentLog });
  try {
    const folders = foldersOf(solutions);
    await migrate({ ownerUrl: database.ownerUrl, folders });
    const db = connect(database.appUrl, { max: 2 });
    // Only queues: the running house tells people.
    const jobs = createJobs({ db, jobs: [addressJob], log: createLogger('silent') });
    try {
      await ensurePlaces(db, silentLog);
      return await work({
        config,
        db,
        places: await loadDirectory(db),
        clock: systemClock,
        solutions,
        notifications: createNotifications(jobs),
        ...sourcesOf(config),
      });
    } finally {
      await jobs.close();
      await db.destroy();
    }
  } finally {
    await database.close();
  }
}
