/** The only file with SQL. Readers take the scope first; records come back validated. */
import { type Kysely, sql } from 'kysely';
import { fold } from '../../kernel/places/fold.ts';
import type { Box } from '../../kernel/solution.ts';
import type { Stored } from '../../kernel/sources/intake.ts';
import { isShown } from '../../kernel/sources/is-shown.ts';
import { type OfficeRecord, officeRecordSchema, type ServiceRecord } from './feeds/records.ts';
import type { RecordAddress } from './out/service-address.ts';
import { wordsOfOffice, wordsOfService } from './search/words-of.ts';
import type { OfficeRow } from './store/rows.ts';
import { noteWrite } from './store/writes.ts';

export type { OfficeRow } from './store/rows.ts';

type Db = Kysely<unknown>;

/** An office on the map; degrees WGS 84. */
export interface OfficePoint {
  id: string;
  source: string;
  name: string;
  language: string;
  lon: number;
  lat: number;
}

/** Instant at which the record was last seen, where that was not the last look. */
const SEEN = sql`(select to_char(r.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
  from kernel.source_record r where r.ars = t.owner_ars and r.id = t.id and r.source = t.source)`;
const SHOWN = isShown(sql`t.source`);
const ROW = sql`t.id, t.ars, t.source, ${SEEN} as "seenAt"`;

/** Public offices that an address may mean: of one of the owners, or such as lie in `here`. */
export async function officesAddressed(
  owners: ReadonlySet<string>,
  db: Db,
  { address, here }: { address: RecordAddress; here: ReadonlySet<string> },
): Promise<OfficeRow[]> {
  const which = address.kind === 'id' ? sql`t.id = ${address.id}` : sql`t.tail = ${address.tail}`;
  const { rows } = await sql<OfficeRow>`
    select ${ROW}, t.record from services.office t
    where ${which} and (t.owner_ars = any(${[...owners]}) or t.ars = any(${[...here]})) and t.is_public
      and ${SHOWN}`.execute(db);
  return rows.map(asOffice);
}

/**
 * Offices where a service is given, in the order of the service; `hidden`: how many more of those that it names are
 * known, but not for the public, or not with this service.
 */
export async function officesOf(
  { ownerArs, family, key, offices }: ServiceRecord,
  db: Db,
): Promise<{ offices: OfficeRow[]; hidden: number }> {
  const keys = offices.map((one) => one.key);
  const { rows } = await sql<OfficeRow & { isGiven: boolean }>`
    select ${ROW}, t.record, t.is_public and ${SHOWN} and not t.record->'hiddenServices' ? ${key} as "isGiven"
    from services.office t
    where t.owner_ars = ${ownerArs} and t.family = ${family} and t.key = any(${keys})
    order by array_position(${keys}::text[], t.key), t.id`.execute(db);
  const shown = rows.filter(({ isGiven }) => isGiven);
  return {
    offices: shown.map(({ isGiven: _, ...row }) => asOffice(row)),
    hidden: rows.length - shown.length,
  };
}

