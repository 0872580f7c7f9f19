import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { lastBackup } from '../../backup/last-backup.ts';
import type { Clock } from '../../clock.ts';
import { queueLoads } from '../../jobs/store.ts';
import type { Mailer } from '../../mail/mail.ts';
import type { Kernel } from '../../solution.ts';
import type { OperationHouse } from '../operation-api.ts';
import { databaseState } from './store.ts';

export interface StateHouse {
  kernel: Pick<Kernel, 'db' | 'places'>;
  clock: Clock;
  startedAt: Temporal.Instant;
  varFolder: string;
  mail: Mailer['way'];
  /** What the doctor finds without leaving the house; null: nobody here can look. */
  examine: (() => Promise<NonNullable<OperationHouse['findings']>>) | null;
}

/** Jobs whose work is a mail. */
const MAILS = /^(mail|invitation)\.|\.mail$/;
const PROGRAM = new URL('../../../../package.json', import.meta.url);
const programSchema = z.object({ version: z.string() });

/** Versions, last backup, way of mails and what the doctor finds. */
export function createHouseState(house: StateHouse): () => Promise<OperationHouse> {
  let program: Promise<string> | null = null;
  const version = () => {
    program ??= readFile(PROGRAM, 'utf8').then((text) => programSchema.parse(JSON.parse(text)).version);
    return program;
  };
  return async () => {
    const { db, places } = house.kernel;
    const [database, backup, loads, findings] = await Promise.all([
      databaseState(db),
      lastBackup(house.varFolder),
      queueLoads(db),
      house.examine?.() ?? null,
    ]);
    return {
      versions: {
        program: await version(),
        node: process.version.slice(1),
        ...database,
        places: places.edition.register ?? places.edition.boundaries,
      },
      startedAt: house.startedAt.toString(),
      backup: backup === null ? null : { at: backup.at, bytes: backup.bytes },
      mail: {
        way: house.mail.kind,
        host: house.mail.kind === 'smtp' ? house.mail.host : null,
        waiting: loads.filter(({ name }) => MAILS.test(name)).reduce((sum, { waiting }) => sum + waiting, 0),
      },
      findings,
    };
  };
}
