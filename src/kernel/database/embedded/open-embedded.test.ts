/** Real processes and real clusters, killed at bad moments. As root PostgreSQL runs as another account; both ways are tested. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../connection.ts';
import { unprivilegedAccount } from './account.ts';
import { identityOf } from './process-identity.ts';

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
  const [row] = await ask<{ start: string }>(url, 'select pg_postmaster_start_time()::text as start');
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

/** Another account must be able to run this very source and the Node that runs it. */
function canRunHere(as: typeof nobody): boolean {
  if (as === null) return true;
  const files = [process.execPath, new URL('./open-embedded.ts', import.meta.url).pathname];
  return (
    spawnSync('test', ['-r', files[0] ?? '', '-a', '-r', files[1] ?? ''], { uid: as.uid, gid: as.gid })
      .status === 0
  );
}

const accounts = [
  { who: isRoot ? 'root' : 'an ordinary user', as: null },
  ...(nobody === null ? [] : [{ who: 'an ordinary user', as: nobody }]),
];

for (const { who, as } of accounts) {
  const skip = !canRunHere(as);
  if (skip) console.log(`Skipped: the embedded database as ${who}, who may not read ${import.meta.dirname}`);

  describe.skipIf(skip)(`the embedded database of ${who}`, () => {
    it('is made once, keeps its rows, and leaves no process behind', { timeout: 60_000 }, async () => {
      const place = await makePlace(as);
      const first = launch(place, 'server');
      const { ownerUrl, appUrl } = await first.opened();
      expect(await ask(appUrl, 'select current_user::text as name')).toEqual([{ name: 'hier_app' }]);
      await ask(ownerUrl, 'create table kept (x int)');
      await ask(ownerUrl, 'insert into kept values (7)');
      expect(await first.end()).toBe(0);
      await until(() => serversBelow(clusterOf(place)).length === 0);
      const second = launch(place, 'server');
      expect(await ask((await second.opened()).ownerUrl, 'select x from kept')).toEqual([{ x: 7 }]);
      expect(await second.end()).toBe(0);
    });

    it('is made whole by the next start if its making was killed', { timeout: 60_000 }, async () => {
      const place = await makePlace(as);
      const first = launch(place, 'server');
      await until(() => serversBelow(clusterOf(place)).length > 0);
      await first.end('SIGKILL');
      const second = launch(place, 'server');
      expect(await ask((await second.opened()).appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await second.end()).toBe(0);
      await until(() => serversBelow(clusterOf(place)).length === 0);
    });

    it('is adopted with all that was committed if its program was killed', { timeout: 60_000 }, async () => {
      const place = await makePlace(as);
      const first = launch(place, 'server');
      const { ownerUrl } = await first.opened();
      await ask(ownerUrl, 'create table kept (x int)');
      await ask(ownerUrl, 'insert into kept select generate_series(1, 1000)');
      const begun = await startOf(ownerUrl);
      await first.end('SIGKILL');
      expect(identityOf(serverOf(place))).not.toBeNull();
      const second = launch(place, 'server');
      const again = (await second.opened()).ownerUrl;
      expect(await startOf(again)).toBe(begun);
      expect(await ask(again, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }]);
      expect(await second.end()).toBe(0);
      await until(() => serversBelow(clusterOf(place)).length === 0);
    });

    it('tells if the server is gone, and recovers at the next start', { timeout: 60_000 }, async () => {
      const place = await makePlace(as);
      const first = launch(place, 'server');
      const { ownerUrl } = await first.opened();
      await ask(ownerUrl, 'create table kept (x int)');
      await ask(ownerUrl, 'insert into kept values (7)');
      process.kill(serverOf(place), 'SIGKILL');
      expect((await first.next()).lost).toContain('has ended unexpectedly');
      await first.end('SIGKILL');
      const second = launch(place, 'server');
      expect(await ask((await second.opened()).ownerUrl, 'select x from kept')).toEqual([{ x: 7 }]);
      await second.end();
    });

    it('has one server and any number of tools, the last of whom stops it', { timeout: 60_000 }, async () => {
      const place = await makePlace(as);
      const server = launch(place, 'server');
      await server.opened();
      const other = launch(place, 'server');
      expect((await other.next()).message).toContain('already running');
      const tool = launch(place, 'tool');
      const { ownerUrl } = await tool.opened();
      expect(await server.end()).toBe(0);
      expect(await ask(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await tool.end()).toBe(0);
      await until(() => serversBelow(clusterOf(place)).length === 0);
    });
  });
}
