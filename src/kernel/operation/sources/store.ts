/** Reads the feeds of all towns with how they do; example data are left out. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';
import { healthOf, IS_FEED, type StaleRules, staleRuleRows } from '../health-sql.ts';
import { SOURCE_HEALTHS, type SourceHealth } from '../operation-api.ts';

export interface SourceRow {
  id: string;
  name: string;
  ars: Ars;
  solution: string;
  kind: string;
  health: SourceHealth;
  failures: number;
  fault: string | null;
  checkedAt: string | null;
  /** Place of the health in the list of all, the worst first. */
  gravity: number;
}

export interface SourceFilter {
  /** Keys of the owners; null: all. */
  owners: readonly Ars[] | null;
  /** Also those whose name holds the words, whoever owns them; null: none. */
  named: string | null;
  solution?: string | undefined;
  health?: SourceHealth | undefined;
  rules: StaleRules;
  now: Temporal.Instant;
}

function found({ owners, named, solution, rules, now }: SourceFilter) {
  const offered = solution ?? null;
  const keys = owners === null ? null : [...owners];
  const pattern = named === null ? null : `%${named.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`select s.id, s.name, s.owner_ars as ars, s.solution, s.kind, s.failures, s.fault ->> 'code' as fault,
      s.checked_at as "checkedAt", ${healthOf(now)} as health
    from kernel.source s
    left join ${staleRuleRows(rules)} r on r.solution = s.solution and r.intake = s.intake
    where ${IS_FEED}
      and (${offered}::text is null or s.solution = ${offered})
      and (${keys}::text[] is null or s.owner_ars = any (${keys}::text[])
        or s.name ilike ${pattern}::text)`;
}

/** The worst first, among equals in the order in which they were made. */
export async function sourcePage(
  db: Kysely<unknown>,
  filter: SourceFilter,
  page: { after: { gravity: number; id: string } | null; limit: number },
): Promise<SourceRow[]> {
  const { health = null } = filter;
  const { rows } = await sql<SourceRow>`
    with found as (${found(filter)}), graded as (
      select *, array_position(${[...SOURCE_HEALTHS]}::text[], health) as gravity from found
    )
    select * from graded
    where (${health}::text is null or health = ${health})
      and (${page.after?.gravity ?? null}::integer is null
        or (gravity, id) > (${page.after?.gravity ?? null}::integer, ${page.after?.id ?? null}::uuid))
    order by gravity, id limit ${page.limit}`.execute(db);
  return rows;
}

/** How many there are of each health, whichever of them is asked for. */
export async function sourceCounts(
  db: Kysely<unknown>,
  filter: SourceFilter,
): Promise<Partial<Record<SourceHealth, number>>> {
  const { rows } = await sql<{ health: SourceHealth; many: number }>`
    with found as (${found(filter)})
    select health, count(*)::integer as many from found group by health`.execute(db);
  return Object.fromEntries(rows.map(({ health, many }) => [health, many]));
}
