/** Which tests run on PostgreSQL 15, the oldest version that DATABASE_URL may name. */
import { globSync, readFileSync } from 'node:fs';

/** Filters of those that are about the database itself, or about versions of it: CI runs them on the embedded one, too. */
export const ON_BOTH = ['src/kernel/database/migrate', 'src/kernel/backup', 'src/doctor', 'src/app.restore'];

const STORES = [
  'src/kernel/places/import/**/*.test.ts',
  'src/kernel/places/place-tables.test.ts',
  'src/kernel/{audit,identity,adoptions,retention}/**/*.test.ts',
  'src/kernel/jobs/jobs.test.ts',
  'src/kernel/sources/{import,run,sample}/**/*.test.ts',
  'src/{leisure,parking,waste}*.test.ts',
];
/** Those that reckon long over what the same questions have brought. */
const RECKONS = /services\/(responsibility|finder)\//;
const OPENS = /openTest|openWaste|TestDatabase|TestPlaces|testKernel|contract\.suite|House\(/;

/**
 * Files that test what the house and its solutions ask of a database; of solutions only those that open one. CI runs
 * these once, on the oldest version; the journeys in the browser go through the same statements on the embedded one.
 */
export function storeTests(): string[] {
  const ofSolutions = globSync('src/solutions/**/*.test.ts').filter(
    (file) => !RECKONS.test(file.replaceAll('\\', '/')) && OPENS.test(readFileSync(file, 'utf8')),
  );
  return [...globSync(STORES), ...ofSolutions];
}
