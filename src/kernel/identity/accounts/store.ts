/** What the house itself asks of the tables of accounts; all else goes through the library. */
import { type Kysely, sql } from 'kysely';
import { gather } from '../../database/gather.ts';
import type { Membership, Person } from '../person.ts';

interface SessionRow {
  token: string;
  person: string;
  name: string;
  email: string;
  session: string;
  created_at: string;
  expires_at: string;
  memberships: Membership[];
}

export interface SessionAsked {
  token: string;
  now: Temporal.Instant;
}

/**
 * Everything about who holds a session; null: ended, expired, or the person is gone. One query for all that are asked
 * for at the same moment, in the order of the questions.
 */
export const personBySession = gather(peopleBySessions);

async function peopleBySessions(
  db: Kysely<unknown>,
  all: readonly SessionAsked[],
): Promise<(Person | null)[]> {
  const { rows } = await sql<SessionRow>`
    select s.token, p.id as person, p.name, p.email, s.id as session, s.created_at, s.expires_at,
      coalesce((
        select json_agg(json_build_object(
          'id', m.id, 'ars', m.ars, 'level', m.level, 'role', m.role, 'since', m.since) order by m.since, m.id)
        from kernel.membership m where m.person = p.id), '[]') as memberships
    from kernel.session s join kernel.person p on p.id = s.person
    where s.token = any(${[...new Set(all.map(({ token }) => token))]}::text[])`.execute(db);
  const byToken = new Map(rows.map((row) => [row.token, row]));
  return all.map(({ token, now }) => {
    const row = byToken.get(token);
    if (row === undefined) return null;
    return Temporal.Instant.compare(row.expires_at, now) > 0 ? personOf(row) : null;
  });
}

function personOf(row: SessionRow): Person {
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
