/** SQL of what units say of entries of the sorting guide. Every question takes the scope first. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { type SortingRecord, sortingSchema } from './sorting-model.ts';

type Db = Kysely<unknown>;

export interface KnownSorting {
  id: string;
  ars: string;
  source: string;
  seenAt: string | null;
  licence: string | null;
  record: SortingRecord;
}

const rowSchema = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string(), seenAt: z.string().nullable() },
  ...{ licence: z.string().nullable(), record: sortingSchema },
});

/** By entry; where one unit says two things of one, the one entered first is the first. */
export async function sortingsOf(
  keys: readonly string[],
  db: Db,
  { items = null, limit = 5000 }: { items?: readonly string[] | null; limit?: number } = {},
): Promise<KnownSorting[]> {
  const { rows } = await sql<z.input<typeof rowSchema>>`
    select e.id, e.ars, e.source, r.licence, e.record,
      to_char(r.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"
    from waste.sorting_override e
    left join kernel.source_record r on r.ars = e.ars and r.id = e.id and r.removed_at is null
    where e.ars = any(${[...keys]}) and ${isShown(sql`e.source`)}
      ${items === null ? sql`` : sql`and e.item = any(${[...items]})`}
    order by e.item, e.id limit ${limit}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

export async function putSortings(records: readonly Stored<SortingRecord>[], db: Db): Promise<void> {
  const rows = records.map(({ id, ars, source, record }) => ({ id, ars, source, item: record.item, record }));
  await sql`insert into waste.sorting_override (ars, id, source, item, record)
    select ars, id, source, item, record
    from jsonb_to_recordset(${storableJson(rows)}::jsonb)
      as r (ars text, id uuid, source uuid, item text, record jsonb)
    on conflict (ars, id) do update set source = excluded.source, item = excluded.item,
      record = excluded.record`.execute(db);
}

export async function removeSortings(records: readonly { id: string; ars: string }[], db: Db): Promise<void> {
  await sql`delete from waste.sorting_override t
    using jsonb_to_recordset(${storableJson(records.map(({ id, ars }) => ({ id, ars })))}::jsonb)
      as r (id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}
