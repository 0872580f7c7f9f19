/** Writes regions and contacts; who may says the caller. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Contact } from './contact.ts';

type Db = Kysely<unknown>;

export interface RegionWords {
  name: string;
  keys: readonly Ars[];
}

/** The id of what stands: of the new row, or of the one that the same wish made before. */
export async function insertRegion(
  trx: Db,
  { id, wish, name, keys }: RegionWords & { id: string; wish: string },
  now: Temporal.Instant,
): Promise<string> {
  const at = now.toString();
  const { rows } = await sql<{
    id: string;
  }>`insert into transfer.region (id, name, keys, wish, created_at, changed_at)
    values (${id}, ${name}, ${[...keys]}, ${wish}, ${at}, ${at})
    on conflict (wish) do update set wish = excluded.wish returning id`.execute(trx);
  return rows[0]?.id ?? id;
}

export async function updateRegion(
  trx: Db,
  id: string,
  { name, keys }: RegionWords,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.region set name = ${name}, keys = ${[...keys]}, version = version + 1,
    changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

/** With its contacts. */
export async function deleteRegion(trx: Db, id: string): Promise<void> {
  await sql`delete from transfer.region where id = ${id}`.execute(trx);
}

export type ContactWords = Omit<Contact, 'id' | 'source' | 'region' | 'version' | 'personName'>;

export async function insertContact(
  trx: Db,
  one: ContactWords & { id: string; region: string; wish: string },
  now: Temporal.Instant,
): Promise<string> {
  const at = now.toString();
  const { rows } = await sql<{
    id: string;
  }>`insert into transfer.contact (id, region, badge, organisation, function,
      mailbox, phone, desk, absent_from, absent_until, cover, target_days, wish, created_at, changed_at)
    values (${one.id}, ${one.region}, ${one.badge}, ${one.organisation}, ${one.function}, ${one.mailbox}, ${one.phone},
      ${one.desk}, ${one.absentFrom}::date, ${one.absentUntil}::date, ${one.cover}::uuid, ${one.targetDays},
      ${one.wish}, ${at}, ${at})
    on conflict (wish) do update set wish = excluded.wish returning id`.execute(trx);
  return rows[0]?.id ?? one.id;
}

export async function updateContact(
  trx: Db,
  id: string,
  one: ContactWords,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.contact set badge = ${one.badge}, organisation = ${one.organisation},
      function = ${one.function}, mailbox = ${one.mailbox}, phone = ${one.phone}, desk = ${one.desk},
      absent_from = ${one.absentFrom}::date, absent_until = ${one.absentUntil}::date, cover = ${one.cover}::uuid,
      target_days = ${one.targetDays}, version = version + 1, changed_at = ${now.toString()}
    where id = ${id}`.execute(trx);
}

export async function deleteContact(trx: Db, id: string): Promise<void> {
  await sql`delete from transfer.contact where id = ${id}`.execute(trx);
}

/** null: no name stands there any more. The same name keeps the day of its consent. */
export async function putContactPerson(
  trx: Db,
  contact: string,
  who: { name: string; person: string | null } | null,
  now: Temporal.Instant,
): Promise<void> {
  if (who === null) {
    await sql`delete from transfer.contact_person where contact = ${contact}`.execute(trx);
    return;
  }
  await sql`insert into transfer.contact_person (contact, name, consented_at, person)
    values (${contact}, ${who.name}, ${now.toString()}, ${who.person}::uuid)
    on conflict (contact) do update set name = excluded.name, consented_at = excluded.consented_at,
      person = excluded.person
    where transfer.contact_person.name <> excluded.name`.execute(trx);
}
