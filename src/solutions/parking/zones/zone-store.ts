/** Building areas in the database. Every question takes the keys first; `without`: sources of examples. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { isShown, willBeShown } from '../../../kernel/sources/is-shown.ts';
import { type ZoneRecord, zoneModel } from '../model.ts';
import { boxOf } from './contains.ts';

type Db = Kysely<unknown>;

export interface KnownZone {
  ars: string;
  id: string;
  source: string;
  record: ZoneRecord;
}

const rowSchema = z.object({ ars: z.string(), id: z.string(), source: z.string(), record: zoneModel });

/** Those whose box holds the point; at most 500. */
export async function zonesAround(
  keys: readonly string[],
  db: Db,
  { lon, lat, without }: { lon: number; lat: number; without: readonly string[] },
): Promise<KnownZone[]> {
  const { rows } = await sql`
    select e.ars, e.id, e.source, e.record from parking.zone e
    where e.ars = any(${[...keys]}) and ${lon}::float8 between e.west and e.east
      and ${lat}::float8 between e.south and e.north
      and ${isShown(sql`e.source`)} and e.source <> all(${[...without]}::uuid[])
    order by e.id limit 500`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** What lots say of their zone; those that are gone are left out. */
export async function zonesById(db: Db, ids: readonly string[]): Promise<KnownZone[]> {
  const { rows } = await sql`
    select e.ars, e.id, e.source, e.record - 'polygons' || '{"polygons": []}'::jsonb as record
    from parking.zone e where e.id = any(${[...ids]}::uuid[]) and ${isShown(sql`e.source`)}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** How many some sources brought. */
export async function countZones(db: Db, sources: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from parking.zone e
    where e.source = any(${[...sources]}::uuid[]) and ${isShown(sql`e.source`)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Who is competent, where all areas of some sources name the same; null: nobody, or several. */
export async function oneAuthority(
  db: Db,
  sources: readonly string[],
): Promise<{ name: string; link: string | null } | null> {
  const { rows } = await sql<{ name: string; link: string | null }>`
    select e.record ->> 'authority' as name, min(e.record ->> 'link') as link from parking.zone e
    where e.source = any(${[...sources]}::uuid[]) and e.record ->> 'authority' is not null
      and ${isShown(sql`e.source`)} group by 1 limit 2`.execute(db);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Whether any area of some sources names who is competent, also of those that wait for the adoption. */
export async function authorityIsNamed(db: Db, sources: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select from parking.zone e where e.source = any(${[...sources]}::uuid[])
    and e.record ->> 'authority' is not null and ${willBeShown(sql`e.source`)} limit 1`.execute(db);
  return rows.length > 0;
}

export async function putZones(
  records: readonly Stored<ZoneRecord>[],
  db: Db,
  { now }: { now: Temporal.Instant },
): Promise<void> {
  await deleteZones(records, db);
  const rows = records.map(({ id, ars, source, record }) => {
    const [west, south, east, north] = boxOf(record.polygons);
    return { id, ars, source, verdict: record.verdict, west, south, east, north, record };
  });
  await sql`insert into parking.zone (ars, id, source, verdict, west, south, east, north, record)
    select ars, id, source, verdict, west, south, east, north, record
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, id uuid, source uuid, verdict text,
      west float8, south float8, east float8, north float8, record jsonb)`.execute(db);
  await noteChange(
    records.map(({ ars }) => ars),
    db,
    now,
  );
}

/** The layer lies otherwise than before: lots below it are checked again. */
async function noteChange(units: readonly string[], db: Db, now: Temporal.Instant): Promise<void> {
  await sql`insert into parking.zone_change as c (ars, changed_at)
    select distinct u, ${now.toString()}::timestamptz from unnest(${[...units]}::text[]) as u
    on conflict (ars) do update set changed_at = greatest(c.changed_at, excluded.changed_at)`.execute(db);
}

export async function removeZones(records: readonly { id: string; ars: string }[], db: Db): Promise<void> {
  await deleteZones(records, db);
  // `remove` is told no instant; the statement's own is near enough: it only has to lie after the last check.
  await sql`insert into parking.zone_change as c (ars, changed_at)
    select distinct u, now() from unnest(${records.map(({ ars }) => ars)}::text[]) as u
    on conflict (ars) do update set changed_at = greatest(c.changed_at, excluded.changed_at)`.execute(db);
}

/** A source was hidden or is shown again. */
export async function renewZones(source: string, db: Db): Promise<void> {
  await sql`insert into parking.zone_change as c (ars, changed_at)
    select distinct e.ars, now() from parking.zone e where e.source = ${source}
    on conflict (ars) do update set changed_at = greatest(c.changed_at, excluded.changed_at)`.execute(db);
}

async function deleteZones(records: readonly { id: string; ars: string }[], db: Db): Promise<void> {
  await sql`delete from parking.zone t
    using jsonb_to_recordset(${storableJson(records.map(({ id, ars }) => ({ id, ars })))}::jsonb)
      as r (id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}
