/** What sources tell, as an import brings it; runs inside its transaction. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../kernel/database/storable-json.ts';
import type { PutContext, Stored } from '../../kernel/sources/intake.ts';
import { districtSlug } from './district-slug.ts';
import type { SeriesRecord } from './model.ts';
import { tellMovedDays } from './remind/tell-moved-days.ts';
import { renewCollections } from './shown/renew-collections.ts';

type Db = Kysely<unknown>;

export async function putSeries(
  records: readonly Stored<SeriesRecord>[],
  db: Db,
  house: PutContext,
): Promise<void> {
  const rows = records.map(({ id, ars, source, record }) => ({
    ...{ id, ars, source, record, district: record.district, slug: districtSlug(record.district) },
  }));
  await sql`insert into waste.series (ars, id, source, district, slug, record)
    select ars, id, source, district, slug, record
    from jsonb_to_recordset(${storableJson(rows)}::jsonb)
      as r (ars text, id uuid, source uuid, district text, slug text, record jsonb)
    on conflict (ars, id) do update set source = excluded.source, district = excluded.district,
      slug = excluded.slug, record = excluded.record`.execute(db);
  await tellMovedDays(db, await renewCollections(db, records, house), house.now);
}

/** Their days go with them. */
export async function removeSeries(records: readonly { id: string; ars: string }[], db: Db): Promise<void> {
  await sql`delete from waste.series t
    using jsonb_to_recordset(${storableJson(records.map(({ id, ars }) => ({ id, ars })))}::jsonb)
      as r (id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}
