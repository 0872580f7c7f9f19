/** SQL of open data beside that of the pages; the scope first where there is one. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../../kernel/sources/is-shown.ts';
import type { Keys } from '../../known.ts';
import { type EventRecord, eventSchema } from '../../model.ts';

type Db = Kysely<unknown>;

/** What one source alone has told; null where it no longer does. */
export async function toldRecord(db: Db, id: string): Promise<{ ars: string; record: EventRecord } | null> {
  const { rows } = await sql<{ ars: string; record: unknown }>`
    select t.ars, t.record from leisure.told_event t where t.id = ${id}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : { ars: row.ars, record: eventSchema.parse(row.record) };
}

export interface SourceCount {
  source: string;
  /** Records with a licence of their own are counted apart; null: that of the source. */
  licence: string | null;
  events: number;
  places: number;
  osmPlaces: number;
}

/** How many records of each source and licence are here. */
export async function countOpen(
  keys: Keys,
  db: Db,
  { from, without }: { from: Temporal.Instant; without: readonly string[] },
): Promise<SourceCount[]> {
  const of = (table: string, n: number) => sql`
    select t.id, t.source, ${n}::int as n from ${sql.table(`leisure.${table}`)} t where t.ars = any(${[...keys]})`;
  const { rows } = await sql<SourceCount>`
    select t.source, r.licence, (count(*) filter (where n = 0))::int as events,
      (count(*) filter (where n = 1))::int as places, (count(*) filter (where n = 2))::int as "osmPlaces"
    from (${of('event', 0)} and exists (select from leisure.occurrence o
        where o.ars = t.ars and o.event = t.id and o.until > ${from.toString()})
      union all ${of('town_place', 1)} union all ${of('osm_place', 2)}) t
    left join kernel.source_record r on r.id = t.id and r.removed_at is null
    where t.source <> all(${[...without]}::uuid[]) and ${isShown(sql`t.source`)}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
