import { type Kysely, sql } from 'kysely';

export async function deleteExampleLines(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`delete from transfer.takeover_log where id = any(${[...ids]}::uuid[]) and source is not null`.execute(
    db,
  );
}
