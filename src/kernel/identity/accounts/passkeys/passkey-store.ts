/** Passkeys as their owner sees and removes them. */
import { type Kysely, sql } from 'kysely';
import type { PasskeyLine } from '../../account-api.ts';

export async function passkeysOf(db: Kysely<unknown>, person: string): Promise<PasskeyLine[]> {
  const { rows } = await sql<PasskeyLine>`
    select id, coalesce(name, '') as name, created_at as "createdAt"
    from kernel.passkey where person = ${person} order by created_at, id limit 100`.execute(db);
  return rows;
}

/** Removes a passkey of a person. False: there is none of that person. */
export async function removePasskeyOf(
  db: Kysely<unknown>,
  { person, id }: { person: string; id: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from kernel.passkey where person = ${person} and id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}
