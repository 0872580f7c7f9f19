import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'bench/**/*.test.ts',
      'scripts/**/*.test.*',
      'data/**/*.test.ts',
    ],
    globalSetup: ['src/kernel/database/test-cluster.setup.ts'],
    pool: 'forks',
    // One more than cores: many tests wait for a process, a clock or a database.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
