/** The embedded database: made if it lacks, adopted if it runs, started if not, stopped by its last user. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Log, silentLog } from '../../start/log.ts';
import { StartError } from '../../start/start-error.ts';
import { DATABASE, ensureCluster, type Passwords } from './cluster.ts';
import { LockTimeoutError, withFileLock } from './file-lock.ts';
import { type Home, prepareHome } from './home.ts';
import { adoptPostmaster } from './orphan.ts';
import { type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { isLiving } from './process-identity.ts';
import { type Programs, preparePrograms } from './programs.ts';
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
/** A server that is just ending gets this long before the next one is refused. */
const PATIENCE_FOR_SERVER = 3_000;
const WATCH = 2_000;

/** Throws a `StartError`; resolves when the database takes connections. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { varFolder, log = silentLog, signal, rootBase } = options;
  const home = await prepareHome(varFolder, log, rootBase);
  const programs = await preparePrograms({ copies: home.copies, mustCopy: home.account !== null });
  const { passwords, postmaster, signOut } = await enter(options, home, programs);
  const unwatch = watch(postmaster, home, options.onLost);

  const close = once(async () => {
    unwatch();
    // First out, then the look around: of two that leave at once, at least one sees that nobody is left.
    await signOut();
    await leave(home, postmaster);
  });
  if (signal?.aborted) {
    await close();
    signal.throwIfAborted();
  }
  const { ownerUrl, appUrl } = urls(passwords, postmaster);
  return { ownerUrl, appUrl, close };
}

/** Addresses of a database of the cluster for each of its accounts. */
export function urls(passwords: Passwords, { port }: Postmaster, database = DATABASE) {
  const url = (role: keyof Passwords) =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return { ownerUrl: url('hier_owner'), appUrl: url('hier_app'), superUrl: url('postgres') };
}

interface Entered {
  passwords: Passwords;
  postmaster: Postmaster;
  signOut: () => Promise<void>;
}

async function enter(options: EmbeddedOptions, home: Home, programs: Programs): Promise<Entered> {
  const { varFolder, purpose, log = silentLog, signal } = options;
  const users = join(home.folder, 'users');
  const until = performance.now() + PATIENCE_FOR_SERVER;
  for (;;) {
    signal?.throwIfAborted();
    const entered = await locked(home, varFolder, async () => {
      const server = (await usersIn(users)).find((user) => user.purpose === 'server');
      if (purpose === 'server' && server !== undefined) return server;
      const cluster = await ensureCluster({
        ...home,
        home: home.folder,
        programs,
        durable: true,
        log,
        signal,
      });
      const adopted = await adoptPostmaster(cluster, { programs, log });
      signal?.throwIfAborted();
      const { data, passwords } = cluster;
      const postmaster =
        adopted ??
        (await startPostmaster({ ...home, programs, data, settings: SETTINGS, logFile: logOf(home) }));
      return { passwords, postmaster, signOut: await signIn(users, purpose) };
    });
    if ('postmaster' in entered) return entered;
    if (performance.now() > until) throw alreadyRunning(varFolder, entered.pid);
    await pause(100);
  }
}

async function leave(home: Home, postmaster: Postmaster): Promise<void> {
  try {
    await withFileLock(join(home.folder, 'lock'), PATIENCE_AT_END, async () => {
      if ((await usersIn(join(home.folder, 'users'))).length === 0) await stopPostmaster(postmaster.identity);
    });
  } catch (error) {
    // Somebody else is opening or closing right now: it is theirs to stop.
    if (!(error instanceof LockTimeoutError)) throw error;
  }
}

async function locked<T>(home: Home, varFolder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await withFileLock(join(home.folder, 'lock'), PATIENCE, work);
  } catch (error) {
    if (!(error instanceof LockTimeoutError)) throw error;
    const sentence = `Another process has been opening the database of ${varFolder} for minutes: end it, then start again.`;
    throw new StartError('already-running', sentence, { cause: error });
  }
}

function watch(postmaster: Postmaster, home: Home, onLost: EmbeddedOptions['onLost']): () => void {
  const timer = setInterval(() => {
    if (isLiving(postmaster.identity)) return;
    clearInterval(timer);
    onLost?.(
      new StartError(
        'database-start',
        `The embedded PostgreSQL has ended unexpectedly (log: ${logOf(home)}).`,
      ),
    );
  }, WATCH).unref();
  return () => clearInterval(timer);
}

function logOf(home: Home): string {
  return join(home.folder, 'postgres.log');
}

function alreadyRunning(varFolder: string, pid: number): StartError {
  return new StartError(
    'already-running',
    `Hierzulande is already running with ${varFolder} (process ${pid}): stop it, or set HIER_VAR and PORT for a second one.`,
  );
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
