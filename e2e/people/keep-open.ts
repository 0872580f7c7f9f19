import type { CommandHouse } from '../../src/cli/open-house.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { readConfig } from '../../src/kernel/config.ts';
import { connect } from '../../src/kernel/database/connection.ts';
import { openDatabase } from '../../src/kernel/database/open.ts';
import { createJobs } from '../../src/kernel/jobs/jobs.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { createNotifications } from '../../src/kernel/notifications/announce.ts';
import { addressJob } from '../../src/kernel/notifications/jobs/address-job.ts';
import type { PlaceDirectory } from '../../src/kernel/places/directory.ts';
import { loadDirectory } from '../../src/kernel/places/load-directory.ts';
import { silentLog } from '../../src/kernel/start/log.ts';
import { sourcesOf } from '../../src/launch/sources-of.ts';
import { solutions } from '../../src/solutions.ts';

export interface KeptOpen {
  house(): Promise<CommandHouse>;
  /** Before the program ends whose database it uses; opened anew at the next wish. */
  close(): Promise<void>;
}

/** The same in every house, and read once by each process: that takes longer than all the rest of opening one. */
let places: Promise<PlaceDirectory> | null = null;

/** What commands get of a house (`src/cli/open-house.ts`), beside the running one; opened at the first wish and kept. */
export function keepOpen(folder: string): KeptOpen {
  let kept: Promise<{ house: CommandHouse; close(): Promise<void> }> | null = null;

  async function open() {
    const config = readConfig({ ...process.env, HIER_VAR: folder });
    const database = await openDatabase(config, { purpose: 'tool', log: silentLog });
    const db = connect(database.appUrl, { max: 2 });
    const jobs = createJobs({ db, jobs: [addressJob], log: createLogger('silent') });
    places ??= loadDirectory(db);
    const house: CommandHouse = {
      ...{ config, db, places: await places, clock: systemClock, solutions },
      notifications: createNotifications(jobs),
      ...sourcesOf(config),
    };
    return {
      house,
      async close() {
        await jobs.close();
        await db.destroy();
        await database.close();
      },
    };
  }

  return {
    async house() {
      kept ??= open();
      return (await kept).house;
    },
    async close() {
      const closing = kept;
      kept = null;
      await (await closing)?.close();
    },
  };
}
