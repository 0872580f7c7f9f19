/** Writes what an import brings; runs inside its transaction. */
import { type Kysely, sql } from 'kysely';
import { canRead } from '../../../kernel/calendar/hours/expand.ts';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { judgeFixes } from '../fixes/put-fixes.ts';
import type { EventRecord, PlaceRecord } from '../model.ts';
import { renewShown } from '../shown/renew-shown.ts';
import { putTold, removeTold } from '../shown/told-store.ts';

type Db = Kysely<unknown>;
type Key = { id: string; ars: string };

export async function putEvents(records: readonly Stored<EventRecord>[], db: Db): Promise<void> {
  await putTold(records, db);
  await renewShown(db, records);
}

/** Their dates go with them. */
export async function removeEvents(records: readonly Key[], db: Db): Promise<void> {
  await removeTold(records, db);
  await renewShown(db, records);
}

export function putPlaces(table: 'town_place' | 'osm_place') {
  return async (records: readonly Stored<PlaceRecord>[], db: Db): Promise<void> => {
    await removeFrom(table, records, db);
    const rows = records.map(({ id, ars, source, record }) => ({
      ...{ id, ars, source, record, name: record.name ?? '', folded: fold(record.name ?? '') },
      ...{ category: record.category, wheelchair: record.wheelchair, ...record.point },
      has_hours: canRead(record.openingHours),
    }));
    await sql`insert into ${sql.table(`leisure.${table}`)}
        (ars, id, source, name, folded, category, wheelchair, has_hours, lon, lat, record)
      select ars, id, source, name, folded, category, wheelchair, has_hours, lon, lat, record
      from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, id uuid, source uuid, name text,
        folded text, category text, wheelchair text, has_hours boolean, lon float8, lat float8, record jsonb)`.execute(
      db,
    );
    await judgeFixes(db, records);
  };
}

export function removePlaces(table: 'town_place' | 'osm_place') {
  return (records: readonly Key[], db: Db): Promise<void> => removeFrom(table, records, db);
}

async function removeFrom(table: string, records: readonly Key[], db: Db): Promise<void> {
  await sql`delete from ${sql.table(`leisure.${table}`)} t
    using jsonb_to_recordset(${storableJson(records.map(({ id, ars }) => ({ id, ars })))}::jsonb) as r (id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}
