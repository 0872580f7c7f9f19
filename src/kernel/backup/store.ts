/** What a backup asks of a database and does to it. Names come from its own catalogue or from a checked manifest. */
import pg from 'pg';
import type { SequenceEntry, TableEntry } from './manifest.ts';

/** A table as it is now. */
export interface TableShape {
  schema: string;
  name: string;
  columns: string[];
  /** Primary key: column, and whether it is compared as text. */
  key: { column: string; isText: boolean }[];
  /** "schema.table" of what it refers to, itself left out. */
  refersTo: string[];
}

const quote = pg.escapeIdentifier;
const named = ({ schema, name }: { schema: string; name: string }) => `${quote(schema)}.${quote(name)}`;

/** Settings that decide how values are written as text: the same on every server. */
export async function writeValuesAlike(client: pg.Client): Promise<void> {
  await client.query(`
    set client_encoding = 'UTF8';
    set timezone = 'UTC';
    set datestyle = 'ISO, YMD';
    set intervalstyle = 'postgres';
    set extra_float_digits = 1;
    set bytea_output = 'hex';
    set xmlbinary = 'base64';
    set statement_timeout = 0`);
}

/** Tables of the schemas, without the ledger of migrations, which the migrations themselves write. */
export async function readTables(client: pg.Client, schemas: readonly string[]): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select n.nspname as schema, t.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
       where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object(
          'column', a.attname, 'isText', a.attcollation <> 0) order by k.place)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(number, place)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
        where i.indrelid = t.oid and i.indisprimary), '[]') as key,
      coalesce((select json_agg(distinct fn.nspname || '.' || f.relname) from pg_constraint c
        join pg_class f on f.oid = c.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where c.conrelid = t.oid and c.contype = 'f' and f.oid <> t.oid), '[]') as "refersTo"
     from pg_class t join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = any ($1) and t.relkind in ('r', 'p') and not t.relispartition
       and (n.nspname, t.relname) <> ('kernel', 'migration')
     order by 1, 2`,
    [schemas],
  );
  return rows;
}

/** Keeps others from changing the form of the tables until the transaction ends. */
export async function holdShapes(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
  if (tables.length > 0)
    await client.query(`lock table ${tables.map(named).join(', ')} in access share mode`);
}

/** The rows as text, ordered by the primary key whatever the order of words of the server is. */
export function copyOutStatement(table: TableShape): string {
  const order = table.key.map(({ column, isText }) => `${quote(column)}${isText ? ' collate "C"' : ''}`);
  // Without a primary key by the whole row.
  const by = order.length > 0 ? order : ['t::text collate "C"'];
  return `copy (select ${columnsOf(table)} from ${named(table)} as t order by ${by.join(', ')}) to stdout`;
}

export function copyInStatement(table: Pick<TableEntry, 'schema' | 'name' | 'columns'>): string {
  return `copy ${named(table)} (${columnsOf(table)}) from stdin`;
}

function columnsOf({ columns }: { columns: readonly string[] }): string {
  return columns.map((column) => quote(column)).join(', ');
}

/** Counters of identity columns and serials, as they stand. */
export async function readSequences(
  client: pg.Client,
  tables: readonly TableShape[],
): Promise<SequenceEntry[]> {
  const found: SequenceEntry[] = [];
  const { rows } = await client.query<{ schema: string; table: string; column: string; sequence: string }>(
    `select n.nspname as schema, t.relname as table, a.attname as column,
      pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(t.relname), a.attname) as sequence
     from pg_class t join pg_namespace n on n.oid = t.relnamespace
     join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = any ($1) and t.relkind in ('r', 'p')
       and pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(t.relname), a.attname) is not null
     order by 1, 2, 3`,
    [[...new Set(tables.map(({ schema }) => schema))]],
  );
  for (const { sequence, ...where } of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value as value, is_called as "isCalled" from ${sequence}`,
    );
    const [row] = state.rows;
    if (row !== undefined) found.push({ ...where, value: Number(row.value), isCalled: row.isCalled });
  }
  return found;
}

export async function setSequence(client: pg.Client, entry: SequenceEntry): Promise<void> {
  const table = named({ schema: entry.schema, name: entry.table });
  await client.query('select setval(pg_get_serial_sequence($1, $2), $3, $4)', [
    ...[table, entry.column, entry.value, entry.isCalled],
  ]);
}

/** Migrations that were applied; an empty list where there are no tables of ours. */
export async function readLedger(
  client: pg.Client,
): Promise<{ schema: string; name: string; checksum: string }[]> {
  const ledger = await client.query<{ there: boolean }>(
    `select to_regclass('kernel.migration') is not null as there`,
  );
  if (ledger.rows[0]?.there !== true) return [];
  const { rows } = await client.query<{ schema: string; name: string; checksum: string }>(
    'select schema, name, checksum from kernel.migration order by schema, name',
  );
  return rows;
}

/** Tables that hold anything. */
export async function filledTables(client: pg.Client, tables: readonly TableShape[]): Promise<string[]> {
  if (tables.length === 0) return [];
  const one = (table: TableShape) =>
    `select ${pg.escapeLiteral(`${table.schema}.${table.name}`)} as name where exists (select from ${named(table)})`;
  const { rows } = await client.query<{ name: string }>(tables.map(one).join(' union all '));
  return rows.map(({ name }) => name);
}

export async function dropSchemas(client: pg.Client, schemas: readonly string[]): Promise<void> {
  if (schemas.length > 0)
    await client.query(`drop schema if exists ${schemas.map((one) => quote(one)).join(', ')} cascade`);
}

/** What migrations themselves put into tables gives way to what the backup holds. */
export async function emptyTables(
  client: pg.Client,
  tables: readonly Pick<TableEntry, 'schema' | 'name'>[],
): Promise<void> {
  if (tables.length > 0) await client.query(`truncate ${tables.map(named).join(', ')}`);
}

/** Name of the database, version of the server, and how many processes of a house use it beside this one. */
export async function describeServer(
  client: pg.Client,
): Promise<{ database: string; server: string; others: number }> {
  const { rows } = await client.query<{ database: string; server: string; others: number }>(
    `select current_database() as database, current_setting('server_version') as server,
      (select count(distinct pid)::int from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()
         and application_name = 'hierzulande listen') as others`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the database says nothing about itself');
  return { ...row, server: row.server.split(' ')[0] ?? row.server };
}
