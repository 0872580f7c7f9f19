/** What waits for the answer of a provider, and which account each of its people has here. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';

const waiting = z.object({
  provider: z.string(),
  next: z.string(),
  language: z.enum(['de', 'en', 'de-simple']),
});

export type Waiting = z.infer<typeof waiting>;

export async function keepState(
  db: Kysely<unknown>,
  state: { identifier: string; value: Waiting; now: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<void> {
  const now = state.now.toString();
  await sql`insert into kernel.verification (id, identifier, value, expires_at, created_at, updated_at)
    values (${randomUUIDv7()}, ${state.identifier}, ${JSON.stringify(state.value)},
      ${state.expiresAt.toString()}, ${now}, ${now})`.execute(db);
}

/** Takes it away, so that it counts once; null: it was used, is too old, or never was. */
export async function claimState(
  db: Kysely<unknown>,
  identifier: string,
  now: Temporal.Instant,
): Promise<Waiting | null> {
  const { rows } = await sql<{ value: string; isInTime: boolean }>`
    delete from kernel.verification where identifier = ${identifier}
    returning value, expires_at > ${now.toString()} as "isInTime"`.execute(db);
  const [row] = rows;
  return row?.isInTime ? waiting.parse(JSON.parse(row.value)) : null;
}

/** Address of the account that somebody at a provider is linked to. */
export async function linkedEmail(
  db: Kysely<unknown>,
  { provider, subject }: { provider: string; subject: string },
): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    select p.email from kernel.sign_in_link l join kernel.person p on p.id = l.person
    where l.provider = ${provider} and l.subject = ${subject}`.execute(db);
  return rows[0]?.email ?? null;
}

/** Ends the link of a person to a provider. False: there is none. */
export async function unlink(
  db: Kysely<unknown>,
  { person, provider }: { person: string; provider: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from kernel.sign_in_link where person = ${person} and provider = ${provider}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
