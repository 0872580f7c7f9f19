import { type Kysely, sql } from 'kysely';

/** Ids of example fact sheets by their keys; those that are not there (any more) are left out. */
export async function sampleSheetIds(
  db: Kysely<unknown>,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`select r.key, r.id from kernel.source_record r
    join kernel.source s on s.id = r.source
    where s.kind = 'sample' and s.solution = 'transfer' and s.intake = 'sheets'
      and r.key = any(${[...keys]}) and r.removed_at is null`.execute(db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

export async function deleteExampleLines(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`delete from transfer.takeover_log where id = any(${[...ids]}::uuid[]) and source is not null`.execute(
    db,
  );
}
