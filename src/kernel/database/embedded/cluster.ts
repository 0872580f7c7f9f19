/** Makes a cluster with its roles and its database, whole or not at all. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../../start/log.ts';
import { StartError } from '../../start/start-error.ts';
import type { Account } from './account.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './run-program.ts';

export const DATABASE = 'hierzulande';

const passwords = z.object({ postgres: z.string(), hier_owner: z.string(), hier_app: z.string() });
export type Passwords = z.infer<typeof passwords>;

export interface ClusterOptions {
  /** Folder that holds `data` and, while it is being made, its forerunner. */
  home: string;
  programs: Programs;
  account: Account | null;
  /** False only for throw-away clusters: skips writing through to the disk. */
  durable: boolean;
  log: Log;
  signal?: AbortSignal | undefined;
}

export interface Cluster {
  data: string;
  passwords: Passwords;
}

/** Lies in the cluster, so that both appear in the same moment. */
const PASSWORD_FILE = 'hierzulande-passwords.json';
const UNFINISHED = 'unfinished-';

/**
 * Opens the cluster in `home`, or makes it: aside first, renamed when complete. What a killed forerunner
 * left behind is removed. Existing data is never removed.
 */
export async function ensureCluster(options: ClusterOptions): Promise<Cluster> {
  const data = join(options.home, 'data');
  await removeUnfinished(options.home);
  if (!(await readdir(options.home)).includes('data')) await makeCluster(options, data);
  await checkVersion(data, options.programs);
  const text = await readFile(join(data, PASSWORD_FILE), 'utf8').catch((error: unknown) => {
    throw new StartError(
      'database-start',
      `The database folder ${data} lacks ${PASSWORD_FILE} or it cannot be read: restore it from a backup, or move the folder away to begin anew.`,
      { cause: error },
    );
  });
  return { data, passwords: passwords.parse(JSON.parse(text)) };
}

async function makeCluster(
  { home, programs, account, durable, log, signal }: ClusterOptions,
  data: string,
): Promise<void> {
  log.info('Making the embedded database; this happens once');
  const staging = await mkdtemp(join(home, UNFINISHED));
  const fresh = join(staging, 'data');
  const passwordFile = join(staging, 'password');
  const secrets: Passwords = { postgres: secret(), hier_owner: secret(), hier_app: secret() };
  await chmod(staging, 0o700);
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, secrets.postgres, { mode: 0o600 });
  if (account !== null) {
    for (const path of [staging, fresh, passwordFile]) await chown(path, account.uid, account.gid);
  }
  await runProgram(
    programs.initdb,
    [
      '--pgdata',
      fresh,
      '--username=postgres',
      '--locale=C',
      '--encoding=UTF8',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { account, signal },
  );
  // Single-user mode ends with its input: killed half-way, we leave no server on a folder that is thrown away.
  await runProgram(
    programs.postgres,
    ['--single', '-D', fresh, '-c', 'exit_on_error=on', ...(durable ? [] : ['-F']), 'postgres'],
    { account, signal, input: rolesAndDatabase(secrets) },
  );
  const file = join(fresh, PASSWORD_FILE);
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600, flush: true });
  if (account !== null) await chown(file, account.uid, account.gid);
  await rename(fresh, data);
  await rm(staging, { recursive: true, force: true });
}

/** One statement a line, as single-user mode wants it. The passwords are of the base64url alphabet. */
function rolesAndDatabase({ hier_owner, hier_app }: Passwords): string {
  return [
    `create role hier_owner login password '${hier_owner}';`,
    `create role hier_app login password '${hier_app}';`,
    `create database ${DATABASE} owner hier_owner;`,
    `revoke all on database ${DATABASE} from public;`,
    `grant connect, temporary on database ${DATABASE} to hier_app;`,
    '',
  ].join('\n');
}

async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    // An initdb whose parent was killed may still be writing there: what cannot be removed now goes next time.
    if (name.startsWith(UNFINISHED))
      await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function checkVersion(data: string, programs: Programs): Promise<void> {
  const text = await readFile(join(data, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    throw new StartError(
      'database-start',
      `${data} is not a whole PostgreSQL folder: restore it from a backup, or move it away to begin anew.`,
      { cause: error },
    );
  });
  const [major] = programs.version.split('.');
  if (text.trim() !== major) {
    throw new StartError(
      'database-start',
      `The data in ${data} belongs to PostgreSQL ${text.trim()}, this program brings ${major}: make a backup with the old version and restore it with the new one.`,
    );
  }
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
