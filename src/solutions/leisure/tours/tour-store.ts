/** What pages ask of tours. Every function takes the scope first: a tour is found wherever it passes. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Box } from '../../../kernel/solution.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import {
  holds,
  inBox,
  type Keys,
  KNOWN,
  type Known,
  knownOf,
  notOf,
  pointSchema,
  RECORD,
  type Without,
} from '../known.ts';
import { TOUR_KINDS, type TourKind, type TourRecord, tourSchema } from './tour-model.ts';

type Db = Kysely<unknown>;

/** What a row of a list says. */
export interface KnownTourRow extends Known {
  title: string;
  kind: TourKind;
  /** Metres. */
  length: number;
  ascent: number | null;
  isLoop: boolean;
  lon: number;
  lat: number;
  /** Of the keys that were asked for, the first that it passes. */
  at: string;
}
export interface KnownTour extends Known {
  record: TourRecord;
}

export async function countTours(keys: Keys, db: Db): Promise<{ source: string; count: number }[]> {
  const { rows } = await sql<{ source: string; count: number }>`
    select e.source, count(distinct e.id)::int as count from ${passing(keys)} group by e.source`.execute(db);
  return rows;
}

/** The shortest first. */
export async function toursIn(
  keys: Keys,
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<KnownTourRow[]> {
  return rowsOf(keys, db, sql`true`, sql`order by e.length, e.id limit ${limit} offset ${offset}`);
}

export async function tourById(keys: Keys, db: Db, id: string): Promise<KnownTour | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e.record from ${passing(keys)} ${RECORD} where e.id = ${id} limit 1`.execute(db);
  return rows[0] === undefined ? null : tourOf(rows[0]);
}

/** By id, after one: for programs. */
export async function toursAfter(
  keys: Keys,
  db: Db,
  { without, after, limit }: { without: Without; after: string; limit: number },
): Promise<KnownTour[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select distinct on (e.id) ${KNOWN}, e.record from ${passing(keys)} ${RECORD}
    where e.id > ${after} and ${notOf(without)} order by e.id limit ${limit}`.execute(db);
  return rows.map(tourOf);
}

/** Titles that hold all the words, folded. */
export async function toursNamed(keys: Keys, db: Db, words: readonly string[]): Promise<KnownTourRow[]> {
  return rowsOf(keys, db, holds(words), sql`order by length(e.folded), e.id limit 20`);
}

/** Where tours begin, in a box. */
export async function tourPoints(
  keys: Keys,
  db: Db,
  { box, limit }: { box: Box; limit: number },
): Promise<{ id: string; title: string; lon: number; lat: number; source: string }[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select distinct on (e.id) e.id, e.title, e.lon, e.lat, e.source from ${passing(keys)}
    where ${inBox('e', box)} order by e.id limit ${limit}`.execute(db);
  return rows.map((row) => pointSchema.extend({ title: z.string() }).parse(row));
}

async function rowsOf(
  keys: Keys,
  db: Db,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<KnownTourRow[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, e.title, e.kind, e.length, e.ascent, e."isLoop", e.lon, e.lat, e."at" from (
      select e.id, e.ars, e.source, e.title, e.folded, e.kind, e.length, e.ascent, e.is_loop as "isLoop", e.lon, e.lat,
        (array_agg(p.ars order by array_position(${[...keys]}::text[], p.ars)))[1] as "at"
      from ${passing(keys)} where ${where} group by e.ars, e.id) e
    ${RECORD} ${order}`.execute(db);
  return rows.map((row) => ({ ...knownOf(row), ...rowSchema.parse(row) }));
}

/** Shown tours `e` that pass one of the places, once for each of them. */
function passing(keys: Keys): RawBuilder<unknown> {
  return sql`(select p.ars, p.tour, p.home from leisure.tour_place p where p.ars = any(${[...keys]})) p
    join leisure.tour e on e.ars = p.home and e.id = p.tour and ${isShown(sql`e.source`)}`;
}

const rowSchema = z.object({
  title: z.string(),
  kind: z.enum(TOUR_KINDS),
  length: z.number(),
  ascent: z.number().nullable(),
  isLoop: z.boolean(),
  lon: z.number(),
  lat: z.number(),
  at: z.string(),
});

function tourOf(row: Record<string, unknown>): KnownTour {
  return { ...knownOf(row), record: tourSchema.parse(row.record) };
}
