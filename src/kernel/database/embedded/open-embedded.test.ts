/** Real processes and real clusters, killed at bad moments. As root PostgreSQL runs as another account; both ways are tested. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../connection.ts';
import { unprivilegedAccount } from './account.ts';
import { identityOf, isLiving } from './process-identity.ts';

const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? unprivilegedAccount() : null;

interface Place {
  varFolder: string;
  rootBase: string;
  as: typeof nobody;
}

interface Opened {
  ownerUrl: string;
  appUrl: string;
  /** What the log said until then. */
  said: string[];
}

const folders: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const pid of serversBelow(folder)) process.kill(pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
});

/** `as` null: the user of the tests. */
async function makePlace(as: typeof nobody): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'hier-embedded-'));
  const base = await mkdtemp(join(tmpdir(), 'hier-root-base-'));
  folders.push(folder, base);
  if (as !== null) await chown(folder, as.uid, as.gid);
  return { varFolder: join(folder, 'var'), rootBase: base, as };
}

/** A process that opens the database, says so, and closes it when it is asked to end. */
function launch({ varFolder, rootBase, as }: Place, purpose: 'server' | 'tool') {
  const options = JSON.stringify({ varFolder, rootBase, purpose });
  const script = `
    import { openEmbedded } from ${JSON.stringify(new URL('./open-embedded.ts', import.meta.url).href)};
    const said = [];
    const log = { info: (text) => said.push(text), warn: (text) => said.push(text) };
    const ending = new AbortController();
    let database;
    const end = async () => { ending.abort(new Error('ended')); await database?.close(); };
    process.on('SIGTERM', end).on('SIGINT', end);
    const tell = (what) => console.log(JSON.stringify(what));
    const onLost = (error) => tell({ lost: error.message });
    try {
      database = await openEmbedded({ ...${options}, log, onLost, signal: ending.signal });
      tell({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, said });
      const stay = setInterval(() => undefined, 1000);
      ending.signal.addEventListener('abort', () => clearInterval(stay));
    } catch (error) {
      tell({ name: error.name, message: error.message });
      process.exitCode = 1;
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    detached: true,
    ...(as === null ? {} : { uid: as.uid, gid: as.gid }),
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, unknown>> => JSON.parse(String((await lines.next()).value));
  return {
    child,
    next,
    async opened(): Promise<Opened> {
      const line = await next();
      if (typeof line.ownerUrl !== 'string') throw new Error(`Did not open: ${JSON.stringify(line)}`);
      // Proven by the line above; the script writes all three.
      return line as unknown as Opened;
    },
    async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}

async function ask<T>(url: string, query: string): Promise<T[]> {
  const db = connect(url, { max: 1 });
  try {
    return (await sql.raw<T>(query).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

async function startOf(url: string): Promise<string> {
  const [row] = await ask<{ start: string }>(url, 'select pg_postmaster_start_time() as start');
  return row?.start ?? '';
}

/** Folder of the cluster, wherever it lives. */
function clusterOf({ varFolder, rootBase, as }: Place): string {
  if (as !== null || !isRoot) return join(varFolder, 'postgres');
  const name = readdirSync(rootBase).find((entry) => /^[0-9a-f]{16}$/.test(entry));
  return name === undefined ? join(rootBase, 'none-yet') : join(rootBase, name);
}

function serverOf(place: Place): number {
  return Number(readFileSync(join(clusterOf(place), 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Every PostgreSQL server or helper that works below a folder. */
function serversBelow(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(folder) &&
          /postgres|initdb/.test(readFileSync(`/proc/${pid}/comm`, 'latin1'))
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { timeout: 15_000, interval: 5 });
}

function readable(): boolean {
  try {
    // Another account must be able to run this very source.
    for (let path = import.meta.dirname; path !== '/'; path = dirname(path)) {
      accessSync(path, constants.X_OK);
      if (nobody !== null && isLockedTo(path)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function isLockedTo(path: string): boolean {
  const { status } = spawnAs(path);
  return status !== 0;
}
