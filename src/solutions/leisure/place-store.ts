/** What pages ask of places, and of the words of all names. Every function takes the scope first, as in `store.ts`. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Box } from '../../kernel/solution.ts';
import { isShown } from '../../kernel/sources/is-shown.ts';
import { fixPlace } from './fixes/fix-places.ts';
import { FIXES_OF_PLACE, knownFixesOf, NOT_CLOSED } from './fixes/fix-store.ts';
import {
  holds,
  inBox,
  type Keys,
  KNOWN,
  type KnownPlace,
  knownOf,
  notOf,
  type PlaceTable,
  pointSchema,
  RECORD,
  type Without,
} from './known.ts';
import { ANSWERS, PLACE_CATEGORIES, type PlaceCategory, placeSchema, WHEELCHAIR } from './model.ts';
import type { PlaceBrief } from './place-choice.ts';

type Db = Kysely<unknown>;

/** How many places of each kind there are, of both tables. */
export async function countPlaces(
  keys: Keys,
  db: Db,
): Promise<{ category: string; table: PlaceTable; source: string; count: number; hours: number }[]> {
  const { rows } = await sql<{
    category: string;
    table: PlaceTable;
    source: string;
    count: number;
    hours: number;
  }>`
    select category, "table", source, count(*)::int as count, (count(*) filter (where has_hours))::int as hours
    from ${bothTables(keys)} e group by 1, 2, 3`.execute(db);
  return rows;
}

/** Places of a kind: in the order of the keys, then by name; those without a name last. */
export async function placesIn(
  keys: Keys,
  db: Db,
  { category, limit, offset }: { category: PlaceCategory; limit: number; offset: number },
): Promise<KnownPlace[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e."table", e.record, ${FIXES_OF_PLACE} from ${bothTables(keys)} e ${RECORD}
    where e.category = ${category}
    order by array_position(${[...keys]}::text[], e.ars), e.folded = '', e.folded, e.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map(placeOf);
}

const briefSchema = z.object({
  id: z.string(),
  ars: z.string(),
  category: z.enum(PLACE_CATEGORIES),
  kind: z.string().nullable(),
  wheelchair: z.enum(WHEELCHAIR),
  free: z.enum(ANSWERS),
  openingHours: z.string().nullable(),
  fixed: z.boolean(),
});

/** Places of some kinds in few words, to choose by what no column says: in the order of keys, kinds and names. */
export async function briefPlaces(
  keys: Keys,
  db: Db,
  { categories, limit }: { categories: readonly PlaceCategory[]; limit: number },
): Promise<PlaceBrief[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select e.id, e.ars, e.category, e.wheelchair, e.record ->> 'kind' as kind, e.record ->> 'free' as free,
      e.record ->> 'openingHours' as "openingHours",
      exists (select from leisure.fix f where f.record = e.id and f.state in ('on', 'asked')) as fixed
    from ${bothTables(keys)} e where e.category = any(${[...categories]})
    order by array_position(${[...keys]}::text[], e.ars),
      array_position(${[...categories]}::text[], e.category), e.folded = '', e.folded, e.id
    limit ${limit}`.execute(db);
  const briefs = rows.map((row) => briefSchema.parse(row));
  // What a desk has put right counts: those few are read whole.
  const fixed = briefs.filter((one) => one.fixed).map(({ id }) => id);
  const right = new Map((await placesById(keys, db, fixed)).map(({ id, record }) => [id, record]));
  return briefs.map(({ fixed: _, ...one }) => {
    const record = right.get(one.id);
    if (record === undefined) return one;
    const { category, kind, wheelchair, free, openingHours } = record;
    return { ...one, category, kind, wheelchair, free, openingHours };
  });
}

/** Those with these ids, in their order. */
export async function placesById(keys: Keys, db: Db, ids: readonly string[]): Promise<KnownPlace[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e."table", e.record, ${FIXES_OF_PLACE} from ${bothTables(keys)} e ${RECORD}
    where e.id = any(${[...ids]}::uuid[]) order by array_position(${[...ids]}::uuid[], e.id)`.execute(db);
  return rows.map(placeOf);
}

