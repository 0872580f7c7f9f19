import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the real program, started once. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts', 'people/*.test.ts'],
    globalSetup: ['house.setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
