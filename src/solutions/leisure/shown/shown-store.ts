/** Writes what is shown of events. Runs inside the transaction of an import. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { fold } from '../../../kernel/places/fold.ts';
import { withFixes } from '../fixes/put-fixes.ts';
import { dateRow } from '../intakes/date-row.ts';
import type { EventRecord } from '../model.ts';
import type { ToldKey } from './told-store.ts';

type Db = Kysely<unknown>;

/** One event as it is shown: `id`, `source` are those of the record that leads; `members` are all of them, that one first. */
export interface ShownEvent {
  id: string;
  ars: string;
  source: string;
  members: readonly ToldKey[];
  sources: readonly string[];
  record: EventRecord;
  /** Source that says that it is cancelled, where others do not. */
  cancelledBy: string | null;
  /** Its source is hidden: it comes back into its group when that is over. */
  isAside?: true;
}

/** Takes away what was shown for these records; their dates go with them. */
export async function removeShown(ids: readonly string[], db: Db): Promise<void> {
  await sql`delete from leisure.event where id = any(${[...ids]}::uuid[])`.execute(db);
}

/** With what desks have put right of any of their records. */
export async function insertShown(merged: readonly ShownEvent[], db: Db): Promise<void> {
  const shown = await withFixes(db, merged);
  const events = shown.map(({ id, ars, source, members, sources, record, cancelledBy }) => ({
    cancelled_by: cancelledBy,
    ...{ id, ars, source, sources, record, members: members.map((one) => one.id) },
    ...{ title: record.title, folded: fold(record.title), category: record.category },
    ...{ free: record.free, family: record.family, barrier_free: record.barrierFree, ...record.point },
  }));
  await sql`insert into leisure.event
      (ars, id, source, members, sources, cancelled_by, title, folded, category, free, family, barrier_free, lon, lat, record)
    select ars, id, source, members, sources, cancelled_by, title, folded, category, free, family, barrier_free, lon, lat, record
    from jsonb_to_recordset(${storableJson(events)}::jsonb) as r (ars text, id uuid, source uuid, members uuid[],
      sources uuid[], cancelled_by uuid, title text, folded text, category text, free text, family text, barrier_free text, lon float8,
      lat float8, record jsonb)`.execute(db);
  const dates = shown.flatMap(({ id, ars, record }) =>
    record.occurrences.map((one) => ({ ars, event: id, ...dateRow(one, record.status), record: one })),
  );
  await sql`insert into leisure.occurrence (ars, event, key, starts, until, all_day, status, record)
    select ars, event, key, starts, until, all_day, status, record
    from jsonb_to_recordset(${storableJson(dates)}::jsonb) as r (ars text, event uuid, key text,
      starts timestamptz, until timestamptz, all_day boolean, status text, record jsonb)
    on conflict do nothing`.execute(db);
  const told = shown.flatMap((one) =>
    one.members.map(({ id, ars }) => ({ id, ars, shown: one.id, aside: one.isAside ?? false })),
  );
  await sql`update leisure.told_event t set shown = r.shown, aside = r.aside, compared = true
    from jsonb_to_recordset(${storableJson(told)}::jsonb) as r (id uuid, ars text, shown uuid, aside boolean)
    where t.ars = r.ars and t.id = r.id
      and (t.shown is distinct from r.shown or t.aside <> r.aside or not t.compared)`.execute(db);
}
