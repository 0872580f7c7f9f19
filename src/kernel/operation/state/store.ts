/** How large the database is, and how large the house was on other days. */
import { type Kysely, sql } from 'kysely';

/** Of the schemas of house and solutions, the largest first. */
export async function schemaSizes(db: Kysely<unknown>): Promise<{ name: string; bytes: number }[]> {
  const { rows } = await sql<{ name: string; bytes: number }>`
    select n.nspname as name, sum(pg_total_relation_size(c.oid))::bigint as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}

export interface HouseSize {
  /** Instant. */
  at: string;
  /** Bytes. */
  database: number;
  files: number;
  tiles: number;
}

export async function keepSize(
  db: Kysely<unknown>,
  { at, database, files, tiles }: HouseSize,
): Promise<void> {
  await sql`
    insert into kernel.house_size (at, database_bytes, file_bytes, tile_bytes)
    values (${at}, ${database}, ${files}, ${tiles}) on conflict (at) do nothing`.execute(db);
}

/** The oldest figures of a span, `until` exclusive. */
export async function oldestSize(
  db: Kysely<unknown>,
  { since, until }: { since: Temporal.Instant; until: Temporal.Instant },
): Promise<HouseSize | undefined> {
  const { rows } = await sql<HouseSize>`
    select at, database_bytes as database, file_bytes as files, tile_bytes as tiles from kernel.house_size
    where at >= ${since.toString()} and at < ${until.toString()} order by at limit 1`.execute(db);
  return rows[0];
}

export interface DatabaseState {
  postgres: string;
  migrations: number;
}

export async function databaseState(db: Kysely<unknown>): Promise<DatabaseState> {
  const { rows } = await sql<DatabaseState>`
    select split_part(current_setting('server_version'), ' ', 1) as postgres,
      (select count(*) from kernel.migration) as migrations`.execute(db);
  return rows[0] ?? { postgres: '', migrations: 0 };
}
