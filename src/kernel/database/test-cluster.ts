/** One throw-away cluster for a run of tests: in a temporary folder, without writing through to the disk. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentLog } from '../start/log.ts';
import { unprivilegedAccount } from './embedded/account.ts';
import { ensureCluster } from './embedded/cluster.ts';
import { ROOT_BASE } from './embedded/home.ts';
import { urls } from './embedded/open-embedded.ts';
import { startPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { preparePrograms } from './embedded/programs.ts';
import { THROW_AWAY_SETTINGS } from './embedded/settings.ts';

/** Addresses of the database "postgres" of a cluster whose databases may be made and dropped. */
export interface TestCluster {
  superUrl: string;
  ownerUrl: string;
  appUrl: string;
}

const KEEPER = fileURLToPath(new URL('./test-cluster-keeper.ts', import.meta.url));

export async function startTestCluster(): Promise<{ cluster: TestCluster; stop(): Promise<void> }> {
  const account = unprivilegedAccount();
  const home = await mkdtemp(join(tmpdir(), 'hierzulande-test-'));
  await chmod(home, 0o755);
  if (account !== null) await chown(home, account.uid, account.gid);
  const programs = await preparePrograms({
    copies: account === null ? home : ROOT_BASE,
    mustCopy: account !== null,
  });
  const { data, passwords } = await ensureCluster({
    home,
    programs,
    account,
    durable: false,
    log: silentLog,
  });
  const postmaster = await startPostmaster({
    programs,
    data,
    account,
    settings: THROW_AWAY_SETTINGS,
    logFile: join(home, 'postgres.log'),
  });
  const keeper = keep(postmaster.identity.pid, home);
  return {
    cluster: urls(passwords, postmaster, 'postgres'),
    async stop() {
      await stopPostmaster(postmaster.identity);
      await rm(home, { recursive: true, force: true });
      keeper.kill('SIGKILL');
    },
  };
}

/** Vitest may be killed and never call `stop`: the keeper sees its input end and clears away. */
function keep(pid: number, home: string): ChildProcess {
  const keeper = spawn(process.execPath, [KEEPER, String(pid), home], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH },
  });
  keeper.unref();
  // Otherwise the pipe alone would keep the process alive.
  if (keeper.stdin !== null && 'unref' in keeper.stdin && typeof keeper.stdin.unref === 'function')
    keeper.stdin.unref();
  return keeper;
}
