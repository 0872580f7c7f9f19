import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Kernel } from '../solution.ts';
import { inTransaction } from './boss.ts';
import { GivenUp } from './given-up.ts';
import type { Job } from './job.ts';
import { clearPayload } from './store.ts';

export interface JobHouse {
  boss: PgBoss;
  db: Kysely<unknown>;
  kernel: Kernel;
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  /** The house is closing. */
  stop: AbortSignal;
}

const LONGEST_MESSAGE = 500;

/** Runs one attempt; what went wrong becomes a result with words that may be stored, never the payload. */
export async function runJob(job: Job, one: JobWithMetadata, house: JobHouse): Promise<JobResult> {
  const { log, stop } = house;
  const attempt = { job: job.name, id: one.id, attempt: one.retryCount + 1 };
  const begun = performance.now();
  try {
    await job.run(payloadOf(job, one), house.kernel, AbortSignal.any([stop, one.signal]));
    await conclude(one, house);
    log.info({ ...attempt, milliseconds: Math.round(performance.now() - begun) }, 'a job was done');
    return { id: one.id, status: 'completed' };
  } catch (error) {
    if (stop.aborted) {
      log.info(attempt, 'a job was stopped: it is tried again');
      return { id: one.id, status: 'failed', output: { kind: 'Stopped', message: 'The house was closing' } };
    }
    const isFinal = error instanceof GivenUp || one.retryCount >= one.retryLimit;
    const reason = reasonOf(error);
    if (isFinal) {
      log.error({ ...attempt, reason }, 'a job was given up');
      await tellGivenUp(job, one, house);
    } else log.warn({ ...attempt, reason }, 'a job failed: it is tried again');
    return { id: one.id, status: isFinal ? 'deadletter' : 'failed', output: reason };
  }
}

/** An older program may have queued it; what does not fit now never will. */
function payloadOf(job: Job, one: JobWithMetadata): unknown {
  const read = job.payload.safeParse(one.data);
  if (!read.success) throw new GivenUp('The payload does not fit the job');
  return read.data;
}

async function tellGivenUp(job: Job, one: JobWithMetadata, { kernel, log }: JobHouse): Promise<void> {
  const read = job.payload.safeParse(one.data);
  if (job.givenUp === undefined || !read.success) return;
  try {
    await job.givenUp(read.data, kernel);
  } catch (error) {
    log.error(
      { job: job.name, id: one.id, reason: reasonOf(error) },
      'who waits for a job could not be told',
    );
  }
}

/** Done and without its payload at once: whoever reads the database finds no address of work that is done. */
async function conclude({ name, id, retryCount }: JobWithMetadata, { boss, db }: JobHouse): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await boss.complete(name, { id, retryCount }, null, { db: inTransaction(trx) });
    await clearPayload(trx, name, id);
  });
}

function reasonOf(error: unknown): { kind: string; code: string | null; message: string } {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, message: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { kind: error.name, code, message: error.message.slice(0, LONGEST_MESSAGE) };
}
