/** Days of collection as they are shown. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isShown } from '../../kernel/sources/is-shown.ts';
import type { Collection } from './model.ts';

type Db = Kysely<unknown>;

/** Of a row `e` with its record `r`, as a `Collection`. */
export const COLUMNS = sql`e.ars, e.series, e.source, e.key, e.district, e.slug, e.planned::text as planned,
  e.date::text as date, e.state, e.sequence,
  to_char(e.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt",
  e.record -> 'bin' as bin, e.record -> 'window' as "window", e.record -> 'stop' as stop,
  e.record -> 'reason' as reason, e.record ->> 'note' as note, r.licence, r.seen_at as "seenAt"`;

/** Which days: civil dates, both included; `slugs` of districts, those of the whole unit come along; null: all. */
export interface DaysWanted {
  slugs: readonly string[] | null;
  from: string;
  until: string;
  /** Keys of bins; left out: all. */
  bins?: readonly string[];
  /** Ids of sources that are left out. */
  without?: readonly string[];
  limit?: number;
}

/** By date, then bin. Cancelled days too: they are said to be so. */
export async function collectionsOf(
  keys: readonly string[],
  db: Db,
  { slugs, from, until, bins, without = [], limit = 5000 }: DaysWanted,
): Promise<Collection[]> {
  const { rows } = await sql<Collection>`
    select ${COLUMNS} from waste.collection e
    left join kernel.source_record r on r.id = e.series and r.removed_at is null
    where e.ars = any(${[...keys]}) and e.date between ${from}::date and ${until}::date
      and ${districtIs(slugs)} and ${isShown(sql`e.source`)} and e.source <> all(${[...without]}::uuid[])
      ${bins === undefined ? sql`` : sql`and e.bin = any(${[...bins]})`}
    order by e.date, e.fraction, e.bin, e.series, e.key limit ${limit}`.execute(db);
  return rows;
}

export interface KnownDistrict {
  ars: string;
  slug: string;
  /** '' is the whole unit. */
  district: string;
  source: string;
  /** Civil dates of the first and the last day that is known. */
  first: string;
  last: string;
  bins: { key: string; fraction: string; name: string }[];
}

/** Districts with days from `from` on, by name; one row a district and source. */
export async function districtsOf(
  keys: readonly string[],
  db: Db,
  { from, slugs = null, limit = 2000 }: { from: string; slugs?: readonly string[] | null; limit?: number },
): Promise<KnownDistrict[]> {
  const { rows } = await sql<KnownDistrict>`
    select b.ars, b.slug, b.district, b.source, min(b.first)::text as first, max(b.last)::text as last,
      jsonb_agg(b.bin order by b.bin ->> 'key') as bins
    from (select e.ars, e.slug, e.district, e.source, (array_agg(e.record -> 'bin' order by e.date desc))[1] as bin,
        min(e.date) as first, max(e.date) as last
      from waste.collection e
      where e.ars = any(${[...keys]}) and e.date >= ${from}::date and ${districtIs(slugs)}
        and ${isShown(sql`e.source`)}
      group by e.ars, e.slug, e.district, e.source, e.bin) b
    group by 1, 2, 3, 4 order by b.district, b.ars, b.source limit ${limit}`.execute(db);
  return rows;
}

/** Condition on `e.slug`: one of these, or the whole unit; null: any. */
export function districtIs(slugs: readonly string[] | null): RawBuilder<unknown> {
  return slugs === null ? sql`true` : sql`e.slug = any(${['alle', ...slugs]})`;
}
