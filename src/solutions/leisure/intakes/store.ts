/** Writes what an import brings; runs inside its transaction. */
import { type Kysely, sql } from 'kysely';
import { canRead } from '../../../kernel/calendar/hours/expand.ts';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import type { EventRecord, PlaceRecord } from '../model.ts';
import { dateRow } from './date-row.ts';

type Db = Kysely<unknown>;
type Key = { id: string; ars: string };

export async function putEvents(records: readonly Stored<EventRecord>[], db: Db): Promise<void> {
  await removeEvents(records, db);
  const events = records.map(({ id, ars, source, record }) => ({
    ...{
      id,
      ars,
      source,
      record,
      title: record.title,
      folded: fold(record.title),
      category: record.category,
    },
    ...{ free: record.free, family: record.family, barrier_free: record.barrierFree, ...record.point },
  }));
  await sql`insert into leisure.event
      (ars, id, source, title, folded, category, free, family, barrier_free, lon, lat, record)
    select ars, id, source, title, folded, category, free, family, barrier_free, lon, lat, record
    from jsonb_to_recordset(${storableJson(events)}::jsonb) as r (ars text, id uuid, source uuid, title text,
      folded text, category text, free text, family text, barrier_free text, lon float8, lat float8, record jsonb)`.execute(
    db,
  );
  const dates = records.flatMap(({ id, ars, record }) =>
    record.occurrences.map((one) => ({ ars, event: id, ...dateRow(one, record.status), record: one })),
  );
  await sql`insert into leisure.occurrence (ars, event, key, starts, until, all_day, status, record)
    select ars, event, key, starts, until, all_day, status, record
    from jsonb_to_recordset(${storableJson(dates)}::jsonb) as r (ars text, event uuid, key text,
      starts timestamptz, until timestamptz, all_day boolean, status text, record jsonb)
    on conflict do nothing`.execute(db);
}

/** Their dates go with them. */
export async function removeEvents(records: readonly Key[], db: Db): Promise<void> {
  await removeFrom('event', records, db);
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
