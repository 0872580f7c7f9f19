/** Reads and clears the library's table of jobs; it is written by the library alone, but for payloads that go. */
import { type Kysely, sql } from 'kysely';

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** What became of work that was queued by name and id; what is no longer remembered is left out. */
export async function statesOf(
  db: Kysely<unknown>,
  name: string,
  ids: readonly string[],
): Promise<Map<string, JobState>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; state: JobState }>`
    select id, case
        when state in ('created', 'retry') then 'waiting'
        when state = 'active' then 'running'
        when state = 'completed' then 'done'
        else 'failed'
      end as state
    from jobs.job where name = ${name} and id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** Work that is given up. Neither its payload nor whom it is about. */
export interface FailedJob {
  name: string;
  id: string;
  /** Instants. */
  queuedAt: string;
  failedAt: string;
  attempts: number;
  /** Kind of the error ("MailFault"), its code where it has one, and its words. */
  reason: { kind: string; code: string | null; message: string };
}

/** Newest first; `before` is where the page before ended. */
export async function failedJobsOf(
  db: Kysely<unknown>,
  limit: number,
  before: { failedAt: string; id: string } | null = null,
): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select name, id, created_on as "queuedAt", completed_on as "failedAt", retry_count + 1 as attempts,
      json_build_object(
        'kind', coalesce(output ->> 'kind', 'Error'),
        'code', output ->> 'code',
        'message', coalesce(output ->> 'message', output -> 'value' ->> 'message', output ->> 'value', '')
      ) as reason
    from jobs.job where state = 'failed'
      and (${before?.failedAt ?? null}::timestamptz is null
        or (completed_on, id) < (${before?.failedAt ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by completed_on desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** How much there is to do of each kind of work. */
export interface QueueLoad {
  name: string;
  waiting: number;
  running: number;
  failed: number;
  /** Instant at which what waits longest was queued, or may begin where it has to wait; null: nothing waits. */
  oldest: string | null;
}

/** By name, also where nothing is to do. */
export async function queueLoads(db: Kysely<unknown>): Promise<QueueLoad[]> {
  const { rows } = await sql<QueueLoad>`
    select q.name, count(*) filter (where j.state in ('created', 'retry')) as waiting,
      count(*) filter (where j.state = 'active') as running, count(*) filter (where j.state = 'failed') as failed,
      min(j.start_after) filter (where j.state in ('created', 'retry')) as oldest
    from jobs.queue q left join jobs.job j on j.name = q.name and j.state in ('created', 'retry', 'active', 'failed')
    group by q.name order by q.name`.execute(db);
  // The library keeps queues of its own.
  return rows.filter(({ name }) => !name.startsWith('__'));
}

/** Name and state of one piece of work; undefined: nobody remembers it. */
export async function findJob(
  db: Kysely<unknown>,
  id: string,
): Promise<{ name: string; state: JobState } | undefined> {
  const { rows } = await sql<{ name: string }>`select name from jobs.job where id = ${id}`.execute(db);
  const [found] = rows;
  if (found === undefined) return undefined;
  const state = (await statesOf(db, found.name, [id])).get(id);
  return state === undefined ? undefined : { name: found.name, state };
}

/** Whether it is among what failed; locked, so that of two who want it tried again the second finds it waiting. */
export async function lockFailed(trx: Kysely<unknown>, name: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from jobs.job where name = ${name} and id = ${id} and state = 'failed' for update`.execute(trx);
  return rows.length > 0;
}

/** The payload of work that is done: nobody needs it any more, and it may hold an address. */
export async function clearPayload(db: Kysely<unknown>, name: string, id: string): Promise<void> {
  await sql`update jobs.job set data = null where name = ${name} and id = ${id}`.execute(db);
}
