/** Dots. Whose they are is never told; how many a note has only once the facilitator shows them. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Turn } from './change-board.ts';
import { BOARD_DAYS, type BoardDay } from './methods.ts';

const daySchema = z.number().transform((day, context): BoardDay => {
  const known = BOARD_DAYS.find((one) => one === day);
  if (known !== undefined) return known;
  context.addIssue('no day with a board');
  return z.NEVER;
});

/** 0 takes them back. */
export async function saveDots(
  { trx }: Turn,
  vote: { note: string; participant: string; day: BoardDay; dots: number },
): Promise<void> {
  const { note, participant, day, dots } = vote;
  if (dots === 0)
    await sql`delete from cocreation.note_vote
      where note = ${note} and participant = ${participant} and day = ${day}`.execute(trx);
  else
    await sql`insert into cocreation.note_vote (note, participant, day, dots)
      values (${note}, ${participant}, ${day}, ${dots})
      on conflict (note, participant, day) do update set dots = excluded.dots`.execute(trx);
}

/** Takes the dots of everybody from a note on a board; false: there were none. */
export async function dropDots(
  { trx }: Turn,
  { note, day }: { note: string; day: BoardDay },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from cocreation.note_vote where note = ${note} and day = ${day}`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function countDots(
  { trx }: Turn,
  { participant, day }: { participant: string; day: BoardDay },
): Promise<number> {
  const { rows } = await sql<{ dots: number }>`select coalesce(sum(dots), 0)::int as dots
    from cocreation.note_vote where participant = ${participant} and day = ${day}`.execute(trx);
  return rows[0]?.dots ?? 0;
}

const ownSchema = z.object({ day: daySchema, note: z.uuid(), dots: z.number() });

export async function dotsOf(db: Kysely<unknown>, participant: string): Promise<z.infer<typeof ownSchema>[]> {
  const { rows } = await sql`select day::int as day, note, dots::int as dots from cocreation.note_vote
    where participant = ${participant} order by day, note`.execute(db);
  return rows.map((row) => ownSchema.parse(row));
}

export async function isRevealed({ trx, sprint }: Turn, day: BoardDay): Promise<boolean> {
  const { rows } = await sql<{ shown: boolean }>`select is_revealed as shown from cocreation.board
    where sprint = ${sprint} and day = ${day}`.execute(trx);
  return rows[0]?.shown ?? false;
}

/** Something about a board changed; `shown` left out: not whether its dots are shown. */
export async function touchBoard({ trx, sprint, seq }: Turn, day: BoardDay, shown?: boolean): Promise<void> {
  await sql`insert into cocreation.board as b (sprint, day, is_revealed, seq)
    values (${sprint}, ${day}, ${shown ?? false}, ${seq})
    on conflict (sprint, day) do update
      set is_revealed = ${shown === undefined ? sql`b.is_revealed` : shown}, seq = excluded.seq`.execute(trx);
}

const boardSchema = z.object({
  day: daySchema,
  isRevealed: z.boolean(),
  voters: z.number(),
  dots: z.record(z.string(), z.number()).nullable(),
});

/** Boards on which something changed after that number. The database counts. */
export async function boardsAfter(
  db: Kysely<unknown>,
  sprint: string,
  since: number,
): Promise<z.infer<typeof boardSchema>[]> {
  const { rows } = await sql`
    with votes as (
      select v.day, v.note, v.participant, v.dots from cocreation.note_vote v
      join cocreation.note n on n.id = v.note where n.sprint = ${sprint}
    )
    select b.day::int as day, b.is_revealed as "isRevealed",
      (select count(distinct v.participant)::int from votes v where v.day = b.day) as voters,
      case when b.is_revealed then coalesce((select jsonb_object_agg(s.note, s.dots)
        from (select v.note, sum(v.dots)::int as dots from votes v where v.day = b.day group by v.note) s), '{}') end
        as dots
    from cocreation.board b where b.sprint = ${sprint} and b.seq > ${since} order by b.day`.execute(db);
  return rows.map((row) => boardSchema.parse(row));
}
