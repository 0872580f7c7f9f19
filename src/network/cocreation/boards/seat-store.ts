/** People at the boards, and the keys of their devices. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { SPRINT_STATES } from '../flow.ts';
import { PARTICIPANT_KINDS } from './board-api.ts';
import type { Turn } from './change-board.ts';

const seatSchema = z.object({
  id: z.uuid(),
  sprint: z.uuid(),
  kind: z.enum(PARTICIPANT_KINDS),
  name: z.string(),
  state: z.enum(SPRINT_STATES),
  isEnded: z.boolean(),
  isOld: z.boolean(),
});
/** Somebody at the boards, with the state of the sprint; `isOld`: when they were last seen should be noted anew. */
export type SeatRow = z.infer<typeof seatSchema>;

/** Whose key that is; null: nobody's, or too old. */
export async function seatOf(
  db: Kysely<unknown>,
  digest: string,
  now: Temporal.Instant,
): Promise<SeatRow | null> {
  const { rows } = await sql`select p.id, p.sprint, p.kind, p.name, s.state,
      p.ended_at is not null or l.ended_at is not null as "isEnded",
      p.seen_at < ${now.subtract({ hours: 1 }).toString()}::timestamptz as "isOld"
    from cocreation.participant_key k
    join cocreation.participant p on p.id = k.participant
    join cocreation.sprint s on s.id = p.sprint
    left join cocreation.board_link l on l.id = p.link
    where k.digest = ${digest} and k.expires_at > ${now.toString()}::timestamptz`.execute(db);
  return rows[0] === undefined ? null : seatSchema.parse(rows[0]);
}

export async function noteSeen(db: Kysely<unknown>, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update cocreation.participant set seen_at = ${now.toString()} where id = ${id}`.execute(db);
}

export interface NewParticipant {
  id: string;
  kind: 'host' | 'town' | 'company' | 'guest';
  name: string;
  person: string | null;
  ars: Ars | null;
  link: string | null;
}

/**
 * Somebody with an account has one place at a sprint, whatever name, town or device they come with next. Shown out, they
 * come again as long as their town lets them.
 */
export async function saveParticipant(turn: Turn, who: NewParticipant): Promise<string> {
  const { trx, sprint, seq, now } = turn;
  const at = now.toString();
  const { rows } = await sql<{ id: string }>`
    insert into cocreation.participant as p (id, sprint, kind, name, person, ars, link, joined_at, seen_at, seq)
    values (${who.id}, ${sprint}, ${who.kind}, ${who.name}, ${who.person}, ${who.ars}, ${who.link}, ${at}, ${at}, ${seq})
    on conflict (sprint, person) where person is not null do update
      set kind = excluded.kind, name = excluded.name, ars = excluded.ars, ended_at = null, seen_at = excluded.seen_at,
        seq = excluded.seq
    returning p.id`.execute(trx);
  return rows[0]?.id ?? who.id;
}

export async function saveKey(
  trx: Transaction<unknown>,
  key: { digest: string; participant: string; expiresAt: Temporal.Instant },
): Promise<void> {
  await sql`insert into cocreation.participant_key (digest, participant, expires_at)
    values (${key.digest}, ${key.participant}, ${key.expiresAt.toString()})`.execute(trx);
}

export async function countParticipants(db: Kysely<unknown>, sprint: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from cocreation.participant where sprint = ${sprint} and ended_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function renameParticipant({ trx, seq }: Turn, id: string, name: string): Promise<void> {
  await sql`update cocreation.participant set name = ${name}, seq = ${seq} where id = ${id}`.execute(trx);
}

/** False: there is nobody like that, or they went before. Facilitators are not shown out. */
export async function endParticipant({ trx, sprint, seq, now }: Turn, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update cocreation.participant
    set ended_at = ${now.toString()}, seq = ${seq}
    where id = ${id} and sprint = ${sprint} and kind <> 'host' and ended_at is null`.execute(trx);
  return numAffectedRows === 1n;
}
