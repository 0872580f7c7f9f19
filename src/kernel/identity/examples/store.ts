/** Links by which somebody becomes an example person, and the end of those people. */
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { EXAMPLE_ENDING } from './example-people.ts';

const IDENTIFIER = 'example-link:';

export async function insertLink(
  db: Kysely<unknown>,
  {
    digest,
    key,
    now,
    until,
  }: { digest: string; key: string; now: Temporal.Instant; until: Temporal.Instant },
): Promise<void> {
  await sql`insert into kernel.verification (id, identifier, value, expires_at, created_at, updated_at)
    values (${randomUUIDv7()}, ${IDENTIFIER + digest}, ${key}, ${until.toString()}, ${now.toString()}, ${now.toString()})`.execute(
    db,
  );
}

/** Which person the link is for; it cannot be used again. null: none, or too late. */
export async function useLink(
  db: Kysely<unknown>,
  digest: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const { rows } = await sql<{ value: string }>`
    delete from kernel.verification
    where identifier = ${IDENTIFIER + digest} and expires_at > ${now.toString()} returning value`.execute(db);
  return rows[0]?.value ?? null;
}

export async function deleteLinks(db: Kysely<unknown>): Promise<void> {
  await sql`delete from kernel.verification where starts_with(identifier, ${IDENTIFIER})`.execute(db);
}

/** Whether nobody has an account here, and no link waits to be used. */
export async function isUntouched(db: Kysely<unknown>, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ isUntouched: boolean }>`
    select not exists (select 1 from kernel.person) and not exists (
      select 1 from kernel.verification
      where starts_with(identifier, ${IDENTIFIER}) and expires_at > ${now.toString()}
    ) as "isUntouched"`.execute(db);
  return rows[0]?.isUntouched ?? false;
}

export async function nameExample(db: Kysely<unknown>, person: string, name: string): Promise<void> {
  await sql`update kernel.person set name = ${name} where id = ${person}`.execute(db);
}

/** A session as a sign-in makes one; answers its token. */
export async function insertSession(
  db: Kysely<unknown>,
  {
    person,
    device,
    now,
    until,
  }: { person: string; device: string; now: Temporal.Instant; until: Temporal.Instant },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`insert into kernel.session (id, person, token, expires_at, created_at, updated_at, device)
    values (${randomUUIDv7()}, ${person}, ${token}, ${until.toString()}, ${now.toString()}, ${now.toString()}, ${device})`.execute(
    db,
  );
  return token;
}

export async function examplePersons(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.person where right(email, ${EXAMPLE_ENDING.length}) = ${EXAMPLE_ENDING}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Without asking whether a place keeps a manager: an example was never one. */
export async function deleteMemberships(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`delete from kernel.membership where person = ${person}`.execute(trx);
}
