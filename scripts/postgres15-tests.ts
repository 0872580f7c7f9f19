/** Which tests run on PostgreSQL 15, the oldest version that DATABASE_URL may name. */
import { globSync, readFileSync } from 'node:fs';

/** Filters of those of the house: CI runs them on the embedded PostgreSQL, too. */
export const OF_THE_HOUSE = [
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
];

const OVER_HTTP = 'src/{leisure,parking,waste}*.test.ts';
/** Those that reckon long over what the same questions have brought. */
const RECKONS = /services\/(responsibility|finder)\//;
const OPENS = /openTest|openWaste|TestDatabase|TestPlaces|testKernel|contract\.suite|House\(/;

/**
 * Files of solutions that ask a database. The others say nothing about PostgreSQL. CI runs these once, on the oldest
 * version; the journeys in the browser go through the same statements on the embedded one.
 */
export function storeTestsOfSolutions(): string[] {
  const inside = globSync('src/solutions/**/*.test.ts').filter(
    (file) => !RECKONS.test(file.replaceAll('\\', '/')) && OPENS.test(readFileSync(file, 'utf8')),
  );
  return [...globSync(OVER_HTTP), ...inside];
}
