/** Writing lots and bays. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { BayRecord } from '../model.ts';
import type { Bay, KnownLot, Lot } from './lot.ts';

type Db = Kysely<unknown>;

/** Those of one person follow each other, so that they can be counted and numbers stay single. */
export async function holdOwner(trx: Transaction<unknown>, owner: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`parking.owner ${owner}`}, 0))`.execute(trx);
}

export async function insertLot(db: Db, lot: Lot): Promise<void> {
  await sql`insert into parking.lot (ars, id, owner, number, source, kind, state, x, y, lon, lat, record, version,
      created_at, changed_at, declared_at)
    values (${lot.ars}, ${lot.id}, ${lot.owner}, ${lot.number}, ${lot.source}, ${lot.kind}, ${lot.state}, ${lot.x},
      ${lot.y}, ${lot.lon}, ${lot.lat}, ${storableJson(lot.record)}::jsonb, ${lot.version}, ${lot.createdAt},
      ${lot.changedAt}, ${lot.declaredAt})`.execute(db);
}

/** Writes what may change, one version on. False: somebody else changed it since it was read. */
export async function saveLot(db: Db, lot: Lot, now: Temporal.Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`update parking.lot set number = ${lot.number}, kind = ${lot.kind},
      state = ${lot.state}, x = ${lot.x}, y = ${lot.y}, lon = ${lot.lon}, lat = ${lot.lat},
      record = ${storableJson(lot.record)}::jsonb, version = version + 1, changed_at = ${now.toString()},
      declared_at = ${lot.declaredAt}, verdict = ${lot.verdict}, zone = ${lot.zone}, checked_at = ${lot.checkedAt},
      decision = ${lot.decision}, decided_at = ${lot.decidedAt}, answer = ${lot.answer}
    where ars = ${lot.ars} and id = ${lot.id} and version = ${lot.version}`.execute(db);
  return numAffectedRows === 1n;
}

/** Without bookings it goes as a whole. */
export async function deleteLot(db: Db, { ars, id }: KnownLot): Promise<void> {
  await sql`delete from parking.lot where ars = ${ars} and id = ${id}`.execute(db);
}

export async function insertBays(db: Db, bays: readonly Bay[]): Promise<void> {
  if (bays.length === 0) return;
  await sql`insert into parking.bay (ars, id, lot, position, state, record)
    select ars, id, lot, position, state, record from jsonb_to_recordset(${storableJson(bays)}::jsonb)
      as r (ars text, id uuid, lot uuid, position int, state text, record jsonb)`.execute(db);
}

export async function saveBay(
  db: Db,
  { ars, id }: Pick<Bay, 'ars' | 'id'>,
  { record, state }: { record: BayRecord; state: Bay['state'] },
): Promise<void> {
  await sql`update parking.bay set record = ${storableJson(record)}::jsonb, state = ${state}
    where ars = ${ars} and id = ${id}`.execute(db);
}

/** Takes it away; one that was ever booked stays for its receipts, withdrawn. */
export async function removeBay(db: Db, { ars, id }: Pick<Bay, 'ars' | 'id'>): Promise<void> {
  const { numAffectedRows } = await sql`delete from parking.bay b where b.ars = ${ars} and b.id = ${id}
    and not exists (select from parking.booking k where k.ars = b.ars and k.bay = b.id)`.execute(db);
  if (numAffectedRows === 0n)
    await sql`update parking.bay set state = 'withdrawn' where ars = ${ars} and id = ${id}`.execute(db);
}
