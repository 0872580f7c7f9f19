/** Reads sources; `run/` writes what an import changes, `manage.ts` what people change. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { Source } from './source.ts';

const COLUMNS = sql`id, owner_ars as "ownerArs", solution, intake, connector, kind, name, url, address, licence,
  settings, every_seconds as "everySeconds", state, awaits_adoption as "awaitsAdoption", checked_at as "checkedAt",
  failures, fault,
  case when held is null then null else jsonb_build_object(
    'since', held->'since', 'records', held->'records', 'before', held->'before') end as held,
  (select jsonb_build_object('since', hidden_at, 'concern', concern) from kernel.source_watch w
    where w.source = s.id and hidden_at is not null) as hidden`;

export async function readSources(db: Kysely<unknown>): Promise<Source[]> {
  const { rows } = await sql<Source>`select ${COLUMNS} from kernel.source s order by created_at, id`.execute(
    db,
  );
  return rows;
}

export async function readSource(db: Kysely<unknown>, id: string): Promise<Source | undefined> {
  const { rows } = await sql<Source>`select ${COLUMNS} from kernel.source s where id = ${id}`.execute(db);
  return rows[0];
}

/** Records that are shown, with where they lie. */
export async function liveRecords(
  trx: Kysely<unknown>,
  { ars, id }: { ars: Ars; id: string },
): Promise<{ id: string; ars: Ars }[]> {
  const { rows } = await sql<{ id: string; ars: Ars }>`
    select id, record_ars as ars from kernel.source_record
    where ars = ${ars} and source = ${id} and removed_at is null`.execute(trx);
  return rows;
}
