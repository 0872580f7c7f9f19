/** Which tables hold something about people, by what the database itself says. */
import { type Kysely, sql } from 'kysely';
import { EXEMPT_TABLES } from '../exempt-tables.ts';
import type { PersonalData } from '../personal-data.ts';

/** Parts of a column's name that mean a person; a reference to `kernel.person` counts whatever it is called. */
const SPEAKING =
  '(^|_)(person|user|email|mail|mailbox|deputy|recipient|sender|actor|pseudonym|address|identifier|phone|by)(_|$)';

/** Tables that nobody speaks for: neither part of an export and deletion, nor exempt. Empty is good. */
export async function unspokenTables(db: Kysely<unknown>, parts: readonly PersonalData[]): Promise<string[]> {
  const spoken = new Set([...parts.flatMap(({ tables }) => tables), ...Object.keys(EXEMPT_TABLES)]);
  return (await personalTables(db)).filter((table) => !spoken.has(table));
}

/**
 * "kernel.passkey": every table of every schema of ours with a column that refers to a person, or whose name sounds
 * like it (`speaking`, a regular expression of PostgreSQL).
 */
export async function personalTables(db: Kysely<unknown>, speaking = SPEAKING): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.nspname || '.' || t.relname as name
    from pg_attribute a
    join pg_class t on t.oid = a.attrelid
    join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and not t.relispartition and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
      and (
        a.attname ~ ${speaking}
        or n.nspname || '.' || t.relname = 'kernel.person'
        or exists (
          select 1 from pg_constraint c
          where c.conrelid = t.oid and c.contype = 'f' and a.attnum = any (c.conkey)
            and c.confrelid = 'kernel.person'::regclass))
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Tables of ours in which a text stands anywhere in a row, in whatever case. Ask as the owner, who may read all. */
export async function tablesWith(db: Kysely<unknown>, text: string): Promise<string[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, t.relname as name
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
    order by 1, 2`.execute(db);
  const found: string[] = [];
  for (const { schema, name } of rows) {
    const hits = await sql`
      select 1 from ${sql.table(`${schema}.${name}`)} as x
      where strpos(lower(x::text), lower(${text})) > 0 limit 1`.execute(db);
    if (hits.rows.length > 0) found.push(`${schema}.${name}`);
  }
  return found;
}
