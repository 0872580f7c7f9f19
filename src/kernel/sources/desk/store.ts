/** Reads and writes sources as the desk sees them. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';
import type { SourceDraft } from '../manage/source-draft.ts';
import type { Progress } from '../run/keep-progress.ts';
import type { SourceKind } from '../source.ts';
import type { Watched } from '../watch/watched.ts';

export interface DeskSource extends Omit<Watched, 'kind'> {
  kind: SourceKind;
  connector: string;
  url: string | null;
  address: string | null;
  licence: string;
  settings: Record<string, unknown>;
  everySeconds: number | null;
  checkedAt: string | null;
  attemptedAt: string | null;
  nextRunAt: string | null;
  fault: { code: string; message: string } | null;
  held: { since: string; records: number; before: number; file: string } | null;
  hiddenAt: string | null;
  awaitsAdoption: boolean;
  progress: Progress | null;
}

const COLUMNS = sql`s.id, s.owner_ars as "ownerArs", s.name, s.solution, s.intake, s.connector, s.kind, s.state, s.url,
  s.address, s.licence, s.settings, s.every_seconds as "everySeconds", s.mailbox, s.deputy,
  s.contract_end::text as "contractEnd", s.review_date::text as "reviewDate", s.created_at as "createdAt",
  s.checked_at as "checkedAt", s.attempted_at as "attemptedAt", s.next_run_at as "nextRunAt",
  s.failing_since as "failingSince", s.fault, s.held, s.held->>'since' as "heldSince", w.hidden_at as "hiddenAt",
  s.awaits_adoption as "awaitsAdoption",
  jsonb_build_object('data', w.quiet_data_until, 'people', w.quiet_people_until) as quiet,
  case when w.step is null then null else jsonb_build_object('concern', w.concern, 'reason', w.reason, 'step', w.step,
    'begunAt', w.begun_at, 'steppedAt', w.stepped_at) end as chain`;
const TABLES = sql`kernel.source s left join kernel.source_watch w on w.source = s.id`;

/** Of a place, by name, after one ("name id"); what is being run now has its progress. */
export async function sourcesOfPlace(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  ask: { after: { name: string; id: string } | null; limit: number; now: Temporal.Instant },
): Promise<DeskSource[]> {
  const { after, limit } = ask;
  const { rows } = await sql<DeskSource>`
    select ${COLUMNS}, ${progressAt(ask.now)} from ${TABLES} where s.owner_ars = any(${[...keys]})
      ${after === null ? sql`` : sql`and (s.name, s.id) > (${after.name}, ${after.id}::uuid)`}
    order by s.name, s.id limit ${limit}`.execute(db);
  return rows;
}

/** One of a place, whatever it is called today. */
export async function sourceOfPlace(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  id: string,
  now: Temporal.Instant,
): Promise<DeskSource | undefined> {
  const { rows } = await sql<DeskSource>`
    select ${COLUMNS}, ${progressAt(now)} from ${TABLES}
    where s.owner_ars = any(${[...keys]}) and s.id = ${id}`.execute(db);
  return rows[0];
}

/** What a killed process left is no progress. */
function progressAt(now: Temporal.Instant) {
  return sql`case when s.lease_until > ${now.toString()} then coalesce(s.progress,
    '{"phase": "fetching", "records": 0}') end as progress`;
}

export async function lockSource(trx: Kysely<unknown>, id: string): Promise<void> {
  await sql`select from kernel.source where id = ${id} for update`.execute(trx);
}

export async function countRecords(
  db: Kysely<unknown>,
  { id, ownerArs }: Pick<DeskSource, 'id' | 'ownerArs'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kernel.source_record
    where ars = ${ownerArs} and source = ${id} and removed_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}

/** `isNewContent`: what was known of the content no longer counts, and it is read at once. */
export async function changeSource(
  trx: Kysely<unknown>,
  id: string,
  { draft, isNewContent, now }: { draft: SourceDraft; isNewContent: boolean; now: Temporal.Instant },
): Promise<void> {
  await sql`update kernel.source set name = ${draft.name}, url = ${draft.url}, licence = ${draft.licence},
      address = ${draft.address}, settings = ${JSON.stringify(draft.settings)}, every_seconds = ${draft.everySeconds},
      mailbox = ${draft.mailbox}, deputy = ${draft.deputy}, contract_end = ${draft.contractEnd},
      review_date = ${draft.reviewDate},
      etag = ${isNewContent ? null : sql`etag`}, last_modified = ${isNewContent ? null : sql`last_modified`},
      sha256 = ${isNewContent ? null : sql`sha256`}, reader = ${isNewContent ? null : sql`reader`},
      next_run_at = case when ${draft.everySeconds}::int is null or state <> 'active' then null
        when ${isNewContent} then ${now.toString()}::timestamptz
        else least(next_run_at, ${now.toString()}::timestamptz + ${draft.everySeconds}::int * interval '1 second') end
    where id = ${id}`.execute(trx);
}

/** Whether another source of the place has the name for the same intake. */
export async function isNameTaken(
  trx: Kysely<unknown>,
  { ownerArs, solution, intake, name }: Pick<SourceDraft, 'ownerArs' | 'solution' | 'intake' | 'name'>,
  id: string,
): Promise<boolean> {
  const { rows } =
    await sql`select from kernel.source where owner_ars = ${ownerArs} and solution = ${solution}
    and intake = ${intake} and name = ${name} and id <> ${id}`.execute(trx);
  return rows.length > 0;
}

/** What would come and go if what was staged were taken in; of those that go only the keys are known. */
export async function comingAndGoing(
  trx: Kysely<unknown>,
  { id, ownerArs }: Pick<DeskSource, 'id' | 'ownerArs'>,
  limit: number,
): Promise<{
  coming: { key: string; record: unknown }[];
  going: string[];
  counts: { coming: number; going: number };
}> {
  const known = sql`(select key from kernel.source_record
    where ars = ${ownerArs} and source = ${id} and removed_at is null) r`;
  const coming = await sql<{ key: string; record: unknown }>`
    select s.key, s.record from staged s left join ${known} on r.key = s.key
    where r.key is null order by s.n limit ${limit}`.execute(trx);
  const going = await sql<{ key: string }>`
    select r.key from ${known} left join staged s on s.key = r.key where s.key is null order by r.key
    limit ${limit}`.execute(trx);
  const counts = await sql<{ coming: number; going: number }>`
    select count(*) filter (where r.key is null)::int as coming, count(*) filter (where s.key is null)::int as going
    from staged s full join ${known} on r.key = s.key`.execute(trx);
  return {
    coming: coming.rows,
    going: going.rows.map(({ key }) => key),
    counts: counts.rows[0] ?? { coming: 0, going: 0 },
  };
}
