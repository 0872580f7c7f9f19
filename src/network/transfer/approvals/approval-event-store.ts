/** What became of the steps of a path: noted by which unit, never by a person. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { OUTCOMES } from '../flow.ts';

/** Of the path as a whole: that no approval is needed, or that some are. */
export const PATH_OUTCOMES = ['none', 'needed'] as const;
const outcome = z.enum([...OUTCOMES, ...PATH_OUTCOMES]);
export type EventOutcome = z.infer<typeof outcome>;

export interface NewApprovalEvent {
  project: string;
  /** null: the path as a whole. */
  approval: string | null;
  from: EventOutcome | null;
  to: EventOutcome;
  reason: string;
  /** Civil day on which it happened. */
  on: string;
  /** For a decision: the day on which it was asked for. */
  askedOn: string | null;
  ars: Ars;
}

/** Call it in the transaction that changes the step. */
export async function writeApprovalEvent(
  trx: Kysely<unknown>,
  event: NewApprovalEvent,
  now: Temporal.Instant,
): Promise<void> {
  const { project, approval, from, to, reason, on, askedOn, ars } = event;
  await sql`insert into transfer.approval_event
      (id, project, approval, from_outcome, to_outcome, reason, on_day, asked_on, ars, at)
    values (${randomUUIDv7()}, ${project}, ${approval}, ${from}, ${to}, ${reason}, ${on}, ${askedOn}, ${ars},
      ${now.toString()})`.execute(trx);
}

/** Other days for the last decision of a step that was asked for: days are counted from it. */
export async function correctLastDecision(
  trx: Kysely<unknown>,
  approval: string,
  { askedOn, on }: { askedOn: string; on: string },
): Promise<void> {
  await sql`update transfer.approval_event set asked_on = ${askedOn}, on_day = ${on}
    where id = (select id from transfer.approval_event
      where approval = ${approval} and asked_on is not null order by at desc, id desc limit 1)`.execute(trx);
}

const eventRow = z.object({
  ...{ approval: z.string().nullable(), from: outcome.nullable(), to: outcome, reason: z.string() },
  ...{ on: z.string(), at: z.string() },
});
export type ApprovalEvent = z.infer<typeof eventRow>;

/** Longer histories than this no path has; the last ones stay. */
const MOST = 200;

/** The history of a path, the latest first. */
export async function eventsOfPath(db: Kysely<unknown>, project: string): Promise<ApprovalEvent[]> {
  const { rows } = await sql`select approval, from_outcome as "from", to_outcome as "to", reason,
      on_day::text as "on", ${utc('at')} as at
    from transfer.approval_event where project = ${project}
    order by approval_event.at desc, id desc limit ${MOST}`.execute(db);
  return z.array(eventRow).parse(rows);
}

/** Steps to which something has happened: they stay, whatever becomes of them. */
export async function stepsWithEvents(db: Kysely<unknown>, project: string): Promise<Set<string>> {
  const { rows } = await sql<{ approval: string }>`select distinct approval from transfer.approval_event
    where project = ${project} and approval is not null`.execute(db);
  return new Set(rows.map(({ approval }) => approval));
}
