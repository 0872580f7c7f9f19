import type { Kysely } from 'kysely';
import { failedJobsOf, queueLoads } from '../../jobs/store.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { OperationJobs } from '../operation-api.ts';

/** How much there is to do, and what was given up, the newest first. Never what it was about. */
export async function listJobs(
  db: Kysely<unknown>,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<OperationJobs> {
  const [failedAt, id] = readCursor(after, 2) ?? [];
  const before = failedAt === undefined || id === undefined ? null : { failedAt, id };
  const [queues, found] = await Promise.all([queueLoads(db), failedJobsOf(db, limit + 1, before)]);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    queues,
    failed: shown.map(({ reason: { kind, code, message }, ...job }) => ({
      ...job,
      reason: [code ?? kind, message].filter((part) => part !== '').join(': '),
    })),
    next: last === undefined ? null : writeCursor([last.failedAt, last.id]),
  };
}
