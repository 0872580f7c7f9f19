/** Whose submissions a town publishes at once. Every question takes the keys of the place first. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { TrustedSender } from './submission.ts';

type Db = Kysely<unknown>;
type Keys = ReadonlySet<Ars>;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = sql`id, ars, email, name, ${instant('created_at')} as "createdAt", ${instant('used_at')} as "usedAt"`;

export async function trustedSendersOf(db: Db, keys: Keys): Promise<TrustedSender[]> {
  const { rows } = await sql<TrustedSender>`
    select ${COLUMNS} from kernel.trusted_sender where ars = any(${[...keys]}) order by name, id`.execute(db);
  return rows;
}

export async function isTrusted(db: Db, keys: Keys, email: string): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.trusted_sender
    where ars = any(${[...keys]}) and email = ${email} limit 1`.execute(db);
  return rows.length > 0;
}

/** Once each address; a second time it only gets the name. */
export async function addTrusted(
  trx: Db,
  one: Pick<TrustedSender, 'id' | 'ars' | 'email' | 'name'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into kernel.trusted_sender (ars, id, email, name, created_at, used_at)
    values (${one.ars}, ${one.id}, ${one.email}, ${one.name}, ${now.toString()}, ${now.toString()})
    on conflict (ars, email) do update set name = excluded.name`.execute(trx);
}

export async function noteTrustUsed(
  trx: Db,
  keys: Keys,
  email: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update kernel.trusted_sender set used_at = ${now.toString()}
    where ars = any(${[...keys]}) and email = ${email}`.execute(trx);
}

/** False: there is none of that id here. */
export async function removeTrusted(trx: Db, keys: Keys, id: string): Promise<boolean> {
  const { rows } = await sql`delete from kernel.trusted_sender
    where ars = any(${[...keys]}) and id = ${id} returning id`.execute(trx);
  return rows.length > 0;
}
