/** SQL of collection points, of both tables. Every question takes the scope first. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Box } from '../../../kernel/solution.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { Fraction } from '../fractions.ts';
import { type PointRecord, pointSchema } from './point-model.ts';

type Db = Kysely<unknown>;
type Keys = readonly string[];
/** Which table a point comes from: the two never mix in a feed. */
export type PointTable = 'point' | 'osm_point';

export interface KnownPoint {
  id: string;
  ars: string;
  source: string;
  seenAt: string | null;
  licence: string | null;
  record: PointRecord;
}

const rowSchema = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string(), seenAt: z.string().nullable() },
  ...{ licence: z.string().nullable(), record: pointSchema },
});

const COLUMNS = sql`e.id, e.ars, e.source, r.licence, e.record,
  to_char(r.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"`;
const RECORD = sql`left join kernel.source_record r on r.ars = e.ars and r.id = e.id and r.removed_at is null`;

/** `also`: names in lower case of things that it may take beside its fractions. */
export interface PointsWanted {
  fractions: readonly Fraction[] | null;
  also?: readonly string[];
}

/** In the order of the keys, then by name; those without a name last. */
export async function pointsIn(
  keys: Keys,
  db: Db,
  wanted: PointsWanted & { limit: number; offset: number },
): Promise<KnownPoint[]> {
  const { rows } = await sql<z.input<typeof rowSchema>>`
    select ${COLUMNS} from ${bothTables(keys)} e ${RECORD} where ${takes(wanted)}
    order by array_position(${[...keys]}::text[], e.ars), e.folded = '', e.folded, e.id
    limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

export async function countPoints(keys: Keys, db: Db, wanted: PointsWanted): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${bothTables(keys)} e where ${takes(wanted)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Fractions that any of them takes. */
export async function fractionsTaken(keys: Keys, db: Db): Promise<string[]> {
  const { rows } = await sql<{ fraction: string }>`
    select distinct unnest(e.fractions || case when e.kind = 'centre' then '{recycling-centre}'::text[] else '{}' end)
      as fraction from ${bothTables(keys)} e`.execute(db);
  return rows.map(({ fraction }) => fraction);
}

export async function pointById(keys: Keys, db: Db, id: string): Promise<KnownPoint | null> {
  const { rows } = await sql<z.input<typeof rowSchema>>`
    select ${COLUMNS} from ${bothTables(keys)} e ${RECORD} where e.id = ${id}`.execute(db);
  return rows[0] === undefined ? null : rowSchema.parse(rows[0]);
}

/** Whether a record was here that no feed tells any more. */
export async function isGonePoint(keys: Keys, db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from kernel.source_record r join kernel.source s on s.id = r.source
    where r.id = ${id} and r.ars = any(${[...keys]}) and r.removed_at is not null
      and s.solution = 'waste' and s.intake in ('points', 'osm-points')`.execute(db);
  return rows.length > 0;
}

/** Names hold these folded words; at most 20. */
export async function pointsNamed(keys: Keys, db: Db, words: readonly string[]): Promise<KnownPoint[]> {
  const holds = sql.join(
    words.map((word) => sql`' ' || e.folded like ${`% ${word}%`}`),
    sql` and `,
  );
  const { rows } = await sql<z.input<typeof rowSchema>>`
    select ${COLUMNS} from ${bothTables(keys)} e ${RECORD} where ${holds}
    order by array_position(${[...keys]}::text[], e.ars), length(e.folded), e.id limit 20`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** Points of one table in a box. */
export async function pointsInBox(
  keys: Keys,
  db: Db,
  { table, box: [west, south, east, north], limit }: { table: PointTable; box: Box; limit: number },
): Promise<KnownPoint[]> {
  const { rows } = await sql<z.input<typeof rowSchema>>`
    select ${COLUMNS} from ${sql.table(`waste.${table}`)} e ${RECORD}
    where e.ars = any(${[...keys]}) and e.lon between ${west} and ${east} and e.lat between ${south} and ${north}
      and ${isShown(sql`e.source`)} order by e.id limit ${limit}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

export function putPoints(table: PointTable) {
  return async (records: readonly Stored<PointRecord>[], db: Db): Promise<void> => {
    await removeFrom(table, records, db);
    const rows = records.map(({ id, ars, source, record }) => ({
      ...{ id, ars, source, record, name: record.name ?? '', folded: fold(record.name ?? '') },
      ...{ kind: record.kind, fractions: record.fractions, ...record.point },
    }));
    await sql`insert into ${sql.table(`waste.${table}`)}
        (ars, id, source, name, folded, kind, fractions, lon, lat, record)
      select ars, id, source, name, folded, kind,
        array(select jsonb_array_elements_text(r.fractions)), lon, lat, record
      from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, id uuid, source uuid, name text,
        folded text, kind text, fractions jsonb, lon float8, lat float8, record jsonb)`.execute(db);
  };
}

export function removePoints(table: PointTable) {
  return (records: readonly { id: string; ars: string }[], db: Db) => removeFrom(table, records, db);
}

async function removeFrom(
  table: PointTable,
  records: readonly { id: string; ars: string }[],
  db: Db,
): Promise<void> {
  await sql`delete from ${sql.table(`waste.${table}`)} t
    using jsonb_to_recordset(${storableJson(records.map(({ id, ars }) => ({ id, ars })))}::jsonb)
      as r (id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}

function takes({ fractions, also = [] }: PointsWanted): RawBuilder<unknown> {
  if (fractions === null) return sql`true`;
  // What goes to "the recycling centre" goes to each of them.
  const isCentre = fractions.includes('recycling-centre') ? sql`e.kind = 'centre'` : sql`false`;
  return sql`(e.fractions && ${[...fractions]}::text[] or ${isCentre} or exists (
    select from jsonb_array_elements_text(e.record -> 'takes') as t (word) where lower(t.word) = any(${[...also]})))`;
}

function bothTables(keys: Keys): RawBuilder<unknown> {
  const of = (table: PointTable) =>
    sql`select t.* from ${sql.table(`waste.${table}`)} t
      where t.ars = any(${[...keys]}) and ${isShown(sql`t.source`)}`;
  return sql`(${of('point')} union all ${of('osm_point')})`;
}
