/** Writes what a directory brings: services, units, online services, and lines of competence. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../../kernel/sources/intake.ts';
import type { Competence, DirectoryRecord, OnlineRecord, ServiceRecord } from '../feeds/records.ts';
import { putOffices, putServices, removeRows } from '../store.ts';
import { noteWrite } from './writes.ts';

type Db = Kysely<unknown>;

export async function putDirectory(records: readonly Stored<DirectoryRecord>[], db: Db): Promise<void> {
  const services = records.flatMap(({ record, ...row }) =>
    record.type === 'service' ? [{ ...row, record: record.service }] : [],
  );
  const offices = records.flatMap(({ record, ...row }) =>
    record.type === 'unit' ? [{ ...row, record: record.office }] : [],
  );
  const online = records.flatMap(({ record, ...row }) =>
    record.type === 'online' ? [{ ...row, record: record.online }] : [],
  );
  if (services.length > 0) {
    await putServices(services, db);
    await takeNames(services, db);
  }
  if (offices.length > 0) await putOffices(offices, db);
  if (online.length > 0) await putOnline(online, db);
  await putCompetences(records, db);
}

/** Each record is in one table only; which one is not known any more. */
export async function removeDirectory(
  records: readonly { id: string; ars: string }[],
  db: Db,
): Promise<void> {
  for (const table of ['service', 'office', 'online_service'] as const) await removeRows(table, records, db);
  await removeCompetences(records, db);
}

/** Variants without a name get that of their service, whichever of both came first, and anew when it changes. */
async function takeNames(written: readonly Stored<ServiceRecord>[], db: Db): Promise<void> {
  const nameless = written.filter(({ record }) => record.nameOfBase).map(({ id }) => id);
  const bases = written.filter(({ record }) => !record.nameOfBase).map(({ id }) => id);
  for (const which of [sql`v.id = any(${nameless}::uuid[])`, sql`b.id = any(${bases}::uuid[])`])
    await sql`
      update services.service v set
        record = v.record || jsonb_build_object('name', b.record->'name', 'isPublic', true),
        is_public = true, name_folded = b.name_folded, words = b.words, written_at = clock_timestamp()
      from services.service b
      where ${which} and v.specialises is not null and v.record->'nameOfBase' = 'true'
        and b.owner_ars = v.owner_ars and b.family = v.family and b.key = v.specialises`.execute(db);
}

async function putOnline(records: readonly Stored<OnlineRecord>[], db: Db): Promise<void> {
  noteWrite();
  const rows = records.map(({ id, ars, source, record }) => ({
    ...{ id, ars, source, record },
    ...{ owner_ars: record.ownerArs, family: record.family, key: record.key },
  }));
  await sql`
    insert into services.online_service (ars, id, owner_ars, source, family, key, record)
    select ars, id, owner_ars, source, family, key, record
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      ars text, id uuid, owner_ars text, source uuid, family text, key text, record jsonb)
    on conflict (ars, id) do update set owner_ars = excluded.owner_ars, source = excluded.source,
      family = excluded.family, key = excluded.key, record = excluded.record,
      written_at = clock_timestamp()`.execute(db);
}

/** The lines of a record are written anew as a whole. */
async function putCompetences(records: readonly Stored<DirectoryRecord>[], db: Db): Promise<void> {
  const holders = records.filter(({ record }) => record.type !== 'service');
  if (holders.length === 0) return;
  await removeCompetences(holders, db);
  const rows = holders.flatMap(({ id, source, record }) => {
    if (record.type === 'service') return [];
    const { ownerArs, family } =
      record.type === 'unit' ? record.office : record.type === 'online' ? record.online : record;
    return record.competences.map((one, n) => ({ ...lineOf(one), n, id, source, ownerArs, family }));
  });
  if (rows.length === 0) return;
  await sql`
    insert into services.competence (ars, record_id, n, owner_ars, source, family, service_key, holder_kind,
      holder_key, sub_area, role_code, role_name, valid_from, valid_until)
    select area, id, n, "ownerArs", source, family, service, kind, holder, "subArea", code, name, "from", until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      area text, id uuid, n integer, "ownerArs" text, source uuid, family text, service text, kind text,
      holder text, "subArea" jsonb, code text, name text, "from" date, until date)`.execute(db);
}

function lineOf({ service, holder, area, subArea, role, from, until }: Competence) {
  return { service, kind: holder.kind, holder: holder.key, area, subArea, ...role, from, until };
}

async function removeCompetences(records: readonly { id: string }[], db: Db): Promise<void> {
  noteWrite();
  await sql`delete from services.competence where record_id = any(${records.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
}
