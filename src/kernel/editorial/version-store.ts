/** The saved versions of an entry. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { EntryVersion } from './entry.ts';

const COLUMNS = sql`version, state, title, content,
  to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"`;

/** The newest first. */
export async function versionsOf(
  db: Kysely<unknown>,
  { ars, id }: { ars: Ars; id: string },
): Promise<EntryVersion[]> {
  const { rows } = await sql<EntryVersion>`
    select ${COLUMNS} from kernel.entry_version where ars = ${ars} and entry = ${id}
    order by version desc`.execute(db);
  return rows;
}

export async function versionOf(
  db: Kysely<unknown>,
  { ars, id }: { ars: Ars; id: string },
  version: number,
): Promise<EntryVersion | null> {
  const { rows } = await sql<EntryVersion>`
    select ${COLUMNS} from kernel.entry_version
    where ars = ${ars} and entry = ${id} and version = ${version}`.execute(db);
  return rows[0] ?? null;
}
