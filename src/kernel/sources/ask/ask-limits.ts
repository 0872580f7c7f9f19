import type { FetchLimits } from '../fetch/limits.ts';

/** What one call may cost; all calls of an answer together have a limit of their own (`Asked.milliseconds`). */
export const ASK_LIMITS: FetchLimits = {
  transferredBytes: 2 * 1024 ** 2,
  expandedBytes: 2 * 1024 ** 2,
  ratio: 200,
  ratioFrom: 1024 ** 2,
  totalMilliseconds: 3_000,
  stallMilliseconds: 3_000,
};
