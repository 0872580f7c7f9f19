import { recordAudit } from '../../audit/store.ts';
import type { Actor } from '../../identity/actor.ts';
import { findJob } from '../../jobs/store.ts';
import { FEDERATION } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { RetriedJob } from '../operation-api.ts';
import { operationProblem } from '../operation-problem.ts';

/**
 * One more attempt for work that was given up. Asked for twice it is done once, and stands once in the log; what is not
 * among the failed any more answers with what became of it.
 */
export async function retryJob(
  { db, jobs, clock }: Pick<Kernel, 'db' | 'jobs' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<RetriedJob> {
  const known = await findJob(db, id);
  if (known === undefined) throw operationProblem('job-unknown');
  const { name } = known;
  if (known.state === 'failed')
    await db.transaction().execute(async (trx) => {
      if (!(await jobs.retry(name, id, { db: trx }))) return;
      await recordAudit(
        trx,
        {
          ...{ ars: FEDERATION, person: actor.person, action: 'job.retried', subject: `job ${id}` },
          detail: { job: name },
          ...(actor.request && { request: actor.request }),
        },
        clock.now(),
      );
    });
  return { state: (await findJob(db, id))?.state ?? known.state };
}
