/** What took the place of whose days. */
import { type Kysely, sql } from 'kysely';
import type { ReplacedFrom } from './replaced-from.ts';

/** By source: from when its days are replaced. One that lost all that took its place has its days again. */
export async function replacedBySource(
  sources: readonly string[],
  db: Kysely<unknown>,
): Promise<ReadonlyMap<string, readonly ReplacedFrom[]>> {
  if (sources.length === 0) return new Map();
  const { rows } = await sql<{ source: string } & ReplacedFrom>`
    select y.source, y.begins::text as begins, y.firsts from waste.year y
    where y.source = any(${[...sources]}) and y.accepted_at is not null and y.revoked_at is null
      and exists (select from waste.series s where s.source = y.next)`.execute(db);
  return Map.groupBy(rows, ({ source }) => source);
}
