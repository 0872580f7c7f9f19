import { defineConfig } from 'vitest/config';
import { storeTests } from './scripts/postgres15-tests.ts';

const FOLDERS = ['src', 'web', 'bench', 'scripts', 'data'];
const ALONE = FOLDERS.map((folder) => `${folder}/**/*.alone.test.{ts,tsx}`);

/** CI runs these on PostgreSQL 15 instead (`.ci/run`): each once. */
const elsewhere = process.env.POSTGRES15_APART === '1' ? storeTests() : [];

/** One more than cores: many tests wait for a process, a clock or a database. */
const maxWorkers = 3;
/** The time ends what hangs; a busy machine may take its own. */
const each = { pool: 'forks', maxWorkers, testTimeout: 60_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    // Here, not in the projects: they share one cluster.
    globalSetup: ['src/kernel/database/test-cluster.setup.ts'],
    maxWorkers,
    projects: [
      {
        test: {
          ...each,
          name: 'together',
          include: FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...ALONE, ...elsewhere],
          // Each of three processes reads the modules once and runs a third of the files: half of the time went there.
          isolate: false,
        },
      },
      // Files that measure a process, or change their own for good; after all others, which would slow them down.
      { test: { ...each, name: 'alone', include: ALONE, sequence: { groupOrder: 1 } } },
    ],
  },
});
