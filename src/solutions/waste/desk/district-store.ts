/** Districts of a unit, as days and streets know them. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';

type Db = Kysely<unknown>;

export interface BinOfDistrict {
  slug: string;
  district: string;
  key: string;
  fraction: string;
  name: string;
  first: string;
  last: string;
  next: string | null;
  sources: string[];
  /** Days from today on that take place on a day of rest. */
  restDays: number;
}

/** Days of all districts of a unit, one row a district and bin; `rest` are civil dates beside Sundays. */
export async function binsOfDistricts(
  keys: Iterable<string>,
  db: Db,
  { today, rest }: { today: string; rest: readonly string[] },
): Promise<BinOfDistrict[]> {
  const { rows } = await sql<BinOfDistrict>`
    select e.slug, min(e.district) as district, e.bin as key, min(e.fraction) as fraction,
      (array_agg(e.record -> 'bin' ->> 'name' order by e.date desc))[1] as name,
      min(e.date)::text as first, max(e.date)::text as last,
      (min(e.date) filter (where e.date >= ${today}::date and e.state <> 'cancelled'))::text as next,
      array_agg(distinct e.source::text) as sources,
      (count(*) filter (where e.date >= ${today}::date and e.state <> 'cancelled' and e.fraction <> 'recycling-centre'
        and (extract(isodow from e.date) = 7 or e.date = any(${[...rest]}::date[]))))::int as "restDays"
    from waste.collection e
    where e.ars = any(${[...keys]}) and ${isShown(sql`e.source`)}
    group by e.slug, e.bin order by e.slug, e.bin limit 20000`.execute(db);
  return rows;
}

export interface StreetsOfDistrict {
  slug: string;
  district: string;
  streets: number;
  sources: string[];
}

/** How many streets, and parts of streets, belong to each district of a unit. */
export async function streetsOfDistricts(keys: Iterable<string>, db: Db): Promise<StreetsOfDistrict[]> {
  const { rows } = await sql<StreetsOfDistrict>`
    select t.slug, min(t.district) as district, count(*)::int as streets,
      array_agg(distinct t.source::text) as sources
    from waste.street t where t.provider = any(${[...keys]}) and ${isShown(sql`t.source`)}
    group by t.slug order by t.slug limit 20000`.execute(db);
  return rows;
}
