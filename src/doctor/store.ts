/** What the doctor asks of the database; changes nothing. */
import { type Kysely, sql } from 'kysely';

type Db = Kysely<unknown>;

async function one<T>(db: Db, query: ReturnType<typeof sql<T>>): Promise<T> {
  const { rows } = await query.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a query for one row has none');
  return row;
}

/** Who really signed in, whatever role it acts as, and what else it may be. */
export async function loginOf(db: Db): Promise<{ account: string; isOwner: boolean; isSuperuser: boolean }> {
  return one(
    db,
    sql`select session_user::text as account,
      pg_has_role(session_user, 'hier_owner', 'MEMBER') as "isOwner",
      coalesce((select rolsuper from pg_roles where rolname = session_user), false) as "isSuperuser"`,
  );
}

/** What `hier_app` may do to the log of changes beside adding to it. */
export async function rightsToAudit(db: Db): Promise<string[]> {
  const { rights } = await one<{ rights: string[] }>(
    db,
    sql`select coalesce(array_agg(p order by p), '{}') as rights
      from unnest(array['SELECT', 'UPDATE', 'DELETE', 'TRUNCATE']) as p
      where has_table_privilege('hier_app', 'kernel.audit', p)`,
  );
  return rights;
}

export async function hasTable(db: Db, name: string): Promise<boolean> {
  const { there } = await one<{ there: boolean }>(db, sql`select to_regclass(${name}) is not null as there`);
  return there;
}

export async function serverVersion(db: Db): Promise<string> {
  const { version } = await one<{ version: string }>(
    db,
    sql`select split_part(current_setting('server_version'), ' ', 1) as version`,
  );
  return version;
}

/** Instant, as the database has it now. */
export async function databaseNow(db: Db): Promise<string> {
  const { now } = await one<{ now: string }>(db, sql`select clock_timestamp() as now`);
  return now;
}

export async function appliedMigrations(db: Db): Promise<{ schema: string; name: string }[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select schema, name from kernel.migration order by schema, name`.execute(db);
  return rows;
}

export async function countOperators(db: Db): Promise<number> {
  const { count } = await one<{ count: number }>(
    db,
    sql`select count(*) as count from kernel.membership where role = 'operator'`,
  );
  return count;
}

export interface FeedRow {
  id: string;
  name: string;
  state: 'active' | 'paused';
  failures: number;
  isHeld: boolean;
  fault: string | null;
  /** Civil dates. */
  contractEnd: string | null;
  reviewDate: string | null;
}

/** Feeds without the example data. */
export async function readFeeds(db: Db): Promise<FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select id, name, state, failures, held is not null as "isHeld", fault ->> 'code' as fault,
      contract_end as "contractEnd", review_date as "reviewDate"
    from kernel.source where kind <> 'sample' order by name, id`.execute(db);
  return rows;
}

/** When municipalities were last imported, and of which state their boundaries are; null: never. */
export async function readPlacesState(db: Db): Promise<{ importedAt: string; state: string } | null> {
  const { rows } = await sql<{ importedAt: string; state: string }>`
    select i.imported_at as "importedAt", l.state
    from kernel.boundary_layer l join kernel.place_import i on i.id = l.import
    order by l.layer limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Work that was given up, by name. */
export async function countFailedJobs(db: Db): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select name, count(*) as count from jobs.job where state = 'failed' group by 1 order by 1`.execute(db);
  return rows;
}
