/** One consistent copy of everything that this house holds, beside the running house. */
import { link, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { createArchive } from './archive-writer.ts';
import { BackupError } from './backup-error.ts';
import { copyTable } from './copy-table.ts';
import { type FileEntry, FORMAT, JOBS, type Manifest, PROGRAM, type TableEntry } from './manifest.ts';
import {
  describeServer,
  holdShapes,
  readLedger,
  readSequences,
  readTables,
  writeValuesAlike,
} from './store.ts';
import { inOrder } from './table-order.ts';
import { archiveFile, listFiles } from './upload-files.ts';

export interface BackupOptions {
  /** Must not exist. */
  file: string;
  /** Address that acts as `hier_owner`: `hier_app` cannot read the audit log. */
  ownerUrl: string;
  /** Schemas of the program: "kernel" and the ids of the solutions. */
  schemas: readonly string[];
  /** Folder of uploads; need not exist. */
  filesFolder: string;
  now: Temporal.Instant;
}

export interface BackupReport {
  manifest: Manifest;
  /** Of the file. */
  bytes: number;
  /** Schemas with migrations that this program does not know: not in the copy. */
  leftOut: string[];
}

/** Writes `<file>.part` and gives it its name when it is whole. Throws a `BackupError`. */
export async function backUp(options: BackupOptions): Promise<BackupReport> {
  const { file, ownerUrl } = options;
  const part = `${file}.part`;
  if ((await sizeOf(file)) !== null)
    throw new BackupError('exists', `${file} is already there: name another file.`);
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'hierzulande backup',
    connectionTimeoutMillis: 5_000,
  });
  // A lost connection also fails the running query; this listener only keeps it from ending the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const made = await write(client, part, options);
    // Refuses a file that came meanwhile, which renaming would replace.
    await link(part, file).catch((error: unknown) => Promise.reject(writeFault(file, error)));
    return { ...made, bytes: (await sizeOf(file)) ?? 0 };
  } finally {
    await rm(part, { force: true });
    await client.end();
  }
}

async function write(client: pg.Client, part: string, options: BackupOptions) {
  const { schemas, filesFolder, now } = options;
  // What a backup that was killed left behind.
  await rm(part, { force: true });
  const archive = await createArchive(part).catch((error: unknown) =>
    Promise.reject(writeFault(part, error)),
  );
  try {
    await writeValuesAlike(client);
    await client.query('begin isolation level repeatable read read only');
    const tables = inOrder(await readTables(client, schemas));
    await holdShapes(client, tables);
    const ledger = await readLedger(client);
    const { server } = await describeServer(client);
    await archive.entry('backup.json', json({ format: FORMAT, program: PROGRAM }));
    const copied: TableEntry[] = [];
    for (const table of tables) {
      let number = 0;
      copied.push(
        await copyTable(client, table, (bytes) => {
          number += 1;
          const name = `tables/${table.schema}.${table.name}/${String(number).padStart(6, '0')}`;
          return archive.entry(name, bytes);
        }),
      );
    }
    const sequences = await readSequences(client, tables);
    await client.query('commit');
    const files: FileEntry[] = [];
    for (const path of await listFiles(filesFolder)) {
      const found = await archiveFile(archive, filesFolder, path);
      if (found !== null) files.push(found);
    }
    const known = new Set(schemas);
    const manifest: Manifest = {
      ...{ format: FORMAT, program: PROGRAM, at: now.toString(), server },
      migrations: ledger.filter(({ schema }) => known.has(schema)),
      ...{ tables: copied, sequences, files },
    };
    await archive.entry('manifest.json', json(manifest));
    await archive.close();
    const unknown = ledger.map(({ schema }) => schema).filter((one) => !known.has(one) && one !== JOBS);
    const leftOut = [...new Set(unknown)];
    return { manifest, leftOut };
  } catch (error) {
    await archive.abort();
    throw writeFault(part, error);
  }
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'there is a file of that name',
};

/** Faults of the disk in words; all others as they are. */
function writeFault(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = WORDS[code];
  if (words === undefined) return error;
  return new BackupError('disk', `${file} cannot be written (${words}): name another file or make room.`, {
    cause: error,
  });
}

/** Where uploads lie. */
export function filesFolderOf(varFolder: string): string {
  return join(varFolder, 'files');
}
