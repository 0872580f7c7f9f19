/** SQL of what counts at a place, whole records in pieces; the scope first. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../../kernel/sources/is-shown.ts';
import { type OfficeRecord, officeRecordSchema, serviceRecordSchema } from '../../feeds/records.ts';
import { areaOf, isHere, ROW, type Scope } from '../../store/here-store.ts';
import type { OfficeRow, ServiceRow } from '../../store/rows.ts';

type Db = Kysely<unknown>;

/** Records at once: with all their texts. */
const PIECE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface ExportedService extends ServiceRow {
  /** The nearest key of the chain for which it counts. */
  area: string;
  /** Addresses of online services that are competent for it here. */
  online: { name: string; url: string }[];
}

export async function* servicesHere(scope: Scope, db: Db): AsyncGenerator<ExportedService> {
  const { chain, today } = scope;
  let after = FIRST;
  for (;;) {
    const { rows } = await sql<ExportedService>`
      select ${ROW}, t.record, ${areaOf(scope)} as area, coalesce((
        select jsonb_agg(distinct jsonb_build_object('name', o.record->>'name', 'url', l->>'href'))
        from services.competence c
        join services.online_service o
          on o.owner_ars = c.owner_ars and o.family = c.family and o.key = c.holder_key
        cross join jsonb_array_elements(o.record->'links') l
        where c.owner_ars = t.owner_ars and c.family = t.family and c.service_key in (t.key, t.specialises)
          and c.ars = any(${[...chain]}) and c.holder_kind in ('online', 'either') and c.sub_area is null
          and not o.is_form and ${isShown(sql`o.source`)}
          and (c.valid_from is null or c.valid_from <= ${today}::date)
          and (c.valid_until is null or c.valid_until >= ${today}::date)), '[]') as online
      from services.service t
      where t.id > ${after}::uuid and ${isHere(scope)} order by t.id limit ${PIECE}`.execute(db);
    for (const row of rows) yield { ...row, record: serviceRecordSchema.parse(row.record) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last.id;
  }
}

/** Public offices of the units of the chain. */
export async function* officesHere({ chain, without }: Scope, db: Db): AsyncGenerator<OfficeRow> {
  let after = FIRST;
  for (;;) {
    const { rows } = await sql<OfficeRow & { record: OfficeRecord }>`
      select ${ROW}, t.record from services.office t
      where t.id > ${after}::uuid and t.owner_ars = any(${[...chain]}) and t.is_public
        and ${isShown(sql`t.source`)} and t.source <> all(${[...without]}::uuid[])
      order by t.id limit ${PIECE}`.execute(db);
    for (const row of rows) yield { ...row, record: officeRecordSchema.parse(row.record) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last.id;
  }
}

/** How many services and offices of each source count here. */
export async function countBySource(
  scope: Scope,
  db: Db,
): Promise<{ source: string; services: number; offices: number }[]> {
  const { rows } = await sql<{ source: string; services: number; offices: number }>`
    select source, sum(services)::int as services, sum(offices)::int as offices from (
      select t.source, count(*) as services, 0 as offices from services.service t
      where ${isHere(scope)} group by t.source
      union all
      select t.source, 0, count(*) from services.office t
      where t.owner_ars = any(${[...scope.chain]}) and t.is_public and ${isShown(sql`t.source`)}
        and t.source <> all(${[...scope.without]}::uuid[]) group by t.source
    ) one group by source order by source`.execute(db);
  return rows;
}
