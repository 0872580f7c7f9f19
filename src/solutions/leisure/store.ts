/**
 * What pages ask of events and places: the only file with SQL beside `intakes/store.ts`. Every function takes the
 * scope first: keys in the order in which their records are wanted.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { ZONE } from '../../kernel/clock.ts';
import type { Box } from '../../kernel/solution.ts';
import { isShown } from '../../kernel/sources/is-shown.ts';
import {
  type Answer,
  type EventOccurrence,
  type EventRecord,
  eventSchema,
  occurrenceSchema,
  type PlaceCategory,
  type PlaceRecord,
  placeSchema,
} from './model.ts';

type Keys = readonly string[];
type Db = Kysely<unknown>;
/** Ids of sources whose records are left out. */
type Without = readonly string[];

/** Of every record: where it lies, and what `SourceDirectory.info` asks for. */
interface Known {
  id: string;
  ars: string;
  source: string;
  seenAt: string | null;
  /** The record's own licence; null: that of its source. */
  licence: string | null;
}
export interface KnownEvent extends Known {
  record: EventRecord;
}
/** One date of an event. Instants; `until` is the end of the day where no end is known. */
export interface KnownDate extends KnownEvent {
  occurrence: EventOccurrence;
  starts: string;
  until: string;
}
/** Which table a place comes from: the two never mix in a feed. */
export type PlaceTable = 'town' | 'osm';
export interface KnownPlace extends Known {
  table: PlaceTable;
  record: PlaceRecord;
}

export interface DatesWanted {
  /** Dates that are under way in this span or begin in it; `until` is exclusive. Instants. */
  from: Temporal.Instant;
  until?: Temporal.Instant | undefined;
  /** Leaves out those of which it is known that they are not; those that are come first. */
  answer?: 'free' | 'family' | 'barrier_free' | undefined;
  without?: Without;
  limit: number;
  offset: number;
}

const KNOWN = sql`e.id, e.ars, e.source, r.seen_at as "seenAt", r.licence`;
const RECORD = sql`left join kernel.source_record r on r.id = e.id and r.removed_at is null`;

/** Dates by day; on each what begins then comes before what has been going on for longer. */
export async function datesIn(keys: Keys, db: Db, wanted: DatesWanted): Promise<KnownDate[]> {
  const { from, answer, without = [], limit, offset } = wanted;
  const column = answer === undefined ? null : sql.ref(`e.${answer}`);
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e.record - 'occurrences' as record, o.record as occurrence, o.starts, o.until
    from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event ${RECORD}
    where ${inSpan(keys, wanted)} and ${notOf(without)} ${column === null ? sql`` : sql`and ${column} <> 'no'`}
    order by ${column === null ? sql`` : sql`${column} = 'unknown',`}
      date_trunc('day', greatest(o.starts, ${from.toString()}), ${ZONE}),
      o.starts < date_trunc('day', ${from.toString()}::timestamptz, ${ZONE}), o.starts, e.id, o.key
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map(dateOf);
}

/** How many dates lie in a span, by what is known about them. */
export async function countDates(
  keys: Keys,
  db: Db,
  wanted: Pick<DatesWanted, 'from' | 'until' | 'without'>,
): Promise<{ all: number; free: Counts; family: Counts; barrier_free: Counts }> {
  const counts = (column: string) => sql`json_build_object(
    'yes', count(*) filter (where ${sql.ref(`e.${column}`)} = 'yes')::int,
    'unknown', count(*) filter (where ${sql.ref(`e.${column}`)} = 'unknown')::int)`;
  const { rows } = await sql<{ all: number; free: Counts; family: Counts; barrier_free: Counts }>`
    select count(*)::int as all, ${counts('free')} as free, ${counts('family')} as family,
      ${counts('barrier_free')} as barrier_free
    from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event
    where ${inSpan(keys, wanted)} and ${notOf(wanted.without ?? [])}`.execute(db);
  const none = { yes: 0, unknown: 0 };
  return rows[0] ?? { all: 0, free: none, family: none, barrier_free: none };
}
export type Counts = Record<Exclude<Answer, 'no'>, number>;

/** One event with all its dates that are known. */
export async function eventOf(keys: Keys, db: Db, id: string): Promise<KnownEvent | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e.record from leisure.event e ${RECORD}
    where e.ars = any(${[...keys]}) and e.id = ${id}`.execute(db);
  return rows[0] === undefined ? null : { ...knownOf(rows[0]), record: eventSchema.parse(rows[0].record) };
}

/** Events with dates in a span, by id, after a key. */
export async function eventsAfter(
  keys: Keys,
  db: Db,
  wanted: { from: Temporal.Instant; until: Temporal.Instant; without: Without; after: string; limit: number },
): Promise<KnownEvent[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e.record from leisure.event e ${RECORD}
    where e.ars = any(${[...keys]}) and e.id > ${wanted.after} and ${notOf(wanted.without)} and exists (
      select from leisure.occurrence o where o.ars = e.ars and o.event = e.id and ${inSpan(keys, wanted)})
    order by e.id limit ${wanted.limit}`.execute(db);
  return rows.map((row) => ({ ...knownOf(row), record: eventSchema.parse(row.record) }));
}

