/** Writes examples of regions and their offices. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../../../kernel/sources/intake.ts';
import { sampleId } from '../../../../kernel/sources/sample/sample-id.ts';
import type { SampleRegion } from './sample-regions.ts';

type Db = Kysely<unknown>;
/** Examples have no history of their own. */
const MADE = '2026-01-05T09:00:00Z';

export async function putSampleRegions(records: readonly Stored<SampleRegion>[], db: Db): Promise<void> {
  for (const { id, source, record } of records) {
    await sql`insert into transfer.region (id, source, name, keys, created_at, changed_at)
      values (${id}, ${source}::uuid, ${record.name}, ${[...record.keys]}, ${MADE}, ${MADE})
      on conflict (id) do update set name = excluded.name, keys = excluded.keys`.execute(db);
    await sql`delete from transfer.contact where region = ${id}`.execute(db);
    const idOf = (index: number) => sampleId(`${id} contact ${index}`);
    const contacts = record.contacts.map((one, index) => ({
      ...{ id: idOf(index), badge: one.badge, organisation: one.organisation, function: one.function },
      ...{ mailbox: one.mailbox, phone: one.phone, target: one.targetDays, person: one.personName },
      ...{ absent_from: one.absentFrom, absent_until: one.absentUntil },
      cover: one.cover === null ? null : idOf(one.cover),
    }));
    const rows = sql`jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as c (id uuid, badge text,
      organisation text, function text, mailbox text, phone text, target int, person text, absent_from date,
      absent_until date, cover uuid)`;
    await sql`insert into transfer.contact (id, source, region, badge, organisation, function, mailbox, phone,
        target_days, absent_from, absent_until, cover, created_at, changed_at)
      select c.id, ${source}::uuid, ${id}::uuid, c.badge, c.organisation, c.function, c.mailbox, c.phone, c.target,
        c.absent_from, c.absent_until, c.cover, ${MADE}::timestamptz, ${MADE}::timestamptz from ${rows}`.execute(
      db,
    );
    await sql`insert into transfer.contact_person (contact, name, consented_at)
      select c.id, c.person, ${MADE}::timestamptz from ${rows} where c.person is not null`.execute(db);
  }
}

/** With their offices. */
export async function removeSampleRegions(records: readonly { id: string }[], db: Db): Promise<void> {
  await sql`delete from transfer.region where id = any(${records.map(({ id }) => id)}::uuid[])`.execute(db);
}
