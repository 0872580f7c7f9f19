import type { Kysely } from 'kysely';
import { examine } from '../doctor/examine.ts';
import type { Config } from '../kernel/config.ts';
import { planMigrations } from '../kernel/database/migrate.ts';
import { foldersOf } from '../kernel/database/migration-files.ts';
import type { Mailer } from '../kernel/mail/mail.ts';
import type { Installation } from '../kernel/operation/operation-desk.ts';
import { createHouseState } from '../kernel/operation/state/house-state.ts';
import { createStorage } from '../kernel/operation/state/storage.ts';
import type { Kernel, Solution } from '../kernel/solution.ts';

/** What operators are told about this installation: its folders, versions and what the doctor finds. */
export function keepInstallation(house: {
  config: Config;
  kernel: Kernel;
  solutions: readonly Solution[];
  mailer: Mailer;
  queueAnnouncement(trx: Kysely<unknown>, id: string): Promise<void>;
}): Installation {
  const { config, kernel, solutions, mailer, queueAnnouncement } = house;
  const { db, clock } = kernel;
  const { varFolder } = config;
  return {
    queueAnnouncement,
    storage: createStorage({ db, clock, varFolder }),
    state: createHouseState({
      ...{ kernel, clock, varFolder, startedAt: clock.now(), mail: mailer.way },
      async examine() {
        const plan = await planMigrations(foldersOf(solutions));
        const found = await examine({ config, clock, plan, database: { db } }, { isQuick: true });
        return found.map(({ check, state, text, mend }) => ({ check, state, text, mend: mend ?? null }));
      },
    }),
  };
}
