/** SQL of what search engines are told of: records of real sources, in pieces, the scope first. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { instant } from '../known.ts';

export const LISTED_TABLES = ['event', 'town_place', 'osm_place'] as const;

export interface ListedRecord {
  id: string;
  ars: Ars;
  /** Instant at which this house last saw it change; null: nobody knows. */
  changedAt: string | null;
}

const PIECE = 5_000;

/** By id: events with a date to come, and places that have a name. */
export async function* listedRecords(
  units: readonly Ars[],
  db: Kysely<unknown>,
  ask: { table: (typeof LISTED_TABLES)[number]; without: readonly string[]; from: Temporal.Instant },
): AsyncGenerator<ListedRecord> {
  const { table, without } = ask;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<ListedRecord>`
      select t.id, t.ars, r.changed_at as "changedAt" from ${sql.table(`leisure.${table}`)} t
      left join kernel.source_record r on r.id = t.id and r.removed_at is null
      where t.id > ${after}::uuid and t.ars = any(${[...units]}) and ${isShown(sql`t.source`)}
        and t.source <> all(${[...without]}::uuid[]) and ${wanted(ask)}
      order by t.id limit ${PIECE}`.execute(db);
    for (const row of rows) yield { ...row, changedAt: instant.nullable().parse(row.changedAt) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last.id;
  }
}

function wanted({ table, from }: { table: string; from: Temporal.Instant }): RawBuilder<unknown> {
  if (table !== 'event') return sql`t.folded <> ''`;
  return sql`exists (select from leisure.occurrence o
    where o.ars = t.ars and o.event = t.id and o.until > ${from.toString()})`;
}
