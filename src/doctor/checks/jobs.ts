import type { Kysely } from 'kysely';
import { bad, type Finding, good } from '../finding.ts';
import { countFailedJobs, hasTable } from '../store.ts';

/** Work that was given up after all attempts. */
export async function checkJobs(db: Kysely<unknown>): Promise<Finding[]> {
  if (!(await hasTable(db, 'jobs.job'))) return [];
  const failed = await countFailedJobs(db);
  if (failed.length === 0) return [good('No work was given up.')];
  const list = failed.map(({ name, count }) => `${count} × ${name}`).join(', ');
  return [
    bad(
      `Work was given up: ${list}.`,
      'The log has the reason of each; mails go again once the mail server answers.',
    ),
  ];
}
