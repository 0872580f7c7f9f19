import { type Kysely, sql } from 'kysely';

/** Middle number of days between report and answer, of what was reported from … to … (instants or civil dates) and answered. */
export async function daysToAnswer(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  { from, to }: { from: string; to: string },
): Promise<{ days: number | null; n: number }> {
  const { rows } = await sql<{ days: number | null; n: number }>`
    select percentile_cont(0.5) within group (order by extract(epoch from answered_at - created_at) / 86400.0) as days,
      count(*)::int as n
    from waste.missed where ars = any(${[...keys]}) and answered_at is not null
      and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz`.execute(db);
  return rows[0] ?? { days: null, n: 0 };
}
