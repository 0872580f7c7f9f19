/**
 * What pages ask of events: with `place-store.ts` the only SQL beside `intakes/store.ts`. Every function takes the scope
 * first: keys in the order in which their records are wanted.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { civilDate, ZONE } from '../../kernel/clock.ts';
import type { Box } from '../../kernel/solution.ts';
import { isShown } from '../../kernel/sources/is-shown.ts';
import {
  holds,
  inBox,
  instant,
  type Keys,
  KNOWN,
  type KnownDate,
  type KnownEvent,
  knownEventOf,
  notOf,
  pointSchema,
  RECORD,
  TOLD,
  type Without,
} from './known.ts';
import { type Answer, eventSchema, occurrenceSchema } from './model.ts';

type Db = Kysely<unknown>;

export type AnswerColumn = 'free' | 'family' | 'barrier_free' | 'indoors';

export interface DatesWanted {
  /** Dates that are under way in this span or begin in it; `until` is exclusive. Instants. */
  from: Temporal.Instant;
  until?: Temporal.Instant | undefined;
  /** Whole days that begin from here on are left out. */
  wholeDaysBefore?: Temporal.Instant | undefined;
  /** What has begun before the span comes after all that begins in it. */
  begunLast?: boolean;
  /** Leaves out those of which it is known that they are not; those that are all of it come first. */
  answers?: readonly AnswerColumn[] | undefined;
  /** Leaves out those too of which it is not known. */
  sure?: boolean | undefined;
  without?: Without;
  /** Kinds of events that the place does not show. */
  hidden?: readonly string[] | undefined;
  limit: number;
  offset: number;
}

/** So many days hold a page of dates nearly everywhere. */
const SOON_DAYS = 14;

/**
 * Dates by day; on each what begins then comes before what has been going on for longer. Without an end the next days
 * are looked at first: where they hold enough, nothing later can come before them, and a large town need not sort all.
 */
export async function datesIn(keys: Keys, db: Db, wanted: DatesWanted): Promise<KnownDate[]> {
  const { from, until, answers = [], begunLast = false, limit } = wanted;
  if (until === undefined && answers.length === 0 && !begunLast) {
    const soon = civilDate(from).add({ days: SOON_DAYS }).toZonedDateTime(ZONE).toInstant();
    const found = await sortedDates(keys, db, { ...wanted, until: soon });
    if (found.length === limit) return found;
  }
  return sortedDates(keys, db, wanted);
}

async function sortedDates(keys: Keys, db: Db, wanted: DatesWanted): Promise<KnownDate[]> {
  const { from, answers = [], begunLast = false, without = [], limit, offset } = wanted;
  const open = answers.map((one) => sql`${sql.ref(`e.${one}`)} = 'unknown'`);
  // Which ones is told by few columns; only those that are wanted are read whole.
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${TOLD}, e.record - 'occurrences' as record, o.record as occurrence, o.starts, o.until
    from (
      select p.*, row_number() over () as n from (
        select o.ars, o.event, o.key
        from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event
        where ${inSpan(keys, wanted)} and ${notOf(without)} ${answeredBy(wanted)}
        order by ${open.length === 0 ? sql`` : sql`(${sql.join(open, sql` or `)}),`}
          ${begunLast ? sql`o.starts < ${from.toString()},` : sql``}
          date_trunc('day', greatest(o.starts, ${from.toString()}), ${ZONE}),
          o.starts < date_trunc('day', ${from.toString()}::timestamptz, ${ZONE}), o.starts, e.id, o.key
        limit ${limit} offset ${offset}) p) picked
    join leisure.occurrence o using (ars, event, key)
    join leisure.event e on e.ars = picked.ars and e.id = picked.event ${RECORD}
    order by picked.n`.execute(db);
  return rows.map(dateOf);
}

/** More are not counted: a page says "more than". */
const MOST_COUNTED = 5_000;
const EVERY_ONE = 1_000_000_000;

/** How many dates lie in a span, by what is known about them; `isMore`: so many were looked at, and there are others. */
export async function countDates(
  keys: Keys,
  db: Db,
  wanted: Omit<DatesWanted, 'limit' | 'offset' | 'begunLast'> & { isExact?: true },
): Promise<CountedDates> {
  const counts = (column: string) => sql`json_build_object(
    'yes', count(*) filter (where ${sql.ref(`e.${column}`)} = 'yes')::int,
    'unknown', count(*) filter (where ${sql.ref(`e.${column}`)} = 'unknown')::int)`;
  const most = wanted.isExact ? EVERY_ONE : MOST_COUNTED;
  const { rows } = await sql<CountedDates>`
    select least(count(*), ${most}::int)::int as all, count(*) > ${most}::int as "isMore",
      ${counts('free')} as free, ${counts('family')} as family, ${counts('barrier_free')} as barrier_free,
      ${counts('indoors')} as indoors
    from (
      select e.free, e.family, e.barrier_free, e.indoors
      from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event
      where ${inSpan(keys, wanted)} and ${notOf(wanted.without ?? [])} ${answeredBy(wanted)}
      limit ${most + 1}) e`.execute(db);
  const none = { yes: 0, unknown: 0 };
  return rows[0] ?? { all: 0, isMore: false, free: none, family: none, barrier_free: none, indoors: none };
}
export type Counts = Record<Exclude<Answer, 'no'>, number>;
export type CountedDates = { all: number; isMore: boolean } & Record<AnswerColumn, Counts>;

/** One event with all its dates that are known; also by the id of a record that is shown with another one. */
export async function eventOf(keys: Keys, db: Db, id: string): Promise<KnownEvent | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${TOLD}, e.record from leisure.event e ${RECORD}
    where e.ars = any(${[...keys]}) and ${isShown(sql`e.source`)}
      and e.id in (${id}, (select t.shown from leisure.told_event t where t.id = ${id} limit 1))
      order by e.id = ${id} desc limit 1`.execute(db);
  return rows[0] === undefined
    ? null
    : { ...knownEventOf(rows[0]), record: eventSchema.parse(rows[0].record) };
}

