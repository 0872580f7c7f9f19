/** Reads and writes invitations. Never sees a token, only its digest. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/language.ts';
import type { Ars, Level } from '../../places/place.ts';
import type { MemberRole } from '../role.ts';

export interface Invitation {
  id: string;
  ars: Ars;
  level: Level;
  role: MemberRole;
  email: string;
  language: Language;
  invitedBy: string | null;
  /** For whom the inviting person works; null: the operator. */
  invitedFrom: Ars | null;
  /** Instants. */
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  withdrawnAt: string | null;
  mailedAt: string | null;
  mailFailedAt: string | null;
}

const COLUMNS = sql`id, ars, level, role, email, language, invited_by as "invitedBy", invited_from as "invitedFrom", created_at as "createdAt",
  expires_at as "expiresAt", used_at as "usedAt", withdrawn_at as "withdrawnAt", mailed_at as "mailedAt",
  mail_failed_at as "mailFailedAt"`;

/** Older ones are of use to nobody; they go after 90 days anyway. */
const MOST = 500;

/** Of a place, newest first. */
export async function invitationsOf(db: Kysely<unknown>, keys: ReadonlySet<Ars>): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select ${COLUMNS} from kernel.invitation where ars = any(${[...keys]})
    order by created_at desc, id desc limit ${MOST}`.execute(db);
  return rows;
}

export async function readInvitation(db: Kysely<unknown>, id: string): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`select ${COLUMNS} from kernel.invitation where id = ${id}`.execute(
    db,
  );
  return rows[0];
}

export async function invitationBehind(db: Kysely<unknown>, digest: string): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${COLUMNS} from kernel.invitation where token_digest = ${digest}`.execute(db);
  return rows[0];
}

/** The same, locked: of two who accept at once the second sees that it was used. */
export async function lockInvitationBehind(
  trx: Kysely<unknown>,
  digest: string,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${COLUMNS} from kernel.invitation where token_digest = ${digest} for update`.execute(trx);
  return rows[0];
}

/** One of a place, locked. */
export async function lockInvitation(
  trx: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  id: string,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${COLUMNS} from kernel.invitation where ars = any(${[...keys]}) and id = ${id} for update`.execute(
    trx,
  );
  return rows[0];
}

/** The open invitation of an address to a role, locked; also one that has expired and was not withdrawn. */
export async function lockOpenInvitation(
  trx: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  wanted: Pick<Invitation, 'email' | 'role' | 'level'>,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${COLUMNS} from kernel.invitation
    where ars = any(${[...keys]}) and email = ${wanted.email} and role = ${wanted.role} and level = ${wanted.level}
      and used_at is null and withdrawn_at is null
    order by created_at desc limit 1 for update`.execute(trx);
  return rows[0];
}

/** Two who invite the same address at the same time wait for each other, so that one invitation is made. */
export async function lockAddress(trx: Kysely<unknown>, ars: Ars, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invitation ${ars} ${email}`}, 0))`.execute(trx);
}

export async function insertInvitation(
  trx: Kysely<unknown>,
  row: Pick<
    Invitation,
    'ars' | 'level' | 'role' | 'email' | 'language' | 'invitedBy' | 'invitedFrom' | 'createdAt' | 'expiresAt'
  > & {
    digest: string;
  },
): Promise<Invitation> {
  const { rows } = await sql<Invitation>`
    insert into kernel.invitation (id, ars, level, role, email, language, token_digest, invited_by, invited_from, created_at,
      expires_at)
    values (${randomUUIDv7()}, ${row.ars}, ${row.level}, ${row.role}, ${row.email}, ${row.language}, ${row.digest},
      ${row.invitedBy}, ${row.invitedFrom}, ${row.createdAt}, ${row.expiresAt})
    returning ${COLUMNS}`.execute(trx);
  const [made] = rows;
  if (made === undefined) throw new Error('An invitation was written but did not come back');
  return made;
}

/** A new span, language and inviter; the mail has to go out anew. Its old link dies when the new one is made. */
export async function renewInvitation(
  trx: Kysely<unknown>,
  id: string,
  change: Pick<Invitation, 'language' | 'invitedBy' | 'invitedFrom' | 'expiresAt'>,
): Promise<Invitation> {
  const { rows } = await sql<Invitation>`
    update kernel.invitation set language = ${change.language}, invited_by = ${change.invitedBy},
      invited_from = ${change.invitedFrom},
      expires_at = ${change.expiresAt}, mailed_at = null, mail_failed_at = null
    where id = ${id} returning ${COLUMNS}`.execute(trx);
  const [renewed] = rows;
  if (renewed === undefined) throw new Error('An invitation that was locked is gone');
  return renewed;
}

/** A new link for one that is still open; the one before leads nowhere from then on. False: no longer open. */
export async function setDigest(db: Kysely<unknown>, id: string, digest: string): Promise<boolean> {
  const { rows } = await sql`
    update kernel.invitation set token_digest = ${digest}
    where id = ${id} and used_at is null and withdrawn_at is null returning id`.execute(db);
  return rows.length > 0;
}

export async function markMailed(db: Kysely<unknown>, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update kernel.invitation set mailed_at = ${at.toString()}, mail_failed_at = null where id = ${id}`.execute(
    db,
  );
}

export async function markMailFailed(db: Kysely<unknown>, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update kernel.invitation set mail_failed_at = ${at.toString()} where id = ${id} and mailed_at is null`.execute(
    db,
  );
}

export async function markUsed(trx: Kysely<unknown>, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update kernel.invitation set used_at = ${at.toString()} where id = ${id}`.execute(trx);
}

export async function markWithdrawn(trx: Kysely<unknown>, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update kernel.invitation set withdrawn_at = ${at.toString()} where id = ${id}`.execute(trx);
}
