/** The public history of all things of co-creation: which unit changed a state, when and why; never a person. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { stepsInOrder } from '../../kernel/network/steps-in-order.ts';
import type { Ars } from '../../kernel/places/place.ts';

export type Thing = 'challenge' | 'idea' | 'round' | 'sprint';

export interface NewStep {
  thing: Thing;
  id: string;
  /** null: it was made just now. */
  from: string | null;
  to: string;
  reason: string;
  /** The unit that did it. */
  ars: Ars;
}

/** Call it in the transaction that changes the state. */
export async function writeStep(trx: Kysely<unknown>, step: NewStep, now: Temporal.Instant): Promise<void> {
  const { thing, id, from, to, reason, ars } = step;
  await sql`insert into cocreation.step (id, thing, thing_id, from_state, to_state, reason, ars, at)
    values (${randomUUIDv7()}, ${thing}, ${id}, ${from}, ${to}, ${reason}, ${ars}, ${now.toString()})`.execute(
    trx,
  );
}

const rowSchema = z.object({
  ...{ from: z.string().nullable(), to: z.string(), reason: z.string(), ars: z.string(), at: z.string() },
});
export type Step = z.infer<typeof rowSchema>;

/** The history of one thing, the first step first. */
export async function stepsOf(db: Kysely<unknown>, thing: Thing, id: string): Promise<Step[]> {
  const { rows } = await sql`select from_state as "from", to_state as "to", reason, ars,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from cocreation.step where thing = ${thing} and thing_id = ${id} order by at, id`.execute(db);
  return stepsInOrder(rows.map((row) => rowSchema.parse(row)));
}
