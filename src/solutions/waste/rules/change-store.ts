/** Changes that desks laid over days of collection. */
import { type Kysely, sql } from 'kysely';
import type { Change } from './change.ts';

type Db = Kysely<unknown>;

export interface KnownChange extends Change {
  /** Key under which it was written. */
  ars: string;
  /** Instants; `revokedAt` null: it counts. */
  createdAt: string;
  revokedAt: string | null;
}

const INSTANT = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
const COLUMNS = sql`ars, id, districts as slugs, bins, first::text as first, last::text as last, days, reason,
  to_char(created_at at time zone 'UTC', ${INSTANT}) as "createdAt",
  to_char(revoked_at at time zone 'UTC', ${INSTANT}) as "revokedAt"`;

/** Those that count in a unit with these keys, in the order in which they were made. */
export async function changesOf(keys: readonly string[], db: Db): Promise<KnownChange[]> {
  const { rows } = await sql<KnownChange>`select ${COLUMNS} from waste.change
    where ars = any(${[...keys]}) and revoked_at is null order by created_at, id`.execute(db);
  return rows;
}

/** All of a unit, the newest first, also those that were taken back. */
export async function everyChangeOf(
  keys: readonly string[],
  db: Db,
  { limit }: { limit: number },
): Promise<KnownChange[]> {
  const { rows } = await sql<KnownChange>`select ${COLUMNS} from waste.change
    where ars = any(${[...keys]}) order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

export async function writeChange(
  ars: string,
  { id, slugs, bins, first, last, days, reason }: Change,
  now: Temporal.Instant,
  db: Db,
): Promise<void> {
  await sql`insert into waste.change (ars, id, districts, bins, first, last, days, reason, created_at)
    values (${ars}, ${id}, ${[...slugs]}, ${[...bins]}, ${first}, ${last}, ${days}, ${reason},
      ${now.toString()})`.execute(db);
}

/** null: there is none that counts under these keys. */
export async function revokeChange(
  keys: readonly string[],
  id: string,
  now: Temporal.Instant,
  db: Db,
): Promise<KnownChange | null> {
  const { rows } = await sql<KnownChange>`update waste.change set revoked_at = ${now.toString()}
    where ars = any(${[...keys]}) and id = ${id} and revoked_at is null returning ${COLUMNS}`.execute(db);
  return rows[0] ?? null;
}
