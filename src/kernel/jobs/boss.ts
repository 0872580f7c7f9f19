/** The library for jobs (pg-boss) as the house uses it: on the pool of the house, in a schema that is migrated already. */
import { CompiledQuery, type Kysely } from 'kysely';
import pg from 'pg';
import type { Db, PgBoss } from 'pg-boss';
import { poolOf } from '../database/connection.ts';
import type { Job } from './job.ts';
import { DAYS_REMEMBERED } from './job-tables.ts';

/** Seconds without a sign of life after which a job is taken from a process; the smallest that the library allows. */
const HEARTBEAT = 10;
/** How often each process looks for jobs whose process is gone. */
const LOOK_SECONDS = 5;
const FIRST_PAUSE = 3;
const LONGEST_PAUSE = 6 * 3600;
/** Longest that one attempt may take. */
const ATTEMPT_SECONDS = 3600;

/** How work of a job is queued, tried again and forgotten. */
export function queueSettings({ retries }: Pick<Job, 'retries'>) {
  return {
    retryLimit: retries,
    retryDelay: FIRST_PAUSE,
    retryBackoff: true,
    retryDelayMax: LONGEST_PAUSE,
    heartbeatSeconds: HEARTBEAT,
    expireInSeconds: ATTEMPT_SECONDS,
    deleteAfterSeconds: DAYS_REMEMBERED * 86_400,
  };
}

/** A worker does the jobs and watches over those of others; without, it only queues. Not started yet. */
export async function createBoss(db: Kysely<unknown>, isWorker: boolean): Promise<PgBoss> {
  // Loaded when it is first needed: it costs a fifth of a second that no start and no command has to wait for.
  const library = await import('pg-boss');
  return new library.PgBoss({
    db: onPool(poolOf(db)),
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    supervise: isWorker,
    schedule: isWorker,
    superviseIntervalSeconds: LOOK_SECONDS,
    monitorIntervalSeconds: LOOK_SECONDS,
    maintenanceIntervalSeconds: 3600,
    // So that what is due comes soon after a start: the last process may have looked a moment ago.
    cronMonitorIntervalSeconds: 10,
    // Would need the rights of hier_owner.
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
}

/** The library within a transaction of the house, for single statements. */
export function inTransaction(trx: Kysely<unknown>): Db {
  return {
    async executeSql(text, values) {
      const { rows } = await trx.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}

/** The library sends several statements in one text and reads instants as `Date`, which our own parsers do not give. */
function onPool(pool: pg.Pool): Db {
  return {
    executeSql: (text, values) =>
      // Without values, not with none: only then the server takes several statements.
      pool.query({ text, types: pg.types, ...(values === undefined ? {} : { values }) }),
  };
}
