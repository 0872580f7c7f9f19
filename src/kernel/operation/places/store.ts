/** Reads the overview of all places that have adopted something, have feeds, or whose town asked for something. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';
import { healthOf, IS_FEED, type StaleRules, staleRuleRows } from '../health-sql.ts';
import type { AdoptionStateName, PlaceSort, SourceHealth } from '../operation-api.ts';
import type { Candidates } from './candidates.ts';

export interface PlaceFilter {
  candidates: Candidates;
  solution?: string | undefined;
  state?: AdoptionStateName | undefined;
  health?: SourceHealth | undefined;
  rules: StaleRules;
  now: Temporal.Instant;
}

/** Where the page before ended: the figure that it is ordered by, and the rank of the name. */
export interface PlaceCursor {
  figure: number;
  rank: number;
}

export interface PlaceRow {
  ars: Ars;
  adoptions: { solution: string; state: AdoptionStateName }[];
  sources: Partial<Record<SourceHealth, number>>;
  lastChange: string | null;
  openInvitations: number;
  openRequests: number;
  figure: number;
  rank: number;
  total: number;
}

const FIGURES: Record<PlaceSort, ReturnType<typeof sql>> = {
  name: sql`0`,
  trouble: sql`-trouble`,
  // Days before today; who has not changed anything in 180 days comes last.
  activity: sql`coalesce(date '9999-01-01' - b.day, 9999999)`,
  requests: sql`-(requests + invitations)`,
};

/** One page and how many there are in all, in one statement, so that both are of the same moment. */
export async function placePage(
  db: Kysely<unknown>,
  filter: PlaceFilter,
  page: { sort: PlaceSort; after: PlaceCursor | null; limit: number },
): Promise<PlaceRow[]> {
  const { candidates, solution = null, state = null, health = null, rules, now } = filter;
  const { sort, after, limit } = page;
  const { rows } = await sql<PlaceRow>`
    with candidate as materialized (
      select * from unnest(${[...candidates.keys]}::text[], ${[...candidates.places]}::text[],
        ${[...candidates.ranks]}::integer[]) as c (key, ars, rank)
    ), adopted as (
      select c.ars, c.rank,
        bool_or(a.solution = ${solution}) as has_solution,
        bool_or(a.state = ${state} and (${solution}::text is null or a.solution = ${solution})) as has_state
      from candidate c join kernel.adoption a on a.ars = c.key group by c.ars, c.rank
    ), health as (
      select c.ars, c.rank, ${healthOf(now)} as health, s.solution
      from candidate c join kernel.source s on s.owner_ars = c.key
      left join ${staleRuleRows(rules)} r on r.solution = s.solution and r.intake = s.intake
      where ${IS_FEED}
    ), counted as (
      select ars, rank, health, count(*)::integer as many, bool_or(solution = ${solution}) as has_solution
      from health group by ars, rank, health
    ), fed as (
      select ars, rank, bool_or(has_solution) as has_solution,
        bool_or(health = ${health}) as has_health,
        sum(many) filter (where health in ('hidden', 'failing', 'held', 'stale'))::integer as trouble
      from counted group by ars, rank
    ), invited as (
      select c.ars, count(*)::integer as invitations
      from candidate c join kernel.invitation i on i.ars = c.key
      where i.used_at is null and i.withdrawn_at is null and i.expires_at > ${now.toString()}::timestamptz
      group by c.ars
    ), asked as (
      select c.ars, c.rank, count(*)::integer as requests
      from candidate c join kernel.town_request t on t.ars = c.key
      where t.confirmed_at is not null and t.decision is null
      group by c.ars, c.rank
    ), listed as (
      select ars, coalesce(a.rank, f.rank, q.rank) as rank, coalesce(trouble, 0) as trouble,
        coalesce(invitations, 0) as invitations, coalesce(requests, 0) as requests
      from adopted a full join fed f using (ars) full join asked q using (ars) left join invited using (ars)
      where (${solution}::text is null or a.has_solution or f.has_solution)
        and (${state}::text is null or a.has_state)
        and (${health}::text is null or f.has_health)
    ), day_before as (${sort === 'activity' ? daysOf(sql`listed`) : sql`select null::text as ars, null::date as day`}
    ), figured as (
      select l.*, count(*) over ()::integer as total, (${FIGURES[sort]})::integer as figure
      from listed l left join day_before b on b.ars = l.ars
    ), page as (
      select * from figured
      where ${after?.figure ?? null}::integer is null
        or (figure, rank) > (${after?.figure ?? null}::integer, ${after?.rank ?? null}::integer)
      order by figure, rank limit ${limit}
    ), page_adoptions as (
      select p.ars, json_agg(json_build_object('solution', a.solution, 'state', a.state) order by a.solution) as adoptions
      from page p join candidate c on c.ars = p.ars join kernel.adoption a on a.ars = c.key group by p.ars
    ), page_sources as (
      select p.ars, json_object_agg(k.health, k.many) as sources
      from page p join counted k on k.ars = p.ars group by p.ars
    ), day_after as (${daysOf(sql`page`)})
    select p.ars, coalesce(adoptions, '[]'::json) as adoptions, coalesce(sources, '{}'::json) as sources,
      invitations as "openInvitations",
      requests as "openRequests", figure, rank, total, d.day as "lastChange"
    from page p left join page_adoptions a on a.ars = p.ars left join page_sources s on s.ars = p.ars
    left join day_after d on d.ars = p.ars order by figure, rank`.execute(db);
  return rows;
}

/** The day of the last change at each place of a list, under whichever of its keys. */
function daysOf(list: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`select c.ars, max(d.day) as day
    from kernel.days_of_last_change(array(select c.key from candidate c join ${list} l on l.ars = c.ars)) d
    join candidate c on c.key = d.ars group by c.ars`;
}
