/** Reads whole records to look for gaps in them, and what other records say about services. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
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

/** Public offices that belong to one of the keys or lie there, without those of some sources; at most `limit`. */
export async function officesToLookAt(
  keys: ReadonlySet<string>,
  db: Db,
  { without, limit }: { without: readonly string[]; limit: number },
): Promise<(Looked<OfficeRecord> & { source: string })[]> {
  const { rows } = await sql<Looked<unknown> & { source: string }>`
    select t.id, t.source, t.record from services.office t
    where (t.owner_ars = any(${[...keys]}) or t.ars = any(${[...keys]})) and t.is_public
      and ${isShown(sql`t.source`)} and t.source <> all(${[...without]}::uuid[])
    order by t.id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, record: officeRecordSchema.parse(row.record) }));
}
