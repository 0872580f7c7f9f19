/** Who sent an idea from the own area: for this person alone. */
import { sql } from 'kysely';
import type { Db } from './idea-store.ts';

export async function insertAuthor(
  trx: Db,
  { idea, person }: { idea: string; person: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into cocreation.idea_author (idea, person, at)
    values (${idea}, ${person}, ${now.toString()})`.execute(trx);
}

export async function isAuthor(db: Db, idea: string, person: string): Promise<boolean> {
  const { rows } =
    await sql`select from cocreation.idea_author where idea = ${idea} and person = ${person}`.execute(db);
  return rows.length > 0;
}

/** Proposals of a person that wait for the office; held, so that two at once do not pass the limit together. */
export async function lockWaiting(trx: Db, person: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('idea-author ' || ${person}::text, 0))`.execute(
    trx,
  );
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from cocreation.idea_author a
    join cocreation.idea i on i.id = a.idea where a.person = ${person} and i.state = 'proposed'`.execute(trx);
  return rows[0]?.count ?? 0;
}
