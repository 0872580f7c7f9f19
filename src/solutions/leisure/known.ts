/** What the questions to both tables of leisure share: keys, sources, words, and how a row is read. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Box } from '../../kernel/solution.ts';
import type { EventOccurrence, EventRecord, PlaceRecord } from './model.ts';

export type Keys = readonly string[];
/** Ids of sources whose records are left out. */
export type Without = readonly string[];

/** Of every record: where it lies, and what `SourceDirectory.info` asks for. */
export interface Known {
  id: string;
  ars: string;
  source: string;
  seenAt: string | null;
  /** The record's own licence; null: that of its source. */
  licence: string | null;
  /** Instant at which this house last saw it change; null: nobody knows. */
  changedAt: string | null;
}
export interface KnownEvent extends Known {
  /** All sources that tell it, the leading one first, each once. */
  sources: readonly string[];
  /** All records of which it is made, the leading one first: each is shown with its source. */
  toldBy: readonly ToldBy[];
  /** Source that says that it, or a date of it, is cancelled, where the others do not; null: none. */
  cancelledBy: string | null;
  record: EventRecord;
}
/** A record that tells of an event, as `sourceOf` asks for it. */
export type ToldBy = Omit<Known, 'ars' | 'changedAt'>;
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

export const KNOWN = sql`e.id, e.ars, e.source, r.seen_at as "seenAt", r.licence, r.changed_at as "changedAt"`;
/** Of every event: which records tell it. They are looked up only where there are several. */
export const TOLD = sql`e.sources, e.cancelled_by as "cancelledBy", case when cardinality(e.members) > 1 then (
  select jsonb_agg(jsonb_build_object('id', m.id, 'source', x.source, 'seenAt', x.seen_at, 'licence', x.licence) order by m.n)
  from unnest(e.members) with ordinality as m (id, n)
  join kernel.source_record x on x.id = m.id and x.removed_at is null) end as "toldBy"`;
export const RECORD = sql`left join kernel.source_record r on r.id = e.id and r.removed_at is null`;

export function notOf(without: Without): RawBuilder<unknown> {
  return sql`e.source <> all(${[...without]}::uuid[])`;
}

export function inBox(table: string, [west, south, east, north]: Box): RawBuilder<unknown> {
  const [lon, lat] = [sql.ref(`${table}.lon`), sql.ref(`${table}.lat`)];
  return sql`${lon} between ${west} and ${east} and ${lat} between ${south} and ${north}`;
}

/** Folded words hold letters and digits only: none of them is a pattern. */
export function holds(words: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    words.map((word) => sql`' ' || e.folded like ${`% ${word}%`}`),
    sql` and `,
  );
}

export const instant = z.string().transform((text) => Temporal.Instant.from(text).toString());
export const pointSchema = z.object({ id: z.string(), lon: z.number(), lat: z.number(), source: z.string() });
const knownSchema = z.object({
  id: z.string(),
  ars: z.string(),
  source: z.string(),
  seenAt: instant.nullable(),
  licence: z.string().nullable(),
  changedAt: instant.nullable(),
});

export function knownOf(row: Record<string, unknown>): Known {
  return knownSchema.parse(row);
}

const toldBySchema = z.object({
  id: z.string(),
  source: z.string(),
  seenAt: instant.nullable(),
  licence: z.string().nullable(),
});
const toldSchema = z.object({
  sources: z.array(z.string()),
  cancelledBy: z.string().nullable(),
  toldBy: z.array(toldBySchema).nullable(),
});

/** What stands in every row of an event beside its record. */
export function knownEventOf(row: Record<string, unknown>): Omit<KnownEvent, 'record'> {
  const known = knownOf(row);
  const { sources, cancelledBy, toldBy } = toldSchema.parse(row);
  const { id, source, seenAt, licence } = known;
  return { ...known, sources, cancelledBy, toldBy: toldBy ?? [{ id, source, seenAt, licence }] };
}
