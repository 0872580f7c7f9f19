/**
 * What an archive asks of the database: rows of declared tables, read through a cursor. Names of tables come from
 * declarations of the program, names of columns from the catalogue.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Ars } from '../../places/place.ts';

/** Rows fetched at once: memory does not grow with a table. */
const BATCH = 500;

export interface TableToRead {
  schema: string;
  name: string;
}

/** Columns in their order. */
export async function columnsOf(trx: Kysely<unknown>, { schema, name }: TableToRead): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relname = ${name} and a.attnum > 0 and not a.attisdropped
    order by a.attnum`.execute(trx);
  return rows.map((row) => row.name);
}

/** Sources whose owner is one of the keys, without what only the house needs; `samples` of the same places are left out. */
export async function readOwnSources(trx: Kysely<unknown>, keys: readonly Ars[]) {
  const { rows } = await sql<{
    id: string;
    kind: string;
    solution: string;
    address: string | null;
    settings: unknown;
    [name: string]: unknown;
  }>`
    select id, owner_ars as "ownerArs", solution, intake, connector, kind, name, url, address, licence, settings,
      every_seconds as "everySeconds", state, mailbox, deputy, contract_end as "contractEnd",
      review_date as "reviewDate", checked_at as "checkedAt", created_at as "createdAt"
    from kernel.source where owner_ars = any (${[...keys]}) order by created_at, id`.execute(trx);
  return rows;
}

/** Rows that belong to the places or come from their sources, in batches; `samples`: sources whose rows are invented. */
export async function* rowsOf(
  trx: Transaction<unknown>,
  table: TableToRead & { columns: readonly string[] },
  ask: { keys: readonly Ars[]; own: readonly string[]; samples: readonly string[] },
): AsyncGenerator<Record<string, unknown>[]> {
  const { keys, own, samples } = ask;
  const hasSource = table.columns.includes('source') && table.schema !== 'kernel';
  const from = sql`${sql.id(table.schema, table.name)} t`;
  const where = hasSource
    ? sql`(t.ars = any (${[...keys]}) or t.source = any (${[...own]}::uuid[])) and t.source <> all (${[...samples]}::uuid[])`
    : sql`t.ars = any (${[...keys]})`;
  // A cursor takes no parameters of its own name; one is open at a time.
  await sql`declare archive_rows no scroll cursor for select to_jsonb(t) as row from ${from} where ${where} order by 1`.execute(
    trx,
  );
  try {
    for (;;) {
      const { rows } = await sql<{
        row: Record<string, unknown>;
      }>`fetch ${sql.lit(BATCH)} from archive_rows`.execute(trx);
      if (rows.length === 0) return;
      yield rows.map(({ row }) => row);
    }
  } finally {
    await sql`close archive_rows`.execute(trx);
  }
}

/** Pictures of the places. */
export async function readPictures(trx: Kysely<unknown>, keys: readonly Ars[]) {
  const { rows } = await sql<{ id: string; sha256: string; type: string }>`
    select id, sha256, type from kernel.place_file where ars = any (${[...keys]}) order by id`.execute(trx);
  return rows;
}
