/** Reads and writes who works for whom. Scoped by all keys of a place. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Ars, Level } from '../../places/place.ts';
import type { Membership } from '../person.ts';
import type { MemberRole, Role } from '../role.ts';

export interface StoredMembership extends Membership {
  person: string;
}

export interface PersonAtPlace extends StoredMembership {
  name: string;
  email: string;
}

const PERSON_COLUMNS = sql`m.id, m.person, m.ars, m.level, m.role, m.since, p.name, p.email`;

/** How a page of the people of a place is asked for. */
export interface PeoplePage {
  /** Part of a name or address; '' for all. */
  words: string;
  /** Membership at which the page before ended. */
  after: string | null;
  limit: number;
}

/** Those who work for a place itself, by name; null: the one with whom the page before ended is no longer there. */
export async function peopleOf(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  { words, after, limit }: PeoplePage,
): Promise<PersonAtPlace[] | null> {
  const own = sql`m.ars = any(${[...keys]})`;
  const order = sql`lower(p.name), p.email, m.id`;
  if (after !== null && (await personAt(db, keys, after)) === undefined) return null;
  const patterns = patternsOf(words);
  const { rows } = await sql<PersonAtPlace>`
    select ${PERSON_COLUMNS} from kernel.membership m join kernel.person p on p.id = m.person
    where ${own} and (lower(p.name) like any (${patterns}) or p.email like any (${patterns}))
      and (${after}::uuid is null or (${order}) > (
        select ${order} from kernel.membership m join kernel.person p on p.id = m.person where m.id = ${after}))
    order by ${order} limit ${limit}`.execute(db);
  return rows;
}

/** Whether anybody works for a place in one of the roles. */
export async function worksInRole(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  roles: readonly Role[],
): Promise<boolean> {
  const { rows } = await sql`select from kernel.membership
    where ars = any(${[...keys]}) and role = any(${[...roles]}) limit 1`.execute(db);
  return rows.length > 0;
}

/** The database makes A to Z small and leaves "Ä" alone: therefore with other letters small, and with them large. */
function patternsOf(words: string): string[] {
  const escaped = words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return [escaped.toLowerCase(), escaped.toUpperCase()].map(
    (one) => `%${one.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}%`,
  );
}

/** One who works for a place itself; undefined: nobody, or for another place. */
export async function personAt(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  id: string,
): Promise<PersonAtPlace | undefined> {
  const { rows } = await sql<PersonAtPlace>`
    select ${PERSON_COLUMNS} from kernel.membership m join kernel.person p on p.id = m.person
    where m.ars = any(${[...keys]}) and m.id = ${id}`.execute(db);
  return rows[0];
}

/** Whether whoever has an address has exactly this role here already. */
export async function hasRole(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  { email, role, level }: { email: string; role: MemberRole; level: Level },
): Promise<boolean> {
  const { rows } = await sql`
    select from kernel.membership m join kernel.person p on p.id = m.person
    where m.ars = any(${[...keys]}) and p.email = ${email} and m.role = ${role} and m.level = ${level}`.execute(
    db,
  );
  return rows.length > 0;
}

/** How many work for a place itself, and how many of them manage its access. */
export async function staffCounts(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
): Promise<{ all: number; managers: number }> {
  const { rows } = await sql<{ all: number; managers: number }>`
    select count(*)::integer as all, (count(*) filter (where role = 'manager'))::integer as managers
    from kernel.membership where ars = any(${[...keys]})`.execute(db);
  return rows[0] ?? { all: 0, managers: 0 };
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
