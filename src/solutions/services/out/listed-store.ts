/** SQL of what search engines are told of: public records of real sources, in pieces, the scope first. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';

type Db = Kysely<unknown>;

export interface ListedRecord {
  id: string;
  name: string;
  /** Where it counts, in the order of the keys. */
  areas: Ars[];
  leika: string[];
  /** Instant of the last change as the source says it; null: not said. */
  changedAt: string | null;
}

const PIECE = 5_000;
const SHOWN = isShown(sql`t.source`);

/** Services that count for one of the units, or offices that belong to one; by id. */
export async function* listedRecords(
  units: readonly Ars[],
  db: Db,
  { table, without }: { table: 'service' | 'office'; without: readonly string[] },
): AsyncGenerator<ListedRecord> {
  let after = '00000000-0000-0000-0000-000000000000';
  const areas = table === 'service' ? sql`t.areas` : sql`array[t.owner_ars]`;
  const leika = table === 'service' ? sql`t.leika` : sql`'{}'::text[]`;
  const here =
    table === 'service' ? sql`t.areas && ${[...units]}::text[]` : sql`t.owner_ars = any(${[...units]})`;
  for (;;) {
    const { rows } = await sql<ListedRecord>`
      select t.id, t.record->>'name' as name, ${areas} as areas, ${leika} as leika,
        t.record->>'changedAt' as "changedAt"
      from ${sql.table(`services.${table}`)} t
      where t.id > ${after}::uuid and t.is_public and ${SHOWN} and t.source <> all(${[...without]}::uuid[])
        and ${here}
      order by t.id limit ${PIECE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last.id;
  }
}
