import { type Kysely, sql } from 'kysely';
import type { TableClass, TableDeclaration } from './solution.ts';

interface TableRow {
  name: string;
  triggers: number;
  /** Columns that hold an instant or a civil date. */
  dates: string[];
  /** Columns of each primary key, unique, foreign key and exclusion constraint and unique index. */
  keys: { name: string; kind: string; columns: string[]; target: string | null }[];
}

/**
 * What a schema's tables do against their declared classes (design section 5, 4), read from `pg_catalog`:
 * *place* — keys contain `ars`, no triggers; *local* — may not be referred to by place tables;
 * every table declared, every declaration a table, every retention by an instant or a date that the table has.
 * An empty list is good.
 */
export async function tableFaults(
  db: Kysely<unknown>,
  schema: string,
  declared: readonly TableDeclaration[],
): Promise<string[]> {
  const tables = await tablesOf(db, schema);
  const classes = new Map<string, TableClass>(declared.map((one) => [one.name, one.class]));
  const names = new Set(tables.map(({ name }) => name));
  return [
    ...tables.filter(({ name }) => !classes.has(name)).map(({ name }) => `${schema}.${name} has no class`),
    ...declared.filter(({ name }) => !names.has(name)).map(({ name }) => `${schema}.${name} does not exist`),
    ...tables
      .filter(({ name }) => classes.get(name) === 'place')
      .flatMap((table) => placeFaults(schema, table, classes)),
    ...declared.flatMap((one) => retentionFaults(schema, one, tables)),
  ];
}

/** A rule that nobody can follow is none. */
function retentionFaults(
  schema: string,
  { name, retention }: TableDeclaration,
  tables: readonly TableRow[],
): string[] {
  const table = tables.find((one) => one.name === name);
  if (table === undefined || !('days' in retention)) return [];
  const { days, column } = retention;
  return [
    ...(table.dates.includes(column)
      ? []
      : [`${schema}.${name}: retention goes by "${column}", which is no instant or date of it`]),
    ...(Number.isInteger(days) && days > 0 ? [] : [`${schema}.${name}: retention is no number of days`]),
  ];
}

function placeFaults(schema: string, table: TableRow, classes: Map<string, TableClass>): string[] {
  const faults = table.keys
    .filter(({ columns }) => !columns.includes('ars'))
    // A catalogue that stands everywhere may be referred to without ars, also one of the kernel; people and jobs never.
    .filter(
      ({ kind, target }) =>
        !(kind === 'f' && target !== null && (classes.get(target) ?? 'reference') === 'reference'),
    )
    .map(({ name }) => `${schema}.${table.name}: ${name} does not contain ars`);
  const local = table.keys
    .filter(({ kind, target }) => kind === 'f' && target !== null && classes.get(target) === 'local')
    .map(({ name }) => `${schema}.${table.name}: ${name} refers to a local table`);
  const triggers = table.triggers > 0 ? [`${schema}.${table.name} has triggers`] : [];
  return [...faults, ...local, ...triggers];
}

async function tablesOf(db: Kysely<unknown>, schema: string): Promise<TableRow[]> {
  const { rows } = await sql<TableRow>`
    select t.relname as name,
      (select count(*)::int from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal) as triggers,
      coalesce((select json_agg(a.attname) from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          and a.atttypid in ('timestamptz'::regtype, 'date'::regtype)), '[]') as dates,
      coalesce((
        select json_agg(k) from (
          select c.conname as name, c.contype as kind,
            (select json_agg(a.attname) from unnest(c.conkey) as u(n)
             join pg_attribute a on a.attrelid = t.oid and a.attnum = u.n) as columns,
            (select r.relname from pg_class r where r.oid = c.confrelid) as target
          from pg_constraint c where c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'x')
          union all
          select i.relname, 'u',
            (select json_agg(a.attname) from unnest(x.indkey::int2[]) as u(n)
             join pg_attribute a on a.attrelid = t.oid and a.attnum = u.n),
            null
          from pg_index x join pg_class i on i.oid = x.indexrelid
          where x.indrelid = t.oid and x.indisunique
            and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)
        ) k), '[]') as keys
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = ${schema} and t.relkind in ('r', 'p')
    order by 1`.execute(db);
  return rows;
}
