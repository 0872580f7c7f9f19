import { type RawBuilder, sql } from 'kysely';
import type { Kernel, Solution } from '../solution.ts';

/** After how many seconds an intake's feeds are too old; columns of the same length. */
export interface StaleRules {
  solutions: string[];
  intakes: string[];
  seconds: number[];
}

export function staleRulesOf(solutions: readonly Solution[], clock: Kernel['clock']): StaleRules {
  const relativeTo = clock.now().toZonedDateTimeISO('UTC');
  const rules: StaleRules = { solutions: [], intakes: [], seconds: [] };
  for (const { id, connectors = [] } of solutions)
    for (const intake of connectors) {
      if (intake.staleAfter === undefined) continue;
      rules.solutions.push(id);
      rules.intakes.push(intake.id);
      rules.seconds.push(Temporal.Duration.from(intake.staleAfter).total({ unit: 'seconds', relativeTo }));
    }
  return rules;
}

/** Rows `stale_rule (solution, intake, seconds)`. */
export function staleRuleRows({ solutions, intakes, seconds }: StaleRules): RawBuilder<unknown> {
  return sql`(select * from unnest(${solutions}::text[], ${intakes}::text[], ${seconds}::double precision[])
    as r (solution, intake, seconds))`;
}

/** How the feed `s` does, in one word (`SourceHealth`), with its rule `r`. As `feedState`, and more. */
export function healthOf(now: Temporal.Instant): RawBuilder<string> {
  return sql<string>`case
    when exists (select from kernel.source_watch w where w.source = s.id and w.hidden_at is not null) then 'hidden'
    when s.state = 'paused' then 'paused'
    when s.held is not null then 'held'
    when s.failures > 0 then 'failing'
    when s.checked_at is null then 'new'
    when s.kind = 'http' and r.seconds is not null
      and s.checked_at < ${now.toString()}::timestamptz - make_interval(secs => r.seconds) then 'stale'
    else 'ok'
  end`;
}

/** What comes from elsewhere, by feed or by asking: neither example data nor what a desk enters itself. */
export const IS_FEED = sql`s.kind in ('http', 'upload', 'query')`;
