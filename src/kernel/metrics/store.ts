import { type Kysely, sql } from 'kysely';

/** How looks at feeds ended since an instant; example data are not counted. */
export async function runsByOutcome(
  db: Kysely<unknown>,
  since: Temporal.Instant,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ outcome: string; count: number }>`
    select r.outcome, count(*) as count
    from kernel.source_run r join kernel.source s on s.id = r.source
    where r.finished_at >= ${since.toString()} and s.kind <> 'sample'
    group by 1`.execute(db);
  return new Map(rows.map(({ outcome, count }) => [outcome, count]));
}
