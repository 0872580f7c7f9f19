import { type Kysely, sql } from 'kysely';

/** Projects of example pilots by their keys; those that are not there (any more) are left out. */
export async function samplePilotIds(
  db: Kysely<unknown>,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`select r.key, r.id from kernel.source_record r
    join kernel.source s on s.id = r.source join transfer.project p on p.id = r.id
    where s.kind = 'sample' and s.solution = 'transfer' and s.intake = 'pilots'
      and r.key = any(${[...keys]}) and r.removed_at is null`.execute(db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
