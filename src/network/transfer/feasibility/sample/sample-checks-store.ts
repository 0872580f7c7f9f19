import { type Kysely, sql } from 'kysely';
import { PUBLIC_PILOT } from '../../pilots/public-store.ts';

/** Only those that hang on an example. */
export async function deleteExampleChecks(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`delete from transfer.feasibility f using transfer.project p
    where p.id = f.project and p.source is not null and f.id = any(${[...ids]}::uuid[])`.execute(db);
}

/** Example pilots that everybody may see and that were checked: the first checked first. */
export async function checkedExamples(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ project: string }>`select f.project from transfer.feasibility f
    join transfer.project p on p.id = f.project
    where p.source is not null and f.number = 1 and ${PUBLIC_PILOT} order by f.made_at, f.project limit 20`.execute(
    db,
  );
  return rows.map(({ project }) => project);
}
