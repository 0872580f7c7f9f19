/** Brings a database to the state of the program: forward only, one file a transaction, one process at a time. */
import pg from 'pg';
import { type Log, silentLog } from '../start/log.ts';
import { StartError } from '../start/start-error.ts';
import { type MigrationFile, type MigrationFolder, readMigrations } from './migration-files.ts';

export interface MigrateOptions {
  /** Address that acts as `hier_owner`. */
  ownerUrl: string;
  /** Folders of the solutions; those of the kernel go first without being named. */
  folders: readonly MigrationFolder[];
  log?: Log;
  /** Another kernel folder, and no jobs, for tests. */
  kernelFolder?: URL;
}

const KERNEL_FOLDER = new URL('./migrations/', import.meta.url);
/** Tables of the library for jobs, which stand beside the kernel's. */
const JOBS_FOLDER = new URL('../jobs/migrations/', import.meta.url);
/** Key of the advisory lock: "hier" as a number. */
const LOCK = 0x68696572;
const LONGEST_WAIT = '120s';

/**
 * Applies what is missing and returns its names ("kernel/001-places.sql"). Killed half-way, the open file is
 * rolled back by the database and the next run goes on. Throws a `StartError` if an applied file was changed or
 * lacks, or if a file fails.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const { ownerUrl, folders, log = silentLog, kernelFolder } = options;
  const plan = await planMigrations(folders, kernelFolder);
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'hierzulande migrate',
    connectionTimeoutMillis: 5_000,
  });
  // A lost connection also fails the running query; this listener only keeps it from ending the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await lock(client);
    await prepareLedger(client);
    const applied: string[] = [];
    for (const { id, files } of plan) {
      for (const file of await missing(client, id, files)) {
        await apply(client, id, file);
        log.info(`Migrated ${id}/${file.name}`);
        applied.push(`${id}/${file.name}`);
      }
    }
    return applied;
  } finally {
    await client.end();
  }
}

/** All files in the order in which they are applied: kernel first, then the solutions by id. */
export async function planMigrations(
  folders: readonly MigrationFolder[],
  kernelFolder?: URL,
): Promise<readonly PlannedSchema[]> {
  const solutions = folders.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const house = [
    { id: 'kernel', folder: kernelFolder ?? KERNEL_FOLDER },
    ...(kernelFolder === undefined ? [{ id: 'jobs', folder: JOBS_FOLDER }] : []),
  ];
  return Promise.all(
    [...house, ...solutions].map(async (one) => ({
      id: one.id,
      files: await readMigrations(one),
    })),
  );
}

export interface PlannedSchema {
  id: string;
  files: readonly MigrationFile[];
}

/**
 * Applies a plan to schemas that do not exist yet, within the transaction that the caller has begun: a restored copy
 * appears as a whole or not at all. Nobody else can migrate until that transaction ends.
 */
export async function migrateWithin(client: pg.Client, plan: readonly PlannedSchema[]): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await prepareLedger(client);
  for (const { id, files } of plan) {
    for (const file of files) await applyWithin(client, id, file);
  }
}

async function lock(client: pg.Client): Promise<void> {
  await client.query(`set lock_timeout = '${LONGEST_WAIT}'`);
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
  } catch (error) {
    throw new StartError(
      'migration',
      `Another process has been migrating this database for more than ${LONGEST_WAIT}: let it finish or end it, then start again.`,
      { cause: error },
    );
  }
  await client.query("set lock_timeout = '30s'");
}

async function prepareLedger(client: pg.Client): Promise<void> {
  await prepareSchema(client, 'kernel');
  await client.query(`
    create table if not exists kernel.migration (
      schema text not null,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now(),
      primary key (schema, name)
    )`);
  await client.query('revoke insert, update, delete on kernel.migration from hier_app');
}

/** `hier_app` may read and write what `hier_owner` makes in the schema; a migration takes away what it may not. */
async function prepareSchema(client: pg.Client, id: string): Promise<void> {
  const schema = client.escapeIdentifier(id);
  await client.query(`
    create schema if not exists ${schema};
    grant usage on schema ${schema} to hier_app;
    alter default privileges in schema ${schema} grant select, insert, update, delete on tables to hier_app;
    alter default privileges in schema ${schema} grant usage, select on sequences to hier_app;`);
}

async function missing(
  client: pg.Client,
  id: string,
  files: readonly MigrationFile[],
): Promise<MigrationFile[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from kernel.migration where schema = $1 order by name',
    [id],
  );
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of rows) {
    const file = byName.get(name);
    if (file === undefined) {
      throw new StartError(
        'migration',
        `The database knows the migration ${id}/${name}, this program does not: it is older than the database; start the newer version.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new StartError(
        'migration',
        `Migration ${id}/${name} was changed after it had been applied: restore the file and put the change into a new one.`,
      );
    }
  }
  const applied = new Set(rows.map(({ name }) => name));
  const last = rows.at(-1)?.name ?? '';
  const open = files.filter(({ name }) => !applied.has(name));
  const late = open.find(({ name }) => name < last);
  if (late !== undefined) {
    throw new StartError(
      'migration',
      `Migration ${id}/${late.name} comes before ${last}, which is already applied: give it the next free number.`,
    );
  }
  return open;
}

async function apply(client: pg.Client, id: string, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await applyWithin(client, id, file);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      'migration',
      `Migration ${id}/${file.name} failed: ${reason}. Nothing of it was kept.`,
      { cause: error },
    );
  }
}

async function applyWithin(client: pg.Client, id: string, file: MigrationFile): Promise<void> {
  if (id !== 'kernel') await prepareSchema(client, id);
  await client.query(file.sql);
  await client.query('insert into kernel.migration (schema, name, checksum) values ($1, $2, $3)', [
    id,
    file.name,
    file.checksum,
  ]);
}