/** Public offices of owners by id, after one, without those of some sources; at most `limit`. */
export async function officesAfter(
  owners: ReadonlySet<string>,
  db: Db,
  { after, without, limit }: { after: string | undefined; without: readonly string[]; limit: number },
): Promise<OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select ${ROW}, t.record from services.office t
    where t.owner_ars = any(${[...owners]}) and t.is_public and ${SHOWN}
      and t.source <> all(${[...without]}::uuid[])
      and t.id > ${after ?? '00000000-0000-0000-0000-000000000000'}
    order by t.id limit ${limit}`.execute(db);
  return rows.map(asOffice);
}

/** Public offices that lie in `here` or belong to it, inside a box; at most `limit`. */
export async function officesIn(
  here: ReadonlySet<string>,
  db: Db,
  { box: [west, south, east, north], limit }: { box: Box; limit: number },
): Promise<OfficePoint[]> {
  const { rows } = await sql<OfficePoint>`
    select t.id, t.source, t.record->>'name' as name, t.record->>'language' as language, t.lon, t.lat
    from services.office t
    where (t.ars = any(${[...here]}) or t.owner_ars = any(${[...here]})) and t.is_public and ${SHOWN}
      and t.lon between ${west} and ${east} and t.lat between ${south} and ${north}
    order by t.id limit ${limit}`.execute(db);
  return rows;
}

export async function putServices(records: readonly Stored<ServiceRecord>[], db: Db): Promise<void> {
  noteWrite();
  const rows = records.map(({ id, ars, source, record }) => ({
    ...columns(record),
    id,
    ars,
    source,
    record,
    areas: record.nowhere ? [] : record.areas.length > 0 ? record.areas : [record.ownerArs],
    leika: record.leika,
    name_folded: fold(record.name),
    words: wordsOfService(record),
    specialises: record.specialises,
    ...outermost(record.validity),
  }));
  await sql`
    insert into services.service (ars, id, owner_ars, source, family, key, is_public, record, areas, leika, name_folded,
      words, specialises, valid_from, valid_until)
    select ars, id, owner_ars, source, family, key, is_public, record, areas, leika, name_folded,
      words, specialises, valid_from, valid_until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      ars text, id uuid, owner_ars text, source uuid, family text, key text, is_public boolean, record jsonb,
      areas text[], leika text[], name_folded text, words text, specialises text, valid_from date, valid_until date)
    on conflict (ars, id) do update set owner_ars = excluded.owner_ars, source = excluded.source,
      family = excluded.family, key = excluded.key, is_public = excluded.is_public, record = excluded.record,
      areas = excluded.areas, leika = excluded.leika, name_folded = excluded.name_folded,
      words = excluded.words,
      specialises = excluded.specialises, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
      written_at = clock_timestamp()`.execute(db);
}

export async function putOffices(records: readonly Stored<OfficeRecord>[], db: Db): Promise<void> {
  noteWrite();
  const rows = records.map(({ id, ars, source, record }) => ({
    ...columns(record),
    id,
    ars,
    source,
    record,
    lon: record.point?.lon ?? null,
    lat: record.point?.lat ?? null,
    words: wordsOfOffice(record),
  }));
  await sql`
    insert into services.office (ars, id, owner_ars, source, family, key, is_public, lon, lat, record, words)
    select ars, id, owner_ars, source, family, key, is_public, lon, lat, record, words
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      ars text, id uuid, owner_ars text, source uuid, family text, key text, is_public boolean,
      lon double precision, lat double precision, record jsonb, words text)
    on conflict (ars, id) do update set owner_ars = excluded.owner_ars, source = excluded.source,
      family = excluded.family, key = excluded.key, is_public = excluded.is_public, lon = excluded.lon,
      lat = excluded.lat, record = excluded.record, words = excluded.words, written_at = clock_timestamp()`.execute(
    db,
  );
}

export async function removeRows(
  table: 'service' | 'office' | 'online_service',
  records: readonly { id: string; ars: string }[],
  db: Db,
): Promise<void> {
  noteWrite();
  await sql`
    delete from ${sql.table(`services.${table}`)} t
    using jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id uuid, ars text)
    where t.ars = r.ars and t.id = r.id`.execute(db);
}

/** Gaps between spans of time are left to who reads the record. */
function outermost(validity: ServiceRecord['validity']) {
  const [starts, ends] = [validity.map(({ from }) => from), validity.map(({ until }) => until)];
  return {
    valid_from: starts.includes(null) ? null : (starts.sort()[0] ?? null),
    valid_until: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
  };
}

function columns({ ownerArs, family, key, isPublic }: ServiceRecord | OfficeRecord) {
  return { owner_ars: ownerArs, family, key, is_public: isPublic };
}

function asOffice(row: OfficeRow): OfficeRow {
  return { ...row, record: officeRecordSchema.parse(row.record) };
}
