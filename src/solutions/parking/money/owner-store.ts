/** Who offers: one row a person. */
import { type Kysely, sql } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';
import { type OwnerRecord, ownerRecord } from './owner-model.ts';

type Db = Kysely<unknown>;

export interface Owner {
  record: OwnerRecord;
  version: number;
}

export async function ownerById(db: Db, person: string): Promise<Owner | null> {
  const { rows } = await sql<{ record: unknown; version: number }>`
    select record, version from parking.owner where person = ${person}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : { record: ownerRecord.parse(row.record), version: row.version };
}

/** False: somebody (another device) was faster. `version` 0: there is none yet. */
export async function saveOwner(
  db: Db,
  person: string,
  { record, version }: Owner,
  now: Temporal.Instant,
): Promise<boolean> {
  const at = now.toString();
  const { numAffectedRows } =
    version === 0
      ? await sql`insert into parking.owner (person, record, created_at, changed_at)
          values (${person}, ${JSON.stringify(record)}, ${at}, ${at}) on conflict do nothing`.execute(db)
      : await sql`update parking.owner set record = ${JSON.stringify(record)}, version = version + 1,
          changed_at = ${at} where person = ${person} and version = ${version}`.execute(db);
  return numAffectedRows === 1n;
}

/**
 * What owners told of themselves, which goes with the account, and payments of a driver's bookings: these name nobody,
 * and are detached with the booking.
 */
export const ownerPart: PersonalData = {
  id: 'money',
  tables: ['parking.owner', 'parking.payment', 'parking.payment_notice'],
  async export(person, { db }) {
    const owner = (await ownerById(db, person))?.record;
    const { rows } = await sql`
      select b.code, p.provider, p.amount, p.state, p.told_at as "toldAt", p.received_at as "receivedAt"
      from parking.payment p join parking.booking b on b.ars = p.ars and b.id = p.booking
      where b.driver = ${person} order by p.created_at`.execute(db);
    if (owner === undefined && rows.length === 0) return undefined;
    return { ...owner, payments: rows };
  },
  async erase(person, db) {
    await sql`delete from parking.owner where person = ${person}`.execute(db);
    return [];
  },
};
