/** Finds and makes people for the operator's commands. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';
import type { PersonAtPlace } from './store.ts';

export interface KnownPerson {
  id: string;
  name: string;
  email: string;
  /** Instant. */
  createdAt: string;
}

export async function personByEmail(db: Kysely<unknown>, email: string): Promise<KnownPerson | undefined> {
  const { rows } = await sql<KnownPerson>`
    select id, name, email, created_at as "createdAt" from kernel.person where email = ${email}`.execute(db);
  return rows[0];
}

/** An account that nobody has signed in to yet; the address is proven when somebody does. False: there is one already. */
export async function addPerson(
  db: Kysely<unknown>,
  email: string,
  now: Temporal.Instant,
): Promise<{ person: KnownPerson; isNew: boolean }> {
  const { rows } = await sql<KnownPerson>`
    insert into kernel.person (id, email, created_at, updated_at)
    values (${randomUUIDv7()}, ${email}, ${now.toString()}, ${now.toString()})
    on conflict (email) do nothing returning id, name, email, created_at as "createdAt"`.execute(db);
  const [made] = rows;
  if (made !== undefined) return { person: made, isNew: true };
  const known = await personByEmail(db, email);
  if (known === undefined) throw new Error('An account went away while it was being looked for');
  return { person: known, isNew: false };
}

/** Signs the person out everywhere; returns how many sessions there were. */
export async function endSessionsOf(db: Kysely<unknown>, person: string): Promise<number> {
  const { rows } = await sql`delete from kernel.session where person = ${person} returning id`.execute(db);
  return rows.length;
}

/** How somebody can sign in, and how many sessions are open. */
export async function waysInOf(
  db: Kysely<unknown>,
  person: string,
  now: Temporal.Instant,
): Promise<{ sessions: number; passkeys: number; providers: string[] }> {
  const { rows } = await sql<{ sessions: number; passkeys: number; providers: string[] }>`
    select
      (select count(*)::int from kernel.session where person = ${person} and expires_at > ${now.toString()}) as sessions,
      (select count(*)::int from kernel.passkey where person = ${person}) as passkeys,
      array(select provider from kernel.sign_in_link where person = ${person} order by provider) as providers`.execute(
    db,
  );
  return rows[0] ?? { sessions: 0, passkeys: 0, providers: [] };
}

/** Everybody with a membership; of one place, or of all (null), by key and name. */
export async function staff(db: Kysely<unknown>, keys: ReadonlySet<Ars> | null): Promise<PersonAtPlace[]> {
  const wanted = keys === null ? null : [...keys];
  const { rows } = await sql<PersonAtPlace>`
    select m.id, m.person, m.ars, m.level, m.role, m.since, p.name, p.email
    from kernel.membership m join kernel.person p on p.id = m.person
    where ${wanted}::text[] is null or m.ars = any(${wanted}) order by m.ars, lower(p.name), p.email, m.role`.execute(
    db,
  );
  return rows;
}
