/** One household's report, behind its secret link and for its mails. */
import { type Kysely, sql } from 'kysely';

type Db = Kysely<unknown>;

export interface KnownReport {
  ars: string;
  id: string;
  missed: string;
  number: string;
  language: string;
  email: string | null;
  isConfirmed: boolean;
  /** It was reached by the link of a mail, which proves the address. */
  isByMail: boolean;
}

const COLUMNS = sql`ars, id, missed, number, language, email, confirmed_at is not null as "isConfirmed"`;

export async function reportBehind(db: Db, digest: string): Promise<KnownReport | null> {
  const { rows } = await sql<KnownReport>`
    select ${COLUMNS}, mail_digest is not distinct from ${digest} as "isByMail" from waste.missed_report
    where token_digest = ${digest} or mail_digest = ${digest} limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function reportById(db: Db, ars: string, id: string): Promise<KnownReport | null> {
  const { rows } = await sql<KnownReport>`
    select ${COLUMNS}, false as "isByMail" from waste.missed_report where ars = ${ars} and id = ${id}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Households of one case whose address is proven. */
export async function reportsToTell(db: Db, ars: string, missed: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from waste.missed_report where ars = ${ars} and missed = ${missed} and confirmed_at is not null
      and email is not null order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function confirmReport(
  db: Db,
  { ars, id }: Pick<KnownReport, 'ars' | 'id'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update waste.missed_report set confirmed_at = coalesce(confirmed_at, ${now.toString()})
    where ars = ${ars} and id = ${id} and email is not null`.execute(db);
}

/** Before a mail goes out with a link of its own. */
export async function setMailDigest(db: Db, ars: string, id: string, digest: string): Promise<void> {
  await sql`update waste.missed_report set mail_digest = ${digest} where ars = ${ars} and id = ${id}`.execute(
    db,
  );
}
