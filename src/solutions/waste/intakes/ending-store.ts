/** Sources whose days run out. */
import { type Kysely, sql } from 'kysely';

export interface EndingSource {
  id: string;
  name: string;
  /** Civil date of the newest day that it ever told. */
  last: string;
}

/**
 * Active sources of these units that told days and have none after `until`, a civil date; the nearest end first.
 * Example data never end, and what a desk enters itself is looked after there.
 */
export async function endingSources(
  keys: readonly string[],
  db: Kysely<unknown>,
  { until, limit }: { until: string; limit: number },
): Promise<EndingSource[]> {
  const { rows } = await sql<EndingSource>`
    select s.id, s.name, told.last::text as last from kernel.source s
    cross join lateral (
      select max(c.date) as last from kernel.source_record r
      join waste.collection c on c.ars = r.ars and c.series = r.id
      where r.source = s.id and r.removed_at is null) told
    where s.owner_ars = any(${[...keys]}) and s.solution = 'waste' and s.intake = 'collections'
      and s.kind in ('http', 'upload') and s.state = 'active' and told.last <= ${until}::date
    order by told.last, s.name limit ${limit}`.execute(db);
  return rows;
}
