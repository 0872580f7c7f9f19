import { type Kysely, sql } from 'kysely';

/** Any answer will do. */
export async function askDatabase(db: Kysely<unknown>): Promise<void> {
  await sql`select 1`.execute(db);
}
