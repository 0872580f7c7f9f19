import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the real program, started once. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts', 'people/*.test.ts'],
    globalSetup: ['house.setup.ts'],
    // Two files side by side, each with a browser of its own: the house that they share changes for nobody.
    pool: 'forks',
    maxWorkers: 2,
    // Each reads the modules, and opens a browser, once: as long as a start of the house for each file.
    isolate: false,
    // They end what hangs; a busy machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
