/** The embedded database: made if it lacks, adopted if it runs, started if not, stopped by its last user. */
import { join } from 'node:path';
import { type Log, silentLog } from '../../start/log.ts';
import { StartError } from '../../start/start-error.ts';
import { DATABASE, ensureCluster, type Passwords } from './cluster.ts';
import { LockTimeoutError, withFileLock } from './file-lock.ts';
import { prepareHome } from './home.ts';
import { adoptPostmaster } from './orphan.ts';
import { type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { isLiving } from './process-identity.ts';
import { preparePrograms } from './programs.ts';
import { SETTINGS } from './settings.ts';
import { signIn, usersIn } from './users.ts';

export interface EmbeddedOptions {
  varFolder: string;
  /** Of servers there is one a folder; tools use its database beside it or start it for themselves. */
  purpose: 'server' | 'tool';
  log?: Log;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
  /** Called once if the server process ends although nobody closed it. */
  onLost?: (error: StartError) => void;
  /** Where root's clusters live; another place for tests. */
  rootBase?: string;
}

export interface EmbeddedDatabase {
  ownerUrl: string;
  appUrl: string;
  close(): Promise<void>;
}

/** Milliseconds that another process may take to make and start the database. */
const PATIENCE = 240_000;
const PATIENCE_AT_END = 500;
const WATCH = 2_000;

/** Throws a `StartError`; resolves when the database takes connections. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { varFolder, purpose, log = silentLog, signal, rootBase } = options;
  const home = await prepareHome(varFolder, log, rootBase);
  const users = join(home.folder, 'users');
  const lock = join(home.folder, 'lock');
  const programs = await preparePrograms({ copies: home.copies, mustCopy: home.account !== null });

  const opened = await patiently(lock, async () => {
    const server = (await usersIn(users)).find((user) => user.purpose === 'server');
    if (purpose === 'server' && server !== undefined) throw alreadyRunning(varFolder, server.pid);
    const cluster = await ensureCluster({ ...home, home: home.folder, programs, durable: true, log, signal });
    const adopted = await adoptPostmaster(cluster, { programs, log });
    signal?.throwIfAborted();
    const logFile = join(home.folder, 'postgres.log');
    const postmaster =
      adopted ??
      (await startPostmaster({ ...home, programs, data: cluster.data, settings: SETTINGS, logFile }));
    return { cluster, postmaster, signOut: await signIn(users, purpose) };
  });

  const { cluster, postmaster } = opened;
  const watch = setInterval(() => {
    if (isLiving(postmaster.identity)) return;
    clearInterval(watch);
    options.onLost?.(
      new StartError(
        'database-start',
        `The embedded PostgreSQL has ended unexpectedly (log: ${join(home.folder, 'postgres.log')}).`,
      ),
    );
  }, WATCH).unref();

  const database = { ...urls(cluster.passwords, postmaster), close: once(close) };
  if (signal?.aborted) {
    await database.close();
    signal.throwIfAborted();
  }
  return database;

  async function close(): Promise<void> {
    clearInterval(watch);
    // First out, then the look around: of two that leave at once, at least one sees that nobody is left.
    await opened.signOut();
    await withFileLock(lock, PATIENCE_AT_END, async () => {
      if ((await usersIn(users)).length > 0) return;
      await stopPostmaster(postmaster.identity);
    }).catch((error: unknown) => {
      // Somebody else is opening or closing right now: it is theirs to stop.
      if (!(error instanceof LockTimeoutError)) throw error;
    });
  }

  async function patiently<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await withFileLock(path, PATIENCE, work);
    } catch (error) {
      if (!(error instanceof LockTimeoutError)) throw error;
      throw new StartError(
        'already-running',
        `Another process has been opening the database of ${varFolder} for minutes: end it, then start again.`,
        { cause: error },
      );
    }
  }
}

function alreadyRunning(varFolder: string, pid: number): StartError {
  return new StartError(
    'already-running',
    `Hierzulande is already running with ${varFolder} (process ${pid}): stop it, or set HIER_VAR and PORT for a second one.`,
  );
}

export function urls(passwords: Passwords, { port }: Postmaster, database = DATABASE) {
  const url = (role: keyof Passwords) =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return { ownerUrl: url('hier_owner'), appUrl: url('hier_app'), superUrl: url('postgres') };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
