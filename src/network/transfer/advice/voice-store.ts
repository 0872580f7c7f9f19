/** "We have the same question": towns, never people. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';

type Db = Kysely<unknown>;

/** At a real question the real ones count, at an example all of them. */
const COUNTS = sql`(v.source is null or q.source is not null)`;

/** Keys of the towns that joined, by question; the first that joined first. */
export async function voicesOf(db: Db, questions: readonly string[]): Promise<Map<string, Ars[]>> {
  if (questions.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    keys: Ars[];
  }>`select q.id, array_agg(v.ars order by v.at, v.ars) as keys
    from transfer.question q join transfer.question_voice v on v.question = q.id and ${COUNTS}
    where q.id = any(${[...questions]}::uuid[]) group by q.id`.execute(db);
  return new Map(rows.map(({ id, keys }) => [id, keys]));
}

/** One voice a town: what it said under an older key is replaced. */
export async function putVoice(
  trx: Db,
  { question, ars, keys }: { question: string; ars: Ars; keys: ReadonlySet<Ars> },
  now: Temporal.Instant,
): Promise<void> {
  await sql`delete from transfer.question_voice where question = ${question}
    and ars = any(${[...keys].filter((key) => key !== ars)})`.execute(trx);
  await sql`insert into transfer.question_voice (question, ars, at) values (${question}, ${ars}, ${now.toString()})
    on conflict (question, ars) do update set source = null`.execute(trx);
}

/** False: it had not joined. */
export async function takeVoiceBack(trx: Db, question: string, keys: ReadonlySet<Ars>): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from transfer.question_voice
    where question = ${question} and ars = any(${[...keys]}) and source is null`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}
