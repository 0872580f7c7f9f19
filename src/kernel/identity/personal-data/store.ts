/** Everything that the kernel's tables hold about a person, and its removal. One query a table, all by the person. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { KeptNote } from './personal-data.ts';

export interface Account {
  id: string;
  name: string;
  email: string;
}

export async function findAccount(db: Kysely<unknown>, email: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select id, name, email from kernel.person where email = lower(${email})`.execute(db);
  return rows[0] ?? null;
}

/** Locks the account, so that nothing is added to it while it goes; null: it is gone already. */
export async function lockAccount(trx: Transaction<unknown>, person: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select id, name, email from kernel.person where id = ${person} for update`.execute(trx);
  return rows[0] ?? null;
}

/** With it goes everything that refers to it: sessions, passkeys, links, profile, memberships, pseudonym, files. */
export async function deleteAccount(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`delete from kernel.person where id = ${person}`.execute(trx);
}

export async function writeErasure(
  trx: Transaction<unknown>,
  kept: readonly KeptNote[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into kernel.erasure (id, at, kept)
    values (${randomUUIDv7()}, ${now.toString()}, ${JSON.stringify(kept)})`.execute(trx);
}

export async function accountOf(db: Kysely<unknown>, person: string): Promise<unknown> {
  const { rows } = await sql`
    select id, name, email, email_verified as "emailVerified", created_at as "createdAt", updated_at as "updatedAt"
    from kernel.person where id = ${person}`.execute(db);
  return rows[0];
}

/** Without the tokens: who holds the file must not be able to sign in with it. */
export async function sessionsOf(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select id, coalesce(device, '') as device, created_at as "createdAt", updated_at as "lastSeen",
      expires_at as "expiresAt"
    from kernel.session where person = ${person} order by created_at`.execute(db);
  return rows;
}

export async function passkeysOf(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select id, name, created_at as "createdAt", public_key as "publicKey", credential_id as "credentialId", counter,
      device_type as "deviceType", backed_up as "backedUp", transports, aaguid
    from kernel.passkey where person = ${person} order by created_at`.execute(db);
  return rows;
}

export async function linksOf(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select provider, subject, issuer, scope, created_at as "createdAt"
    from kernel.sign_in_link where person = ${person} order by created_at`.execute(db);
  return rows;
}

export async function profileOf(db: Kysely<unknown>, person: string): Promise<unknown> {
  const { rows } = await sql`
    select language, places, places_changed_at as "placesChangedAt", changed_at as "changedAt"
    from kernel.profile where person = ${person}`.execute(db);
  return rows[0];
}

/** Whom the person invited is about others, and stays out. */
export async function invitationsBy(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select id, ars, level, role, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt",
      withdrawn_at as "withdrawnAt"
    from kernel.invitation where invited_by = ${person} order by created_at`.execute(db);
  return rows;
}

export async function invitationsTo(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select i.id, i.ars, i.level, i.role, i.email, i.language, i.created_at as "createdAt",
      i.expires_at as "expiresAt", i.used_at as "usedAt", i.withdrawn_at as "withdrawnAt"
    from kernel.invitation i join kernel.person p on p.email = i.email
    where p.id = ${person} order by i.created_at`.execute(db);
  return rows;
}

/** Those to the person's address go, those that the person sent are detached by the table itself. */
export async function deleteInvitationsTo(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`
    delete from kernel.invitation where email = (select email from kernel.person where id = ${person})`.execute(
    trx,
  );
}

export async function townRequestsOf(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select r.id, r.ars, r.kind, r.name, r.position, r.email, r.language, r.created_at as "createdAt",
      r.confirmed_at as "confirmedAt", r.decision, r.decided_at as "decidedAt"
    from kernel.town_request r join kernel.person p on p.email = r.email
    where p.id = ${person} order by r.created_at`.execute(db);
  return rows;
}

/** What was decided stands in the town itself: as its manager, or as a place that is left out. */
export async function deleteTownRequestsOf(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`
    delete from kernel.town_request where email = (select email from kernel.person where id = ${person})`.execute(
    trx,
  );
}

export async function filesOf(
  db: Kysely<unknown>,
  person: string,
): Promise<{ purpose: string; sha256: string; type: string; bytes: number; createdAt: string }[]> {
  const { rows } = await sql<{
    purpose: string;
    sha256: string;
    type: string;
    bytes: number;
    createdAt: string;
  }>`
    select purpose, sha256, type, bytes, created_at as "createdAt"
    from kernel.file where person = ${person} order by created_at`.execute(db);
  return rows;
}

/** What the person did, and what others did to them: who those were stays out. */
export async function logOf(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select l.id, l.at, l.ars, l.action, l.subject, l.detail - 'about' as detail,
      case when l.actor = p.pseudonym then 'by-you' else 'about-you' end as "how"
    from kernel.pseudonym p, kernel.read_audit_of(p.pseudonym) l where p.person = ${person}`.execute(db);
  return rows;
}

/** Which versions of adoptions the person made, and when. */
export async function adoptionsBy(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select v.ars, v.solution, v.version, v.state, v.changed_at as "changedAt"
    from kernel.adoption_version v join kernel.pseudonym p on p.pseudonym = v.actor
    where p.person = ${person} order by v.changed_at`.execute(db);
  return rows;
}

/** The versions stay, and nobody made them. */
export async function detachAdoptions(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`
    update kernel.adoption_version v set actor = null
    from kernel.pseudonym p where p.pseudonym = v.actor and p.person = ${person}`.execute(trx);
}

/** Codes and states that wait for an answer, wherever the address or the id stands in them. */
export async function deletePending(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`
    delete from kernel.verification v using kernel.person p
    where p.id = ${person}
      and (strpos(lower(v.identifier || ' ' || v.value), p.email) > 0
        or strpos(v.identifier || ' ' || v.value, p.id::text) > 0)`.execute(trx);
}

/** When mails to the person were queued, and what became of them; their text is gone with the sending. */
export async function mailsTo(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select j.created_on as "queuedAt", j.state, j.data ->> 'subject' as subject, j.data ->> 'text' as text
    from jobs.job j join kernel.person p on lower(j.data ->> 'to') = p.email
    where p.id = ${person} order by j.created_on`.execute(db);
  return rows;
}

/** One that is on its way at this very moment still arrives. */
export async function deleteMailsTo(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`
    delete from jobs.job j using kernel.person p
    where p.id = ${person} and lower(j.data ->> 'to') = p.email`.execute(trx);
}
