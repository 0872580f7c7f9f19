/** Pilots that run, as the picture of the country counts them. */
import { type Kysely, sql } from 'kysely';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { PilotState } from '../flow.ts';
import type { DeedRow } from './deeds.ts';

type Db = Kysely<unknown>;

/** What is tried now; what was decided stands in the list of pilots. */
export const RUNNING: readonly PilotState[] = ['setup', 'live', 'halted', 'evaluation'];

const PILOTS = sql`(select p.ars, p.solution, p.source is not null as "isExample" from transfer.project p
  join transfer.pilot t on t.project = p.id
  where p.kind = 'pilot' and p.state = any(${[...RUNNING]}) and ${fromShown('p')}) as one`;

/** Another one whenever `pilotsByTown` says something else. */
export async function pilotState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), sum(hashtextextended(one::text, 0))) as state from ${PILOTS}`.execute(db);
  return rows[0]?.state ?? '';
}

export async function pilotsByTown(db: Db): Promise<DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    select ars, 'pilots' as kind, solution, "isExample", count(*)::int as count from ${PILOTS}
    group by ars, solution, "isExample" order by ars, solution`.execute(db);
  return rows;
}
