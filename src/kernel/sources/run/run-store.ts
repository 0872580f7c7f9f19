/** Rows of a run: the lease that keeps others away, the outcome on the source, the report beside it. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../database/storable-json.ts';
import type { Source } from '../source.ts';
import { endOfTrouble } from '../watch/store.ts';

/** For how long a source is taken without a sign of life; who runs it renews it. */
export const LEASE_SECONDS = 120;
const RUNS_KEPT = 50;

/** What a run remembers of the source beyond `Source`. */
export interface RunState {
  etag: string | null;
  lastModified: string | null;
  sha256: string | null;
  reader: string | null;
  fetchedAt: string | null;
  failures: number;
  held: Held | null;
}

/** A content on disk that waits for somebody. */
export interface Held {
  file: string;
  sha256: string;
  etag: string | null;
  lastModified: string | null;
  since: string;
  records: number;
  before: number;
}

export type Outcome = 'imported' | 'unchanged' | 'held' | 'failed';

/** Takes the source for this process; null while another one has it. */
export async function claim(
  db: Kysely<unknown>,
  id: string,
  now: Temporal.Instant,
): Promise<RunState | null> {
  const { rows } = await sql<RunState>`
    update kernel.source set lease_until = ${leaseEnd(now)}, attempted_at = ${now.toString()}
    where id = ${id} and (lease_until is null or lease_until <= ${now.toString()})
    returning etag, last_modified as "lastModified", sha256, reader,
      fetched_at as "fetchedAt", failures, held`.execute(db);
  return rows[0] ?? null;
}

/** Takes the source that has been due for longest; null if none is. */
export async function nextDue(db: Kysely<unknown>, now: Temporal.Instant): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.source
    where state = 'active' and next_run_at <= ${now.toString()}
      and (lease_until is null or lease_until <= ${now.toString()})
    order by next_run_at limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** Puts off what cannot be run at all, so that it does not stand in the way of the others. */
export async function postpone(db: Kysely<unknown>, id: string, until: Temporal.Instant): Promise<void> {
  await sql`update kernel.source set next_run_at = ${until.toString()} where id = ${id}`.execute(db);
}

/** The source is free again, as if nobody had asked. */
export async function release(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`update kernel.source set lease_until = null, progress = null where id = ${id}`.execute(db);
}

export async function renew(db: Kysely<unknown>, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update kernel.source set lease_until = ${leaseEnd(now)} where id = ${id}`.execute(db);
}

/** Nothing once the run has ended: what is written late is of a run that nobody waits for. */
export async function writeProgress(db: Kysely<unknown>, id: string, progress: unknown): Promise<void> {
  await sql`update kernel.source set progress = ${JSON.stringify(progress)}
    where id = ${id} and lease_until is not null`.execute(db);
}

export interface Finish {
  id: string;
  outcome: Outcome;
  /** As stored with the run. */
  report: unknown;
  started: Temporal.Instant;
  now: Temporal.Instant;
  nextRun: Temporal.Instant | null;
  /** Of the content that is shown from now on; left out where it stays. */
  content?: {
    etag: string | null;
    lastModified: string | null;
    sha256: string;
    reader: string;
    fetchedAt: string | null;
  };
  held: Held | null;
  fault: { code: string; message: string } | null;
}

/** Within the transaction of the import, so that both are there or neither. */
export async function finish(trx: Kysely<unknown>, one: Finish): Promise<void> {
  const { id, outcome, content, held, fault } = one;
  const isGood = outcome === 'imported' || outcome === 'unchanged';
  await sql`update kernel.source set
      checked_at = ${isGood ? sql`${one.now.toString()}` : sql`checked_at`},
      failures = ${outcome === 'failed' ? sql`failures + 1` : sql`0`},
      failing_since = ${outcome === 'failed' ? sql`coalesce(failing_since, ${one.now.toString()})` : null},
      progress = null,
      fault = ${fault === null ? null : storableJson(fault)}, held = ${held === null ? null : storableJson(held)},
      next_run_at = ${one.nextRun?.toString() ?? null}, lease_until = null
    where id = ${id}`.execute(trx);
  if (content !== undefined)
    await sql`update kernel.source set etag = ${content.etag}, last_modified = ${content.lastModified},
      sha256 = ${content.sha256}, reader = ${content.reader}, fetched_at = ${content.fetchedAt} where id = ${id}`.execute(
      trx,
    );
  // What was told about its failures is over: the feed came by itself, and its card with it.
  if (isGood) await endOfTrouble(trx, id);
  await sql`insert into kernel.source_run (source, started_at, finished_at, outcome, report)
    values (${id}, ${one.started.toString()}, ${one.now.toString()}, ${outcome}, ${storableJson(one.report)})`.execute(
    trx,
  );
  await sql`delete from kernel.source_run where source = ${id}
      and id <= (select id from kernel.source_run where source = ${id} order by id desc offset ${RUNS_KEPT} limit 1)`.execute(
    trx,
  );
}

export interface StoredRun {
  id: number;
  startedAt: string;
  finishedAt: string;
  outcome: Outcome;
  report: unknown;
}

/** Newest first. */
export async function runsOf(db: Kysely<unknown>, id: string, limit: number): Promise<StoredRun[]> {
  const { rows } = await sql<StoredRun>`
    select id, started_at as "startedAt", finished_at as "finishedAt", outcome, report
    from kernel.source_run where source = ${id} order by id desc limit ${limit}`.execute(db);
  return rows;
}

function leaseEnd(now: Temporal.Instant): string {
  return now.add({ seconds: LEASE_SECONDS }).toString();
}

/** Where its records lie: their "Stand" changes with every look. */
export async function unitsOf(
  trx: Kysely<unknown>,
  source: Pick<Source, 'id' | 'ownerArs'>,
): Promise<string[]> {
  const { rows } = await sql<{ ars: string }>`
    select distinct record_ars as ars from kernel.source_record
    where ars = ${source.ownerArs} and source = ${source.id} and removed_at is null limit 50`.execute(trx);
  return rows.map(({ ars }) => ars);
}
