/** What was decided on a pilot, and why. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { DECISIONS, type Decision, STOP_CODES, type StopCode } from '../flow.ts';

type Db = Kysely<unknown>;

const decisionRow = z.object({
  ...{ id: z.string(), decision: z.enum(DECISIONS), reason: z.string(), whatFailed: z.string() },
  ...{ stopCode: z.enum(STOP_CODES).nullable(), evidenceLevel: z.number(), newEndsOn: z.string().nullable() },
  ...{ decidedOn: z.string(), ars: z.string(), office: z.string() },
});
export type PilotDecision = z.infer<typeof decisionRow>;

/** The first one first. */
export async function decisionsOf(db: Db, project: string): Promise<PilotDecision[]> {
  const { rows } =
    await sql`select id, decision, reason, what_failed as "whatFailed", stop_code as "stopCode",
      evidence_level as "evidenceLevel", to_char(new_ends_on, 'YYYY-MM-DD') as "newEndsOn",
      to_char(decided_on, 'YYYY-MM-DD') as "decidedOn", ars, office
    from transfer.pilot_decision where project = ${project} order by decided_at, id`.execute(db);
  return rows.map((row) => decisionRow.parse(row));
}

export interface NewDecision {
  project: string;
  decision: Decision;
  reason: string;
  whatFailed: string;
  stopCode: StopCode | null;
  evidenceLevel: number;
  newEndsOn: string | null;
  decidedOn: string;
  ars: Ars;
  office: string;
}

export async function insertDecision(trx: Db, one: NewDecision, now: Temporal.Instant): Promise<void> {
  await sql`insert into transfer.pilot_decision (id, project, decision, reason, what_failed, stop_code,
      evidence_level, new_ends_on, decided_on, decided_at, ars, office)
    values (${randomUUIDv7()}, ${one.project}, ${one.decision}, ${one.reason}, ${one.whatFailed}, ${one.stopCode},
      ${one.evidenceLevel}, ${one.newEndsOn}::date, ${one.decidedOn}::date, ${now.toString()}, ${one.ars},
      ${one.office})`.execute(trx);
}

/** Whether this was decided in this very moment, as whoever decides writes it before the state changes. */
export async function isDecidedNow(
  trx: Db,
  project: string,
  decision: Decision,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`select from transfer.pilot_decision where project = ${project}
    and decision = ${decision} and decided_at = ${now.toString()}::timestamptz`.execute(trx);
  return rows.length > 0;
}
