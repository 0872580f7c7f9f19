/** Reads and writes what municipalities ask for about their place. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Language } from '../../i18n/language.ts';
import type { Ars } from '../../places/place.ts';

export type RequestKind = 'claim' | 'leave-out';

export interface TownRequest {
  id: string;
  ars: Ars;
  kind: RequestKind;
  name: string;
  position: string;
  email: string;
  language: Language;
  /** Instants. */
  createdAt: string;
  confirmedAt: string | null;
  decidedAt: string | null;
  decision: 'accepted' | 'declined' | null;
}

const COLUMNS = sql`id, ars, kind, name, position, email, language, created_at as "createdAt",
  confirmed_at as "confirmedAt", decided_at as "decidedAt", decision`;

/** How many requests came from an address since then. Locks the address, so that two at once count both. */
export async function lockAndCount(
  trx: Transaction<unknown>,
  email: string,
  since: Temporal.Instant,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`town-request ${email}`}, 0))`.execute(trx);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from kernel.town_request
    where email = ${email} and created_at > ${since.toString()}`.execute(trx);
  return rows[0]?.n ?? 0;
}

export async function insertRequest(
  trx: Transaction<unknown>,
  request: Pick<TownRequest, 'ars' | 'kind' | 'name' | 'position' | 'email' | 'language'>,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7();
  const { ars, kind, name, position, email, language } = request;
  await sql`insert into kernel.town_request (id, ars, kind, name, position, email, language, created_at)
    values (${id}, ${ars}, ${kind}, ${name}, ${position}, ${email}, ${language}, ${now.toString()})`.execute(
    trx,
  );
  return id;
}

export async function readRequest(db: Kysely<unknown>, id: string): Promise<TownRequest | undefined> {
  const { rows } = await sql<TownRequest>`
    select ${COLUMNS} from kernel.town_request where id = ${id}`.execute(db);
  return rows[0];
}

export async function lockRequest(trx: Transaction<unknown>, id: string): Promise<TownRequest | undefined> {
  const { rows } = await sql<TownRequest>`
    select ${COLUMNS} from kernel.town_request where id = ${id} for update`.execute(trx);
  return rows[0];
}

export async function requestBehind(db: Kysely<unknown>, digest: string): Promise<TownRequest | undefined> {
  const { rows } = await sql<TownRequest>`
    select ${COLUMNS} from kernel.town_request where token_digest = ${digest}`.execute(db);
  return rows[0];
}

/** False: it was confirmed meanwhile, or is gone. */
export async function setRequestDigest(db: Kysely<unknown>, id: string, digest: string): Promise<boolean> {
  const { rows } = await sql`
    update kernel.town_request set token_digest = ${digest}
    where id = ${id} and confirmed_at is null returning id`.execute(db);
  return rows.length > 0;
}

/** False: it was confirmed already. */
export async function markConfirmed(
  trx: Transaction<unknown>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update kernel.town_request set confirmed_at = ${now.toString()}
    where id = ${id} and confirmed_at is null returning id`.execute(trx);
  return rows.length > 0;
}

export async function markDecided(
  trx: Transaction<unknown>,
  id: string,
  decision: 'accepted' | 'declined',
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update kernel.town_request set decision = ${decision}, decided_at = ${now.toString()} where id = ${id}`.execute(
    trx,
  );
}

/** Those that wait for the operator, oldest first; with `all`, also decided and unconfirmed ones. */
export async function listRequests(db: Kysely<unknown>, { all }: { all: boolean }): Promise<TownRequest[]> {
  const { rows } = await sql<TownRequest>`
    select ${COLUMNS} from kernel.town_request
    where ${all} or (confirmed_at is not null and decided_at is null) order by created_at`.execute(db);
  return rows;
}
