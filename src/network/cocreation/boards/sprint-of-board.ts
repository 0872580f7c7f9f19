/** What the boards must know of their sprint. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { SPRINT_STATES, type SprintState } from '../flow.ts';

const rowSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  lang: z.string(),
  state: z.enum(SPRINT_STATES),
  isExample: z.boolean(),
  /** Keys of the towns that said that they take part, as old as they were then. */
  towns: z.array(z.string()),
});
export type BoardSprint = z.infer<typeof rowSchema> & { towns: Ars[] };

/** null: there is no such sprint. */
export async function sprintOfBoard(db: Kysely<unknown>, id: string): Promise<BoardSprint | null> {
  const { rows } = await sql`select s.id, s.title, s.lang, s.state, s.source is not null as "isExample",
      array(select t.ars from cocreation.sprint_town t where t.sprint = s.id and t.state = 'joined') as towns
    from cocreation.sprint s where s.id = ${id}`.execute(db);
  return rows[0] === undefined ? null : rowSchema.parse(rows[0]);
}

/** Held until the end of the transaction, so that nobody decides the sprint in between. */
export async function lockState(trx: Kysely<unknown>, id: string): Promise<SprintState | null> {
  const { rows } = await sql<{ state: SprintState }>`
    select state from cocreation.sprint where id = ${id} for share`.execute(trx);
  return rows[0]?.state ?? null;
}
