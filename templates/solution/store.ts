/** The only file with SQL. Every function takes the scope first. */
import { type Kysely, sql } from 'kysely';
import type { Box } from '../../kernel/solution.ts';
import { type Entry, entrySchema } from './model.ts';

/** Entries of a set of keys (`places.keys(ars)`), by id, after a key; at most `limit`. */
export async function entriesOf(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  options: { after?: string | undefined; limit: number },
): Promise<Entry[]> {
  const after = options.after ?? '00000000-0000-0000-0000-000000000000';
  const { rows } = await sql<unknown>`
    select id, ars, name, lon, lat, source, licence,
           to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
    from __id__.entry
    where ars = any(${[...keys]}) and id > ${after}
    order by id
    limit ${options.limit}`.execute(db);
  return rows.map((row) => entrySchema.parse(row));
}

/** Entries of a set of keys that lie in a box, [west, south, east, north] in degrees WGS 84; at most `limit`. */
export async function entriesIn(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  { box: [west, south, east, north], limit }: { box: Box; limit: number },
): Promise<{ id: string; name: string; lon: number; lat: number }[]> {
  const { rows } = await sql<{ id: string; name: string; lon: number; lat: number }>`
    select id, name, lon, lat from __id__.entry
    where ars = any(${[...keys]}) and lon between ${west} and ${east} and lat between ${south} and ${north}
    order by id
    limit ${limit}`.execute(db);
  return rows;
}

/** How many there are, and when the last one changed. */
export async function countOf(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
): Promise<{ count: number; newest: string | null }> {
  const { rows } = await sql<{ count: number; newest: string | null }>`
    select count(*)::int as count,
           to_char(max(changed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as newest
    from __id__.entry
    where ars = any(${[...keys]})`.execute(db);
  return rows[0] ?? { count: 0, newest: null };
}

/** Adds an entry or renews the one with its id. */
export async function putEntry(ars: string, db: Kysely<unknown>, entry: Omit<Entry, 'ars'>): Promise<void> {
  await sql`
    insert into __id__.entry (ars, owner_ars, id, name, lon, lat, source, licence, changed_at)
    values (${ars}, ${ars}, ${entry.id}, ${entry.name}, ${entry.lon}, ${entry.lat}, ${entry.source}, ${entry.licence}, ${entry.changedAt})
    on conflict (ars, id) do update
    set name = excluded.name, lon = excluded.lon, lat = excluded.lat, source = excluded.source,
        licence = excluded.licence, changed_at = excluded.changed_at`.execute(db);
}
