import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { seriesSchema } from '../model.ts';
import { type ShownDay, showDays } from './show-days.ts';

type Db = Kysely<unknown>;
type Key = { id: string; ars: string };

/**
 * Makes anew the days that are shown for these series; inside the caller's transaction. A day that is shown otherwise
 * than before keeps its key and gets the next number in its sequence.
 */
export async function renewCollections(db: Db, touched: readonly Key[]): Promise<void> {
  if (touched.length === 0) return;
  const keys = storableJson(touched.map(({ id, ars }) => ({ id, ars })));
  const { rows } = await sql<{
    ars: string;
    id: string;
    source: string;
    district: string;
    slug: string;
    record: unknown;
  }>`
    select t.ars, t.id, t.source, t.district, t.slug, t.record from waste.series t
    join jsonb_to_recordset(${keys}::jsonb) as r (id uuid, ars text) on t.ars = r.ars and t.id = r.id`.execute(
    db,
  );
  const days = rows.flatMap((row) => showDays(seriesSchema.parse(row.record)).map((day) => asRow(day, row)));
  await sql`delete from waste.collection c
    using jsonb_to_recordset(${keys}::jsonb) as k (id uuid, ars text)
    where c.ars = k.ars and c.series = k.id and not exists (
      select from jsonb_to_recordset(${storableJson(days)}::jsonb) as d (ars text, series uuid, key text, bin text)
      where d.ars = c.ars and d.series = c.series and d.key = c.key and d.bin = c.bin)`.execute(db);
  await sql`insert into waste.collection as c
      (ars, series, key, bin, source, district, slug, fraction, planned, date, state, changed_at, record)
    select ars, series, key, bin, source, district, slug, fraction, planned, date, state, now(), record
    from jsonb_to_recordset(${storableJson(days)}::jsonb) as d (ars text, series uuid, key text, bin text, source uuid,
      district text, slug text, fraction text, planned date, date date, state text, record jsonb)
    on conflict (ars, series, key, bin) do update set source = excluded.source, district = excluded.district,
      slug = excluded.slug, fraction = excluded.fraction, planned = excluded.planned, date = excluded.date,
      state = excluded.state, record = excluded.record, sequence = c.sequence + 1, changed_at = now()
    where (c.source, c.district, c.slug, c.fraction, c.planned, c.date, c.state, c.record) is distinct from
      (excluded.source, excluded.district, excluded.slug, excluded.fraction, excluded.planned, excluded.date,
       excluded.state, excluded.record)`.execute(db);
}

type Row = { ars: string; id: string; source: string; district: string; slug: string };

function asRow(day: ShownDay, { ars, id, source, district, slug }: Row) {
  const { key, bin, planned, date, state, window, stop, reason, note } = day;
  return {
    ...{ ars, series: id, source, district, slug, key, bin: bin.key, fraction: bin.fraction },
    ...{ planned, date, state, record: { bin, window, stop, reason, note } },
  };
}
