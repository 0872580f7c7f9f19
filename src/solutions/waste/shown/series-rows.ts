/** Series as they are stored. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { type SeriesRecord, seriesSchema } from '../model.ts';

type Db = Kysely<unknown>;

export interface SeriesKey {
  id: string;
  ars: string;
}

export interface KnownSeries extends SeriesKey {
  source: string;
  district: string;
  slug: string;
  record: SeriesRecord;
}

type Row = Omit<KnownSeries, 'record'> & { record: unknown };

export async function seriesOf(wanted: readonly SeriesKey[], db: Db): Promise<KnownSeries[]> {
  const keys = storableJson(wanted.map(({ id, ars }) => ({ id, ars })));
  const { rows } = await sql<Row>`
    select t.ars, t.id, t.source, t.district, t.slug, t.record from waste.series t
    join jsonb_to_recordset(${keys}::jsonb) as r (id uuid, ars text) on t.ars = r.ars and t.id = r.id`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, record: seriesSchema.parse(row.record) }));
}

/** Series of a unit with a day, regular or shown, between two civil dates, in these districts (empty: all). */
export async function seriesWithDays(
  keys: readonly string[],
  { slugs, from, until }: { slugs: readonly string[]; from: string; until: string },
  db: Db,
): Promise<SeriesKey[]> {
  const { rows } = await sql<SeriesKey>`
    select distinct ars, series as id from waste.collection
    where ars = any(${[...keys]}) and (date between ${from} and ${until} or planned between ${from} and ${until})
      and (${slugs.length === 0} or slug = any(${[...slugs]})) order by 1, 2`.execute(db);
  return rows;
}

/** Keys of the series that are rhythms, of these units or of all; by key, `after` one of them. */
export async function rhythms(
  { keys, after, limit }: { keys: readonly string[] | null; after: SeriesKey | null; limit: number },
  db: Db,
): Promise<SeriesKey[]> {
  const { rows } = await sql<SeriesKey>`
    select ars, id from waste.series
    where record -> 'rhythm' <> 'null'::jsonb and (${keys === null} or ars = any(${[...(keys ?? [])]}))
      and (${after === null} or (ars, id) > (${after?.ars ?? ''}, ${after?.id ?? NONE}::uuid))
    order by ars, id limit ${limit}`.execute(db);
  return rows;
}

const NONE = '00000000-0000-0000-0000-000000000000';

/** Where days that take place stand, on these civil dates. */
export interface Spot {
  ars: string;
  series: string;
  key: string;
  bin: string;
  slug: string;
  date: string;
}

export async function daysAtDates(
  keys: readonly string[],
  dates: readonly string[],
  db: Db,
): Promise<Spot[]> {
  const { rows } = await sql<Spot>`
    select ars, series, key, bin, slug, date::text as date from waste.collection
    where ars = any(${[...keys]}) and date = any(${[...dates]}::date[]) and state <> 'cancelled'`.execute(db);
  return rows;
}

/** Dates between two civil days that sources tell themselves, by date, and how many days of bins stand there. */
export async function toldDays(
  keys: readonly string[],
  { from, until }: { from: string; until: string },
  db: Db,
): Promise<{ date: string; count: number }[]> {
  const { rows } = await sql<{ date: string; count: number }>`
    select c.date::text as date, count(*)::int as count from waste.collection c
    join waste.series s on s.ars = c.ars and s.id = c.series
    where c.ars = any(${[...keys]}) and c.date between ${from} and ${until} and c.state <> 'cancelled'
      and s.record -> 'rhythm' = 'null'::jsonb
    group by c.date order by c.date`.execute(db);
  return rows;
}
