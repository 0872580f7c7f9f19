/**
 * `npm run test:postgres15`: the tests of the stores on Debian's PostgreSQL 15, the oldest version that
 * DATABASE_URL may name. Those of the embedded database itself are left out.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unprivilegedAccount } from '../src/kernel/database/embedded/account.ts';

const BIN = process.env.POSTGRES15_BIN ?? '/usr/lib/postgresql/15/bin';
const TESTS = [
  'src/kernel/database/migrate',
  'src/kernel/places',
  'src/kernel/adoptions',
  'src/kernel/jobs',
  'src/kernel/retention',
  'src/kernel/sources/import',
  'src/kernel/sources/run',
  'src/kernel/sources/sample',
  'src/solutions',
  'src/app',
  'src/leisure',
  'scripts/new-solution',
];
const READY_MILLISECONDS = 20_000;

if (!existsSync(join(BIN, 'initdb'))) {
  console.error(
    `There is no PostgreSQL 15 in ${BIN}: install Debian's postgresql-15, or name its folder by POSTGRES15_BIN.`,
  );
  process.exit(1);
}

const account = unprivilegedAccount();
const who = account === null ? {} : { uid: account.uid, gid: account.gid };
const folder = mkdtempSync(join(tmpdir(), 'hier-postgres15-'));
if (account !== null) chownSync(folder, account.uid, account.gid);
const data = join(folder, 'data');
const port = await freePort();

run(join(BIN, 'initdb'), [
  '-D',
  data,
  '-U',
  'postgres',
  '-A',
  'trust',
  '-E',
  'UTF8',
  '--locale=C',
  '--no-sync',
]);
const server = spawn(
  join(BIN, 'postgres'),
  ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder, '-c', 'fsync=off'],
  { ...who, cwd: folder, stdio: 'ignore' },
);
try {
  await untilReady();
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...TESTS], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` },
  });
  const [code] = await once(vitest, 'exit');
  process.exitCode = Number(code ?? 1);
} finally {
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}

function run(program: string, parameters: string[]): void {
  const { status, stderr } = spawnSync(program, parameters, { ...who, cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

async function untilReady(): Promise<void> {
  const until = performance.now() + READY_MILLISECONDS;
  const ask = () =>
    spawnSync(join(BIN, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-q']).status === 0;
  while (!ask()) {
    if (performance.now() > until || server.exitCode !== null)
      throw new Error('PostgreSQL 15 does not answer.');
    await new Promise((next) => setTimeout(next, 100));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
