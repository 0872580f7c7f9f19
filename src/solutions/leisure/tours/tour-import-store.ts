/** Writes the tours that an import brings; runs inside its transaction. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import type { TourRecord } from './tour-model.ts';

type Db = Kysely<unknown>;

export async function putTours(records: readonly Stored<TourRecord>[], db: Db): Promise<void> {
  await removeTours(records, db);
  const tours = records.map(({ id, ars, source, record }) => ({
    ...{ id, ars, source, record, title: record.title, folded: fold(record.title), kind: record.kind },
    ...{ length: record.length, ascent: record.climb?.ascent ?? null, is_loop: record.isLoop },
    ...record.start,
  }));
  await sql`insert into leisure.tour
      (ars, id, source, title, folded, kind, length, ascent, is_loop, lon, lat, record)
    select ars, id, source, title, folded, kind, length, ascent, is_loop, lon, lat, record
    from jsonb_to_recordset(${storableJson(tours)}::jsonb) as r (ars text, id uuid, source uuid, title text,
      folded text, kind text, length float8, ascent float8, is_loop boolean, lon float8, lat float8, record jsonb)`.execute(
    db,
  );
  const passed = records.flatMap(({ id, ars, record }) =>
    [...new Set([ars, ...record.passes])].map((one) => ({ ars: one, tour: id, home: ars })),
  );
  await sql`insert into leisure.tour_place (ars, tour, home)
    select ars, tour, home
    from jsonb_to_recordset(${storableJson(passed)}::jsonb) as r (ars text, tour uuid, home text)`.execute(
    db,
  );
}

export async function removeTours(records: readonly { id: string; ars: string }[], db: Db): Promise<void> {
  const gone = sql`jsonb_to_recordset(${storableJson(records.map(({ id, ars }) => ({ id, ars })))}::jsonb)
    as r (id uuid, ars text)`;
  await sql`delete from leisure.tour_place p using ${gone} where p.home = r.ars and p.tour = r.id`.execute(
    db,
  );
  await sql`delete from leisure.tour t using ${gone} where t.ars = r.ars and t.id = r.id`.execute(db);
}
