/** Writes the days of series as they are to be shown, and tells which became others. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { Bin, Collection, CollectionReason, CollectionState } from '../model.ts';
import type { SeriesKey } from './series-rows.ts';

/** A row of `waste.collection` without its sequence. */
export interface DayRow {
  ars: string;
  series: string;
  key: string;
  bin: string;
  source: string;
  district: string;
  slug: string;
  fraction: string;
  planned: string;
  date: string;
  state: CollectionState;
  record: Pick<Collection, 'bin' | 'window' | 'stop' | 'reason' | 'note'>;
}

/** A day that people may have known already, and that is another one now. Civil dates. */
export interface AlteredDay {
  ars: string;
  source: string;
  slug: string;
  bin: Bin;
  /** Where it was shown before, also as cancelled. */
  from: string;
  /** null: it does not take place. */
  to: string | null;
  reason: CollectionReason | null;
}

/** Inside the caller's transaction; `days` are all days of the series `of`. */
export async function writeDays(
  of: readonly SeriesKey[],
  days: readonly DayRow[],
  now: Temporal.Instant,
  db: Kysely<unknown>,
): Promise<AlteredDay[]> {
  const keys = storableJson(of.map(({ id, ars }) => ({ id, ars })));
  const rows = storableJson(days);
  await sql`delete from waste.collection c
    using jsonb_to_recordset(${keys}::jsonb) as k (id uuid, ars text)
    where c.ars = k.ars and c.series = k.id and not exists (
      select from jsonb_to_recordset(${rows}::jsonb) as d (ars text, series uuid, key text, bin text)
      where d.ars = c.ars and d.series = c.series and d.key = c.key and d.bin = c.bin)`.execute(db);
  const { rows: altered } = await sql<AlteredDay>`
    with old as materialized (
      select c.ars, c.series, c.key, c.bin, c.date, c.state from waste.collection c
      join jsonb_to_recordset(${keys}::jsonb) as k (id uuid, ars text) on c.ars = k.ars and c.series = k.id),
    written as (
      insert into waste.collection as c
        (ars, series, key, bin, source, district, slug, fraction, planned, date, state, changed_at, record)
      select ars, series, key, bin, source, district, slug, fraction, planned, date, state,
        ${now.toString()}::timestamptz, record
      from jsonb_to_recordset(${rows}::jsonb) as d (ars text, series uuid, key text, bin text, source uuid,
        district text, slug text, fraction text, planned date, date date, state text, record jsonb)
      on conflict (ars, series, key, bin) do update set source = excluded.source, district = excluded.district,
        slug = excluded.slug, fraction = excluded.fraction, planned = excluded.planned, date = excluded.date,
        state = excluded.state, record = excluded.record, sequence = c.sequence + 1, changed_at = excluded.changed_at
      where (c.source, c.district, c.slug, c.fraction, c.planned, c.date, c.state, c.record) is distinct from
        (excluded.source, excluded.district, excluded.slug, excluded.fraction, excluded.planned, excluded.date,
         excluded.state, excluded.record)
      returning c.*)
    select w.ars, w.source, w.slug, w.record -> 'bin' as bin, old.date::text as "from",
      case when w.state <> 'cancelled' then w.date::text end as "to", w.record -> 'reason' as reason
    from written w join old using (ars, series, key, bin)
    where old.date <> w.date or (old.state = 'cancelled') <> (w.state = 'cancelled')
    order by old.date, w.slug, w.bin`.execute(db);
  return altered;
}
