/** Puts a backup into an empty installation: as a whole or not at all. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { type MigrateOptions, migrate, migrateWithin, planMigrations } from '../database/migrate.ts';
import { type ArchiveEntry, contentOf, drain, eachEntry } from './archive-reader.ts';
import { BackupError } from './backup-error.ts';
import { type CopyInput, copyIn } from './copy-stream.ts';
import { copyTable } from './copy-table.ts';
import { fittingMigrations } from './fitting-migrations.ts';
import { JOBS, type Manifest } from './manifest.ts';
import {
  copyInStatement,
  describeServer,
  dropSchemas,
  emptyTables,
  filledTables,
  readTables,
  setSequence,
  writeValuesAlike,
} from './store.ts';
import { listFiles } from './upload-files.ts';
import { verifyArchive } from './verify-archive.ts';

export interface RestoreOptions extends Pick<MigrateOptions, 'ownerUrl' | 'folders' | 'kernelFolder'> {
  file: string;
  filesFolder: string;
  /** Asked before anything that is there is replaced; without it an installation that is not empty is refused. */
  mayReplace?: (found: { database: string; tables: number; files: number }) => Promise<boolean>;
}

export interface RestoreReport {
  manifest: Manifest;
  /** Migrations that came after the backup had been made, and were applied to it. */
  migrated: string[];
}

/** Throws a `BackupError` before or instead of changing anything. */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const { file, ownerUrl, folders, kernelFolder } = options;
  const manifest = await verifyArchive(file);
  const plan = await planMigrations(folders, kernelFolder);
  const fitting = fittingMigrations(plan, manifest);
  const staged = `${options.filesFolder}.restoring`;
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'hierzulande restore',
    connectionTimeoutMillis: 5_000,
  });
  // A lost connection also fails the running query; this listener only keeps it from ending the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await writeValuesAlike(client);
    await client.query('begin');
    const schemas = plan.map(({ id }) => id).filter((id) => id !== JOBS);
    await requirePlace(client, schemas, options);
    await rm(staged, { recursive: true, force: true });
    // Work that waits belongs to what goes.
    await dropSchemas(client, [...schemas, JOBS]);
    await migrateWithin(client, fitting);
    await emptyTables(client, manifest.tables);
    await fill(client, file, manifest, staged);
    for (const sequence of manifest.sequences) await setSequence(client, sequence);
    await requireSame(client, schemas, manifest);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await rm(staged, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  await putFiles(staged, options.filesFolder, manifest);
  const migrated = await migrate({ ownerUrl, folders, ...(kernelFolder && { kernelFolder }) });
  return { manifest, migrated };
}

/** Nobody works here, and nothing is here or may go. */
async function requirePlace(
  client: pg.Client,
  schemas: readonly string[],
  { mayReplace, filesFolder }: RestoreOptions,
): Promise<void> {
  const { database, others } = await describeServer(client);
  if (others > 0)
    throw new BackupError(
      'running',
      `The house is running on the database ${database}: stop it, then restore.`,
    );
  const filled = await filledTables(client, await readTables(client, schemas));
  const files = await listFiles(filesFolder);
  if (filled.length === 0 && files.length === 0) return;
  if (mayReplace === undefined)
    throw new BackupError(
      'not-empty',
      `This installation is not empty (${filled.length} tables with rows, ${files.length} files); nothing was written: restore into an empty database and folder (DATABASE_URL, HIER_VAR), or say --replace to replace everything.`,
    );
  if (!(await mayReplace({ database, tables: filled.length, files: files.length })))
    throw new BackupError('name', 'Nothing was replaced: the name that was typed is another one.');
}

/** Reads the archive once more: tables in their order, each by one COPY over all of its parts, and files. */
async function fill(client: pg.Client, file: string, manifest: Manifest, staged: string): Promise<void> {
  const tables = new Map(manifest.tables.map((one) => [`${one.schema}.${one.name}`, one]));
  let running: { name: string; copy: CopyInput } | null = null;
  const end = async () => {
    await running?.copy.end();
    running = null;
  };
  try {
    await eachEntry(file, async (entry) => {
      const content = contentOf(entry.header.name);
      if (content === null) return drain(entry);
      if ('path' in content) {
        await end();
        return stage(entry, join(staged, content.path));
      }
      if (running?.name !== content.table) {
        await end();
        const table = tables.get(content.table);
        if (table === undefined) throw new BackupError('damaged', `${file} changed while it was read.`);
        running = { name: content.table, copy: await copyIn(client, copyInStatement(table)) };
      }
      for await (const chunk of entry.chunks) await running.copy.push(chunk);
    });
    await end();
  } catch (error) {
    await (running as { copy: CopyInput } | null)?.copy.abort(); // set by the callback above
    throw error;
  }
}

async function stage(entry: ArchiveEntry, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(entry.chunks, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
}

/** What is in the tables now is what the manifest says: read again, digested again. */
async function requireSame(client: pg.Client, schemas: readonly string[], manifest: Manifest): Promise<void> {
  const shapes = new Map(
    (await readTables(client, schemas)).map((one) => [`${one.schema}.${one.name}`, one]),
  );
  for (const wanted of manifest.tables) {
    const name = `${wanted.schema}.${wanted.name}`;
    const shape = shapes.get(name);
    const found = shape && (await copyTable(client, shape, () => undefined));
    if (found?.sha256 !== wanted.sha256 || found.rows !== wanted.rows)
      throw new BackupError(
        'differs',
        `The table ${name} is not the same after restoring (${found?.rows ?? 0} rows instead of ${wanted.rows}); nothing was kept. Please report this.`,
      );
  }
}

async function putFiles(staged: string, folder: string, manifest: Manifest): Promise<void> {
  const former = `${folder}.replaced`;
  await rm(former, { recursive: true, force: true });
  await rename(folder, former).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
  if (manifest.files.length > 0) await rename(staged, folder);
  await rm(former, { recursive: true, force: true });
}
