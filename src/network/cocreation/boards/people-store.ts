import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { PARTICIPANT_KINDS } from './board-api.ts';

const rowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(PARTICIPANT_KINDS),
  ars: z.string().nullable(),
  company: z.string().nullable(),
  isGone: z.boolean(),
});

/** Who came, changed their name or went after that number. */
export async function peopleAfter(
  db: Kysely<unknown>,
  sprint: string,
  since: number,
): Promise<z.infer<typeof rowSchema>[]> {
  const { rows } = await sql`select p.id, p.name, p.kind, p.ars, l.company,
      p.ended_at is not null as "isGone"
    from cocreation.participant p left join cocreation.board_link l on l.id = p.link
    where p.sprint = ${sprint} and p.seq > ${since} order by p.joined_at, p.id`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}
