/** Links by which guests come to the boards. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Turn } from './change-board.ts';

const openSchema = z.object({ id: z.uuid(), sprint: z.uuid(), company: z.string().nullable() });

/** null: nobody's link, or an ended one. */
export async function openLink(
  db: Kysely<unknown>,
  digest: string,
): Promise<z.infer<typeof openSchema> | null> {
  const { rows } = await sql`select id, sprint, company from cocreation.board_link
    where token_digest = ${digest} and ended_at is null`.execute(db);
  return rows[0] === undefined ? null : openSchema.parse(rows[0]);
}

const lineSchema = z.object({
  id: z.uuid(),
  company: z.string().nullable(),
  madeAt: z.string(),
  isEnded: z.boolean(),
  people: z.number(),
});

/** The newest first. */
export async function linksOf(db: Kysely<unknown>, sprint: string): Promise<z.infer<typeof lineSchema>[]> {
  const { rows } = await sql`select l.id, l.company, l.ended_at is not null as "isEnded",
      to_char(l.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
      (select count(*)::int from cocreation.participant p where p.link = l.id) as people
    from cocreation.board_link l where l.sprint = ${sprint} order by l.made_at desc, l.id`.execute(db);
  return rows.map((row) => lineSchema.parse(row));
}

export async function saveLink(
  { trx, sprint, now }: Turn,
  link: { id: string; digest: string; company: string | null },
): Promise<void> {
  await sql`insert into cocreation.board_link (id, sprint, token_digest, company, made_at)
    values (${link.id}, ${sprint}, ${link.digest}, ${link.company}, ${now.toString()})`.execute(trx);
}

/** Who came by it is out at once. False: there is no such link, or it had ended. */
export async function endLink({ trx, sprint, seq, now }: Turn, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update cocreation.board_link set ended_at = ${now.toString()}
    where id = ${id} and sprint = ${sprint} and ended_at is null`.execute(trx);
  await sql`update cocreation.participant set ended_at = ${now.toString()}, seq = ${seq}
    where link = ${id} and sprint = ${sprint} and ended_at is null`.execute(trx);
  return numAffectedRows === 1n;
}
