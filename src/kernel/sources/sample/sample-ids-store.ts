import { type Kysely, sql } from 'kysely';

/** Ids of examples by their keys; those that are not there (any more) are left out. */
export async function sampleIds(
  db: Kysely<unknown>,
  { solution, intake }: { solution: string; intake: string },
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; id: string }>`select r.key, r.id from kernel.source_record r
    join kernel.source s on s.id = r.source
    where s.kind = 'sample' and s.solution = ${solution} and s.intake = ${intake}
      and r.key = any(${[...keys]}) and r.removed_at is null`.execute(db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
