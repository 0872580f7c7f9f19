/** Reads and writes what operators say to town halls. */
import { type Kysely, sql } from 'kysely';
import type { Announcement } from './announcement.ts';

const COLUMNS = sql`id, level, title, text, audience, land, solution, from_at as "from", until_at as until, mails,
  created_at as "createdAt"`;

/** False: there is one with that id already, which stays as it is. */
export async function insertAnnouncement(trx: Kysely<unknown>, row: Announcement): Promise<boolean> {
  const {
    id,
    level,
    title,
    text,
    audience,
    land = null,
    solution = null,
    from,
    until,
    mails,
    createdAt,
  } = row;
  const { rows } = await sql`
    insert into kernel.announcement
      (id, level, title, text, audience, land, solution, from_at, until_at, mails, created_at)
    values (${id}, ${level}, ${JSON.stringify(title)}, ${JSON.stringify(text)}, ${audience}, ${land}, ${solution},
      ${from}, ${until}, ${mails}, ${createdAt})
    on conflict (id) do nothing returning id`.execute(trx);
  return rows.length > 0;
}

export async function findAnnouncement(db: Kysely<unknown>, id: string): Promise<Announcement | undefined> {
  const { rows } =
    await sql<Announcement>`select ${COLUMNS} from kernel.announcement where id = ${id}`.execute(db);
  return rows[0];
}

/** Newest first; `before` is where the page before ended. */
export async function announcementPage(
  db: Kysely<unknown>,
  { before, limit }: { before: { createdAt: string; id: string } | null; limit: number },
): Promise<Announcement[]> {
  const { rows } = await sql<Announcement>`
    select ${COLUMNS} from kernel.announcement
    where ${before?.createdAt ?? null}::timestamptz is null
      or (created_at, id) < (${before?.createdAt ?? null}::timestamptz, ${before?.id ?? null}::uuid)
    order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** Shown now, the newest first. */
export async function currentAnnouncements(
  db: Kysely<unknown>,
  now: Temporal.Instant,
): Promise<Announcement[]> {
  const { rows } = await sql<Announcement>`
    select ${COLUMNS} from kernel.announcement
    where until_at > ${now.toString()} and from_at <= ${now.toString()}
    order by level desc, from_at desc, id desc limit 50`.execute(db);
  return rows;
}

/** Ends it now; what has not begun never does. False: it had ended already. */
export async function endAnnouncement(
  trx: Kysely<unknown>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update kernel.announcement set from_at = least(from_at, ${now.toString()}::timestamptz - interval '1 second'),
      until_at = ${now.toString()}
    where id = ${id} and until_at > ${now.toString()} returning id`.execute(trx);
  return rows.length > 0;
}

export interface Manager {
  person: string;
  /** Keys with which their memberships were written. */
  keys: readonly string[];
}

/** Those who manage the access of some place, in the order of their ids. */
export async function managersAfter(
  db: Kysely<unknown>,
  { after, limit }: { after: string | null; limit: number },
): Promise<Manager[]> {
  const { rows } = await sql<Manager>`
    select person, array_agg(distinct ars) as keys from kernel.membership
    where role = 'manager' and (${after}::uuid is null or person > ${after}::uuid)
    group by person order by person limit ${limit}`.execute(db);
  return rows;
}

/** Where somebody gets mail, and in which language; undefined: the account is gone. */
export async function recipientOf(
  db: Kysely<unknown>,
  person: string,
): Promise<{ email: string; language: string } | undefined> {
  const { rows } = await sql<{ email: string; language: string }>`
    select p.email, coalesce(f.language, 'de') as language
    from kernel.person p left join kernel.profile f on f.person = p.id where p.id = ${person}`.execute(db);
  return rows[0];
}
