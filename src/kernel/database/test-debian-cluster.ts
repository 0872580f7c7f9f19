/** A throw-away server of Debian's PostgreSQL 15, the oldest version that DATABASE_URL may name. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unprivilegedAccount } from './embedded/account.ts';
import { freePort } from './embedded/free-port.ts';

/** Where its programs lie. */
export const DEBIAN_BIN = process.env.POSTGRES15_BIN ?? '/usr/lib/postgresql/15/bin';
const READY_MILLISECONDS = 20_000;

export function hasDebianCluster(): boolean {
  return existsSync(join(DEBIAN_BIN, 'initdb'));
}

/** Address of its superuser, and how to end it and remove everything. */
export async function startDebianCluster(): Promise<{ superUrl: string; stop(): Promise<void> }> {
  const account = unprivilegedAccount();
  const who = account === null ? {} : { uid: account.uid, gid: account.gid };
  const folder = mkdtempSync(join(tmpdir(), 'hier-postgres15-'));
  if (account !== null) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const made = spawnSync(
    join(DEBIAN_BIN, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...who, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const server = spawn(
    join(DEBIAN_BIN, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    { ...who, cwd: folder, stdio: 'ignore' },
  );
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(port, () => server.exitCode === null);
  } catch (error) {
    await stop();
    throw error;
  }
  return { superUrl: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

async function untilReady(port: number, isRunning: () => boolean): Promise<void> {
  const until = performance.now() + READY_MILLISECONDS;
  const ask = () =>
    spawnSync(join(DEBIAN_BIN, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-q']).status === 0;
  while (!ask()) {
    if (performance.now() > until || !isRunning()) throw new Error('PostgreSQL 15 does not answer.');
    await new Promise((next) => setTimeout(next, 100));
  }
}
