/** Regions and contacts as they stand in the database. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { BADGES, type Contact, contactRow, type Region, regionRow } from './contact.ts';

type Db = Kysely<unknown>;

const REGION = sql`r.id, r.source, r.name, r.keys, r.version`;
const CONTACT = sql`c.id, c.source, c.region, c.badge, c.organisation, c.function, c.mailbox, c.phone, c.desk,
  to_char(c.absent_from, 'YYYY-MM-DD') as "absentFrom", to_char(c.absent_until, 'YYYY-MM-DD') as "absentUntil",
  c.cover, c.target_days as "targetDays", p.name as "personName", c.version`;

/** All that may be shown, real ones first, then by name. */
export async function allRegions(db: Db): Promise<Region[]> {
  return regionsWhere(
    db,
    sql`${fromShown('r')} order by r.source is not null, r.name collate "und-x-icu", r.id`,
  );
}

export async function readRegion(db: Db, id: string): Promise<Region | null> {
  return (await regionsWhere(db, sql`r.id = ${id}`))[0] ?? null;
}

/** Held until the end of the transaction. */
export async function lockRegion(trx: Db, id: string): Promise<Region | null> {
  return (await regionsWhere(trx, sql`r.id = ${id} for update`))[0] ?? null;
}

/** All that may be shown: public offices first, companies last. */
export async function allContacts(db: Db): Promise<Contact[]> {
  return contactsWhere(
    db,
    sql`${fromShown('c')} order by array_position(${[...BADGES]}::text[], c.badge),
      c.organisation collate "und-x-icu", c.id`,
  );
}

export async function readContact(db: Db, id: string): Promise<Contact | null> {
  return (await contactsWhere(db, sql`c.id = ${id}`))[0] ?? null;
}

export async function lockContact(trx: Db, id: string): Promise<Contact | null> {
  return (await contactsWhere(trx, sql`c.id = ${id} for update of c`))[0] ?? null;
}

async function regionsWhere(db: Db, where: RawBuilder<unknown>): Promise<Region[]> {
  const { rows } = await sql`select ${REGION} from transfer.region r where ${where}`.execute(db);
  return z.array(regionRow).parse(rows);
}

async function contactsWhere(db: Db, where: RawBuilder<unknown>): Promise<Contact[]> {
  const { rows } = await sql`select ${CONTACT} from transfer.contact c
    left join transfer.contact_person p on p.contact = c.id where ${where}`.execute(db);
  return z.array(contactRow).parse(rows);
}
