/** Sessions as their owner sees and ends them. */
import { type Kysely, sql } from 'kysely';

export interface SessionRow {
  id: string;
  device: string;
  /** Instants. */
  createdAt: string;
  lastSeen: string;
}

/** Living sessions of a person, the latest first. */
export async function sessionsOf(
  db: Kysely<unknown>,
  person: string,
  now: Temporal.Instant,
): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select id, coalesce(device, '') as device, created_at as "createdAt", updated_at as "lastSeen"
    from kernel.session where person = ${person} and expires_at > ${now.toString()}
    order by updated_at desc, id desc limit 100`.execute(db);
  return rows;
}

/** Ends the session with this token, if there is one. */
export async function endSession(db: Kysely<unknown>, token: string): Promise<void> {
  await sql`delete from kernel.session where token = ${token}`.execute(db);
}

/** Ends one session of a person. False: there is none of that person. */
export async function endSessionOf(
  db: Kysely<unknown>,
  { person, id }: { person: string; id: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from kernel.session where person = ${person} and id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}

/** Ends all sessions of a person but one. */
export async function endOtherSessions(
  db: Kysely<unknown>,
  { person, kept }: { person: string; kept: string },
): Promise<void> {
  await sql`delete from kernel.session where person = ${person} and id <> ${kept}`.execute(db);
}

/** Lets a living session live on. False: it ended meanwhile. */
export async function prolongSession(
  db: Kysely<unknown>,
  { id, now, expiresAt }: { id: string; now: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update kernel.session set expires_at = ${expiresAt.toString()}, updated_at = ${now.toString()}
    where id = ${id} and expires_at > ${now.toString()}`.execute(db);
  return numAffectedRows === 1n;
}
