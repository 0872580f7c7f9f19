/** What is compared of records, and the records that may tell of the same event. Runs inside an import. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { instant } from '../known.ts';
import { type Begin, beginsOf } from '../same/begin.ts';
import { cellOf, cellsNear, placeHash } from '../same/blocks.ts';
import type { Comparable } from '../same/judge-pair.ts';
import type { ToldEvent } from './told-store.ts';

type Db = Kysely<unknown>;

/** Others of one record; more say that something is wrong with a feed. */
const MOST = 200;

/** Writes anew when and where they begin. */
export async function putBegins(told: readonly ToldEvent[], db: Db): Promise<void> {
  await sql`delete from leisure.told_begin where (ars, event) in (
    select ars, id from jsonb_to_recordset(${storableJson(told.map(({ id, ars }) => ({ id, ars })))}::jsonb)
      as r (ars text, id uuid))`.execute(db);
  const rows = told.flatMap(({ ars, id, source, record }) =>
    beginsOf(record.occurrences).map((begin, n) => ({
      ...{ ars, event: id, n, source, day: begin.day, starts: begin.starts },
      ...{ all_day: begin.allDay, one_day: begin.isOneDay },
      ...{ cell: record.point && cellOf(record.point), place: placeHash(record.place.name) },
    })),
  );
  if (rows.length === 0) return;
  await sql`insert into leisure.told_begin (ars, event, n, source, day, starts, all_day, one_day, cell, place)
    select ars, event, n, source, day, starts, all_day, one_day, cell, place
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, event uuid, n smallint, source uuid, day date,
      starts timestamptz, all_day boolean, one_day boolean, cell integer, place integer)`.execute(db);
}

/** Pairs of a record and one of another source that begin together, near each other or under one name. */
export async function candidatesOf(
  told: readonly ToldEvent[],
  db: Db,
): Promise<{ id: string; other: string }[]> {
  const probes = told.flatMap(({ ars, id, source, record }) => {
    const cells = record.point === null ? [] : cellsNear(record.point);
    return beginsOf(record.occurrences).map(({ day, starts, allDay }) => ({
      ...{ id, ars, source, day, starts, all_day: allDay, cells, place: placeHash(record.place.name) },
    }));
  });
  const together = sql`b.source <> p.source and b.event <> p.id and (b.all_day or p.all_day
    or b.starts between p.starts - interval '15 minutes' and p.starts + interval '15 minutes')`;
  // A whole day is together with all of its day; a time also with what begins just beyond midnight.
  const days = sql`b.day in (p.day, ((p.starts - interval '15 minutes') at time zone 'Europe/Berlin')::date,
    ((p.starts + interval '15 minutes') at time zone 'Europe/Berlin')::date)`;
  const { rows } = await sql<{ id: string; other: string }>`
    select distinct p.id, b.event as other
    from jsonb_to_recordset(${storableJson(probes)}::jsonb) as p (id uuid, ars text, source uuid, day date,
      starts timestamptz, all_day boolean, cells integer[], place integer)
    cross join lateral (
      (select b.event from leisure.told_begin b where b.ars = p.ars and ${days} and ${together} limit ${MOST})
      union all
      (select b.event from leisure.told_begin b
        where b.cell = any(p.cells) and ${days} and ${together} and b.ars <> p.ars limit ${MOST})
      union all
      (select b.event from leisure.told_begin b
        where b.place = p.place and ${days} and ${together} and b.ars <> p.ars limit ${MOST})) b`.execute(db);
  return rows;
}

const brief = z.object({
  title: z.string(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  lon: z.number().nullable().default(null),
  lat: z.number().nullable().default(null),
});
const beginRow = z.object({ day: z.string(), starts: instant, allDay: z.boolean(), isOneDay: z.boolean() });
const comparable = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string(), brief, begins: z.array(beginRow) },
  town: z.string().nullable(),
});

export type ComparedRecord = Comparable & { ars: string };

/** In what is compared of them, by id. */
export async function comparables(ids: readonly string[], db: Db): Promise<Map<string, ComparedRecord>> {
  const { rows } = await sql<Record<string, unknown>>`
    select t.id, t.ars, t.source, t.brief, p.name as town, (
      select coalesce(jsonb_agg(jsonb_build_object('day', b.day, 'starts', b.starts, 'allDay', b.all_day,
        'isOneDay', b.one_day) order by b.n), '[]') from leisure.told_begin b where b.ars = t.ars and b.event = t.id
      ) as begins
    from leisure.told_event t left join kernel.place p on p.ars = t.ars
    where t.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => comparableOf(comparable.parse(row))).map((one) => [one.id, one]));
}

function comparableOf(row: z.infer<typeof comparable>): ComparedRecord {
  const { id, ars, source, town, begins } = row;
  const { title, name, address, lon, lat } = row.brief;
  const point = lon === null || lat === null ? null : { lon, lat };
  const towns = town === null ? [] : [town];
  return {
    id,
    ars,
    source,
    title,
    begins: begins satisfies Begin[],
    where: { point, name, address, ars, towns },
  };
}
