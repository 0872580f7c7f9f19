/** Requests of households for bulky waste. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { BulkyRequest, RequestState } from './bulky.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`ars, id, slot, day::text as day, town, street, number, items, volume, state, language, version,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;

/** Of one slot, all whose address is proven: booked ones by street and number, then those that wait, then the others. */
export async function requestsOf(db: Db, { ars, id }: { ars: string; id: string }): Promise<BulkyRequest[]> {
  const { rows } = await sql<BulkyRequest>`
    select ${COLUMNS} from waste.bulky_request where ars = ${ars} and slot = ${id} and state <> 'unconfirmed'
    order by array_position(array['booked', 'done', 'not-done', 'waiting', 'cancelled'], state),
      case when state = 'waiting' then confirmed_at end,
      lower(street), nullif(substring(number from '\\d+'), '')::bigint, number, id limit 10000`.execute(db);
  return rows;
}

export async function requestById(
  db: Db,
  ars: string,
  id: string,
): Promise<(BulkyRequest & { email: string }) | null> {
  const { rows } = await sql<BulkyRequest & { email: string }>`
    select ${COLUMNS}, email from waste.bulky_request where ars = ${ars} and id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** What a secret link leads to; of one that is not confirmed only within its hours. */
export async function requestBehind(
  db: Db,
  digest: string,
  since: Temporal.Instant,
): Promise<BulkyRequest | null> {
  const { rows } = await sql<BulkyRequest>`
    select ${COLUMNS} from waste.bulky_request where (token_digest = ${digest} or previous_digest = ${digest})
      and (state <> 'unconfirmed' or created_at > ${since.toString()}) limit 1`.execute(db);
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: two taps on one link follow each other. */
export async function lockRequest(
  trx: Transaction<unknown>,
  ars: string,
  id: string,
): Promise<BulkyRequest | null> {
  const { rows } = await sql<BulkyRequest>`
    select ${COLUMNS} from waste.bulky_request where ars = ${ars} and id = ${id} for update`.execute(trx);
  return rows[0] ?? null;
}

/** Of those that wait for a slot the one that waits longest, held. */
export async function nextWaiting(
  trx: Transaction<unknown>,
  { ars, slot }: { ars: string; slot: string },
  without: readonly string[],
): Promise<BulkyRequest | null> {
  const { rows } = await sql<BulkyRequest>`
    select ${COLUMNS} from waste.bulky_request where ars = ${ars} and slot = ${slot} and state = 'waiting'
      and not id = any(${[...without]}::uuid[])
    order by confirmed_at, id limit 1 for update`.execute(trx);
  return rows[0] ?? null;
}

export async function setState(
  trx: Db,
  { ars, id }: Pick<BulkyRequest, 'ars' | 'id'>,
  state: RequestState,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update waste.bulky_request set state = ${state}, version = version + 1, changed_at = ${now.toString()},
      confirmed_at = coalesce(confirmed_at, ${state === 'unconfirmed' ? null : now.toString()}),
      network = case when ${state} = 'unconfirmed' then network end
    where ars = ${ars} and id = ${id}`.execute(trx);
}

export async function changeRequest(
  trx: Db,
  { ars, id }: Pick<BulkyRequest, 'ars' | 'id'>,
  to: Pick<BulkyRequest, 'slot' | 'day' | 'items' | 'volume' | 'state'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update waste.bulky_request set slot = ${to.slot}, day = ${to.day}::date, items = ${to.items},
      volume = ${to.volume}, state = ${to.state}, version = version + 1, changed_at = ${now.toString()}
    where ars = ${ars} and id = ${id}`.execute(trx);
}

export async function setTokenDigest(db: Db, ars: string, id: string, digest: string): Promise<void> {
  await sql`update waste.bulky_request
    set previous_digest = token_digest, token_digest = ${digest} where ars = ${ars} and id = ${id}`.execute(
    db,
  );
}

export interface NewRequest {
  ars: string;
  slot: string;
  day: string;
  town: string;
  street: string;
  number: string;
  items: string;
  volume: number;
  language: string;
  email: string;
  network: string;
}

/** Those that arrive at one desk follow each other, so that each is counted; what nobody confirmed in time goes. */
export async function countUnconfirmed(
  trx: Transaction<unknown>,
  { ars, email, network, since }: { ars: string; email: string; network: string; since: Temporal.Instant },
): Promise<{ ofNetwork: number; ofAddress: number; all: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`waste.bulky ${ars}`}, 0))`.execute(trx);
  await sql`delete from waste.bulky_request
    where ars = ${ars} and state = 'unconfirmed' and created_at <= ${since.toString()}`.execute(trx);
  const { rows } = await sql<{ ofNetwork: number; ofAddress: number; all: number }>`
    select count(*) filter (where network = ${network})::int as "ofNetwork",
      count(*) filter (where email = ${email})::int as "ofAddress", count(*)::int as "all"
    from waste.bulky_request where ars = ${ars} and state = 'unconfirmed'`.execute(trx);
  return rows[0] ?? { ofNetwork: 0, ofAddress: 0, all: 0 };
}

export async function insertRequest(trx: Db, one: NewRequest, now: Temporal.Instant): Promise<string> {
  const id = randomUUIDv7();
  await sql`insert into waste.bulky_request (ars, id, slot, day, town, street, number, items, volume, state, language,
      email, network, created_at, changed_at)
    values (${one.ars}, ${id}, ${one.slot}, ${one.day}::date, ${one.town}, ${one.street}, ${one.number}, ${one.items},
      ${one.volume}, 'unconfirmed', ${one.language}, ${one.email}, ${one.network}, ${now.toString()},
      ${now.toString()})`.execute(trx);
  return id;
}

/** Ids of those in one of these states. */
export async function idsIn(
  trx: Db,
  { ars, slot, states }: { ars: string; slot: string; states: readonly RequestState[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from waste.bulky_request where ars = ${ars} and slot = ${slot} and state = any(${[...states]})
    order by id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Booked ones whose day this is. */
export async function bookedOn(db: Db, day: string): Promise<{ ars: string; id: string; version: number }[]> {
  const { rows } = await sql<{ ars: string; id: string; version: number }>`
    select ars, id, version from waste.bulky_request where day = ${day}::date and state = 'booked'
    order by ars, id`.execute(db);
  return rows;
}
