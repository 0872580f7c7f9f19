/**
 * With which flags the program runs. Half the usual space for young objects (in MB): imports of 100,000 records stay
 * below 256 MB and nothing gets slower (docs/benchmarks.md). The collector can be called, so that what only the start
 * needed is given back at once (`src/launch/give-back-memory.ts`).
 */
export const NODE_FLAGS = ['--max-semi-space-size=8', '--expose-gc'];

/**
 * What the allocator of the C library (glibc; others do not know it) is told: blocks of more than a megabyte come from
 * the system and go back there. Left to itself it takes the largest that was ever given back, the boundaries of the
 * start, as the size up to which it keeps them: 30 MB of holes.
 */
export const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: String(2 ** 20) };
