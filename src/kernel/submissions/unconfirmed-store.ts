/** Submissions whose address nobody has confirmed yet. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { storableJson } from '../database/storable-json.ts';
import type { Ars } from '../places/place.ts';
import type { UnconfirmedSubmission } from './submission.ts';

const COLUMNS = sql`ars, id, solution, intake, content, title, sender, email, language, network, suspicions,
  text_digest as digest, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;

/** Those that arrive at one desk follow each other until the transaction ends, so that each is counted. */
export async function lockDesk(trx: Transaction<unknown>, ars: Ars): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submissions ${ars}`}, 0))`.execute(trx);
}

export interface Counts {
  /** Not yet confirmed: at the desk, and of an address anywhere. */
  ofDesk: number;
  ofAddress: number;
  /** Of one network at the desk since then, confirmed or not. */
  ofNetwork: number;
  /** Of the same content since then, at any desk. */
  same: number;
}

export async function countBefore(
  trx: Transaction<unknown>,
  one: { ars: Ars; email: string; network: string; digest: string; since: Temporal.Instant },
): Promise<Counts> {
  const { ars, email, network, digest } = one;
  const since = one.since.toString();
  const { rows } = await sql<Counts>`
    with waiting as (select * from kernel.unconfirmed_submission where created_at > ${since})
    select (select count(*)::int from waiting where ars = ${ars}) as "ofDesk",
      (select count(*)::int from waiting where email = ${email}) as "ofAddress",
      (select count(*)::int from waiting where ars = ${ars} and network = ${network})
        + (select count(*)::int from kernel.submission
          where ars = ${ars} and network = ${network} and created_at > ${since}) as "ofNetwork",
      (select count(*)::int from waiting where text_digest = ${digest})
        + (select count(*)::int from kernel.submission
          where text_digest = ${digest} and created_at > ${since}) as same`.execute(trx);
  return rows[0] ?? { ofDesk: 0, ofAddress: 0, ofNetwork: 0, same: 0 };
}

/** The same from the same address that waits for its confirmation already. */
export async function isWaiting(
  trx: Transaction<unknown>,
  one: { ars: Ars; email: string; digest: string; since: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.unconfirmed_submission
    where ars = ${one.ars} and email = ${one.email} and text_digest = ${one.digest}
      and created_at > ${one.since.toString()} limit 1`.execute(trx);
  return rows.length > 0;
}

export async function insertUnconfirmed(
  trx: Transaction<unknown>,
  one: UnconfirmedSubmission,
): Promise<void> {
  await sql`insert into kernel.unconfirmed_submission (ars, id, solution, intake, content, title, sender, email,
      language, text_digest, network, suspicions, created_at)
    values (${one.ars}, ${one.id}, ${one.solution}, ${one.intake}, ${storableJson(one.content)}, ${one.title},
      ${one.sender}, ${one.email}, ${one.language}, ${one.digest}, ${one.network}, ${[...one.suspicions]},
      ${one.createdAt})`.execute(trx);
}

export async function unconfirmedOf(
  db: Kysely<unknown>,
  ars: Ars,
  id: string,
): Promise<UnconfirmedSubmission | null> {
  const { rows } = await sql<UnconfirmedSubmission>`
    select ${COLUMNS} from kernel.unconfirmed_submission where ars = ${ars} and id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** False: it is confirmed or gone. */
export async function setConfirmDigest(
  db: Kysely<unknown>,
  ars: Ars,
  id: string,
  digest: string,
): Promise<boolean> {
  const { rows } = await sql`update kernel.unconfirmed_submission set token_digest = ${digest}
    where ars = ${ars} and id = ${id} returning id`.execute(db);
  return rows.length > 0;
}

/** What a link leads to that is younger than `since`. */
export async function unconfirmedBehind(
  db: Kysely<unknown>,
  digest: string,
  since: Temporal.Instant,
): Promise<UnconfirmedSubmission | null> {
  const { rows } = await sql<UnconfirmedSubmission>`
    select ${COLUMNS} from kernel.unconfirmed_submission
    where token_digest = ${digest} and created_at > ${since.toString()}`.execute(db);
  return rows[0] ?? null;
}

/** Takes it out of those that wait; null: somebody did it already. */
export async function takeUnconfirmed(
  trx: Kysely<unknown>,
  { ars, id }: Pick<UnconfirmedSubmission, 'ars' | 'id'>,
): Promise<(UnconfirmedSubmission & { tokenDigest: string | null }) | null> {
  const { rows } = await sql<UnconfirmedSubmission & { tokenDigest: string | null }>`
    delete from kernel.unconfirmed_submission where ars = ${ars} and id = ${id}
    returning ${COLUMNS}, token_digest as "tokenDigest"`.execute(trx);
  return rows[0] ?? null;
}
