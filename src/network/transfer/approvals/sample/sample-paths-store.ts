import { type Kysely, sql } from 'kysely';

/** The paths that these steps belong to, with all their steps; only those that hang on an example. */
export async function deleteExamplePaths(db: Kysely<unknown>, steps: readonly string[]): Promise<void> {
  await sql`delete from transfer.approval_path h using transfer.approval a, transfer.project p
    where a.project = h.project and p.id = h.project and p.source is not null
      and a.id = any(${[...steps]}::uuid[])`.execute(db);
}
