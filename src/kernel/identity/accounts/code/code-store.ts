/** How many codes an address got, and how many were wrong. Addresses stand here as keyed digests only. */
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../../../clock.ts';

/** Codes that one address gets within an hour. */
export const CODES_PER_HOUR = 5;
/** Wrong codes within an hour until an address is locked. */
export const WRONG_CODES = 10;
const LOCK_MINUTES = 15;

/** Whether one more code may go to the address; if so, it counts. */
export async function countSentCode(db: Kysely<unknown>, digest: string, clock: Clock): Promise<boolean> {
  const now = clock.now();
  const hourAgo = now.subtract({ hours: 1 }).toString();
  const { rows } = await sql<{ sent: number }>`
    insert into kernel.sent_code as c (address_digest, sent, first_at, updated_at)
    values (${digest}, 1, ${now.toString()}, ${now.toString()})
    on conflict (address_digest) do update set
      sent = case when c.first_at <= ${hourAgo} then 1 else least(c.sent + 1, ${CODES_PER_HOUR + 1}) end,
      first_at = case when c.first_at <= ${hourAgo} then excluded.first_at else c.first_at end,
      updated_at = excluded.updated_at
    returning sent`.execute(db);
  return (rows[0]?.sent ?? 0) <= CODES_PER_HOUR;
}

/** Takes back the count, and the newest code, of a mail that did not go out: an older code holds again. */
export async function forgetSentCode(
  db: Kysely<unknown>,
  { digest, identifier }: { digest: string; identifier: string },
): Promise<void> {
  await sql`
    with gone as (
      delete from kernel.verification where id = (
        select id from kernel.verification where identifier = ${identifier} order by created_at desc limit 1)
    )
    update kernel.sent_code set sent = greatest(sent - 1, 0) where address_digest = ${digest}`.execute(db);
}

export interface Attempt {
  /** This code may be looked at. */
  allowed: boolean;
  /** Further wrong ones until the lock, should this one be wrong. */
  left: number;
  /** Instant; null: not locked, should this one be wrong. */
  lockedUntil: string | null;
}

/**
 * Counts an attempt before the code is looked at, in one statement, so that many at once find out no more than ten one
 * after the other. The tenth locks already; a right code takes everything back.
 */
export async function countAttempt(db: Kysely<unknown>, digest: string, clock: Clock): Promise<Attempt> {
  const now = clock.now();
  const lock = now.add({ minutes: LOCK_MINUTES }).toString();
  const begin = sql`(w.locked_until is not null and w.locked_until <= ${now.toString()}
    or w.locked_until is null and w.first_at <= ${now.subtract({ hours: 1 }).toString()})`;
  const { rows } = await sql<{ wrong: number; locked_until: string | null }>`
    insert into kernel.wrong_code as w (address_digest, wrong, first_at, updated_at)
    values (${digest}, 1, ${now.toString()}, ${now.toString()})
    on conflict (address_digest) do update set
      wrong = case when ${begin} then 1 else least(w.wrong + 1, ${WRONG_CODES + 1}) end,
      first_at = case when ${begin} then excluded.first_at else w.first_at end,
      locked_until = case
        when ${begin} then null
        when w.locked_until is not null then w.locked_until
        when w.wrong + 1 >= ${WRONG_CODES} then ${lock}::timestamptz end,
      updated_at = excluded.updated_at
    returning wrong, locked_until`.execute(db);
  const { wrong = 1, locked_until: lockedUntil = null } = rows[0] ?? {};
  return { allowed: wrong <= WRONG_CODES, left: Math.max(WRONG_CODES - wrong, 0), lockedUntil };
}

/** Until when the address is locked; null: it is not. */
export async function lockOf(db: Kysely<unknown>, digest: string, clock: Clock): Promise<string | null> {
  const { rows } = await sql<{ locked_until: string }>`
    select locked_until from kernel.wrong_code
    where address_digest = ${digest} and locked_until > ${clock.now().toString()}`.execute(db);
  return rows[0]?.locked_until ?? null;
}

export async function forgetWrongCodes(db: Kysely<unknown>, digest: string): Promise<void> {
  await sql`delete from kernel.wrong_code where address_digest = ${digest}`.execute(db);
}

export async function hasAccount(db: Kysely<unknown>, email: string): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.person where email = ${email}`.execute(db);
  return rows.length > 0;
}
