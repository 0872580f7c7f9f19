/** What each feed tells of events: the layer below what is shown. Runs inside the transaction of an import. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { type EventRecord, eventSchema } from '../model.ts';

type Db = Kysely<unknown>;
export type ToldKey = { id: string; ars: string };

/** A record as its source tells it. */
export type ToldEvent = Stored<EventRecord>;

/** Each stands for itself until it was compared (`renewShown`). */
export async function putTold(records: readonly ToldEvent[], db: Db): Promise<void> {
  const rows = records.map(({ id, ars, source, record }) => ({
    ...{ id, ars, source, record },
    brief: { title: record.title, ...record.place, ...record.point },
  }));
  await sql`insert into leisure.told_event (ars, id, source, record, brief, shown, compared)
    select ars, id, source, record, brief, id, true
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, id uuid, source uuid, record jsonb, brief jsonb)
    on conflict (ars, id) do update set source = excluded.source, record = excluded.record, brief = excluded.brief`.execute(
    db,
  );
}

/** What was found out about them goes with them. */
export async function removeTold(keys: readonly ToldKey[], db: Db): Promise<void> {
  await sql`delete from leisure.told_event t
    using jsonb_to_recordset(${keysAsJson(keys)}::jsonb) as r (id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}

export async function toldOf(db: Db, keys: readonly ToldKey[]): Promise<ToldEvent[]> {
  const { rows } = await sql<Omit<ToldEvent, 'record'> & { record: unknown }>`
    select t.ars, t.id, t.source, t.record from leisure.told_event t
    join jsonb_to_recordset(${keysAsJson(keys)}::jsonb) as r (id uuid, ars text) on t.ars = r.ars and t.id = r.id
    order by t.id`.execute(db);
  return rows.map((row) => ({ ...row, record: eventSchema.parse(row.record) }));
}

function keysAsJson(keys: readonly ToldKey[]): string {
  return storableJson(keys.map(({ id, ars }) => ({ id, ars })));
}

export async function toldById(db: Db, ids: readonly string[]): Promise<ToldEvent[]> {
  const { rows } = await sql<ToldKey>`
    select id, ars from leisure.told_event where id = any(${[...ids]}::uuid[])`.execute(db);
  return toldOf(db, rows);
}