/** All places of a kind with little about each, by id. */
export async function placesOf(
  keys: Keys,
  db: Db,
  { category, without, limit }: { category: PlaceCategory; without: Without; limit: number },
): Promise<{ id: string; source: string; name: string; lon: number; lat: number }[]> {
  const { rows } = await sql<{ id: string; source: string; name: string; lon: number; lat: number }>`
    select e.id, e.source, e.name, e.lon, e.lat from ${bothTables(keys)} e
    where e.category = ${category} and ${notOf(without)} order by e.id limit ${limit}`.execute(db);
  return rows;
}

export async function placeById(keys: Keys, db: Db, id: string): Promise<KnownPlace | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e."table", e.record, ${FIXES_OF_PLACE} from ${bothTables(keys, sql``)} e ${RECORD} where e.id = ${id}`.execute(
    db,
  );
  return rows[0] === undefined ? null : placeOf(rows[0]);
}

/** Places of one table by id, after a key. */
export async function placesAfter(
  keys: Keys,
  db: Db,
  wanted: {
    table: PlaceTable;
    category?: PlaceCategory | undefined;
    without: Without;
    after: string;
    limit: number;
  },
): Promise<KnownPlace[]> {
  const { table, category, without, after, limit } = wanted;
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${table} as "table", e.record, ${FIXES_OF_PLACE} from (${openOf(table)}) e ${RECORD}
    where e.ars = any(${[...keys]}) and e.id > ${after} and ${notOf(without)} and ${isShown(sql`e.source`)}
      ${category === undefined ? sql`` : sql`and e.category = ${category}`}
    order by e.id limit ${limit}`.execute(db);
  return rows.map(placeOf);
}

export async function placePoints(
  keys: Keys,
  db: Db,
  { table, box, limit }: { table: PlaceTable; box: Box; limit: number },
) {
  const { rows } = await sql<Record<string, unknown>>`
    select e.id, e.name, e.category, e.lon, e.lat, e.source from (${openOf(table)}) e
    where e.ars = any(${[...keys]}) and ${inBox('e', box)} and ${isShown(sql`e.source`)}
    order by e.id limit ${limit}`.execute(db);
  return rows.map((row) => pointSchema.extend({ name: z.string(), category: z.string() }).parse(row));
}

export async function placesNamed(keys: Keys, db: Db, words: readonly string[]): Promise<KnownPlace[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e."table", e.record, ${FIXES_OF_PLACE} from ${bothTables(keys)} e ${RECORD} where ${holds(words)}
    order by array_position(${[...keys]}::text[], e.ars), length(e.folded), e.id limit 20`.execute(db);
  return rows.map(placeOf);
}

/** All words of titles and names, folded: what a mistyped word may have meant. */
export async function knownWords(keys: Keys, db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct word from (
      select folded from leisure.event e where e.ars = any(${[...keys]}) and ${isShown(sql`e.source`)}
      union all select folded from ${bothTables(keys)} p
      union all select t.folded from leisure.tour t join leisure.tour_place p on p.home = t.ars and p.tour = t.id
        where p.ars = any(${[...keys]}) and ${isShown(sql`t.source`)}
    ) names, unnest(string_to_array(names.folded, ' ')) as word
    where length(word) >= 4 limit ${limit}`.execute(db);
  return rows.map(({ word }) => word);
}

const TABLES = { town: sql`leisure.town_place`, osm: sql`leisure.osm_place` } as const;

/** Without what is closed for good, unless it is asked for itself. */
function bothTables(keys: Keys, open: RawBuilder<unknown> = sql`and ${NOT_CLOSED}`): RawBuilder<unknown> {
  const of = (table: PlaceTable) =>
    sql`select ${sql.lit(table)} as "table", t.* from ${TABLES[table]} t
      where t.ars = any(${[...keys]}) and ${isShown(sql`t.source`)} ${open}`;
  return sql`(${of('town')} union all ${of('osm')})`;
}

function openOf(table: PlaceTable): RawBuilder<unknown> {
  return sql`select t.* from ${TABLES[table]} t where ${NOT_CLOSED}`;
}

function placeOf(row: Record<string, unknown>): KnownPlace {
  const table = z.enum(['town', 'osm']).parse(row.table);
  const { record } = fixPlace(placeSchema.parse(row.record), knownFixesOf(row.fixes));
  return { ...knownOf(row), table, record };
}
