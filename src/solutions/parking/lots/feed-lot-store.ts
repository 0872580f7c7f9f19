/** Lots that a source brings: listed as long as it tells them. Those with bookings stay in the tables, withdrawn. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { PutContext, Stored } from '../../../kernel/sources/intake.ts';
import type { FeedLot } from './feed-lot.ts';
import { tileOf } from './tile-of.ts';

type Db = Kysely<unknown>;
type Key = { id: string; ars: string };

export async function putFeedLots(
  records: readonly Stored<FeedLot>[],
  db: Db,
  { now }: Pick<PutContext, 'now'>,
): Promise<void> {
  const lots = records.map(({ id, ars, source, record: { kind, lon, lat, record } }) => ({
    ...{ id, ars, source, kind, lon, lat, record, ...tileOf({ lon, lat }) },
  }));
  await sql`insert into parking.lot (ars, id, source, kind, state, x, y, lon, lat, record, created_at, changed_at)
    select ars, id, source, kind, 'listed', x, y, lon, lat, record, ${now.toString()}, ${now.toString()}
    from jsonb_to_recordset(${storableJson(lots)}::jsonb) as r (ars text, id uuid, source uuid, kind text, x int, y int,
      lon float8, lat float8, record jsonb)
    on conflict (ars, id) do update set source = excluded.source, kind = excluded.kind, state = 'listed',
      x = excluded.x, y = excluded.y, lon = excluded.lon, lat = excluded.lat, record = excluded.record,
      version = parking.lot.version + 1, changed_at = excluded.changed_at`.execute(db);
  await putBays(records, db);
}

/** In their order: the same place is the same bay; what is beyond goes. */
async function putBays(records: readonly Stored<FeedLot>[], db: Db): Promise<void> {
  const bays = records.flatMap(({ id: lot, ars, record }) =>
    record.bays.map((bay, position) => ({ ars, id: randomUUIDv7(), lot, position, record: bay })),
  );
  await sql`insert into parking.bay (ars, id, lot, position, record)
    select ars, id, lot, position, record from jsonb_to_recordset(${storableJson(bays)}::jsonb)
      as r (ars text, id uuid, lot uuid, position int, record jsonb)
    on conflict (ars, lot, position) do update set record = excluded.record,
      state = case when parking.bay.state = 'withdrawn' then 'open' else parking.bay.state end`.execute(db);
  const counts = records.map(({ id, ars, record }) => ({ ars, id, count: record.bays.length }));
  const beyond = sql`from jsonb_to_recordset(${storableJson(counts)}::jsonb) as r (ars text, id uuid, count int)
    where b.ars = r.ars and b.lot = r.id and b.position >= r.count`;
  await sql`update parking.bay b set state = 'withdrawn' ${beyond}`.execute(db);
  await sql`delete from parking.bay b using jsonb_to_recordset(${storableJson(counts)}::jsonb)
      as r (ars text, id uuid, count int)
    where b.ars = r.ars and b.lot = r.id and b.position >= r.count
      and not exists (select from parking.booking k where k.ars = b.ars and k.bay = b.id)`.execute(db);
}

export async function removeFeedLots(records: readonly Key[], db: Db): Promise<void> {
  const keys = storableJson(records.map(({ id, ars }) => ({ id, ars })));
  await sql`delete from parking.lot l using jsonb_to_recordset(${keys}::jsonb) as r (id uuid, ars text)
    where l.ars = r.ars and l.id = r.id
      and not exists (select from parking.booking k where k.ars = l.ars and k.lot = l.id)`.execute(db);
  await sql`update parking.lot l set state = 'withdrawn', version = l.version + 1
    from jsonb_to_recordset(${keys}::jsonb) as r (id uuid, ars text)
    where l.ars = r.ars and l.id = r.id`.execute(db);
}
