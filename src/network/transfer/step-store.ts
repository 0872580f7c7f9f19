/** The public history: which unit changed a state, when and why; never a person. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../kernel/database/utc.ts';
import { stepsInOrder } from '../../kernel/network/steps-in-order.ts';
import type { Ars } from '../../kernel/places/place.ts';

export type Thing = 'project' | 'sheet' | 'question';

/**
 * `red`: taken in spite of a red light of its feasibility; `open`: before its light could be said. The words stand in `i18n`, as `step_mark_<mark>`.
 */
export const STEP_MARKS = ['red', 'open'] as const;
export type StepMark = (typeof STEP_MARKS)[number];

export interface NewStep {
  thing: Thing;
  id: string;
  /** null: it was made just now. */
  from: string | null;
  to: string;
  reason: string;
  /** The unit that did it. */
  ars: Ars;
  /** Left out: none. */
  mark?: StepMark | null;
}

/** Call it in the transaction that changes the state. */
export async function writeStep(trx: Kysely<unknown>, step: NewStep, now: Temporal.Instant): Promise<void> {
  const { thing, id, from, to, reason, ars, mark = null } = step;
  await sql`insert into transfer.step (id, thing, thing_id, from_state, to_state, reason, ars, mark, at)
    values (${randomUUIDv7()}, ${thing}, ${id}, ${from}, ${to}, ${reason}, ${ars}, ${mark},
      ${now.toString()})`.execute(trx);
}

const rowSchema = z.object({
  ...{ from: z.string().nullable(), to: z.string(), reason: z.string(), ars: z.string(), at: z.string() },
  mark: z.enum(STEP_MARKS).nullable(),
});
export type Step = z.infer<typeof rowSchema>;

/** The history of one thing, the first step first. */
export async function stepsOf(db: Kysely<unknown>, thing: Thing, id: string): Promise<Step[]> {
  const { rows } =
    await sql`select from_state as "from", to_state as "to", reason, ars, mark, ${utc('at')} as at
    from transfer.step where thing = ${thing} and thing_id = ${id} order by step.at, id`.execute(db);
  return stepsInOrder(rows.map((row) => rowSchema.parse(row)));
}
