/**
 * With which flags the program runs. Half the usual space for young objects (in MB): imports of 100,000 records stay
 * below 256 MB and nothing gets slower (docs/benchmarks.md). The collector can be called, so that what only the start
 * needed is given back at once (`src/launch/give-back-memory.ts`).
 */
export const NODE_FLAGS = ['--max-semi-space-size=8', '--expose-gc'];
