/** Work beside requests for all processes of the house, kept in the database (docs/decisions/0013). */
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { ZONE } from '../clock.ts';
import type { Kernel } from '../solution.ts';
import { createBoss, inTransaction, queueSettings } from './boss.ts';
import type { Job, JobQueue } from './job.ts';
import { jobId } from './job-id.ts';
import { runJob } from './run-job.ts';
import { type FailedJob, failedJobsOf, type JobState, lockFailed, statesOf } from './store.ts';

export interface Jobs extends JobQueue {
  /** What became of work by its keys; what is no longer remembered (7 days after its end) is left out. */
  statesOf(job: Pick<Job, 'name'>, keys: readonly string[]): Promise<Map<string, JobState>>;
  /** What was given up in the last 7 days, newest first: somebody has to look after it. */
  failedJobs(limit?: number): Promise<FailedJob[]>;
  /** From now on this process works: on what is queued, and on what comes by the clock. */
  begin(kernel: Kernel): Promise<void>;
  /** Within 2 s: what cannot end by itself is told to, and tried again by another process or after the next start. */
  close(): Promise<void>;
}

export interface JobsOptions {
  /** As `connect` gave it: its pool is shared. */
  db: Kysely<unknown>;
  jobs: readonly Job[];
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
}

/** Milliseconds that running work has to end by itself, and after it was told to. */
const GRACE = 700;
const PATIENCE = 1_000;
const FAULT_PAUSE = 60_000;

export function createJobs({ db, jobs, log }: JobsOptions): Jobs {
  const declared = new Map(jobs.map((job) => [job.name, job]));
  const stop = new AbortController();
  const workers = new Map<string, string>();
  let queueing: Promise<PgBoss> | null = null;
  let working: Promise<PgBoss> | null = null;

  let toldAt = Number.NEGATIVE_INFINITY;
  /** While the database is away every look fails: told once a minute. Only its words: it may quote statements. */
  function tellFault(error: Error): void {
    if (performance.now() - toldAt < FAULT_PAUSE) return;
    toldAt = performance.now();
    log.warn({ reason: error.message }, 'the jobs could not be looked after');
  }

  async function open(isWorker: boolean): Promise<PgBoss> {
    const boss = await createBoss(db, isWorker);
    // Without a listener it would end the process.
    boss.on('error', (error) => tellFault(error));
    await boss.start();
    await keepQueues(boss, jobs);
    return boss;
  }

  /** The one that works if there is one, else one that only queues, made when it is first needed. */
  function current(): Promise<PgBoss> {
    if (working !== null) return working;
    queueing ??= open(false).catch((error: unknown) => {
      queueing = null;
      throw error;
    });
    return queueing;
  }

  /** The next one is looked for at once, not with the next look at the clock. */
  function wake(boss: PgBoss, { name }: Pick<Job, 'name'>): void {
    const worker = workers.get(name);
    if (worker !== undefined) boss.notifyWorker(worker);
  }

  async function beginWork(kernel: Kernel): Promise<PgBoss> {
    const boss = await open(true);
    const house = { boss, db, kernel, log, stop: stop.signal };
    for (const job of jobs) {
      const options = { includeMetadata: true, perJobResults: true, pollingIntervalSeconds: 2 } as const;
      const worker = await boss.work(job.name, options, async ([one]: JobWithMetadata[]) => {
        if (one === undefined) return [];
        const result = await runJob(job, one, house);
        wake(boss, job);
        return [result];
      });
      workers.set(job.name, worker);
    }
    await keepSchedules(boss, jobs);
    for (const job of jobs)
      if (job.atStart === true) await boss.send(job.name, {}, { id: jobId(job.name, 'start') });
    return boss;
  }

  return {
    async queue(job, payload, { key, db: transaction } = {}) {
      if (!declared.has(job.name)) throw new Error(`The job "${job.name}" is declared nowhere`);
      const boss = await current();
      await boss.send(job.name, job.payload.parse(payload), {
        ...(key === undefined ? {} : { id: jobId(job.name, key) }),
        ...(transaction === undefined ? {} : { db: inTransaction(transaction) }),
      });
      if (transaction === undefined) wake(boss, job);
    },
    async queueAll(job, all, { db: transaction } = {}) {
      if (!declared.has(job.name)) throw new Error(`The job "${job.name}" is declared nowhere`);
      const work = all.map(({ payload, key }) => ({
        id: jobId(job.name, key),
        data: job.payload.parse(payload),
      }));
      // What is asked for twice at once is there once, as if it came one after the other.
      const once = [...new Map(work.map((one) => [one.id, one])).values()];
      if (once.length === 0) return;
      const boss = await current();
      const options = transaction === undefined ? {} : { db: inTransaction(transaction) };
      await boss.insert(job.name, once, options);
      if (transaction === undefined) wake(boss, job);
    },
    async retry(name, id, { db: transaction } = {}) {
      if (!declared.has(name)) throw new Error(`The job "${name}" is declared nowhere`);
      const boss = await current();
      const again = async (trx: Kysely<unknown>) => {
        if (!(await lockFailed(trx, name, id))) return false;
        await boss.retry(name, id, { db: inTransaction(trx) });
        return true;
      };
      if (transaction !== undefined) return again(transaction);
      const isAgain = await db.transaction().execute(again);
      wake(boss, { name });
      return isAgain;
    },
    async statesOf({ name }, keys) {
      const ids = new Map(keys.map((key) => [jobId(name, key), key]));
      const states = await statesOf(db, name, [...ids.keys()]);
      return new Map([...states].map(([id, state]) => [ids.get(id) ?? id, state]));
    },
    failedJobs: (limit = 100) => failedJobsOf(db, limit),
    async begin(kernel) {
      working ??= beginWork(kernel);
      await working;
    },
    async close() {
      const open = await Promise.all([queueing, working].map((one) => one?.catch(() => null) ?? null));
      const timer = setTimeout(() => stop.abort(new Error('The house is closing')), GRACE);
      await Promise.all(
        open.map((boss) => boss?.stop({ close: false, graceful: true, timeout: GRACE + PATIENCE })),
      );
      clearTimeout(timer);
    },
  };
}

/** A queue for each job, with the settings of this program. */
async function keepQueues(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const there = new Map((await boss.getQueues(jobs.map(({ name }) => name))).map((one) => [one.name, one]));
  for (const job of jobs) {
    const settings = queueSettings(job);
    const queue = there.get(job.name);
    if (queue === undefined) await boss.createQueue(job.name, settings);
    else if (Object.entries(settings).some(([name, value]) => !isSame(queue, name, value)))
      await boss.updateQueue(job.name, settings);
  }
}

function isSame(queue: object, name: string, value: unknown): boolean {
  return Object.entries(queue).some(([key, is]) => key === name && is === value);
}

/** Exactly the schedules that this program declares; what came due while nobody worked comes once. */
async function keepSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const wanted = new Map(jobs.flatMap(({ name, every }) => (every === undefined ? [] : [[name, every]])));
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
  for (const [name, every] of wanted) await boss.schedule(name, every, {}, { tz: ZONE, missed: 'once' });
}
