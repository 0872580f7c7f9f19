/**
 * Invented events straight into the tables, as an import leaves them: one to three dates each within the next 180 days,
 * spread over the municipalities by how many people live there. Their names say that they are invented.
 */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { FEDERATION, type Place } from '../../src/kernel/places/place.ts';
import { SOURCES_CHANNEL } from '../../src/kernel/sources/sources-channel.ts';

/** Events are dealt out over so many seats; each municipality has at least one. */
const SEATS = 100_000;
const PIECE = 50_000;

/** A source to which they belong. */
export async function addBenchSource(db: Kysely<unknown>): Promise<string> {
  const id = randomUUIDv7();
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, settings,
      checked_at, created_at)
    values (${id}, ${FEDERATION}, 'leisure', 'events', 'ical', 'upload', 'Erfundene Termine', 'CC0-1.0', '{}', now(), now())`.execute(
    db,
  );
  await sql`select pg_notify(${SOURCES_CHANNEL}, ${FEDERATION})`.execute(db);
  return id;
}

export async function addSeats(db: Kysely<unknown>, municipalities: readonly Place[]): Promise<number> {
  const people = municipalities.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const seats = municipalities.map(({ ars, centre, population }) => ({
    ars,
    lon: centre?.[0] ?? 0,
    lat: centre?.[1] ?? 0,
    seats: Math.max(1, Math.round(((population ?? 0) / people) * SEATS)),
  }));
  await sql`create schema bench`.execute(db);
  await sql`create table bench.seat (seat serial primary key, ars text, lon float8, lat float8)`.execute(db);
  await sql`insert into bench.seat (ars, lon, lat)
    select r.ars, r.lon, r.lat from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
      as r (ars text, lon float8, lat float8, seats int), generate_series(1, r.seats)`.execute(db);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from bench.seat`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Events of the numbers from `first` on; the same number is always the same event. */
export async function fillEvents(
  db: Kysely<unknown>,
  wanted: { source: string; first: number; count: number; seats: number },
): Promise<void> {
  const { source, first, count, seats } = wanted;
  for (let from = first; from < first + count; from += PIECE)
    await db
      .transaction()
      .execute((trx) =>
        fillPiece(trx, { source, seats, from, until: Math.min(first + count, from + PIECE) - 1 }),
      );
}

async function fillPiece(
  trx: Kysely<unknown>,
  { source, seats, from, until }: { source: string; seats: number; from: number; until: number },
): Promise<void> {
  await sql`create temp table piece on commit drop as
    select gen_random_uuid() as id, s.ars, n, s.lon + ((n * 31) % 200 - 100) / 5000.0 as lon,
      s.lat + ((n * 17) % 200 - 100) / 8000.0 as lat,
      (array['music', 'stage', 'film', 'exhibition', 'festival', 'market', 'sport', 'talk', 'tour', 'course',
        'meeting', 'other'])[1 + n % 12] as category,
      (array['yes', 'no', 'unknown'])[1 + (n / 3) % 3] as answer,
      (select jsonb_agg(jsonb_build_object('key', d.starts, 'status', 'scheduled', 'allDay', false,
          'start', to_char(d.starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'end', to_char((d.starts + interval '2 hours') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'zone', 'Europe/Berlin') order by d.starts)
        from (select date_trunc('hour', now()) + make_interval(days => (n * 7 + k * 53) % 180, hours => n % 24) as starts
          from generate_series(0, n % 3) k) d) as dates
    from generate_series(${from}::int, ${until}::int) n
    join bench.seat s on s.seat = 1 + (n::bigint * 7919) % ${seats}::int`.execute(trx);
  await sql`insert into leisure.event (ars, id, source, title, folded, category, free, family, barrier_free, lon, lat,
      members, sources, record)
    select ars, id, ${source}, 'Erfundener Termin ' || n, 'erfundener termin ' || n, category, answer, 'unknown',
      answer, lon, lat, array[id], array[${source}::uuid], jsonb_build_object(
        'title', 'Erfundener Termin ' || n, 'category', category, 'description', jsonb_build_array(jsonb_build_object(
          'type', 'paragraph', 'text', 'Diesen Termin gibt es nicht. Er steht hier, damit gemessen werden kann.')),
        'place', jsonb_build_object('name', 'Erfundener Saal ' || n % 50, 'address', null),
        'point', jsonb_build_object('lon', lon, 'lat', lat), 'organiser', 'Erfundener Verein', 'price', null,
        'free', answer, 'family', 'unknown', 'barrierFree', answer, 'indoors', 'unknown', 'url', null,
        'status', 'scheduled', 'isCut', false, 'occurrences', dates)
    from piece`.execute(trx);
  await sql`insert into leisure.occurrence (ars, event, key, starts, until, all_day, status, record)
    select p.ars, p.id, d->>'key', (d->>'start')::timestamptz, (d->>'end')::timestamptz, false, 'scheduled', d
    from piece p, jsonb_array_elements(p.dates) d`.execute(trx);
}

/** As autovacuum does a while after an import: plans are made from what is there now. */
export async function analyse(ownerDb: Kysely<unknown>): Promise<{ events: number; dates: number }> {
  await sql`vacuum analyze leisure.event, leisure.occurrence`.execute(ownerDb);
  const { rows } = await sql<{ events: number; dates: number }>`
    select (select count(*)::int from leisure.event) as events, (select count(*)::int from leisure.occurrence) as dates`.execute(
    ownerDb,
  );
  return rows[0] ?? { events: 0, dates: 0 };
}
