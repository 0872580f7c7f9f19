/** The only file with SQL. Every question takes the scope first. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../kernel/sources/intake.ts';
import { isShown } from '../../kernel/sources/is-shown.ts';
import type { Notice, NoticeRecord } from './model.ts';

const COLUMNS = sql`n.id, n.ars, n.source, n.kind, n.title, n.text, n.area, n.starts_at as "from", n.ends_at as until,
  n.url, r.seen_at as "seenAt"`;
const TABLES = sql`notices.notice n left join kernel.source_record r on r.id = n.id`;

/** Those that are not over at an instant, by their beginning; at most `limit`. */
export async function noticesAt(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  { at, limit, without = [] }: { at: Temporal.Instant; limit: number; without?: readonly string[] },
): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select ${COLUMNS} from ${TABLES}
    where n.ars = any(${[...keys]}) and (n.ends_at is null or n.ends_at > ${at.toString()})
      and n.source <> all(${[...without]}::uuid[])
      and ${isShown(sql`n.source`)}
    order by n.starts_at, n.id limit ${limit}`.execute(db);
  return rows;
}

/** The same by id, after one, without those of some sources: pages of a list for programs. */
export async function noticesAfter(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  ask: { at: Temporal.Instant; after: string | undefined; limit: number; without: readonly string[] },
): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select ${COLUMNS} from ${TABLES}
    where n.ars = any(${[...keys]}) and (n.ends_at is null or n.ends_at > ${ask.at.toString()})
      and n.id > ${ask.after ?? '00000000-0000-0000-0000-000000000000'} and n.source <> all(${[...ask.without]}::uuid[])
      and ${isShown(sql`n.source`)}
    order by n.id limit ${ask.limit}`.execute(db);
  return rows;
}

/** One of them, also if it is over. */
export async function noticeById(
  keys: ReadonlySet<string>,
  id: string,
  db: Kysely<unknown>,
): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`
    select ${COLUMNS} from ${TABLES} where n.ars = any(${[...keys]}) and n.id = ${id}`.execute(db);
  return rows[0];
}

/** Whether a notice with this id was here and is no longer in its source. */
export async function isGone(keys: ReadonlySet<string>, id: string, db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql`select from kernel.source_record
    where id = ${id} and record_ars = any(${[...keys]}) and removed_at is not null`.execute(db);
  return rows.length > 0;
}

/** Writes new and changed ones. */
export async function putNotices(
  records: readonly Stored<NoticeRecord>[],
  db: Kysely<unknown>,
): Promise<void> {
  await sql`
    insert into notices.notice (ars, id, source, kind, title, text, area, starts_at, ends_at, url)
    select r.ars, r.id, r.source, d.kind, d.title, d.text, d.area, d."from", d.until, d.url
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid, source uuid, record jsonb),
      jsonb_to_record(r.record) as d (kind text, title text, text jsonb, area text, "from" timestamptz, until timestamptz, url text)
    on conflict (ars, id) do update set source = excluded.source, kind = excluded.kind, title = excluded.title,
      text = excluded.text, area = excluded.area, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      url = excluded.url`.execute(db);
}

export async function removeNotices(
  records: readonly { id: string; ars: string }[],
  db: Kysely<unknown>,
): Promise<void> {
  await sql`delete from notices.notice n
    using jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid)
    where n.ars = r.ars and n.id = r.id`.execute(db);
}
