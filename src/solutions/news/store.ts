/** The only file with SQL. Every question takes the scope first. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../kernel/sources/intake.ts';
import { isShown } from '../../kernel/sources/is-shown.ts';
import type { KnownNews, NewsRecord } from './model.ts';

const COLUMNS = sql`n.id, n.ars, n.source, n.title, n.teaser, n.link, n.lang, n.published_at as published, r.seen_at as "seenAt"`;
const TABLES = sql`news.item n left join kernel.source_record r on r.id = n.id`;

export interface NewsWanted {
  limit: number;
  offset?: number;
  /** Ids of sources whose records are left out. */
  without?: readonly string[];
}

/** The newest first, and nothing else decides. */
export async function newsAt(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  { limit, offset = 0, without = [] }: NewsWanted,
): Promise<KnownNews[]> {
  const { rows } = await sql<KnownNews>`
    select ${COLUMNS} from ${TABLES}
    where n.ars = any(${[...keys]}) and n.source <> all(${[...without]}::uuid[]) and ${isShown(sql`n.source`)}
    order by n.published_at desc, n.id desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** Those with an id behind one, by id: pages of a list for programs. */
export async function newsAfter(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  { after, limit, without }: { after: string; limit: number; without: readonly string[] },
): Promise<KnownNews[]> {
  const { rows } = await sql<KnownNews>`
    select ${COLUMNS} from ${TABLES}
    where n.ars = any(${[...keys]}) and n.id > ${after} and n.source <> all(${[...without]}::uuid[])
      and ${isShown(sql`n.source`)}
    order by n.id limit ${limit}`.execute(db);
  return rows;
}

/** Writes new and changed ones. */
export async function putNews(records: readonly Stored<NewsRecord>[], db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into news.item (ars, id, source, title, teaser, link, lang, published_at)
    select r.ars, r.id, r.source, d.title, d.teaser, d.link, d.lang, d.published
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid, source uuid, record jsonb),
      jsonb_to_record(r.record) as d (title text, teaser text, link text, lang text, published timestamptz)
    on conflict (ars, id) do update set source = excluded.source, title = excluded.title, teaser = excluded.teaser,
      link = excluded.link, lang = excluded.lang, published_at = excluded.published_at`.execute(db);
}

export async function removeNews(
  records: readonly { id: string; ars: string }[],
  db: Kysely<unknown>,
): Promise<void> {
  await sql`delete from news.item n
    using jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid)
    where n.ars = r.ars and n.id = r.id`.execute(db);
}
