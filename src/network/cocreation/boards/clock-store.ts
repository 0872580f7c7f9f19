/** The number that each change at the boards of a sprint gets: one after the other, without a gap that stays. */
import { type Kysely, sql } from 'kysely';
import { tellStream } from '../../../kernel/streams/tell-store.ts';

/** Under this name browsers follow the boards of a sprint (`kernel.streams`). */
export function boardTopic(sprint: string): string {
  return `board ${sprint}`;
}

/** The last number; 0: nothing has happened. */
export async function lastSeq(db: Kysely<unknown>, sprint: string): Promise<number> {
  const { rows } = await sql<{ seq: string }>`
    select seq from cocreation.board_clock where sprint = ${sprint}`.execute(db);
  return Number(rows[0]?.seq ?? 0);
}

/**
 * The next number, and everybody who follows is told when the transaction commits. Its row is held until then: changes
 * of one sprint happen one after the other, so nobody ever sees a number before a smaller one.
 */
export async function nextSeq(trx: Kysely<unknown>, sprint: string): Promise<number> {
  const { rows } = await sql<{ seq: string }>`
    insert into cocreation.board_clock as c (sprint, seq) values (${sprint}, 1)
    on conflict (sprint) do update set seq = c.seq + 1 returning seq`.execute(trx);
  const seq = Number(rows[0]?.seq);
  await tellStream(trx, boardTopic(sprint), String(seq));
  return seq;
}
