/** Reads whole records to look for gaps in them, and what other records say about services. */
import { type Kysely, sql } from 'kysely';
import {
  type OfficeRecord,
  officeRecordSchema,
  type ServiceRecord,
  serviceRecordSchema,
} from '../feeds/records.ts';

type Db = Kysely<unknown>;

export interface Looked<Record> {
  id: string;
  record: Record;
}

/** Public services by id, with whether a unit or an online service is named for them in any of `units`. */
export async function servicesToLookAt(
  ids: readonly string[],
  units: ReadonlySet<string>,
  db: Db,
): Promise<(Looked<ServiceRecord> & { hasUnit: boolean; hasOnline: boolean })[]> {
  const named = (kind: 'unit' | 'online') => sql`exists (select from services.competence c
    where c.owner_ars = t.owner_ars and c.family = t.family and c.service_key = t.key and c.holder_kind = ${kind}
      and c.ars = any(${[...units]}))`;
  const { rows } = await sql<Looked<unknown> & { hasUnit: boolean; hasOnline: boolean }>`
    select t.id, t.record, ${named('unit')} as "hasUnit", ${named('online')} as "hasOnline"
    from services.service t where t.id = any(${[...ids]}::uuid[]) and t.is_public`.execute(db);
  return rows.map((row) => ({ ...row, record: serviceRecordSchema.parse(row.record) }));
}

export async function officesToLookAt(ids: readonly string[], db: Db): Promise<Looked<OfficeRecord>[]> {
  const { rows } = await sql<Looked<unknown>>`
    select t.id, t.record from services.office t
    where t.id = any(${[...ids]}::uuid[]) and t.is_public`.execute(db);
  return rows.map((row) => ({ ...row, record: officeRecordSchema.parse(row.record) }));
}
