/**
 * `npm run test:postgres15`: the tests of the stores on Debian's PostgreSQL 15, the oldest version that
 * DATABASE_URL may name. Those of the embedded database itself are left out.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import {
  DEBIAN_BIN,
  hasDebianCluster,
  startDebianCluster,
} from '../src/kernel/database/test-debian-cluster.ts';

const TESTS = [
  'src/kernel/database/migrate',
  'src/kernel/backup',
  'src/doctor',
  'src/kernel/places/import',
  'src/kernel/places/place-tables',
  'src/kernel/audit',
  'src/kernel/identity',
  'src/kernel/adoptions',
  'src/kernel/jobs/jobs.test',
  'src/kernel/retention',
  'src/kernel/sources/import',
  'src/kernel/sources/run',
  'src/kernel/sources/sample',
  'src/app.restore',
  'src/leisure',
  'src/waste',
];

/**
 * Of solutions only the tests that open a database: the others say nothing about PostgreSQL. Those that reckon long over
 * what the same questions have brought are left out too.
 */
const OPENS = /openTest|openWaste|TestDatabase|TestPlaces|testKernel|contract\.suite|House\(/;
const RECKONS = /services\/(responsibility|finder)\//;
const ofSolutions = globSync('src/solutions/**/*.test.ts').filter(
  (file) => !RECKONS.test(file.replaceAll('\\', '/')) && OPENS.test(readFileSync(file, 'utf8')),
);

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
    ['node_modules/vitest/vitest.mjs', 'run', ...TESTS, ...ofSolutions],
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
