/**
 * Invented days of collection straight into the tables, as an import leaves them: every street a district of its own,
 * each with five kinds of waste every two weeks. Their names say that they are invented.
 */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { SOURCES_CHANNEL } from '../../src/kernel/sources/sources-channel.ts';

export const FRACTIONS = ['residual', 'bio', 'paper', 'packaging', 'glass'] as const;
const PIECE = 500;

export interface Filled {
  streets: number;
  series: number;
  days: number;
}

/** Slug of the district of a street; 0 … count - 1. */
export function slugAt(index: number): string {
  return `bezirk-${index}`;
}

/** All of one unit, from one source; `first` is a civil date. */
export async function fillDistricts(
  db: Kysely<unknown>,
  { ars, count, first }: { ars: string; count: number; first: string },
): Promise<Filled> {
  const source = randomUUIDv7();
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, settings,
      checked_at, created_at)
    values (${source}, ${ars}, 'waste', 'collections', 'ical', 'upload', 'Erfundene Abfuhr', 'CC0-1.0', '{}', now(),
      now())`.execute(db);
  for (let from = 0; from < count; from += PIECE)
    await db
      .transaction()
      .execute((trx) =>
        fillPiece(trx, { ars, source, from, until: Math.min(count, from + PIECE) - 1, first }),
      );
  await sql`select pg_notify(${SOURCES_CHANNEL}, ${ars})`.execute(db);
  await sql`vacuum analyze waste.street, waste.series, waste.collection, kernel.source_record`.execute(db);
  const { rows } = await sql<Filled>`select (select count(*)::int from waste.street) as streets,
    (select count(*)::int from waste.series) as series, (select count(*)::int from waste.collection) as days`.execute(
    db,
  );
  return rows[0] ?? { streets: 0, series: 0, days: 0 };
}

/** Two years are 52 days of each kind. */
async function fillPiece(
  trx: Kysely<unknown>,
  {
    ars,
    source,
    from,
    until,
    first,
  }: { ars: string; source: string; from: number; until: number; first: string },
): Promise<void> {
  await sql`insert into waste.street (ars, id, source, provider, district, slug, street, folded, record)
    select ${ars}, gen_random_uuid(), ${source}::uuid, ${ars}, 'Bezirk ' || n, 'bezirk-' || n,
      'Erfundene Straße ' || n, 'erfundenestrasse' || n,
      jsonb_build_object('street', 'Erfundene Straße ' || n, 'locality', null, 'district', 'Bezirk ' || n,
        'range', jsonb_build_object('from', null, 'until', null, 'parity', 'all'), 'fractions', '[]'::jsonb)
    from generate_series(${from}::int, ${until}::int) n`.execute(trx);
  await sql`create temp table piece on commit drop as
    select gen_random_uuid() as id, n, f.fraction, f.nr,
      jsonb_build_object('key', f.fraction, 'fraction', f.fraction, 'name', 'Erfundene Tonne ' || f.nr) as bin
    from generate_series(${from}::int, ${until}::int) n,
      unnest(${[...FRACTIONS]}::text[]) with ordinality as f (fraction, nr)`.execute(trx);
  await sql`insert into waste.series (ars, id, source, district, slug, record)
    select ${ars}, id, ${source}::uuid, 'Bezirk ' || n, 'bezirk-' || n, jsonb_build_object('district', 'Bezirk ' || n,
      'bins', jsonb_build_array(bin), 'dates', '[]'::jsonb, 'rhythm', null, 'window', null, 'stop', null, 'note', null)
    from piece`.execute(trx);
  await sql`insert into waste.collection
      (ars, series, key, bin, source, district, slug, fraction, planned, date, state, changed_at, record)
    select ${ars}, id, d::text, fraction, ${source}::uuid, 'Bezirk ' || n, 'bezirk-' || n, fraction, d, d, 'planned', now(),
      jsonb_build_object('bin', bin, 'window', null, 'stop', null, 'reason', null, 'note', null)
    from piece, lateral (select ${first}::date + ((n + nr * 3) % 14)::int + 14 * w as d
      from generate_series(0, 51) w) days`.execute(trx);
  await sql`insert into kernel.source_record (ars, source, key, id, record_ars, hash, changed_at)
    select ${ars}, ${source}::uuid, n || ' ' || fraction, id, ${ars}, n::text, now() from piece`.execute(trx);
}
