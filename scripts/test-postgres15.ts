/**
 * `npm run test:postgres15`: the tests of the stores on Debian's PostgreSQL 15, the oldest version that
 * DATABASE_URL may name. Those of the embedded database itself are left out.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  DEBIAN_BIN,
  hasDebianCluster,
  startDebianCluster,
} from '../src/kernel/database/test-debian-cluster.ts';
import { ON_BOTH, storeTests } from './postgres15-tests.ts';

if (!hasDebianCluster()) {
  console.error(
    `There is no PostgreSQL 15 in ${DEBIAN_BIN}: install Debian's postgresql-15, or name its folder by POSTGRES15_BIN.`,
  );
  process.exit(1);
}

const { superUrl, stop } = await startDebianCluster();
try {
  const vitest = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...ON_BOTH, ...storeTests()],
    {
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL: superUrl },
    },
  );
  const [code] = await once(vitest, 'exit');
  process.exitCode = Number(code ?? 1);
} finally {
  await stop();
}
