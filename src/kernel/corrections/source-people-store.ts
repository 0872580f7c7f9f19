/** Who is behind the source of a record. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';

/** null: the record is of no feed (any more). */
export async function mailboxesOf(
  db: Kysely<unknown>,
  record: string,
): Promise<{ ownerArs: Ars; mailbox: string | null; deputy: string | null } | null> {
  const { rows } = await sql<{ ownerArs: Ars; mailbox: string | null; deputy: string | null }>`
    select s.owner_ars as "ownerArs", s.mailbox, s.deputy
    from kernel.source_record r join kernel.source s on s.id = r.source
    where r.id = ${record} limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Name and page of the source of a record, for the desk; null: of no feed. */
export async function sourceOf(
  db: Kysely<unknown>,
  record: string,
): Promise<{ id: string; ownerArs: Ars; name: string; url: string | null } | null> {
  const { rows } = await sql<{ id: string; ownerArs: Ars; name: string; url: string | null }>`
    select s.id, s.owner_ars as "ownerArs", s.name, s.url
    from kernel.source_record r join kernel.source s on s.id = r.source
    where r.id = ${record} limit 1`.execute(db);
  return rows[0] ?? null;
}