/** Events with dates in a span, by id, after a key. */
export async function eventsAfter(
  keys: Keys,
  db: Db,
  wanted: { from: Temporal.Instant; until: Temporal.Instant; without: Without; after: string; limit: number },
): Promise<KnownEvent[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${TOLD}, e.record from leisure.event e ${RECORD}
    where e.ars = any(${[...keys]}) and e.id > ${wanted.after} and ${notOf(wanted.without)} and exists (
      select from leisure.occurrence o where o.ars = e.ars and o.event = e.id and ${inSpan(keys, wanted)})
    order by e.id limit ${wanted.limit}`.execute(db);
  return rows.map((row) => ({ ...knownEventOf(row), record: eventSchema.parse(row.record) }));
}

/** The next date of each event with a point in the box, for the map. */
export async function eventPoints(
  keys: Keys,
  db: Db,
  { box, limit, ...span }: Pick<DatesWanted, 'from' | 'until' | 'hidden' | 'limit'> & { box: Box },
): Promise<{ id: string; title: string; lon: number; lat: number; source: string; starts: string }[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select distinct on (e.id) e.id, e.title, e.lon, e.lat, e.source, o.starts
    from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event
    where ${inSpan(keys, span)} and o.status <> 'cancelled' and ${inBox('e', box)}
    order by e.id, o.starts limit ${limit}`.execute(db);
  return rows.map((row) => pointSchema.extend({ title: z.string(), starts: instant }).parse(row));
}

/** Names that hold all the words, folded. */
export async function eventsNamed(
  keys: Keys,
  db: Db,
  words: readonly string[],
  { from, hidden }: Pick<DatesWanted, 'from' | 'hidden'>,
) {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${TOLD}, e.record - 'occurrences' as record, n.record as occurrence, n.starts, n.until
    from leisure.event e ${RECORD} cross join lateral (
      select o.record, o.starts, o.until from leisure.occurrence o
      where o.ars = e.ars and o.event = e.id and o.until > ${from.toString()}
      order by o.starts limit 1) n
    where e.ars = any(${[...keys]}) and ${holds(words)} ${notHidden(hidden)} and ${isShown(sql`e.source`)}
    order by n.starts limit 20`.execute(db);
  return rows.map(dateOf);
}

/** Whether a record with this id lay here and is no longer in its source. */
export async function isGone(keys: Keys, db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select removed_at is not null as gone from kernel.source_record
    where id = ${id} and record_ars = any(${[...keys]})`.execute(db);
  return rows[0]?.gone ?? false;
}

function answeredBy({
  answers = [],
  sure = false,
}: Pick<DatesWanted, 'answers' | 'sure'>): RawBuilder<unknown> {
  if (answers.length === 0) return sql``;
  const wanted = answers.map((one) => sql`${sql.ref(`e.${one}`)} ${sure ? sql`= 'yes'` : sql`<> 'no'`}`);
  return sql`and ${sql.join(wanted, sql` and `)}`;
}

/** Condition on dates of a span, of events that are shown. */
export function inSpan(
  keys: Keys,
  {
    from,
    until,
    wholeDaysBefore,
    hidden,
  }: Pick<DatesWanted, 'from' | 'until' | 'wholeDaysBefore' | 'hidden'>,
): RawBuilder<unknown> {
  const begin = from.toString();
  const before = until === undefined ? sql`` : sql`and o.starts < ${until.toString()}`;
  const days =
    wholeDaysBefore === undefined
      ? sql``
      : sql`and (not o.all_day or o.starts < ${wholeDaysBefore.toString()})`;
  return sql`o.ars = any(${[...keys]}) and o.until > ${begin} ${before} ${days} ${notHidden(hidden)}
    and ${isShown(sql`e.source`)}`;
}

/** Categories that the town does not show. */
function notHidden(hidden: readonly string[] = []): RawBuilder<unknown> {
  return hidden.length === 0 ? sql`` : sql`and e.category <> all(${[...hidden]})`;
}

const dateSchema = z.object({ occurrence: occurrenceSchema, starts: instant, until: instant });

export function dateOf(row: Record<string, unknown>): KnownDate {
  const record = eventSchema.omit({ occurrences: true }).parse(row.record);
  return { ...knownEventOf(row), record: { ...record, occurrences: [] }, ...dateSchema.parse(row) };
}
