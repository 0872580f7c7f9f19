/** Who answers here, and which districts there are: asked of what is short, never of all days of a city. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import type { Fraction } from '../fractions.ts';

type Db = Kysely<unknown>;

export interface Answering {
  ars: string;
  fractions: Fraction[];
}

/** Units with days between two civil dates, each with its kinds of waste. */
export async function unitsAnswering(
  keys: readonly string[],
  db: Db,
  { from, until }: { from: string; until: string },
): Promise<Answering[]> {
  const { rows } = await sql<Answering>`
    select c.ars, array_agg(distinct c.fraction order by c.fraction) as fractions from waste.collection c
    where c.ars = any(${[...keys]}) and c.date between ${from}::date and ${until}::date
      and ${isShown(sql`c.source`)}
    group by c.ars`.execute(db);
  return rows;
}

export interface DistrictName {
  ars: string;
  slug: string;
  /** '' is the whole unit. */
  district: string;
  source: string;
}

/** Districts with a day from `from` on, each once a source. */
export async function districtNames(
  keys: readonly string[],
  db: Db,
  { from, limit }: { from: string; limit: number },
): Promise<DistrictName[]> {
  const { rows } = await sql<DistrictName>`
    select distinct s.ars, s.slug, s.district, s.source from waste.series s
    where s.ars = any(${[...keys]}) and ${isShown(sql`s.source`)} and exists (
      select from waste.collection c where c.ars = s.ars and c.series = s.id and c.date >= ${from}::date)
    order by s.district, s.ars, s.source limit ${limit}`.execute(db);
  return rows;
}

/** Slugs of the districts that streets here belong to. */
export async function slugsOfStreets(keys: readonly string[], db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select distinct t.slug from waste.street t where t.ars = any(${[...keys]}) and ${isShown(sql`t.source`)}`.execute(
    db,
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** Districts of these names in addresses, also when all of their days are over. */
export async function districtsCalled(
  keys: readonly string[],
  db: Db,
  slugs: readonly string[],
): Promise<DistrictName[]> {
  const { rows } = await sql<DistrictName>`
    select distinct s.ars, s.slug, s.district, s.source from waste.series s
    where s.ars = any(${[...keys]}) and s.slug = any(${[...slugs]}) and ${isShown(sql`s.source`)}
    order by s.district, s.ars, s.source`.execute(db);
  return rows;
}
/** Any district that is not the whole unit and has a day from `from` on; null: days are the same everywhere. */
export async function anyDistrict(
  keys: readonly string[],
  db: Db,
  from: string,
): Promise<{ ars: string; source: string } | null> {
  const { rows } = await sql<{ ars: string; source: string }>`
    select c.ars, c.source from waste.collection c
    where c.ars = any(${[...keys]}) and c.date >= ${from}::date and c.slug <> ${WHOLE_UNIT} and ${isShown(sql`c.source`)}
    limit 1`.execute(db);
  return rows[0] ?? null;
}
