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

/** Newest first. */
export async function failedJobsOf(db: Kysely<unknown>, limit: number): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select name, id, created_on as "queuedAt", completed_on as "failedAt", retry_count + 1 as attempts,
      json_build_object(
        'kind', coalesce(output ->> 'kind', 'Error'),
        'code', output ->> 'code',
        'message', coalesce(output ->> 'message', output -> 'value' ->> 'message', output ->> 'value', '')
      ) as reason
    from jobs.job where state = 'failed' order by completed_on desc limit ${limit}`.execute(db);
  return rows;
}

/** The payload of work that is done: nobody needs it any more, and it may hold an address. */
export async function clearPayload(db: Kysely<unknown>, name: string, id: string): Promise<void> {
  await sql`update jobs.job set data = null where name = ${name} and id = ${id}`.execute(db);
}
