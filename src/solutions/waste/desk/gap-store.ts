/** What is missing in the districts of a unit. Every question takes its keys first; `without`: sources of examples. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { NumberRange } from '../model.ts';

type Db = Kysely<unknown>;

export interface StreetAtDesk {
  ars: string;
  id: string;
  source: string;
  provider: string;
  street: string;
  locality: string | null;
  district: string;
  fractions: string[];
  range: NumberRange;
}

const COLUMNS = sql`t.ars, t.id, t.source, t.provider, t.street, t.record ->> 'locality' as locality, t.district,
  t.record -> 'fractions' as fractions, t.record -> 'range' as range`;

/** Streets to which no day leads from this civil date on. */
export async function streetsWithoutDays(
  keys: readonly string[],
  db: Db,
  { from, without, limit }: { from: string; without: readonly string[]; limit: number },
): Promise<StreetAtDesk[]> {
  const { rows } = await sql<StreetAtDesk>`
    select ${COLUMNS} from waste.street t
    where t.provider = any(${[...keys]}) and ${isShown(sql`t.source`)} and not t.source = any(${[...without]}::uuid[])
      and not exists (select from waste.collection e
        where e.ars = any(${[...keys]}) and e.slug in (t.slug, 'alle') and e.date >= ${from}::date)
    order by t.folded, t.id limit ${limit}`.execute(db);
  return rows;
}

/** Streets that are in the tables in several parts, which may contradict each other. */
export async function partedStreets(
  keys: readonly string[],
  db: Db,
  { without, limit }: { without: readonly string[]; limit: number },
): Promise<StreetAtDesk[]> {
  const { rows } = await sql<StreetAtDesk>`
    select * from (select ${COLUMNS}, t.folded, count(*) over (partition by t.ars, t.provider, t.folded,
          t.record ->> 'locality') as parts
      from waste.street t where t.provider = any(${[...keys]}) and ${isShown(sql`t.source`)}
        and not t.source = any(${[...without]}::uuid[])) t
    where parts > 1 order by folded, id limit ${limit}`.execute(db);
  return rows;
}

/** How many streets there are, and how many of them have a day from this civil date on. */
export async function countStreets(
  keys: readonly string[],
  db: Db,
  { from, without }: { from: string; without: readonly string[] },
): Promise<{ all: number; withDays: number }> {
  const { rows } = await sql<{ all: number; withDays: number }>`
    select count(*)::int as "all", count(*) filter (where exists (select from waste.collection e
        where e.ars = any(${[...keys]}) and e.slug in (t.slug, 'alle') and e.date >= ${from}::date))::int as "withDays"
    from waste.street t where t.provider = any(${[...keys]}) and ${isShown(sql`t.source`)}
      and not t.source = any(${[...without]}::uuid[])`.execute(db);
  return rows[0] ?? { all: 0, withDays: 0 };
}
