/** Reads and writes invitations to rate. Never sees a token, only its digest. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { FullLanguage } from '../../../kernel/i18n/language.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { ROUND_STATES } from '../flow.ts';
import { RATING_ROLES, type RatingRole } from './rating-model.ts';

type Db = Kysely<unknown>;

export interface RatingInvitation {
  id: string;
  round: string;
  ars: Ars;
  role: RatingRole;
  /** null: entered at the desk of the town, or the round is over. */
  email: string | null;
  language: FullLanguage;
  mailedAt: string | null;
}

const COLUMNS = sql`i.id, i.round, i.ars, i.role, i.email, i.language,
  to_char(i.mailed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "mailedAt"`;

/** Those that hold, by town and role. */
export async function invitationsOfRound(db: Db, round: string): Promise<RatingInvitation[]> {
  const { rows } = await sql<RatingInvitation>`select ${COLUMNS} from cocreation.invitation i
    where i.round = ${round} and i.withdrawn_at is null order by i.ars, i.role`.execute(db);
  return rows;
}

/** How many were asked for their vote, by round. */
export async function countInvited(db: Db, rounds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ round: string; count: number }>`
    select round, count(*)::int as count from cocreation.invitation
    where round = any(${[...rounds]}::uuid[]) and withdrawn_at is null group by round`.execute(db);
  return new Map(rows.map(({ round, count }) => [round, count]));
}

const townRow = z.object({
  ...{ round: z.string(), role: z.enum(RATING_ROLES), title: z.string(), lang: z.string() },
  ...{ state: z.enum(ROUND_STATES), source: z.string().nullable(), castAt: z.string().nullable() },
  byLink: z.boolean(),
});

/**
 * What a municipality was asked for in rounds that were opened, the newest first: each role once, also where two of its
 * keys were invited, with the time of the ballot that counts.
 */
export async function askedOfTown(db: Db, keys: ReadonlySet<Ars>): Promise<z.infer<typeof townRow>[]> {
  const all = [...keys];
  const { rows } = await sql`select i.round, i.role, r.title, r.lang, r.state, r.source,
      bool_or(i.mailed_at is not null) as "byLink",
      (select to_char(max(b.changed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from cocreation.ballot b
        where b.round = i.round and b.role = i.role and b.ars = any(${all}) and b.replaced_at is null) as "castAt"
    from cocreation.invitation i join cocreation.round r on r.id = i.round
    where i.ars = any(${all}) and i.withdrawn_at is null and r.state <> 'planned'
    group by i.round, i.role, r.id order by r.opened_at desc, r.id, i.role limit 400`.execute(db);
  return rows.map((row) => townRow.parse(row));
}

export async function readInvitation(db: Db, id: string): Promise<RatingInvitation | null> {
  const { rows } = await sql<RatingInvitation>`select ${COLUMNS} from cocreation.invitation i
    where i.id = ${id} and i.withdrawn_at is null`.execute(db);
  return rows[0] ?? null;
}

export async function invitationBehind(db: Db, digest: string): Promise<RatingInvitation | null> {
  const { rows } = await sql<RatingInvitation>`select ${COLUMNS} from cocreation.invitation i
    where i.token_digest = ${digest} and i.withdrawn_at is null`.execute(db);
  return rows[0] ?? null;
}

/** The id; null where this town and role is invited already. */
export async function insertInvitation(
  trx: Db,
  one: Pick<RatingInvitation, 'round' | 'ars' | 'role' | 'email' | 'language'>,
  now: Temporal.Instant,
): Promise<string | null> {
  const { round, ars, role, email, language } = one;
  const { rows } = await sql<{ id: string }>`
    insert into cocreation.invitation (id, round, ars, role, email, language, created_at)
    values (${randomUUIDv7()}, ${round}, ${ars}, ${role}, ${email}, ${language}, ${now.toString()})
    on conflict (round, ars, role) where withdrawn_at is null do nothing returning id`.execute(trx);
  return rows[0]?.id ?? null;
}

/** False for one that is not there any more. */
export async function withdrawInvitation(
  trx: Db,
  { round, id }: { round: string; id: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update cocreation.invitation
    set withdrawn_at = ${now.toString()}, email = null, token_digest = null
    where id = ${id} and round = ${round} and withdrawn_at is null`.execute(trx);
  return numAffectedRows === 1n;
}

/** Before the mail with the link goes out; false where the invitation is not there any more. */
export async function setLink(db: Db, id: string, digest: string, now: Temporal.Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`update cocreation.invitation
    set token_digest = ${digest}, mailed_at = ${now.toString()}
    where id = ${id} and withdrawn_at is null and email is not null`.execute(db);
  return numAffectedRows === 1n;
}

/** When a round is over, nobody has to be written to; the links stay, to say so. */
export async function forgetAddresses(trx: Db, round: string): Promise<void> {
  await sql`update cocreation.invitation set email = null where round = ${round}`.execute(trx);
}

/** What is kept under the address of an account, for its export. */
export async function invitationsTo(db: Db, person: string): Promise<unknown[]> {
  const { rows } = await sql`select i.round, i.ars, i.role, i.email, i.created_at as "createdAt"
    from cocreation.invitation i join kernel.person p on lower(p.email) = lower(i.email)
    where p.id = ${person} order by i.created_at`.execute(db);
  return rows;
}

/** The invitation of the town stays; the address and its link go. */
export async function forgetPerson(trx: Db, person: string): Promise<void> {
  await sql`update cocreation.invitation i set email = null, token_digest = null from kernel.person p
    where p.id = ${person} and lower(p.email) = lower(i.email)`.execute(trx);
}
