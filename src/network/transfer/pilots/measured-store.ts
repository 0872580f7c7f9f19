import { type Kysely, sql } from 'kysely';
import { MEASURED_STATES } from './pilot.ts';

const ROWS = 100;

/** Pilots of which the house reads something itself, each once; examples have invented figures. */
export async function* measuredPilots(db: Kysely<unknown>): AsyncIterable<{ id: string; ars: string }> {
  let after = '00000000-0000-0000-0000-000000000000';
  while (true) {
    const { rows } = await sql<{ id: string; ars: string }>`select p.id, p.ars from transfer.project p
      where p.kind = 'pilot' and p.source is null and p.state = any(${[...MEASURED_STATES]}) and p.id > ${after}::uuid
        and exists (select from transfer.pilot_kpi k where k.project = p.id and k.measure is not null)
      order by p.id limit ${ROWS}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS) return;
    after = last.id;
  }
}
