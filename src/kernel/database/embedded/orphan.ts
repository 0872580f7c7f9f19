/** A server that is already there: of a living Hierzulande, or left behind by a killed one. */
import { spawnSync } from 'node:child_process';
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../../start/log.ts';
import { StartError } from '../../start/start-error.ts';
import type { Cluster } from './cluster.ts';
import { hasEnded, type Postmaster, stopPostmaster } from './postmaster.ts';
import { readPostmasterNote } from './postmaster-file.ts';
import { identityOf, type ProcessIdentity } from './process-identity.ts';
import type { Programs } from './programs.ts';

/** Milliseconds; a server that is just starting may be recovering. */
const LONGEST_WAIT = 180_000;
/** A number that no process has: above the largest of every system. */
const NOBODY = 2_147_483_646;

/**
 * The running server of this cluster, proven by a login with its own random password; null if there is none.
 * One of ours that is of no use (its programs are gone) is ended. Never touches a foreign process.
 */
export async function adoptPostmaster(
  { data, passwords }: Cluster,
  { programs, log }: { programs: Programs; log: Log },
): Promise<Postmaster | null> {
  const until = performance.now() + LONGEST_WAIT;
  for (;;) {
    const note = await readPostmasterNote(data);
    if (note === null) return null;
    const identity = identityOf(note.pid);
    if (identity === null) return null;
    const ours = await isServerOf(note.pid, data);
    if (ours === false) {
      log.warn(
        `The note of the database server names process ${note.pid}, which is a foreign one: the note is outdated`,
      );
      await disown(data);
      return null;
    }
    if (note.status === 'ready' && note.port !== null) {
      if (
        (await hasItsPrograms(note.pid, programs)) &&
        (await isProven(note.port, data, passwords.postgres))
      ) {
        return { identity, port: note.port };
      }
      return end(identity, ours, data, log);
    }
    if (performance.now() > until) return end(identity, ours, data, log);
    await (note.status === 'stopping' ? hasEnded(identity, 1_000) : pause(50));
  }
}

async function end(identity: ProcessIdentity, ours: boolean | null, data: string, log: Log): Promise<null> {
  if (ours === null) {
    throw new StartError(
      'database-start',
      `Process ${identity.pid} seems to hold the database folder ${data} but does not answer as ours: end it, then start again.`,
    );
  }
  log.warn(`Ending a database server that was left behind (process ${identity.pid})`);
  await stopPostmaster(identity);
  return null;
}

/** True or false where the system tells; null where it does not. A server's working folder is its data. */
async function isServerOf(pid: number, data: string): Promise<boolean | null> {
  if (process.platform === 'linux') {
    try {
      const [program, folder] = await Promise.all([
        readlink(`/proc/${pid}/exe`),
        readlink(`/proc/${pid}/cwd`),
      ]);
      return /\/postgres( \(deleted\))?$/.test(program) && folder === (await realpath(data));
    } catch {
      // Ended meanwhile, or of another user: ours runs under our own account or we are root.
      return false;
    }
  }
  if (process.platform === 'win32') return null;
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes('postgres') && stdout.includes(data);
}

/** False if the programs were replaced under the running server: it could not load its libraries any more. */
async function hasItsPrograms(pid: number, programs: Programs): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const running = await readlink(`/proc/${pid}/exe`).catch(() => '');
  return running === (await realpath(programs.postgres));
}

/** The login works both ways: the server shows, too, that it knows the password. */
async function isProven(port: number, data: string, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    return (await realpath(rows[0]?.folder ?? '')) === (await realpath(data));
  } catch {
    // Whatever it is that answers there or does not: it is no server that we could use.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * PostgreSQL refuses to start while the noted process lives, whosever it is. The number goes, the rest stays:
 * it needs the note's last lines to see whether parts of a killed server still hold the shared memory.
 */
async function disown(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [String(NOBODY), ...rest].join('\n'));
}
