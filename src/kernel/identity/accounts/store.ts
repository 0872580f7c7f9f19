/** What the house itself asks of the tables of accounts; all else goes through the library. */
import { type Kysely, sql } from 'kysely';
import type { Membership, Person } from '../person.ts';

interface SessionRow {
  person: string;
  name: string;
  email: string;
  session: string;
  created_at: string;
  expires_at: string;
  memberships: Membership[];
}

/** Everything about who holds a session, in one query; null: ended, expired, or the person is gone. */
export async function personBySession(
  db: Kysely<unknown>,
  token: string,
  now: Temporal.Instant,
): Promise<Person | null> {
  const { rows } = await sql<SessionRow>`
    select p.id as person, p.name, p.email, s.id as session, s.created_at, s.expires_at,
      coalesce((
        select json_agg(json_build_object(
          'id', m.id, 'ars', m.ars, 'level', m.level, 'role', m.role, 'since', m.since) order by m.since, m.id)
        from kernel.membership m where m.person = p.id), '[]') as memberships
    from kernel.session s join kernel.person p on p.id = s.person
    where s.token = ${token} and s.expires_at > ${now.toString()}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    id: row.person,
    name: row.name,
    email: row.email,
    memberships: row.memberships.map((one) => ({
      ...one,
      // Within JSON the database writes its own form of an instant.
      since: Temporal.Instant.from(one.since).toString(),
    })),
    session: { id: row.session, createdAt: row.created_at, expiresAt: row.expires_at },
  };
}
