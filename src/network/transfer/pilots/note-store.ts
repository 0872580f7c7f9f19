/** What else changed beside a pilot, and what could go wrong with it. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { RISK_STATES, type RiskState } from './pilot.ts';

type Db = Kysely<unknown>;

export interface PilotChange {
  id: string;
  /** Civil date. */
  on: string;
  text: string;
}

export async function changesOf(db: Db, project: string): Promise<PilotChange[]> {
  const { rows } = await sql<PilotChange>`select id, to_char(changed_on, 'YYYY-MM-DD') as "on", text
    from transfer.pilot_change where project = ${project} order by changed_on, id`.execute(db);
  return rows;
}

export async function putChange(trx: Db, project: string, { id, on, text }: PilotChange): Promise<void> {
  await sql`insert into transfer.pilot_change (id, project, changed_on, text)
    values (${id}, ${project}, ${on}::date, ${text})
    on conflict (id) do update set changed_on = excluded.changed_on, text = excluded.text
    where transfer.pilot_change.project = excluded.project`.execute(trx);
}

export async function deleteChange(trx: Db, project: string, id: string): Promise<void> {
  await sql`delete from transfer.pilot_change where id = ${id} and project = ${project}`.execute(trx);
}

const riskRow = z.object({
  ...{ id: z.string(), risk: z.string(), measure: z.string(), state: z.enum(RISK_STATES) },
});
export interface PilotRisk {
  id: string;
  risk: string;
  /** What is done about it. */
  measure: string;
  state: RiskState;
}

export async function risksOf(db: Db, project: string): Promise<PilotRisk[]> {
  const { rows } = await sql`select id, risk, measure, state from transfer.pilot_risk
    where project = ${project} order by made_at, id`.execute(db);
  return rows.map((row) => riskRow.parse(row));
}

export async function putRisk(
  trx: Db,
  project: string,
  { id, risk, measure, state }: PilotRisk,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into transfer.pilot_risk (id, project, risk, measure, state, made_at)
    values (${id}, ${project}, ${risk}, ${measure}, ${state}, ${now.toString()})
    on conflict (id) do update set risk = excluded.risk, measure = excluded.measure, state = excluded.state
    where transfer.pilot_risk.project = excluded.project`.execute(trx);
}

export async function deleteRisk(trx: Db, project: string, id: string): Promise<void> {
  await sql`delete from transfer.pilot_risk where id = ${id} and project = ${project}`.execute(trx);
}
