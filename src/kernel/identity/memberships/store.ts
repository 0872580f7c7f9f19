/** Reads and writes who works for whom. Scoped by all keys of a place. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Ars, Level } from '../../places/place.ts';
import type { Membership } from '../person.ts';
import type { MemberRole } from '../role.ts';

export interface StoredMembership extends Membership {
  person: string;
}

export interface PersonAtPlace extends StoredMembership {
  name: string;
  email: string;
}

/** More people than that no place has at its desk. */
const MOST = 2_000;

/** Everybody who works for a place itself, by name. */
export async function peopleOf(db: Kysely<unknown>, keys: ReadonlySet<Ars>): Promise<PersonAtPlace[]> {
  const { rows } = await sql<PersonAtPlace>`
    select m.id, m.person, m.ars, m.level, m.role, m.since, p.name, p.email
    from kernel.membership m join kernel.person p on p.id = m.person
    where m.ars = any(${[...keys]}) order by lower(p.name), p.email, m.role limit ${MOST}`.execute(db);
  return rows;
}

export async function membershipsOf(db: Kysely<unknown>, person: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select id, ars, level, role, since from kernel.membership where person = ${person} order by since, id`.execute(
    db,
  );
  return rows;
}

/** Locks a membership of a place; undefined: not one of this place, or gone. */
export async function lockMembership(
  trx: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  id: string,
): Promise<StoredMembership | undefined> {
  const { rows } = await sql<StoredMembership>`
    select id, person, ars, level, role, since from kernel.membership
    where ars = any(${[...keys]}) and id = ${id} for update`.execute(trx);
  return rows[0];
}

/**
 * Locks the managers of a place, in one order, so that of two removals at once the second sees what the first left
 * over. Managers of units above are not among them.
 */
export async function lockManagers(
  trx: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
): Promise<{ id: string; person: string }[]> {
  const { rows } = await sql<{ id: string; person: string }>`
    select id, person from kernel.membership where ars = any(${[...keys]}) and role = 'manager'
    order by id for update`.execute(trx);
  return rows;
}

/** undefined: the person has exactly this already, under whichever of the place's keys. */
export async function insertMembership(
  trx: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  row: { person: string; ars: Ars; level: Level; role: MemberRole; since: Temporal.Instant },
): Promise<StoredMembership | undefined> {
  const { person, ars, level, role, since } = row;
  const { rows } = await sql<StoredMembership>`
    insert into kernel.membership (id, person, ars, level, role, since)
    select ${randomUUIDv7()}::uuid, ${person}::uuid, ${ars}, ${level}, ${role}, ${since.toString()}::timestamptz
    where not exists (select from kernel.membership
      where person = ${person} and ars = any(${[...keys]}) and level = ${level} and role = ${role})
    on conflict do nothing returning id, person, ars, level, role, since`.execute(trx);
  return rows[0];
}

export async function findMembership(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  wanted: { person: string; role: MemberRole; level: Level },
): Promise<StoredMembership | undefined> {
  const { person, role, level } = wanted;
  const { rows } = await sql<StoredMembership>`
    select id, person, ars, level, role, since from kernel.membership
    where ars = any(${[...keys]}) and person = ${person} and role = ${role} and level = ${level}`.execute(db);
  return rows[0];
}

export async function updateRole(trx: Kysely<unknown>, id: string, role: MemberRole): Promise<void> {
  await sql`update kernel.membership set role = ${role} where id = ${id}`.execute(trx);
}

export async function deleteMembership(trx: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from kernel.membership where id = ${id}`.execute(trx);
}
