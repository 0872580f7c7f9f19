import { type Kysely, sql } from 'kysely';

/** One row by its columns; all rows of a call have the same. */
export type Row = Readonly<Record<string, unknown>>;

const AT_ONCE = 1_000;

/** Straight into a table, past all that a house would ask: what is invented here was never anybody's. */
export async function putRows(db: Kysely<unknown>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  for (let begin = 0; begin < rows.length; begin += AT_ONCE) {
    const some = JSON.stringify(rows.slice(begin, begin + AT_ONCE));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)`.execute(db);
  }
}
