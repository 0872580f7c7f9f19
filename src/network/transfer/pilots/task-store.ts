import { type Kysely, sql } from 'kysely';
import { utc } from '../../../kernel/database/utc.ts';

/** Pilots of a town that run or are evaluated and whose end is not after a day, what ends first first. */
export async function endingPilots(
  db: Kysely<unknown>,
  keys: Iterable<string>,
  { until, limit }: { until: string; limit: number },
): Promise<{ id: string; title: string; state: string; endsOn: string; changedAt: string }[]> {
  const { rows } = await sql<{ id: string; title: string; state: string; endsOn: string; changedAt: string }>`
    select p.id, p.title, p.state, to_char(t.ends_on, 'YYYY-MM-DD') as "endsOn", ${utc('p.changed_at')} as "changedAt"
    from transfer.project p join transfer.pilot t on t.project = p.id
    where p.ars = any(${[...keys]}) and p.source is null and p.state in ('live', 'halted', 'evaluation')
      and (t.ends_on <= ${until}::date or p.state = 'evaluation')
    order by t.ends_on, p.id limit ${limit}`.execute(db);
  return rows;
}