/** The next date of each event with a point in the box, for the map. */
export async function eventPoints(
  keys: Keys,
  db: Db,
  { box, limit, ...span }: { box: Box; limit: number; from: Temporal.Instant; until: Temporal.Instant },
): Promise<{ id: string; title: string; lon: number; lat: number; source: string; starts: string }[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select distinct on (e.id) e.id, e.title, e.lon, e.lat, e.source, o.starts
    from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event
    where ${inSpan(keys, span)} and o.status <> 'cancelled' and ${inBox('e', box)}
    order by e.id, o.starts limit ${limit}`.execute(db);
  return rows.map((row) => pointSchema.extend({ title: z.string(), starts: instant }).parse(row));
}

/** Names that hold all the words, folded. */
export async function eventsNamed(keys: Keys, db: Db, words: readonly string[], from: Temporal.Instant) {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e.record - 'occurrences' as record, n.record as occurrence, n.starts, n.until
    from leisure.event e ${RECORD} cross join lateral (
      select o.record, o.starts, o.until from leisure.occurrence o
      where o.ars = e.ars and o.event = e.id and o.until > ${from.toString()}
      order by o.starts limit 1) n
    where e.ars = any(${[...keys]}) and ${holds(words)} and ${isShown(sql`e.source`)}
    order by n.starts limit 20`.execute(db);
  return rows.map(dateOf);
}

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
    select ${KNOWN}, e."table", e.record from ${bothTables(keys)} e ${RECORD}
    where e.category = ${category}
    order by array_position(${[...keys]}::text[], e.ars), e.folded = '', e.folded, e.id
    limit ${limit} offset ${offset}`.execute(db);
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
    select ${KNOWN}, e."table", e.record from ${bothTables(keys)} e ${RECORD} where e.id = ${id}`.execute(db);
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
    select ${KNOWN}, ${table} as "table", e.record from ${TABLES[table]} e ${RECORD}
    where e.ars = any(${[...keys]}) and e.id > ${after} and ${notOf(without)}
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
    select e.id, e.name, e.category, e.lon, e.lat, e.source from ${TABLES[table]} e
    where e.ars = any(${[...keys]}) and ${inBox('e', box)} order by e.id limit ${limit}`.execute(db);
  return rows.map((row) => pointSchema.extend({ name: z.string(), category: z.string() }).parse(row));
}

export async function placesNamed(keys: Keys, db: Db, words: readonly string[]): Promise<KnownPlace[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e."table", e.record from ${bothTables(keys)} e ${RECORD} where ${holds(words)}
    order by array_position(${[...keys]}::text[], e.ars), length(e.folded), e.id limit 20`.execute(db);
  return rows.map(placeOf);
}

/** All words of titles and names, folded: what a mistyped word may have meant. */
export async function knownWords(keys: Keys, db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct word from (
      select folded from leisure.event e where e.ars = any(${[...keys]})
      union all select folded from ${bothTables(keys)} p
    ) names, unnest(string_to_array(names.folded, ' ')) as word
    where length(word) >= 4 limit ${limit}`.execute(db);
  return rows.map(({ word }) => word);
}

/** Whether a record with this id lay here and is no longer in its source. */
export async function isGone(keys: Keys, db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select removed_at is not null as gone from kernel.source_record
    where id = ${id} and record_ars = any(${[...keys]})`.execute(db);
  return rows[0]?.gone ?? false;
}

const TABLES = { town: sql`leisure.town_place`, osm: sql`leisure.osm_place` } as const;

function bothTables(keys: Keys): RawBuilder<unknown> {
  const of = (table: PlaceTable) =>
    sql`select ${sql.lit(table)} as "table", t.* from ${TABLES[table]} t
      where t.ars = any(${[...keys]}) and ${isShown(sql`t.source`)}`;
  return sql`(${of('town')} union all ${of('osm')})`;
}

function inSpan(keys: Keys, { from, until }: Pick<DatesWanted, 'from' | 'until'>): RawBuilder<unknown> {
  const begin = from.toString();
  const before = until === undefined ? sql`` : sql`and o.starts < ${until.toString()}`;
  return sql`o.ars = any(${[...keys]}) and o.until > ${begin} ${before} and ${isShown(sql`e.source`)}`;
}

function notOf(without: Without): RawBuilder<unknown> {
  return sql`e.source <> all(${[...without]}::uuid[])`;
}

function inBox(table: string, [west, south, east, north]: Box): RawBuilder<unknown> {
  const [lon, lat] = [sql.ref(`${table}.lon`), sql.ref(`${table}.lat`)];
  return sql`${lon} between ${west} and ${east} and ${lat} between ${south} and ${north}`;
}

/** Folded words hold letters and digits only: none of them is a pattern. */
function holds(words: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    words.map((word) => sql`' ' || e.folded like ${`% ${word}%`}`),
    sql` and `,
  );
}

const instant = z.string().transform((text) => Temporal.Instant.from(text).toString());
const knownSchema = z.object({
  id: z.string(),
  ars: z.string(),
  source: z.string(),
  seenAt: instant.nullable(),
  licence: z.string().nullable(),
});
const pointSchema = z.object({ id: z.string(), lon: z.number(), lat: z.number(), source: z.string() });
const dateSchema = z.object({ occurrence: occurrenceSchema, starts: instant, until: instant });

function knownOf(row: Record<string, unknown>): Known {
  return knownSchema.parse(row);
}

function dateOf(row: Record<string, unknown>): KnownDate {
  const record = eventSchema.omit({ occurrences: true }).parse(row.record);
  return { ...knownOf(row), record: { ...record, occurrences: [] }, ...dateSchema.parse(row) };
}

function placeOf(row: Record<string, unknown>): KnownPlace {
  const table = z.enum(['town', 'osm']).parse(row.table);
  return { ...knownOf(row), table, record: placeSchema.parse(row.record) };
}
