import type { SolutionEntry } from '../ui/solution-entry.ts';
import { chunkOf } from './chunk-of.ts';

/** One lazy chunk a solution: only who opens one of its pages, or keeps something of it, loads it. */
const ENTRIES = import.meta.glob<SolutionEntry>('../../src/{solutions,network}/*/web/entry.ts');

/** Undefined for a solution without a chunk. */
export function entryOf(solution: string): (() => Promise<SolutionEntry>) | undefined {
  return chunkOf(ENTRIES, solution);
}
